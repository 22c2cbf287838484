import { expect, it } from 'vitest';
import { Draft, same } from './draft.ts';

interface Page {
  readonly version: number;
  readonly name: string;
  readonly about: string;
  readonly ways: readonly string[];
}

const saved: Page = { version: 4, name: 'Ada Brook', about: 'Listens.', ways: ['phone'] };

it('knows whether the form says something else than what is saved', () => {
  const draft = new Draft(saved);
  expect(draft.dirty).toBe(false);
  draft.set({ about: 'Listens first.' });
  expect(draft.dirty).toBe(true);
  draft.set({ about: 'Listens.' });
  expect(draft.dirty).toBe(false);
});

it('keeps what was typed while it was being saved', () => {
  const draft = new Draft(saved);
  draft.set({ about: 'One' });
  const sent = draft.value;
  draft.set({ about: 'One and two' });
  draft.stored(sent, 5);
  expect(draft.value).toEqual({ ...saved, version: 5, about: 'One and two' });
  expect(draft.dirty).toBe(true);
});

it('takes over what somebody else saved in other fields', () => {
  const draft = new Draft(saved);
  draft.set({ about: 'Mine' });
  draft.meet({ ...saved, version: 5, ways: ['phone', 'video'] });
  expect(draft.value).toEqual({ ...saved, version: 5, about: 'Mine', ways: ['phone', 'video'] });
  expect(draft.both).toEqual([]);
  expect(draft.dirty).toBe(true);
});

it('keeps the own and offers the other where both changed the same field', () => {
  const draft = new Draft(saved);
  draft.set({ about: 'Mine', name: 'Ada Brook-Hill' });
  const theirs = { ...saved, version: 5, about: 'Theirs' };
  draft.meet(theirs);
  expect(draft.value.about).toBe('Mine');
  expect(draft.both).toEqual([{ field: 'about', theirs }]);
  draft.take({ field: 'about', theirs });
  expect(draft.value).toEqual({ ...theirs, name: 'Ada Brook-Hill' });
  expect(draft.both).toEqual([]);
});

it('finds its own change when the answer to saving was lost', () => {
  const draft = new Draft(saved);
  draft.set({ about: 'Mine' });
  draft.meet({ ...saved, version: 5, about: 'Mine' });
  expect(draft.dirty).toBe(false);
  expect(draft.both).toEqual([]);
  expect(draft.value.version).toBe(5);
});

it('compares values and not the order in which they were written', () => {
  expect(same({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  expect(same({ a: undefined }, {})).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
});
