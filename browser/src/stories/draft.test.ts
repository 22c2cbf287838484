import { expect, it } from 'vitest';
import type { Story } from './calls.ts';
import { asChangeOf, draftOf, isEmpty, isGrave, missing, newDraft, withNotes } from './draft.ts';

const story: Story = {
  ...{ id: 's1', version: 4, language: 'de', penName: 'Leiser Farn' },
  sent: {
    state: 'waiting',
    since: '2026-11-21',
    title: 'Die Liste',
    text: 'Es war …',
    topics: ['after'],
    reason: '',
  },
};

it('startsAChangeFromWhatWasSentLast', () => {
  const shown = { address: '/de/stories/alt', title: 'Alt', text: 'Früher', topics: [], day: '2026-11-01' };
  expect(draftOf('d', { ...story, shown })).toMatchObject({
    title: 'Die Liste',
    of: { id: 's1', version: 4 },
  });
});

it('tellsOfDangerByATopicByItsTitleOrByItsText', () => {
  const draft = newDraft('d', 'de');
  expect(isGrave({ ...draft, title: 'Die Liste', text: 'Es war ein stilles Jahr.', topics: ['after'] })).toBe(
    false,
  );
  expect(isGrave({ ...draft, topics: ['after', 'violence'] })).toBe(true);
  expect(isGrave({ ...draft, title: 'Er schlug mich' })).toBe(true);
  expect(isGrave({ ...draft, text: 'He said he would kill himself if I left.' })).toBe(true);
});

it('becomesAChangeOfWhatWasSentWhenOnlyTheAnswerWasLost', () => {
  const draft = { ...newDraft('d', 'de'), title: 'Die Liste', text: 'Es war einmal', penName: 'Farn' };
  expect(asChangeOf(draft, story)).toMatchObject({
    ...{ id: 'd', text: 'Es war einmal', penName: 'Leiser Farn' },
    of: { id: 's1', version: 4 },
  });
});

it('isEmptyUntilSomethingIsWritten', () => {
  expect(isEmpty({ ...newDraft('d', 'en'), penName: 'Oak' })).toBe(true);
  expect(isEmpty({ ...newDraft('d', 'en'), text: '.' })).toBe(false);
});

it('copiesNotesBehindWhatIsThereAndCountsCharactersAsReadersDo', () => {
  const draft = withNotes({ ...newDraft('d', 'en'), text: 'First.' }, ['  Second. ', '', 'Third.']);
  expect(draft.text).toBe('First.\n\nSecond.\n\nThird.');
  const full = { ...draft, title: 'Rain', penName: 'Oak', topics: ['after'] };
  // Fifty characters of two units each are too few.
  expect(missing({ ...full, text: '🌧'.repeat(50) })).toBe('text');
  expect(missing({ ...full, text: '🌧'.repeat(100) })).toBeUndefined();
});
