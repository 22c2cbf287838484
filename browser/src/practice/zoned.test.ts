import { beforeAll, expect, it, vi } from 'vitest';
import { byDay, Zoned, zones } from './zoned.ts';

beforeAll(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
});

it('tells days and times of its zone, whatever the device thinks', () => {
  const auckland = new Zoned('Pacific/Auckland');
  expect(auckland.date('2026-11-22T13:30:00Z')).toBe('2026-11-23');
  expect(auckland.time('2026-11-22T13:30:00Z')).toBe('02:30');
  expect(auckland.day('2026-11-22T13:30:00Z')).toContain('Monday');
});

it('has both sides of the night in which the clocks change', () => {
  const berlin = new Zoned('Europe/Berlin');
  expect(berlin.time('2026-10-25T00:30:00Z')).toBe('02:30 GMT+2');
  expect(berlin.time('2026-10-25T01:30:00Z')).toBe('02:30 GMT+1');
  expect(berlin.date('2026-10-24T22:00:00Z')).toBe('2026-10-25');
});

it('writes a day of the zone as that day, wherever the device is', () => {
  expect(new Zoned('Pacific/Auckland').shortDate('2026-11-23')).toMatch(/^Mon,? 23 Nov$/u);
  expect(new Zoned('America/Los_Angeles').shortDate('2026-11-23')).toMatch(/^Mon,? 23 Nov$/u);
});

it('groups a list by days and keeps its order', () => {
  expect(byDay(['a1', 'a2', 'b1', 'a3'], ([day = '']) => day)).toEqual([
    ['a', ['a1', 'a2', 'a3']],
    ['b', ['b1']],
  ]);
});

it('offers every zone, and the one that is set already', () => {
  expect(zones('Europe/Berlin')).toContain('Pacific/Auckland');
  expect(zones('Etc/Odd')[0]).toBe('Etc/Odd');
});
