import { beforeEach, expect, it } from 'vitest';
import { NoNetwork, Refused } from './refused.ts';
import { Kept } from './kept.ts';

interface Page {
  readonly version: number;
  readonly name: string;
  readonly about: string;
}

let stored: Page;
let reachable: boolean;
let answers: boolean;
let kept: Kept<Page>;

const way = {
  load: () => (reachable ? Promise.resolve(stored) : Promise.reject(new NoNetwork())),
  store: (value: Page) => {
    if (!reachable) return Promise.reject(new NoNetwork());
    if (value.version !== stored.version) return Promise.reject(new Refused(409, 'profile.changed'));
    if (value.name === '') return Promise.reject(new Refused(400, 'profile.name'));
    stored = { ...value, version: value.version + 1 };
    return answers ? Promise.resolve(stored.version) : Promise.reject(new NoNetwork());
  },
};

beforeEach(async () => {
  stored = { version: 1, name: 'Ada', about: 'Listens.' };
  reachable = true;
  answers = true;
  kept = await Kept.load(way);
});

it('saves what was typed and says so', async () => {
  kept.set({ about: 'Asks.' });
  expect(kept.state).toBe('unsaved');
  const saving = kept.save();
  expect(kept.state).toBe('saving');
  await saving;
  expect(kept.state).toBe('saved');
  expect(stored.about).toBe('Asks.');
});

it('loses nothing when the network is gone, and saves once it is back', async () => {
  kept.set({ about: 'Asks.' });
  reachable = false;
  await kept.save();
  expect(kept.state).toBe('waiting');
  expect(kept.value.about).toBe('Asks.');
  reachable = true;
  await kept.save();
  expect(kept.state).toBe('saved');
  expect(stored.about).toBe('Asks.');
});

it('takes its own change for saved when only the answer was lost', async () => {
  kept.set({ about: 'Asks.' });
  answers = false;
  await kept.save();
  expect(kept.state).toBe('waiting');
  answers = true;
  await kept.save();
  expect(kept.state).toBe('saved');
  expect(stored.version).toBe(2);
});

it('saves beside somebody else who changed another field', async () => {
  kept.set({ about: 'Asks.' });
  stored = { ...stored, version: 2, name: 'Ada Brook' };
  await kept.save();
  expect(kept.state).toBe('saved');
  expect(stored).toEqual({ version: 3, name: 'Ada Brook', about: 'Asks.' });
});

it('asks where somebody else changed the same field, and saves what was chosen', async () => {
  kept.set({ about: 'Asks.' });
  stored = { ...stored, version: 2, about: 'Waits.' };
  await kept.save();
  expect(kept.state).toBe('met');
  expect(stored.about).toBe('Waits.');
  expect(kept.value.about).toBe('Asks.');
  kept.take('about', false);
  expect(kept.state).toBe('unsaved');
  await kept.save();
  expect(stored.about).toBe('Asks.');
  expect(kept.state).toBe('saved');
});

it('keeps what was refused in the form, with the reason', async () => {
  kept.set({ name: '' });
  await kept.save();
  expect(kept.state).toBe('refused');
  expect(kept.problem).toMatchObject({ word: 'profile.name' });
  expect(kept.value.name).toBe('');
  kept.set({ name: 'Ada' });
  expect(kept.state).toBe('saved');
});

it('brings in what is new on the server without touching what was typed', async () => {
  kept.set({ about: 'Asks.' });
  stored = { ...stored, version: 2, name: 'Ada Brook' };
  await kept.refresh();
  expect(kept.value).toEqual({ version: 2, name: 'Ada Brook', about: 'Asks.' });
});
