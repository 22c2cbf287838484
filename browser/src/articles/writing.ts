import type { Versioned } from '../account/draft.ts';

export type Kind = 'article' | 'post';

/** How far a writing has come, as protocol/HTTP.md says it. */
export type WritingState = 'draft' | 'waiting' | 'returned' | 'published' | 'withdrawn';

/** An item of CSL-JSON. What the form does not know of it is kept as it came. */
export type Csl = Readonly<Record<string, unknown>>;

/** One work that a text refers to; `[@id]` in the text leads to it. */
export interface Reference {
  readonly id: string;
  readonly csl: Csl;
  readonly annotation: string;
}

/** What a specialist types. */
export interface Text extends Versioned {
  readonly kind: Kind;
  readonly language: string;
  readonly title: string;
  readonly cover: string;
  readonly body: string;
  readonly topics: readonly string[];
  readonly references: readonly Reference[];
  /** Where a post that retells something has it from. */
  readonly source: string;
  readonly translationOf?: string | null;
}

/** What only the server says of it. */
export interface Facts {
  readonly id: string;
  readonly slug?: string | null;
  readonly state: WritingState;
  readonly changedSincePublished: boolean;
  /** A reviewer approved of it once: then each change of it is reviewed too. */
  readonly approved: boolean;
  readonly publishedAt?: string | null;
  readonly minutes: number;
  readonly reason?: string | null;
  /** Old versions went for want of room: how many are left, and since when all of them are. */
  readonly kept?: { readonly revisions: number; readonly since: string } | null;
}

export type Writing = Text & Facts;

/** A line of the list: without the text and its references. */
export type Listed = Omit<Writing, 'body' | 'references'>;

/** What the server sees in a text: a stable word, its own sentence, and the place or name that it is about. */
export interface Problem {
  readonly word: string;
  readonly text: string;
  readonly about?: string;
}

export const MOST = {
  title: 140,
  cover: 300,
  body: 80_000,
  source: 300,
  annotation: 1_200,
  topics: 4,
  references: 80,
} as const;

export function textOf(writing: Writing): Text {
  const { version, kind, language, title, cover, body, topics, references, source } = writing;
  const { translationOf = null } = writing;
  return { version, kind, language, title, cover, body, topics, references, source, translationOf };
}

export function factsOf(writing: Listed): Facts {
  const { id, state, changedSincePublished, approved, minutes } = writing;
  const { slug = null, publishedAt = null, reason = null, kept = null } = writing;
  return { id, slug, state, changedSincePublished, approved, publishedAt, minutes, reason, kept };
}

/** Something new that nobody saved yet. Its id is made here, so that a save whose answer is lost can be sent again. */
export function begun(kind: Kind, language: string, id: string = crypto.randomUUID()): Writing {
  return {
    id,
    kind,
    language,
    version: 0,
    state: 'draft',
    changedSincePublished: false,
    approved: false,
    minutes: 1,
    title: '',
    cover: '',
    body: '',
    topics: [],
    references: [],
    source: '',
    translationOf: null,
  };
}

/** Whether the public can read it now. */
export function stands({ state, publishedAt }: Facts): boolean {
  return state === 'published' || (state !== 'withdrawn' && Boolean(publishedAt));
}
