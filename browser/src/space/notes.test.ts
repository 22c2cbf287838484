import { expect, it } from 'vitest';
import { edited, isNote, noteRules, today, withoutMark } from './note.ts';
import { byMonth, lastWritten, Notes } from './notes.ts';

const at = (time: string) => new Date(time);
const entry = (id: string, date: string, changed: string, text = 'text') => ({
  id,
  content: edited(undefined, date, text, at(changed)),
  saved: true,
});

it('listsTheNewestDayFirstAndGroupsByMonth', () => {
  const listed = new Notes().listed([
    entry('1', '2026-10-31', '2026-10-31T08:00:00.000Z'),
    entry('2', '2026-11-02', '2026-11-02T08:00:00.000Z'),
    entry('3', '2026-11-02', '2026-11-02T09:00:00.000Z'),
    { id: '4', content: { kind: 'from a later version' }, saved: true },
  ]);
  expect(listed.map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect(byMonth(listed).map(({ month, notes }) => [month, notes.length])).toEqual([
    ['2026-11', 2],
    ['2026-10', 1],
  ]);
  expect(lastWritten(listed)).toEqual(at('2026-11-02T09:00:00.000Z'));
  expect(lastWritten([])).toBeUndefined();
});

it('foldsATextOnlyWhenItChanged', () => {
  const notes = new Notes();
  const first = entry('1', '2026-11-02', '2026-11-02T08:00:00.000Z');
  const [before] = notes.listed([first]);
  expect(notes.listed([first])[0]).toBe(before);
  expect(notes.listed([{ ...first, saved: false }])[0]).not.toBe(before);
});

it('keepsWhatThisVersionDoesNotKnow', () => {
  const note = { ...edited(undefined, '2026-11-02', 'a', at('2026-11-02T08:00:00Z')), weather: 'rain' };
  expect(edited(note, '2026-11-03', 'b', at('2026-11-03T08:00:00Z'))).toEqual({
    kind: 'note',
    date: '2026-11-03',
    text: 'b',
    changed: '2026-11-03T08:00:00.000Z',
    weather: 'rain',
  });
});

it('callsTwoNotesTheSameWhenOnlyTheTimeOfTheEditDiffers', () => {
  const a = edited(undefined, '2026-11-02', 'a', at('2026-11-02T08:00:00Z'));
  expect(noteRules.same(a, { ...a, changed: 'later' })).toBe(true);
  expect(noteRules.same(a, { ...a, text: 'b' })).toBe(false);
  expect(noteRules.same(a, noteRules.second(a))).toBe(false);
  const second = noteRules.second(a);
  expect(isNote(second) && withoutMark(second, at('2026-11-03T08:00:00Z'))).toEqual({
    ...a,
    changed: '2026-11-03T08:00:00.000Z',
  });
});

it('takesTheDayThatItIsWhereThePersonIs', () => {
  expect(today(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
