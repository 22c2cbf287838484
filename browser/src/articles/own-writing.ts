import { Kept } from '../account/kept.ts';
import { NoNetwork, Refused } from '../account/refused.ts';
import type { Calls } from './calls.ts';
import { factsOf, textOf, type Facts, type Text, type Writing } from './writing.ts';

/** Typing pauses this long before it is saved. */
const PAUSE = 1_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** Of each field that can be long: what stood in the form when the other window's version was taken instead. */
export interface Aside {
  readonly field: string;
  readonly text: string;
}

/**
 * A text that is open for writing. It saves itself a moment after the last letter; without a network it waits and tries
 * again. It outlives the screen, so that locking or looking elsewhere loses nothing.
 */
export class OwnWriting {
  readonly kept: Kept<Text>;
  facts: Facts;
  asides: readonly Aside[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly calls: Calls,
    writing: Writing,
    /** Called when what is to be seen may have changed. */
    public changed: () => void = () => undefined,
  ) {
    this.facts = factsOf(writing);
    this.kept = Kept.of(textOf(writing), {
      load: async () => this.loaded(await calls.writing(this.id)),
      store: async (text) => {
        const stored = await calls.save(this.id, text);
        this.facts = factsOf(stored);
        return stored.version;
      },
    });
  }

  get id(): string {
    return this.facts.id;
  }

  get text(): Text {
    return this.kept.value;
  }

  /** Whether there is anything to lose: an empty text that was never saved is nothing. */
  get unsaved(): boolean {
    return this.kept.state !== 'saved' && !this.nothingYet;
  }

  get nothingYet(): boolean {
    const { version, title, cover, body, source, references } = this.text;
    return version === 0 && references.length === 0 && (title + cover + body + source).trim() === '';
  }

  set(change: Partial<Text>): void {
    this.kept.set(change);
    this.after(PAUSE);
    this.changed();
  }

  /** At once: somebody leaves the screen, the network is back, or the button was pressed. Ends when it is saved or cannot be. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.closed || this.nothingYet || this.kept.state === 'saved' || this.kept.draft.both.length > 0)
      return;
    this.running = this.kept.save().finally(() => {
      this.running = undefined;
    });
    this.changed();
    await this.running;
    this.next();
    this.changed();
  }

  /** Sends it to be published, the newest text first. Throws what the server refuses. */
  async submit(): Promise<void> {
    if (this.nothingYet) throw new NotSaved('writing.empty');
    await this.save();
    const { state, problem } = this.kept;
    if (state !== 'saved') throw problem instanceof Error ? problem : new NotSaved();
    this.take(await this.calls.submit(this.id, this.text.version));
  }

  async withdraw(): Promise<void> {
    await this.save();
    this.take(await this.calls.withdraw(this.id));
  }

  /** For one field that was changed here and in another window. What is not taken is put aside, not thrown away. */
  choose(field: keyof Text, theirs: boolean): void {
    const mine = this.text[field];
    this.kept.take(field, theirs);
    if (theirs && typeof mine === 'string' && mine.trim() !== '')
      this.asides = [...this.asides, { field, text: mine }];
    this.after(0);
    this.changed();
  }

  /** Nothing is sent after this. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private take(writing: Writing): void {
    this.facts = factsOf(writing);
    this.kept.draft.meet(textOf(writing));
    this.changed();
  }

  private loaded(writing: Writing): Text {
    this.facts = factsOf(writing);
    return withOwnSpelling(textOf(writing), this.text);
  }

  private next(): void {
    const { state, problem } = this.kept;
    if (state === 'saved' || state === 'met') {
      this.wait = FIRST_WAIT;
    } else if (state === 'unsaved') {
      this.wait = FIRST_WAIT;
      this.after(PAUSE);
    } else if (passes(problem)) {
      const seconds = problem instanceof Refused ? problem.seconds : undefined;
      this.after(seconds ? seconds * 1_000 : this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    }
  }

  private after(delay: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.save(), delay);
  }
}

/** There is something to decide or to put right before it can be sent. */
export class NotSaved extends Error {
  constructor(readonly word: 'writing.not-saved' | 'writing.empty' = 'writing.not-saved') {
    super(word);
  }
}

/** Whether trying the same again can help. */
function passes(problem: unknown): boolean {
  if (problem instanceof NoNetwork) return true;
  if (!(problem instanceof Refused)) return false;
  return problem.seconds !== undefined || problem.status >= 500 || problem.status === 401;
}

/**
 * The server takes the white space off the ends of what it stores. When the answer to a save was lost, that alone is no
 * difference that anybody should be asked about.
 */
function withOwnSpelling(theirs: Text, mine: Text): Text {
  const { title, cover, body, source } = mine;
  const own = Object.entries({ title, cover, body, source }).filter(
    ([field, text]) => theirs[field as 'title'].trim() === text.trim(),
  );
  return { ...theirs, ...Object.fromEntries(own) };
}
