/** The choices for how long the page may lie open untouched, in minutes. */
export const IDLE_CHOICES = [2, 5, 10, 30] as const;
export type IdleMinutes = (typeof IDLE_CHOICES)[number];

const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/**
 * Calls `lock` when nobody touched the page for the chosen time. The clock is read as well as the timer, because a
 * laptop that sleeps stops its timers: on waking the space locks before anything shows.
 */
export class IdleLock {
  minutes: IdleMinutes = 10;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: EventTarget,
    private readonly lock: () => void,
    private readonly now: () => number = Date.now,
  ) {}

  start(): void {
    this.stop();
    for (const sign of SIGNS)
      this.page.addEventListener(sign, this.touched, { passive: true, capture: true });
    this.page.addEventListener('visibilitychange', this.check);
    this.touched();
    this.check();
  }

  stop(): void {
    clearTimeout(this.timer);
    for (const sign of SIGNS) this.page.removeEventListener(sign, this.touched, { capture: true });
    this.page.removeEventListener('visibilitychange', this.check);
  }

  private readonly touched = (): void => {
    // After a sleep the first touch may come before the timer: it must not count as having been here.
    if (this.since > 0 && this.left() <= 0) this.check();
    else this.since = this.now();
  };

  private readonly check = (): void => {
    clearTimeout(this.timer);
    const left = this.left();
    if (left > 0) {
      this.timer = setTimeout(this.check, left);
      return;
    }
    this.since = 0;
    this.stop();
    this.lock();
  };

  private left(): number {
    return this.since + this.minutes * 60_000 - this.now();
  }
}
