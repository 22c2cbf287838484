import { isAboutDanger } from '../account/danger.ts';
import type { StoryDraft } from '../account/story-drafts.ts';
import type { Sent, Story } from './calls.ts';

export const MOST_TEXT = 20_000;
export const LEAST_TEXT = 100;
export const MOST_TITLE = 120;
export const MOST_NAME = 30;
export const MOST_TOPICS = 4;

export function newDraft(id: string, language: 'en' | 'de'): StoryDraft {
  const request = crypto.randomUUID();
  return { id, language, title: '', text: '', topics: [], penName: '', request };
}

/** A draft that starts from what was sent last. */
export function draftOf(id: string, { id: of, version, language, penName, shown, sent }: Story): StoryDraft {
  const { title = '', text = '', topics = [] } = sent ?? shown ?? {};
  return { ...newDraft(id, language), of: { id: of, version }, penName, title, text, topics };
}

/** The draft as a change of a story that is there already: it was sent before, and its name stays. */
export function asChangeOf(draft: StoryDraft, { id, version, penName }: Story): StoryDraft {
  return { ...draft, penName, of: { id, version } };
}

/** Whether nothing was written. */
export function isEmpty({ title, text }: StoryDraft): boolean {
  return title.trim() === '' && text.trim() === '';
}

/** Whether helplines stand above it: a topic says so, or the words do. */
export function isGrave({ title, text = '', topics }: Pick<Sent, 'title' | 'text' | 'topics'>): boolean {
  return isAboutDanger(topics, [title, text]);
}

/** The draft with notes behind what it says already. The notes are copied: they stay as they are. */
export function withNotes(draft: StoryDraft, notes: readonly string[]): StoryDraft {
  const text = [draft.text, ...notes]
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('\n\n');
  return { ...draft, text: text.slice(0, MOST_TEXT) };
}

/** The steps that lead to sending. */
export const STEPS = ['write', 'look', 'name', 'send'] as const;
export type Step = (typeof STEPS)[number];

/** The first step that is not done; nothing is sent before the last. */
export function missing({
  title,
  text,
  topics,
  penName,
}: StoryDraft): 'title' | 'text' | 'name' | 'topics' | undefined {
  const length = Array.from(text.trim()).length;
  if (Array.from(title.trim()).length < 3) return 'title';
  if (length < LEAST_TEXT || length > MOST_TEXT) return 'text';
  if (Array.from(penName.trim()).length < 2) return 'name';
  if (topics.length === 0 || topics.length > MOST_TOPICS) return 'topics';
  return undefined;
}
