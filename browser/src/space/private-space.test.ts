import { beforeEach, expect, it } from 'vitest';
import { Account } from '../account/account.ts';
import { Refused } from '../account/refused.ts';
import { quickly, ServerInMemory } from '../account/server.test-support.ts';
import { PrivateSpace } from './private-space.ts';
import { Broken } from './records.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly change: number;
  ciphertext: string | null;
}

const passphrase = 'mandel wolke treppe kupfer seil angel';
let server: ServerInMemory;
let rows: Row[];
let head: { body: string; signature: string } | null;
let account: Account;

beforeEach(async () => {
  server = new ServerInMemory();
  rows = [];
  head = null;
  const collections: unknown[] = [];
  server.more.set('GET /api/collections', () => ({ collections }));
  server.more.set('POST /api/collections', (body) => {
    collections.push(body);
    return body;
  });
  server.more.set('GET /api/records', ({ since }) => {
    const records = rows.filter(({ change }) => change > Number(since));
    return { records: structuredClone(records), cursor: rows.length, more: false, head };
  });
  server.more.set('POST /api/records', (push) => {
    if (!server.session) throw new Refused(401, 'session.needed');
    for (const record of push['records'] as Row[]) {
      rows = rows.filter(({ id }) => id !== record.id);
      rows.push({ ...record, change: rows.length + 1 });
    }
    head = push['head'] as typeof head;
    return { cursor: rows.length };
  });
  [account] = await Account.signUp(server, { handle: 'quiet-river', passphrase, invitation: '' }, quickly);
});

const nothing = () => undefined;
const open = async (who: Account) => {
  const space = await PrivateSpace.open(who, server, nothing, nothing, new EventTarget());
  space.saver.start();
  await space.saver.run();
  return space;
};
const texts = (space: PrivateSpace) => space.listed().map(({ note }) => note.text);

it('showsOnAnotherDeviceWhatWasWrittenAndTheServerHoldsNothingReadable', async () => {
  const space = await open(account);
  space.write(space.newId(), '2026-11-21', 'tea with Anna');
  await space.saver.run();
  expect(space.saver.state).toBe('saved');
  const other = await Account.signIn(server, 'quiet-river', passphrase, quickly);
  expect(texts(await open(other))).toEqual(['tea with Anna']);
  expect(JSON.stringify([rows, head, server.rows])).not.toMatch(/tea|Anna|2026-11-21|mandel/u);
});

it('locksWithUnsavedTextAndGoesOnWithItAfterwards', async () => {
  const space = await open(account);
  server.reachable = false;
  const id = space.newId();
  space.write(id, '2026-11-21', 'not saved yet');
  await space.lock();
  expect(texts(space)).toEqual([]);
  await account.unlock(passphrase, quickly);
  await space.unlock();
  expect(space.note(id)?.text).toBe('not saved yet');
  await space.saver.run();
  expect(space.saver.state).toBe('waiting');
  server.reachable = true;
  await space.saver.run();
  expect(rows).toHaveLength(1);
});

it('stopsWhenTheServerChangesARecordOrTakesOneAway', async () => {
  const space = await open(account);
  space.write(space.newId(), '2026-11-21', 'one');
  space.write(space.newId(), '2026-11-21', 'two');
  await space.saver.run();
  const other = await Account.signIn(server, 'quiet-river', passphrase, quickly);
  const [first, second] = rows;
  if (!first || !second) throw new Error('two rows');
  rows = [first];
  await expect(open(other)).rejects.toEqual(new Broken('head.root'));
  rows = [{ ...first, ciphertext: second.ciphertext }, second];
  await expect(open(other)).rejects.toEqual(new Broken('head.root'));
});

it('bringsBackWhatWasTakenAlongOnce', async () => {
  const space = await open(account);
  space.write(space.newId(), '2026-11-21', 'one');
  space.write(space.newId(), '2026-11-22', 'two');
  await space.saver.run();
  const file = space.everything();
  expect(space.bringBack(file)).toBe(0);
  const [kept, gone] = space.listed();
  if (!kept || !gone) throw new Error('two notes');
  space.remove(gone.id);
  space.write(kept.id, '2026-11-22', 'two, changed');
  expect(space.bringBack(file)).toBe(2);
  expect(texts(space).sort()).toEqual(['one', 'two', 'two, changed']);
  expect(space.bringBack(file)).toBe(0);
  await space.saver.run();
  expect(space.saver.state).toBe('saved');

  const [fresh] = await Account.signUp(server, { handle: 'other', passphrase, invitation: '' }, quickly);
  [rows, head] = [[], null];
  const empty = await open(fresh);
  expect(empty.bringBack(file)).toBe(2);
  expect(empty.everything().entries).toEqual(file.entries);
});

it('keepsADraftOfAStorySealedBesideTheNotesAndForgetsItWhenLocked', async () => {
  const space = await open(account);
  const draft = {
    id: space.stories.newId(),
    ...{
      language: 'en' as const,
      title: 'The quiet year',
      text: 'It began in a kitchen.',
      topics: ['after'],
    },
    ...{ penName: 'Gentle Fern', request: '6f3a1c1e-9f0e-4c1d-8a3b-0e6f7b6d5c4a' },
  };
  space.stories.write(draft);
  space.write(space.newId(), '2026-11-21', 'a note');
  await space.saver.run();
  expect(space.saver.state).toBe('saved');
  expect(JSON.stringify([rows, head])).not.toMatch(/quiet|kitchen|Fern|story|after/u);
  expect(texts(space)).toEqual(['a note']);
  expect(space.unknownCount()).toBe(0);
  expect(space.stories.notes().map(({ text }) => text)).toEqual(['a note']);

  const other = await open(await Account.signIn(server, 'quiet-river', passphrase, quickly));
  expect(other.stories.all()).toMatchObject([draft]);
  await space.lock();
  expect(space.stories.all()).toEqual([]);
  await account.unlock(passphrase, quickly);
  await space.unlock();
  expect(space.stories.all()).toMatchObject([draft]);
  space.stories.remove(draft.id);
  await space.saver.run();
  expect(space.stories.all()).toEqual([]);
});

it('keepsAQuestionThatIsBeingWrittenSealedApartFromTheStoriesAndForgetsWhatItChangedWhenThatIsGone', async () => {
  const space = await open(account);
  const draft = {
    id: space.questions.newId(),
    ...{
      language: 'de' as const,
      title: 'Wie sage ich es ihm?',
      text: 'Er sieht es nicht. \ud83c',
      tried: '',
    },
    ...{ help: 'Ein Satz', topics: ['unseen-work'], danger: false, penName: 'Leiser Farn' },
    ...{ request: '6f3a1c1e-9f0e-4c1d-8a3b-0e6f7b6d5c4a', of: { id: 'q', version: 2 } },
  };
  space.questions.write(draft);
  await space.saver.run();
  expect(space.saver.state).toBe('saved');
  expect(JSON.stringify([rows, head])).not.toMatch(/sage|sieht|Satz|Farn|question|unseen/u);
  expect([space.stories.all(), texts(space), space.unknownCount()]).toEqual([[], [], 0]);
  await space.lock();
  expect(space.questions.all()).toEqual([]);
  await account.unlock(passphrase, quickly);
  await space.unlock();
  expect(space.questions.all()).toMatchObject([{ ...draft, text: 'Er sieht es nicht. \ufffd' }]);
  const { of, ...fresh } = draft;
  expect(space.questions.all()).toMatchObject([{ of }]);
  space.questions.write(fresh);
  expect(space.questions.all()[0]).not.toHaveProperty('of');

  const [deleted] = space.questions.all();
  space.questions.remove(draft.id);
  await space.saver.run();
  expect(space.questions.all()).toEqual([]);
  if (deleted) space.questions.write(deleted);
  await space.saver.run();
  const other = await open(await Account.signIn(server, 'quiet-river', passphrase, quickly));
  expect(other.questions.all()).toMatchObject([{ id: draft.id, title: draft.title }]);
});

it('keepsWhatAReviewerIsWritingSealedAndBringsItBackAfterTheLock', async () => {
  const space = await open(account);
  const draft = {
    id: space.reviews.newId(),
    ...{ case: '0198c3a1-0000-7000-8000-000000000001', decision: 'return' },
    ...{ reason: 'Please leave out the lighthouse.', question: 'Is it the only one?' },
  };
  space.reviews.write(draft);
  await space.saver.run();
  expect(space.saver.state).toBe('saved');
  expect(JSON.stringify([rows, head])).not.toMatch(/lighthouse|only one|return|review|0198c3a1/u);
  expect([space.replies.all(), texts(space), space.unknownCount()]).toEqual([[], [], 0]);
  await space.lock();
  expect(space.reviews.all()).toEqual([]);
  await account.unlock(passphrase, quickly);
  await space.unlock();
  expect(space.reviews.all()).toMatchObject([draft]);
  space.reviews.remove(draft.id);
  await space.saver.run();
  expect(space.reviews.all()).toEqual([]);
});
