import { beforeEach, expect, it } from 'vitest';
import type { Question, Said } from './questions.ts';
import type { ReplyDraft, ReplyDrafts } from './reply-drafts.ts';
import { Replying } from './replying.ts';

let kept: Map<string, ReplyDraft>;
let drafts: ReplyDrafts;
let replying: Replying;

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
  replying = new Replying(drafts);
});

const said = (id: string, text: string, version = 1, followUps: readonly Said[] = []): Said => ({
  ...{ id, mine: true, byAsker: false, text, state: 'waiting', shown: false, version },
  ...{ at: '2026-11-21T08:00:00Z', helped: false, followUps },
});
const question = (...answers: readonly Said[]): Question => ({
  ...{ id: 'q1', version: 1, language: 'en', penName: 'Fern', sample: false, state: 'approved', shown: true },
  ...{ title: 'How?', text: 'It is so.', tried: '', help: '', topics: ['after'], danger: false },
  ...{ askedAt: '2026-11-21T08:00:00Z', answers },
});

it('keepsNothingUntilSomethingIsTypedAndNothingAfterItWasEmptied', () => {
  replying.begin(question());
  expect(kept.size).toBe(0);
  replying.type('One sentence.');
  expect([...kept.values()]).toMatchObject([{ question: 'q1', title: 'How?', text: 'One sentence.' }]);
  replying.type('  ');
  expect(kept.size).toBe(0);
  expect(replying.now?.text).toBe('  ');
});

it('goesOnAfterALockWithTheSameTextAndTheSameRequest', () => {
  replying.begin(question(said('a1', 'An answer')), 'a1');
  replying.type('And if not?');
  const request = replying.now?.request;
  const afterwards = new Replying(drafts);
  afterwards.goOn(question());
  expect(afterwards.now).toMatchObject({ under: 'a1', text: 'And if not?', request });
  afterwards.leave();
  afterwards.begin(question(), 'a1');
  expect(afterwards.now?.text).toBe('And if not?');
  afterwards.begin(question(), 'a2');
  expect(afterwards.now?.text).toBe('');
  afterwards.sent();
  expect(kept.size).toBe(1);
});

it('isGoneFromTheSpaceOnceItWasSent', () => {
  replying.begin(question());
  replying.type('One sentence.');
  replying.sent();
  expect([kept.size, replying.now]).toEqual([0, undefined]);
});

it('changesWhatWasSentWhenOnlyTheAnswerToSendingWasLost', () => {
  replying.begin(question());
  replying.type('One sentence, and another.');
  const request = replying.now?.request ?? '';
  replying.meet(question(said(request, 'One sentence.', 3)));
  expect(replying.now).toMatchObject({ of: { id: request, version: 3 }, text: 'One sentence, and another.' });
});

it('goesByTheNewestVersionAfterAChangeElsewhereAlsoUnderAnAnswer', () => {
  const before = said('f1', 'Before', 1);
  replying.change(question(said('a1', 'A', 1, [before])), before, 'a1');
  replying.type('Mine');
  replying.meet(question(said('a1', 'A', 1, [said('f1', 'Theirs', 2)])));
  expect(replying.now).toMatchObject({ of: { id: 'f1', version: 2 }, text: 'Mine', under: 'a1' });
});
