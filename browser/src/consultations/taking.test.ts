import { beforeEach, describe, expect, it } from 'vitest';
import { NoNetwork, Refused } from '../account/refused.ts';
import { Calls } from './calls.ts';
import { Practice } from './server.test-support.ts';
import { Taking } from './taking.ts';

const STARTS = '2026-11-24T14:00:00.000Z';

describe('taking a time', () => {
  let server: Practice;
  let taking: Taking;
  beforeEach(() => {
    server = new Practice();
    taking = new Taking(new Calls(server), 'maria-lind');
  });

  /** The server does what was asked, and its answer never arrives. */
  const losing = (path: string) => {
    const work = server.more.get(path);
    server.more.set(path, (body) => {
      work?.(body);
      throw new NoNetwork();
    });
    return () => {
      if (work) server.more.set(path, work);
    };
  };

  it('holds it with the first way there is, and books it with one press', async () => {
    await taking.hold(STARTS);
    expect(taking.ways).toEqual(['phone', 'video']);
    expect(taking.held).toMatchObject({ status: 'held', way: 'phone' });
    expect(await taking.confirm()).toMatchObject({ status: 'booked', starts: STARTS });
  });

  it('is done once when the answer was lost and it is tried again', async () => {
    const restore = losing('POST /api/consultations/hold');
    await expect(taking.hold(STARTS)).rejects.toThrow(NoNetwork);
    expect(taking.notHeld).toBe('unanswered');
    restore();
    await taking.hold(STARTS);
    expect(taking.held?.starts).toBe(STARTS);
    expect(server.wishes).toHaveLength(1);
  });

  it('books once when the answer of the press was lost', async () => {
    await taking.hold(STARTS);
    const restore = losing('POST /api/consultations/confirm');
    await expect(taking.confirm()).rejects.toThrow(NoNetwork);
    expect(taking.held).toBeDefined();
    restore();
    expect((await taking.confirm()).status).toBe('booked');
    expect(server.mine).toHaveLength(1);
  });

  it('goes on with what is held already, on another device or before unlocking', async () => {
    await taking.hold(STARTS);
    const again = new Taking(new Calls(server), 'maria-lind');
    await again.hold(STARTS);
    expect(again.held?.id).toBe(taking.held?.id);
    expect(server.wishes).toHaveLength(1);
  });

  it('changes the way by holding the same time anew', async () => {
    await taking.hold(STARTS);
    await taking.change('video');
    expect(taking.held?.way).toBe('video');
    expect(server.mine.filter(({ status }) => status === 'held')).toHaveLength(1);
    await taking.change('video');
    expect(server.wishes).toHaveLength(2);
  });

  it.each(['taken', 'too-soon', 'past', 'way', 'hold-over', 'overlaps'])(
    'offers other times when it is refused: %s',
    async (word) => {
      server.refuse = `consultation.${word}`;
      await expect(taking.hold(STARTS)).rejects.toThrow(Refused);
      expect(taking.notHeld).toBe('gone');
      server.refuse = undefined;
      await taking.hold('2026-11-24T15:00:00Z');
      expect(taking.held?.starts).toBe('2026-11-24T15:00:00Z');
    },
  );

  it.each(['once', 'too-many', 'not-offered'])('does not offer what is refused too: %s', async (word) => {
    server.refuse = `consultation.${word}`;
    await expect(taking.hold(STARTS)).rejects.toThrow(Refused);
    expect(taking.notHeld).toBe('refused');
  });

  it('is a new try after the ten minutes are over, also for the same time', async () => {
    await taking.hold(STARTS);
    server.letGo(taking.held?.id ?? '');
    await expect(taking.confirm()).rejects.toThrow('consultation.hold-over');
    expect(taking).toMatchObject({ held: undefined, notHeld: 'gone' });
    await taking.hold(STARTS);
    expect(taking.held?.status).toBe('held');
    expect(server.wishes).toHaveLength(2);
  });

  it('lets it go for others at once', async () => {
    await taking.hold(STARTS);
    await taking.letGo();
    expect(server.free.map(({ starts }) => Date.parse(starts))).toContain(Date.parse(STARTS));
  });
});
