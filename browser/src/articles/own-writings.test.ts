import { beforeEach, expect, it, vi } from 'vitest';
import { OwnWritings } from './own-writings.ts';
import { WritingServer } from './server.test-support.ts';

vi.stubGlobal('document', { documentElement: { lang: 'en' } });

let server: WritingServer;
let writings: OwnWritings;

beforeEach(() => {
  server = new WritingServer();
  writings = new OwnWritings(server);
});

it('keeps what was typed open when the text is opened again before it is saved', async () => {
  const writing = writings.begin('post');
  writing.set({ title: 'On waiting' });
  await writing.save();
  server.reachable = false;
  writing.set({ body: 'Typed without a network.' });
  expect(await writings.writing(writing.id)).toBe(writing);
  expect(writings.unsaved).toBe(true);
  server.reachable = true;
  await writings.saveAll();
  expect(server.found(writing.id).body).toBe('Typed without a network.');
  writings.close();
});

it('reads the newest version when nothing typed is in the way', async () => {
  const writing = writings.begin('article');
  writing.set({ title: 'Theirs and mine' });
  await writing.save();
  server.elsewhere(writing.id, { body: 'From the other window.' });
  expect((await writings.writing(writing.id)).text.body).toBe('From the other window.');
  writings.close();
});

it('deletes without a call what was never saved, and with one what was', async () => {
  const never = writings.begin('article');
  await writings.delete(never.id);
  expect(server.calls).toEqual([]);
  const saved = writings.begin('article');
  saved.set({ title: 'Not this one' });
  await saved.save();
  await writings.delete(saved.id);
  expect(server.stored.size).toBe(0);
  expect(writings.opened(saved.id)).toBeUndefined();
});

it('tells the open screen when the list was read, however late it came', async () => {
  let told: number | undefined;
  writings.listed = () => {
    told = writings.list?.writings.length;
  };
  await writings.read();
  expect(told).toBe(0);
});
