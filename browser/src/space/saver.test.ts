import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoNetwork, Refused } from '../account/refused.ts';
import { ModelServer, transparentKeys } from './model.test-support.ts';
import { Broken, type Network } from './records.ts';
import { Saver } from './saver.ts';
import { Sync } from './sync.ts';

let server: ModelServer;
let trouble: Error | undefined;
let sync: Sync;
let saver: Saver;
let said: string[];
const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  server = new ModelServer();
  trouble = undefined;
  said = [];
  const real = server.network();
  const network: Network = {
    pull: (since) => (trouble ? Promise.reject(trouble) : real.pull(since)),
    push: (push) => (trouble ? Promise.reject(trouble) : real.push(push)),
  };
  let ids = 0;
  sync = new Sync(transparentKeys, network, {
    newId: () => `id-${++ids}`,
    same: () => false,
    second: (each) => each,
  });
  saver = new Saver(
    sync,
    () => {
      if (said.at(-1) !== saver.state) said.push(saver.state);
    },
    page,
  );
  saver.start();
});

afterEach(() => {
  saver.stop();
  vi.useRealTimers();
});

function type(text: string): void {
  sync.write('1', { kind: 'note', text });
  saver.touched();
}

it('saysNotSavedYetThenSavingThenSaved', async () => {
  await vi.advanceTimersByTimeAsync(10);
  said = [];
  type('a');
  await vi.advanceTimersByTimeAsync(300);
  type('ab');
  expect(said).toEqual(['unsaved']);
  expect(server.stored()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(said).toEqual(['unsaved', 'saving', 'saved']);
  expect(server.stored()).toHaveLength(1);
});

it('waitsForTheNetworkAndSendsOnceItIsBack', async () => {
  trouble = new NoNetwork();
  type('a');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saver.state).toBe('waiting');
  type('ab');
  expect(saver.state).toBe('waiting');
  trouble = undefined;
  page.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(10);
  expect(saver.state).toBe('saved');
  expect(server.stored()).toEqual([{ kind: 'note', text: 'ab' }]);
});

it('triesAgainByItselfLessAndLessOften', async () => {
  trouble = new NoNetwork();
  type('a');
  await vi.advanceTimersByTimeAsync(120_000);
  trouble = undefined;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.state).toBe('saved');
});

it('asksForThePassphraseWhenTheSessionEndedAndGoesOnWithTheText', async () => {
  trouble = new Refused(401, 'session.needed');
  type('a');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saver.state).toBe('session');
  await vi.advanceTimersByTimeAsync(600_000);
  trouble = undefined;
  expect(saver.state).toBe('session');
  saver.now();
  await vi.advanceTimersByTimeAsync(10);
  expect(server.stored()).toEqual([{ kind: 'note', text: 'a' }]);
});

it('stopsForGoodWhenWhatComesIsNotWhatWasWritten', async () => {
  await vi.advanceTimersByTimeAsync(10);
  trouble = new Broken('head.older');
  saver.now();
  await vi.advanceTimersByTimeAsync(10);
  expect(saver.state).toBe('broken');
  trouble = undefined;
  saver.now();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(saver.state).toBe('broken');
});
