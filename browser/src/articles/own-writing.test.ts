import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '../account/refused.ts';
import { Calls } from './calls.ts';
import { OwnWriting } from './own-writing.ts';
import { WritingServer } from './server.test-support.ts';
import { begun } from './writing.ts';

describe('a text that is open for writing', () => {
  let server: WritingServer;
  let writing: OwnWriting;

  beforeEach(() => {
    vi.useFakeTimers();
    server = new WritingServer();
    writing = new OwnWriting(new Calls(server), begun('article', 'en'));
  });
  afterEach(() => {
    writing.close();
    vi.useRealTimers();
  });

  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
  const saves = () => server.calls.filter((each) => each === 'POST /api/specialist/writing/save').length;
  const stored = () => server.found(writing.id);

  it('saves itself a moment after the last letter, once', async () => {
    for (const title of ['T', 'Th', 'The unseen']) writing.set({ title });
    expect(writing.kept.state).toBe('unsaved');
    await pass(2);
    expect(writing.kept.state).toBe('saved');
    expect(stored().title).toBe('The unseen');
    expect(saves()).toBe(1);
  });

  it('is not saved while nothing was typed', async () => {
    writing.set({ language: 'de', topics: ['unseen-work'] });
    await writing.save();
    await pass(120);
    expect(server.stored.size).toBe(0);
    expect(writing.unsaved).toBe(false);
  });

  it('waits for the network, says so, tries again by itself and loses nothing', async () => {
    writing.set({ body: 'One.' });
    server.reachable = false;
    await pass(2);
    expect(writing.kept.state).toBe('waiting');
    writing.set({ body: 'One. Two.' });
    await pass(30);
    expect(writing.kept.state).toBe('waiting');
    expect(writing.text.body).toBe('One. Two.');
    server.reachable = true;
    await pass(60);
    expect(writing.kept.state).toBe('saved');
    expect(stored().body).toBe('One. Two.');
  });

  it('takes a save for done when only its answer was lost, also when the server took white space off', async () => {
    writing.set({ title: 'The unseen ', body: 'One.\n\n' });
    server.loses = true;
    await pass(2);
    expect(writing.kept.state).toBe('waiting');
    await pass(60);
    expect(writing.kept.state).toBe('saved');
    expect(writing.kept.draft.both).toEqual([]);
    expect(stored().title).toBe('The unseen');
  });

  it('saves what was typed while it was saving', async () => {
    writing.set({ body: 'One.' });
    const saving = writing.save();
    writing.set({ body: 'One. Two.' });
    await saving;
    expect(writing.kept.state).toBe('unsaved');
    await pass(2);
    expect(stored().body).toBe('One. Two.');
  });

  it('joins what another window changed elsewhere in it', async () => {
    writing.set({ title: 'The unseen' });
    await writing.save();
    server.elsewhere(writing.id, { cover: 'What nobody counts.' });
    writing.set({ body: 'One.' });
    await pass(2);
    expect(writing.kept.state).toBe('saved');
    expect(stored()).toMatchObject({ title: 'The unseen', cover: 'What nobody counts.', body: 'One.' });
  });

  it('shows both where another window changed the same, saves neither over the other, and puts aside what is not taken', async () => {
    writing.set({ body: 'One.' });
    await writing.save();
    server.elsewhere(writing.id, { body: 'Theirs.' });
    writing.set({ body: 'Mine.' });
    await pass(2);
    expect(writing.kept.state).toBe('met');
    writing.set({ body: 'Mine, and more.' });
    await pass(300);
    expect(stored().body).toBe('Theirs.');
    expect(writing.kept.draft.both).toMatchObject([{ field: 'body', theirs: { body: 'Theirs.' } }]);
    writing.choose('body', true);
    await pass(2);
    expect(writing.text.body).toBe('Theirs.');
    expect(writing.asides).toEqual([{ field: 'body', text: 'Mine, and more.' }]);
    expect(writing.kept.state).toBe('saved');
  });

  it('keeps its own where that is chosen', async () => {
    writing.set({ body: 'One.' });
    await writing.save();
    server.elsewhere(writing.id, { body: 'Theirs.' });
    writing.set({ body: 'Mine.' });
    await pass(2);
    writing.choose('body', false);
    await pass(2);
    expect(stored().body).toBe('Mine.');
    expect(writing.asides).toEqual([]);
  });

  it('tries again after as long as the server asks for', async () => {
    server.refuses = new Refused(429, 'writing.wait', { seconds: 40 });
    writing.set({ body: 'One.' });
    await pass(2);
    expect(writing.kept.state).toBe('refused');
    server.refuses = undefined;
    await pass(30);
    expect(server.stored.size).toBe(0);
    await pass(15);
    expect(stored().body).toBe('One.');
  });

  it('does not repeat what was refused for good until it is changed', async () => {
    server.refuses = new Refused(400, 'request.malformed', {
      message: 'A title has at most 140 characters.',
    });
    writing.set({ title: 'Too long' });
    await pass(2);
    const before = server.calls.length;
    await pass(300);
    expect(server.calls.length).toBe(before);
    expect(writing.text.title).toBe('Too long');
    server.refuses = undefined;
    writing.set({ title: 'Short' });
    await pass(2);
    expect(stored().title).toBe('Short');
  });

  it('is saved before it is sent, so that what was typed last is what is published', async () => {
    writing.set({ title: 'The unseen', body: 'One.', topics: ['unseen-work'] });
    await writing.submit();
    expect(stored()).toMatchObject({ state: 'published', body: 'One.' });
    expect(writing.facts.state).toBe('published');
  });

  it('is not sent while nothing was typed', async () => {
    await expect(writing.submit()).rejects.toMatchObject({ word: 'writing.empty' });
    expect(server.calls).toEqual([]);
  });

  it('is not sent when it could not be saved', async () => {
    writing.set({ title: 'The unseen', topics: ['unseen-work'] });
    await writing.save();
    writing.set({ title: 'The unseen work' });
    server.elsewhere(writing.id, { title: 'Another' });
    await expect(writing.submit()).rejects.toMatchObject({ word: 'writing.not-saved' });
    expect(stored().state).toBe('draft');
  });

  it('sends nothing after the page was left', async () => {
    writing.set({ body: 'One.' });
    writing.close();
    await pass(300);
    await writing.save();
    expect(server.calls).toEqual([]);
  });
});
