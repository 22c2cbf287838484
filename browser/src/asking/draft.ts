import { isAboutDanger } from '../account/danger.ts';
import type { QuestionDraft } from '../account/question-drafts.ts';
import type { Question, Text } from '../account/questions.ts';

const LEAST = { title: 8, text: 20 };
export const MOST = { title: 120, text: 4000, tried: 2000, help: 1000 };
export const MOST_NAME = 30;
export const MOST_TOPICS = 4;

export function newDraft(id: string, language: 'en' | 'de'): QuestionDraft {
  const request = crypto.randomUUID();
  const empty = { title: '', text: '', tried: '', help: '', topics: [], danger: false };
  return { ...empty, id, language, penName: '', request };
}

/** A draft that starts from what was sent last. */
export function draftOf(id: string, question: Question): QuestionDraft {
  const { title, text, tried, help, topics, danger, penName, version, language } = question;
  return {
    ...newDraft(id, language === 'de' ? 'de' : 'en'),
    of: { id: question.id, version },
    ...{ title, text, tried, help, topics, danger, penName },
  };
}

/** The draft as a change of a question that is there already: it was sent before, and its name stays. */
export function asChangeOf(draft: QuestionDraft, { id, version, penName }: Question): QuestionDraft {
  return { ...draft, penName, of: { id, version } };
}

/** The draft as a new question, when the one that was to be changed is gone. Its name is used up. */
export function asNew(draft: QuestionDraft): QuestionDraft {
  const { title, text, tried, help, topics, danger } = draft;
  return { ...newDraft(draft.id, draft.language), title, text, tried, help, topics, danger };
}

/** Whether nothing was written. */
export function isEmpty({ title, text, tried, help }: QuestionDraft): boolean {
  return [title, text, tried, help].every((each) => each.trim() === '');
}

/** Whether helplines stand above it: the asker says so, a topic does, or the words do. */
export function isGrave({ title, text, tried, help, topics, danger }: Text): boolean {
  return danger || isAboutDanger(topics, [title, text, tried, help]);
}

/** What has to be there before it can be looked over. */
export function missing({ title, text, topics }: QuestionDraft): 'category' | 'title' | 'text' | undefined {
  if (topics.length === 0) return 'category';
  if (Array.from(title.trim()).length < LEAST.title) return 'title';
  if (Array.from(text.trim()).length < LEAST.text) return 'text';
  return undefined;
}

/** What is sent. */
export function textOf(draft: QuestionDraft): Text {
  const { title, text, tried, help, topics } = draft;
  return { title, text, tried, help, topics, danger: isGrave(draft) };
}

/** The draft with another category; the other topics stay. */
export function withCategory(draft: QuestionDraft, category: string): QuestionDraft {
  const others = draft.topics.slice(1).filter((each) => each !== category);
  return { ...draft, topics: category === '' ? [] : [category, ...others] };
}
