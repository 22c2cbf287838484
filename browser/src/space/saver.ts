import { NoNetwork, Refused } from '../account/refused.ts';
import { Broken } from './records.ts';
import { Locked, type Sync } from './sync.ts';

/**
 * `unsaved` → `saving` → `saved`, or: `waiting` for the network · `session` ended · `full` · `failed` (with the refusal) · `broken`, after which
 * nothing is tried again.
 */
export type SavingState =
  'saved' | 'unsaved' | 'saving' | 'waiting' | 'session' | 'full' | 'failed' | 'broken';

/** Typing pauses this long before it is sent: often enough that little is at stake, rarely enough for a phone. */
const PAUSE = 700;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;
/** Another device may have written something. */
const LOOK_AGAIN = 60_000;

/** Decides when to synchronise, and says how far it is. */
export class Saver {
  state: SavingState = 'saved';
  /** What went wrong last, for `failed` and `broken`. */
  problem: unknown;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;
  private stopped = true;

  constructor(
    private readonly sync: Sync,
    private readonly changed: () => void,
    private readonly page: EventTarget,
  ) {}

  start(): void {
    this.stopped = false;
    this.page.addEventListener('online', this.now);
    this.page.addEventListener('focus', this.now);
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.page.removeEventListener('online', this.now);
    this.page.removeEventListener('focus', this.now);
  }

  /** Something was typed. */
  touched(): void {
    if (this.state === 'saved' || this.state === 'saving') this.become('unsaved');
    if (this.state === 'unsaved' || this.state === 'failed' || this.state === 'full') this.after(PAUSE);
  }

  /** Not later but at once: the network is back, the person is back, or signed in again. */
  readonly now = (): void => {
    void this.run();
  };

  async run(): Promise<void> {
    if (this.stopped || this.state === 'broken') return;
    clearTimeout(this.timer);
    if (this.sync.unsaved.size > 0) this.become('saving');
    try {
      await this.sync.sync();
      this.wait = FIRST_WAIT;
      this.problem = undefined;
      const more = this.sync.unsaved.size > 0;
      this.become(more ? 'unsaved' : 'saved');
      this.after(more ? PAUSE : LOOK_AGAIN);
    } catch (problem) {
      // What was under way when it was locked has ended; unlocked again, it starts anew.
      if (problem instanceof Locked) this.after(PAUSE);
      else this.fail(problem);
    }
  }

  private fail(problem: unknown): void {
    this.problem = problem;
    if (problem instanceof Broken) {
      this.become('broken');
      return;
    }
    this.become(stateOf(problem));
    if (this.state === 'session') return;
    const seconds = problem instanceof Refused ? problem.seconds : undefined;
    this.after(seconds ? seconds * 1_000 : this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private after(delay: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(this.now, delay);
  }

  private become(state: SavingState): void {
    this.state = state;
    this.changed();
  }
}

function stateOf(problem: unknown): SavingState {
  if (problem instanceof NoNetwork) return 'waiting';
  if (!(problem instanceof Refused)) return 'failed';
  switch (problem.word) {
    case 'session.needed':
    case 'second-factor.needed':
      return 'session';
    case 'records.over-quota':
      return 'full';
    case 'database.away':
    case 'request.busy':
      return 'waiting';
    default:
      return 'failed';
  }
}
