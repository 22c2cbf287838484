/** How wrong a browser's clock may be before it is said. */
const NOTICED = 5 * 60_000;

/** The server's clock as its answers tell it. Times that others wait for are counted by it, not by this browser's clock. */
export class ServerClock {
  private ahead = 0;

  constructor(private readonly here: () => number = Date.now) {}

  /** An answer came: its `Date` header, and when the call was made by this browser's clock. */
  heard(date: string | null, asked: number): void {
    const said = Date.parse(date ?? '');
    if (Number.isNaN(said)) return;
    // The header has whole seconds, and the answer was made some time between asking and now.
    const middle = (asked + this.here()) / 2;
    const ahead = said + 500 - middle;
    this.ahead = Math.abs(ahead) < 2_000 ? 0 : ahead;
  }

  now(): Date {
    return new Date(this.here() + this.ahead);
  }

  /** By how much this browser's clock is wrong, positive when it is fast, in milliseconds; 0 when it does not matter. */
  get wrongBy(): number {
    return Math.abs(this.ahead) < NOTICED ? 0 : -this.ahead;
  }
}
