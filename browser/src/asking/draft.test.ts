import { expect, it } from 'vitest';
import type { Question } from '../account/questions.ts';
import {
  asChangeOf,
  asNew,
  draftOf,
  isEmpty,
  isGrave,
  missing,
  newDraft,
  textOf,
  withCategory,
} from './draft.ts';

const draft = {
  ...newDraft('d1', 'en'),
  ...{ title: 'How do I say it?', text: 'He does not see what I do.', topics: ['unseen-work', 'change'] },
  penName: 'Gentle Fern',
};
const question: Question = {
  ...textOf(draft),
  ...{ id: 'q1', version: 3, language: 'en', penName: 'Quiet Oak', sample: false, state: 'approved' },
  ...{ shown: true, askedAt: '2026-11-21T08:00:00Z', answers: [] },
};

it('saysWhatIsMissingInTheOrderOfTheForm', () => {
  expect(missing(newDraft('d', 'en'))).toBe('category');
  expect(missing({ ...draft, title: '  How do ' })).toBe('title');
  // Four characters of two units each, and the server counts characters.
  expect(missing({ ...draft, title: '🌧🌧🌧🌧' })).toBe('title');
  expect(missing({ ...draft, text: 'short' })).toBe('text');
  expect(missing(draft)).toBeUndefined();
});

it('isEmptyUntilSomethingIsWrittenInAnyField', () => {
  expect(isEmpty(newDraft('d', 'de'))).toBe(true);
  expect(isEmpty({ ...newDraft('d', 'de'), help: 'A word' })).toBe(false);
});

it('sendsTheDangerThatTheWordsSpeakOf', () => {
  expect(textOf(draft).danger).toBe(false);
  expect(isGrave({ ...draft, tried: 'Sometimes he hits me.' })).toBe(true);
  expect(textOf({ ...draft, topics: ['violence'] }).danger).toBe(true);
});

it('keepsTheOtherTopicsWhenTheCategoryChanges', () => {
  expect(withCategory(draft, 'leaving').topics).toEqual(['leaving', 'change']);
  expect(withCategory(draft, 'change').topics).toEqual(['change']);
});

it('becomesAChangeOfWhatWasSentWhenOnlyTheAnswerWasLost', () => {
  const again = asChangeOf({ ...draft, text: 'He does not see it, or does he?' }, question);
  expect(again).toMatchObject({ id: 'd1', of: { id: 'q1', version: 3 }, penName: 'Quiet Oak' });
  expect(again.text).toBe('He does not see it, or does he?');
});

it('becomesANewQuestionWithANewNameWhenTheOldOneIsGone', () => {
  const change = draftOf('d2', question);
  const fresh = asNew(change);
  expect(fresh).not.toHaveProperty('of');
  expect(fresh.penName).toBe('');
  expect(fresh.request).not.toBe(change.request);
  expect(fresh).toMatchObject({ id: 'd2', title: draft.title, text: draft.text, topics: draft.topics });
});
