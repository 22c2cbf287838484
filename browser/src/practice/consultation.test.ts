import { expect, it } from 'vitest';
import { glance, minutesUntil, wantsAnswer, type Consultation, type Status } from './consultation.ts';
import { dayKey } from '../shell/times.ts';

const now = new Date('2026-11-23T09:10:00Z');
const dayOf = (at: string | Date) => dayKey(new Date(at), 'Europe/Berlin');

function at(starts: string, status: Status = 'booked', own?: 'fits'): Consultation {
  const ends = new Date(new Date(starts).getTime() + 30 * 60_000).toISOString();
  const answers = { shown: false, ...(own ? { own } : {}) };
  return { id: starts, version: 1, status, starts, ends, way: 'video', callName: 'calm reed', answers };
}

it('shows the consultation that runs as the next one until it ends', () => {
  const list = [at('2026-11-23T10:00:00Z'), at('2026-11-23T09:00:00Z'), at('2026-11-23T08:00:00Z')];
  expect(glance(list, now, dayOf).next?.id).toBe('2026-11-23T09:00:00Z');
  expect(glance(list, new Date('2026-11-23T09:30:00Z'), dayOf).next?.id).toBe('2026-11-23T10:00:00Z');
});

it('counts by the day of the own zone and leaves out what was called off', () => {
  const list = [
    at('2026-11-22T22:30:00Z'), // 23:30 on Sunday in Berlin
    at('2026-11-22T23:30:00Z', 'over', 'fits'), // 00:30 on Monday
    at('2026-11-23T12:00:00Z', 'called-off'),
    at('2026-11-23T22:30:00Z'),
    at('2026-11-23T23:00:00Z'), // midnight, Tuesday
  ];
  expect(glance(list, now, dayOf).today.map(({ id }) => id)).toEqual([
    '2026-11-22T23:30:00Z',
    '2026-11-23T22:30:00Z',
  ]);
});

it('asks about what took place and nothing else', () => {
  expect(wantsAnswer(at('2026-11-20T09:00:00Z', 'over'), now)).toBe(true);
  expect(wantsAnswer(at('2026-11-20T09:00:00Z', 'over', 'fits'), now)).toBe(false);
  expect(wantsAnswer(at('2026-11-20T09:00:00Z', 'missed'), now)).toBe(false);
  expect(wantsAnswer(at('2026-11-20T09:00:00Z', 'called-off'), now)).toBe(false);
  expect(wantsAnswer(at('2026-11-23T09:00:00Z'), now)).toBe(false);
  expect(wantsAnswer(at('2026-11-23T08:00:00Z'), now)).toBe(true);
});

it('asks about the newest first', () => {
  const list = [at('2026-11-19T09:00:00Z', 'over'), at('2026-11-20T09:00:00Z', 'over')];
  expect(glance(list, now, dayOf).unanswered.map(({ id }) => id)).toEqual([
    '2026-11-20T09:00:00Z',
    '2026-11-19T09:00:00Z',
  ]);
});

it('never says that something begins in no minutes while it has not begun', () => {
  expect(minutesUntil('2026-11-23T09:10:01Z', now)).toBe(1);
  expect(minutesUntil('2026-11-23T09:10:00Z', now)).toBe(0);
  expect(minutesUntil('2026-11-23T08:00:00Z', now)).toBe(0);
});
