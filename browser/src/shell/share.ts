/**
 * Lets this device share the page it shows, where it can. The link stands there without it; nothing is loaded and nobody is told.
 */
for (const place of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const button = place.querySelector('button');
  const address = `${location.origin}${location.pathname}`;
  const letter = place.querySelector<HTMLAnchorElement>('[data-letter]');
  if (letter?.hidden) {
    // A server that was not told its own address can write only half of it; this page knows the whole.
    letter.href = `mailto:?subject=${encodeURIComponent(document.title)}&body=${encodeURIComponent(address)}`;
    letter.hidden = false;
  }
  if (!button || !('share' in navigator)) continue;
  button.parentElement?.removeAttribute('hidden');
  button.addEventListener('click', () => {
    // Whoever closes the list of apps has changed their mind: nothing went wrong.
    navigator.share({ title: document.title, url: address }).catch(() => undefined);
  });
}
