import { FORGET, LEFT } from './exit-names.ts';

const others = 'BroadcastChannel' in window ? new BroadcastChannel('exit') : undefined;

/**
 * The exit. The order is the promise: first nothing is to be seen, then nothing is known, then the page is replaced,
 * and only then is the server told, without waiting for it. Other tabs of the same browser leave too, because they may
 * hold the same keys.
 */
export function exit(): void {
  leave();
  others?.postMessage(null);
  if (document.documentElement.dataset['signedIn'] === undefined) return;
  void fetch('/api/sign-out', { method: 'POST', keepalive: true, headers: { 'Morrow-Request': '1' } }).catch(
    () => undefined, // The page is gone. The session ends by itself when nobody uses it.
  );
}

/** Blanks the page, forgets, and puts the neutral page in its place. */
export function leave(): void {
  const page = document.documentElement;
  document.title = page.dataset['neutralTitle'] ?? '';
  forget();
  window.name = LEFT;
  window.stop();
  location.replace(page.dataset['neutral'] ?? 'about:blank');
}

/** Nothing can be seen from here on, and the page's scripts have dropped what they held. */
export function forget(): void {
  document.documentElement.hidden = true;
  document.dispatchEvent(new Event(FORGET));
  document.querySelector('body')?.replaceChildren();
}

export function listenToOtherTabs(): void {
  others?.addEventListener('message', leave);
}
