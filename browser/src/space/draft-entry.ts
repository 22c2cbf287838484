import type { QuestionDraft } from '../account/question-drafts.ts';
import type { ReplyDraft } from '../account/reply-drafts.ts';
import type { ReviewDraft } from '../account/review-drafts.ts';
import type { StoryDraft } from '../account/story-drafts.ts';
import type { Content } from './records.ts';

/** The kinds of entries that are pieces of writing not sent yet (protocol/README.md, section 7). */
export interface DraftKinds {
  readonly 'story-draft': StoryDraft;
  readonly 'question-draft': QuestionDraft;
  readonly 'reply-draft': ReplyDraft;
  readonly 'review-draft': ReviewDraft;
}
export type DraftKind = keyof DraftKinds;

const TEXTS: Readonly<Record<DraftKind, readonly string[]>> = {
  'story-draft': ['title', 'text', 'penName', 'request'],
  'question-draft': ['title', 'text', 'tried', 'help', 'penName', 'request'],
  'reply-draft': ['question', 'title', 'text', 'request'],
  'review-draft': ['case', 'decision', 'reason', 'question'],
};
/** What is to be public by itself has topics and a language. */
const PIECES: readonly DraftKind[] = ['story-draft', 'question-draft'];
/** What a draft need not have. */
const OPTIONAL = ['of', 'second', 'under'];

export function isDraft(content: Content): boolean {
  return draftKind(content) !== undefined;
}

/** Undefined for all that is no draft, or none that this version can show. */
export function draftKind(content: Content): DraftKind | undefined {
  const { kind, topics, language } = content as Record<string, unknown>;
  if (!isKind(kind) || !TEXTS[kind].every((name) => typeof content[name] === 'string')) return undefined;
  if (!PIECES.includes(kind)) return kind;
  const whole =
    (language === 'en' || language === 'de') &&
    Array.isArray(topics) &&
    topics.every((each) => typeof each === 'string');
  return whole ? kind : undefined;
}

function isKind(kind: unknown): kind is DraftKind {
  return typeof kind === 'string' && Object.hasOwn(TEXTS, kind);
}

export function draftOf<K extends DraftKind>(_kind: K, id: string, content: Content): DraftKinds[K] {
  return { ...(content as unknown as DraftKinds[K]), id };
}

/** The draft over what was there before; what this version does not know stays. An unpaired surrogate becomes U+FFFD. */
export function contentOfDraft<K extends DraftKind>(
  kind: K,
  draft: DraftKinds[K],
  before: Content | undefined,
  now: Date,
): Content {
  const content: Record<string, unknown> = { ...before };
  for (const name of OPTIONAL) Reflect.deleteProperty(content, name);
  for (const [name, value] of Object.entries(draft)) {
    if (name === 'id' || value === undefined) continue;
    content[name] = typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
  }
  return { ...content, kind, changed: now.toISOString() };
}
