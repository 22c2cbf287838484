import { NoNetwork } from './refused.ts';
import { wordOf } from './explain.ts';
import { Draft, type Versioned } from './draft.ts';

/** `saved` and `unsaved` say how the form stands; the others what came of the last try. */
export type KeptState = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'met' | 'refused';

interface Way<T> {
  readonly load: () => Promise<T>;
  /** Stores it and says the new version. Refuses with `…changed` what was not the newest. */
  readonly store: (value: T) => Promise<number>;
}

const TRIES = 3;

/** One thing that is edited and saved as a whole, beside what the server holds of it. Lives longer than the form that shows it. */
export class Kept<T extends Versioned> {
  problem: unknown;
  private outcome: 'saving' | 'waiting' | 'met' | 'refused' | undefined;

  private constructor(
    readonly draft: Draft<T>,
    private readonly way: Way<T>,
  ) {}

  static async load<T extends Versioned>(way: Way<T>): Promise<Kept<T>> {
    return Kept.of(await way.load(), way);
  }

  /** For what was read already, or was never saved. */
  static of<T extends Versioned>(value: T, way: Way<T>): Kept<T> {
    return new Kept(new Draft(value), way);
  }

  get value(): T {
    return this.draft.value;
  }

  get state(): KeptState {
    return this.outcome ?? (this.draft.dirty ? 'unsaved' : 'saved');
  }

  set(change: Partial<T>): void {
    this.draft.set(change);
    if (this.outcome === 'refused' || this.outcome === 'waiting') this.outcome = undefined;
  }

  /** What the server holds by now, for a form that opens again. Typed changes stay. */
  async refresh(): Promise<void> {
    this.draft.meet(await this.way.load());
  }

  /** Never throws: what became of it stands in `state` and `problem`. */
  async save(): Promise<void> {
    if (this.outcome === 'saving') return;
    this.outcome = 'saving';
    this.problem = undefined;
    try {
      this.outcome = await this.tried();
    } catch (problem) {
      this.problem = problem;
      this.outcome = problem instanceof NoNetwork ? 'waiting' : 'refused';
    }
  }

  /** Somebody else saving other fields is no reason to ask; the same field is. */
  private async tried(): Promise<'met' | undefined> {
    for (let tries = 1; ; tries++) {
      const sent = this.draft.value;
      try {
        this.draft.stored(sent, await this.way.store(sent));
        return undefined;
      } catch (problem) {
        if (!wordOf(problem)?.endsWith('.changed') || tries === TRIES) throw problem;
        this.draft.meet(await this.way.load());
        if (!this.draft.dirty) return undefined;
        if (this.draft.both.length > 0) return 'met';
      }
    }
  }

  take(field: string, theirs: boolean): void {
    const both = this.draft.both.find((each) => each.field === field);
    if (both && theirs) this.draft.take(both);
    else if (both) this.draft.keep(both.field);
    if (this.draft.both.length === 0) this.outcome = undefined;
  }
}
