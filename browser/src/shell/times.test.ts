import { beforeAll, describe, expect, it, vi } from 'vitest';
import { clockOf, dayKey, dayOf, offsetOf, placeOf, sameClock } from './times.ts';

const at = (instant: string) => new Date(instant);

beforeAll(() => {
  vi.stubGlobal('navigator', { languages: ['fr-FR', 'en-GB', 'en-US'] });
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
});

describe('a time in a zone', () => {
  it('is the one on the clock there, on the day that it is there', () => {
    const time = at('2026-11-24T11:30:00Z');
    expect(clockOf(time, 'Pacific/Auckland')).toBe('00:30');
    expect(dayOf(time, 'Pacific/Auckland', time)).toMatch(/^Wednesday,? 25 November$/);
    expect(dayKey(time, 'Pacific/Auckland')).toBe('2026-11-25');
    expect(dayOf(time, 'America/New_York', time)).toMatch(/^Tuesday,? 24 November$/);
    expect(dayOf(at('2027-01-05T12:00:00Z'), 'Europe/Berlin', time)).toMatch(/^Tuesday,? 5 January 2027$/);
  });

  it('says which of two when the clocks go back', () => {
    expect(clockOf(at('2026-11-01T05:30:00Z'), 'America/New_York')).toBe('01:30 GMT-4');
    expect(clockOf(at('2026-11-01T06:30:00Z'), 'America/New_York')).toBe('01:30 GMT-5');
    expect(clockOf(at('2026-11-01T07:30:00Z'), 'America/New_York')).toBe('02:30');
    expect(clockOf(at('2026-11-01T04:30:00Z'), 'America/New_York')).toBe('00:30');
  });

  it('says which of two also where the clocks go back by half an hour', () => {
    expect(clockOf(at('2026-04-04T14:45:00Z'), 'Australia/Lord_Howe')).toContain('01:45 GMT+11');
    expect(clockOf(at('2026-04-04T15:15:00Z'), 'Australia/Lord_Howe')).toContain('01:45 GMT+10:30');
  });

  it('needs no second clock where both show the same', () => {
    const summer = at('2026-07-01T12:00:00Z');
    expect(sameClock(summer, 'Europe/Berlin', 'Europe/Paris')).toBe(true);
    expect(sameClock(summer, 'Europe/London', 'Africa/Abidjan')).toBe(false);
    expect(sameClock(at('2026-12-01T12:00:00Z'), 'Europe/London', 'Africa/Abidjan')).toBe(true);
    expect(offsetOf(summer, 'Asia/Kathmandu')).toBe(345);
  });

  it('names the place of a zone', () => {
    expect(placeOf('America/New_York')).toBe('New York');
    expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(placeOf('UTC')).toBe('UTC');
  });
});
