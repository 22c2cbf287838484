import { FORGET } from './exit-names.ts';

/** Calls `drop` in the moment the page is left: it must let go of keys and plain text, and must not wait. */
export function whenForgetting(drop: () => void): void {
  document.addEventListener(FORGET, drop);
}

/** Tells the exit whether there is a session to end. */
export function setSignedIn(signedIn: boolean): void {
  document.documentElement.toggleAttribute('data-signed-in', signedIn);
}
