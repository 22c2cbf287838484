const WITHIN = 2000;

/** What counts of a keyboard event, so that tests need no browser. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'timeStamp' | 'repeat' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey'
>;

/**
 * Notices Shift three times or Escape three times within two seconds. A key held down counts once, another key in
 * between starts anew (so capitals never count), and nothing counts while a script such as Japanese is composed.
 */
export class ThreePresses {
  #key = '';
  #times: number[] = [];

  /** Whether this press is the third. */
  press(event: Press): boolean {
    if (event.repeat) return false;
    const counts =
      (event.key === 'Shift' || event.key === 'Escape') && !event.isComposing && !modified(event);
    if (!counts || event.key !== this.#key) this.interrupt();
    if (!counts) return false;
    this.#key = event.key;
    this.#times = [...this.#times.filter((time) => event.timeStamp - time <= WITHIN), event.timeStamp];
    if (this.#times.length < 3) return false;
    this.interrupt();
    return true;
  }

  interrupt(): void {
    this.#key = '';
    this.#times = [];
  }
}

function modified(event: Press): boolean {
  return event.ctrlKey || event.altKey || event.metaKey;
}
