// Runs in the head of every page, before anything of it can be seen. Small, because every page waits for it.
import { exit, forget, leave, listenToOtherTabs } from './exit.ts';
import { keepOneEntry } from './one-entry.ts';
import { ThreePresses } from './presses.ts';
import { arrival, cameBackFromElsewhere } from './returning.ts';

const page = document.documentElement;
const holdsPlainText = page.dataset['private'] !== undefined;
const presses = new ThreePresses();

function decide(persisted: boolean): void {
  if (cameBackFromElsewhere(arrival(persisted))) leave();
  else if (persisted && holdsPlainText) location.reload();
  else page.style.visibility = '';
}

decide(false);
if (!page.hidden) window.name = '';
if (!arrival(false).activation) keepOneEntry();
listenToOtherTabs();

window.addEventListener('pageshow', (event) => {
  if (event.persisted) decide(true);
});

// A page kept by the browser for Back stays invisible until it is known where the Back came from.
window.addEventListener('pagehide', () => {
  page.style.visibility = 'hidden';
  if (holdsPlainText) forget();
});

window.addEventListener(
  'keydown',
  (event) => {
    if (presses.press(event)) exit();
  },
  { capture: true },
);
window.addEventListener(
  'pointerdown',
  () => {
    presses.interrupt();
  },
  { capture: true },
);
window.addEventListener(
  'click',
  (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-exit]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    exit();
  },
  { capture: true },
);
