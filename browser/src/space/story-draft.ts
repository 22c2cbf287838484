import type { StoryDraft } from '../account/story-drafts.ts';
import type { Content } from './records.ts';

/** The entry kind `story-draft`: a story that was not sent. */
export function isStoryDraft(content: Content): boolean {
  const { kind, title, text, topics, penName, request, language } = content as Record<string, unknown>;
  return (
    kind === 'story-draft' &&
    [title, text, penName, request].every((each) => typeof each === 'string') &&
    (language === 'en' || language === 'de') &&
    Array.isArray(topics) &&
    topics.every((each) => typeof each === 'string')
  );
}

export function storyDraftOf(id: string, content: Content): StoryDraft {
  return { ...(content as unknown as StoryDraft), id };
}

/** The draft over what was there before; what this version does not know stays. An unpaired surrogate becomes U+FFFD. */
export function contentOfDraft(draft: StoryDraft, before: Content | undefined, now: Date): Content {
  const { of, ...rest } = draft;
  const known: Record<string, unknown> = { ...before };
  delete known['of'];
  const clean = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
  const content: Record<string, unknown> = {
    ...known,
    ...rest,
    ...(of ? { of } : {}),
    title: clean(rest.title),
    text: clean(rest.text),
    penName: clean(rest.penName),
    kind: 'story-draft',
    changed: now.toISOString(),
  };
  delete content['id'];
  return content as Content;
}
