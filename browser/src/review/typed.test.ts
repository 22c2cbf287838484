import { beforeEach, expect, it } from 'vitest';
import type { ReviewDraft, ReviewDrafts } from '../account/review-drafts.ts';
import { Typed } from './typed.ts';

let kept: Map<string, ReviewDraft>;
let drafts: ReviewDrafts;

beforeEach(() => {
  kept = new Map();
  let ids = 0;
  drafts = {
    all: () => [...kept.values()],
    newId: () => `draft-${String(++ids)}`,
    write: (draft) => {
      kept.set(draft.id, draft);
    },
    remove: (id) => {
      kept.delete(id);
    },
    moved: () => undefined,
  };
});

it('keepsNothingUntilSomethingIsTypedAndNothingAfterItWasEmptied', () => {
  const typed = new Typed(drafts, 'case-1');
  typed.type({ decision: 'return' });
  expect(kept.size).toBe(0);
  typed.type({ reason: 'Please leave out the town.' });
  expect([...kept.values()]).toMatchObject([
    { case: 'case-1', decision: 'return', reason: 'Please leave out the town.', question: '' },
  ]);
  typed.type({ reason: '  ' });
  expect(kept.size).toBe(0);
  expect(typed.now).toMatchObject({ decision: 'return', reason: '  ' });
});

it('goesOnAfterALockWithWhatWasTypedForThisCaseAndForNoOther', () => {
  new Typed(drafts, 'case-1').type({ decision: 'return', reason: 'Please leave out the town.' });
  new Typed(drafts, 'case-2').type({ question: 'Which town?' });
  expect(new Typed(drafts, 'case-1').now).toMatchObject({ decision: 'return', question: '' });
  expect(new Typed(drafts, 'case-2').now).toMatchObject({ decision: '', question: 'Which town?' });
  expect(new Typed(drafts, 'case-3').isEmpty).toBe(true);
});

it('isGoneWhenItWasDecidedAndWhatIsTypedNextIsAnother', () => {
  const typed = new Typed(drafts, 'case-1');
  typed.type({ question: 'Which town?' });
  const { id } = typed.now;
  typed.done();
  expect(kept.size).toBe(0);
  expect(typed.isEmpty).toBe(true);
  typed.type({ question: 'And when?' });
  expect(typed.now.id).not.toBe(id);
});

it('asksAndKeepsTheReasonThatIsBegunBesideIt', () => {
  const typed = new Typed(drafts, 'case-1');
  typed.type({ reason: 'Please leave out the town.', question: 'Which town?' });
  typed.type({ question: '' });
  expect([...kept.values()]).toMatchObject([{ reason: 'Please leave out the town.', question: '' }]);
});

it('goesOnUnderAnotherIdWhenAnotherDeviceChangedItToo', () => {
  const typed = new Typed(drafts, 'case-1');
  typed.type({ reason: 'Here' });
  const { id } = typed.now;
  typed.moved('another', 'yet-another');
  expect(typed.now.id).toBe(id);
  typed.moved(id, 'second');
  typed.type({ reason: 'Here, and further' });
  expect(kept.get('second')?.reason).toBe('Here, and further');
});
