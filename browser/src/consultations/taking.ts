import { wordOf } from '../account/explain.ts';
import type { Calls } from './calls.ts';
import type { Consultation, Way } from './consultation.ts';
import { timeIsGone } from './explain.ts';

/** Why a time is not held: other times help, or nothing with this specialist does, or it may be tried again as it was. */
export type NotHeld = 'gone' | 'refused' | 'unanswered';

/** Holding a time and booking it. Knows no page. What is thrown is the problem; `notHeld` says what helps. */
export class Taking {
  held: Consultation | undefined;
  ways: readonly Way[] = [];
  notHeld: NotHeld | undefined;
  /** Names the wish that is on its way. One whose answer was lost is sent again as it was, and is done once. */
  private request = crypto.randomUUID();

  constructor(
    private readonly calls: Calls,
    private readonly specialist: string,
  ) {}

  /** Holds a time. Which ways there are is asked first; what this person holds already is not among the free times. */
  async hold(starts: string): Promise<void> {
    if (this.notHeld !== 'unanswered') this.request = crypto.randomUUID();
    this.notHeld = undefined;
    try {
      const from = new Date(starts);
      const mine = await this.ownHold(from);
      const until = new Date(from.getTime() + 60_000);
      const { times } = await this.calls.freeTimes(this.specialist, from, until);
      this.ways = times.find((each) => Date.parse(each.starts) === from.getTime())?.ways ?? this.ways;
      this.held = mine ?? (await this.wish(starts, this.ways[0] ?? 'phone'));
    } catch (problem) {
      this.notHeld = helpFor(problem);
      throw problem;
    }
  }

  private async ownHold(starts: Date): Promise<Consultation | undefined> {
    const { consultations } = await this.calls.mine();
    return consultations.find(
      (each) =>
        each.status === 'held' &&
        each.specialist.slug === this.specialist &&
        Date.parse(each.starts) === starts.getTime(),
    );
  }

  private wish(starts: string, way: Way): Promise<Consultation> {
    const { request, specialist } = this;
    return this.calls.hold({ request, specialist, starts, way });
  }

  /** Another way is another hold of the same time. Until it is certain the one before stays. */
  async change(way: Way): Promise<void> {
    if (!this.held || this.held.way === way) return;
    this.request = crypto.randomUUID();
    this.held = await this.wish(this.held.starts, way);
  }

  /** Books what is held. When the answer was lost, it may be pressed again. */
  async confirm(): Promise<Consultation> {
    if (!this.held) throw new Error('nothing is held');
    try {
      return await this.calls.confirm(this.held);
    } catch (problem) {
      if (timeIsGone(problem)) this.lose();
      throw problem;
    }
  }

  /** Lets go of it, at once for others. */
  async letGo(): Promise<void> {
    if (this.held) await this.calls.release(this.held);
    this.held = undefined;
  }

  /** The ten minutes are over. */
  lose(): void {
    this.held = undefined;
    this.notHeld = 'gone';
  }
}

function helpFor(problem: unknown): NotHeld {
  const word = wordOf(problem) ?? '';
  if (timeIsGone(problem) || word === 'consultation.overlaps') return 'gone';
  return word.startsWith('consultation.') || word.startsWith('specialist.') || word === 'not-found'
    ? 'refused'
    : 'unanswered';
}
