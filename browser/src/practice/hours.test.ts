import { describe, expect, it } from 'vitest';
import { readSpans } from './clock.ts';
import {
  copied,
  exceptionOf,
  hoursAWeek,
  isUnread,
  lineOf,
  onDay,
  withException,
  withLine,
  withWay,
  type Hours,
} from './hours.ts';

const empty: Hours = {
  version: 1,
  zone: 'Europe/Berlin',
  weekly: [],
  exceptions: [],
  holidays: null,
  buffer: 10,
  step: 30,
  lead: 720,
  horizon: 28,
  paused: null,
};

function typed(hours: Hours, day: 'monday' | 'tuesday', line: string): Hours {
  const next = withLine(hours, day, line, ['phone', 'video']);
  if (isUnread(next)) throw new Error(next.why);
  return next;
}

describe('a line of hours', () => {
  it.each([
    ['9-12', '09:00–12:00'],
    ['9–12, 14 to 17:30', '09:00–12:00, 14:00–17:30'],
    ['14.00 bis 17.30 Uhr und 9-12', '09:00–12:00, 14:00–17:30'],
    ['0930-1100', '09:30–11:00'],
    ['9am - 1pm', '09:00–13:00'],
    ['2-5pm', '14:00–17:00'],
    ['11-1pm', '11:00–13:00'],
    ['12am-12pm', '00:00–12:00'],
    ['20-24', '20:00–24:00'],
    ['  ', ''],
  ])('is read as people write it: %s', (line, read) => {
    expect(lineOf(typed(empty, 'monday', line), 'monday')).toBe(read);
  });

  it.each([
    ['morning', 'form', 'morning'],
    ['9-12, 25-26', 'form', '25-26'],
    ['9:70-12', 'form', '9:70-12'],
    ['20-24:30', 'form', '20-24:30'],
    ['13pm-14pm', 'form', '13pm-14pm'],
    ['12-9', 'order', '12-9'],
    ['9-9', 'order', '9-9'],
    ['9-12, 11-13', 'overlap', '11:00–13:00'],
  ])('that cannot be read says why and which part: %s', (line, why, part) => {
    expect(readSpans(line)).toEqual({ why, part });
  });

  it('that is read can be read again and says the same', () => {
    let seed = Date.now() % 2 ** 31;
    const first = seed;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 500; round++) {
      const ends = [...new Set(Array.from({ length: 2 + 2 * random(3) }, () => random(1440)))].sort(
        (a, b) => a - b,
      );
      const line = ends
        .flatMap((from, i) => {
          const until = ends[i + 1];
          return i % 2 === 0 && until !== undefined ? [`${clock(from)} - ${clock(until)}`] : [];
        })
        .join(' and ');
      const once = lineOf(typed(empty, 'monday', line), 'monday');
      expect(lineOf(typed(empty, 'monday', once), 'monday'), `seed ${first}, "${line}"`).toBe(once);
      expect(once.split(', ').length, `seed ${first}, "${line}"`).toBe(line.split(' and ').length);
    }
  });
});

describe('the week', () => {
  it('keeps the ways of a span whose end is typed anew, and gives new spans those of the day', () => {
    let hours = typed(empty, 'monday', '9-12, 14-17');
    hours = withWay(hours, 'monday', '14:00', 'phone');
    hours = typed(hours, 'monday', '9-12, 14-18, 19-20');
    expect(onDay(hours, 'monday').map(({ ways }) => ways)).toEqual([
      ['phone', 'video'],
      ['video'],
      ['phone', 'video'],
    ]);
  });

  it('is not changed by a line that cannot be read', () => {
    const hours = typed(empty, 'monday', '9-12');
    expect(withLine(hours, 'monday', '9-', ['phone'])).toEqual({ why: 'form', part: '9-' });
    expect(lineOf(hours, 'monday')).toBe('09:00–12:00');
  });

  it('takes the hours of one day for others and replaces what they had', () => {
    let hours = typed(typed(empty, 'monday', '9-12'), 'tuesday', '18-20');
    hours = copied(hours, 'monday', ['monday', 'tuesday', 'wednesday']);
    expect(hours.weekly.map(({ day, from }) => `${day} ${from}`)).toEqual([
      'monday 09:00',
      'tuesday 09:00',
      'wednesday 09:00',
    ]);
    expect(hoursAWeek(hours)).toBe(9);
  });

  it('never has hours in which nobody can be met', () => {
    let hours = typed(empty, 'monday', '9-12');
    hours = withWay(hours, 'monday', '09:00', 'phone');
    hours = withWay(hours, 'monday', '09:00', 'video');
    expect(onDay(hours, 'monday')[0]?.ways).toEqual(['video']);
  });
});

describe('an exception', () => {
  it('without hours is closed, for one day or for several', () => {
    expect(exceptionOf('2026-12-24', '', '', '', ['phone'])).toEqual({
      from: '2026-12-24',
      until: '2026-12-24',
      open: false,
    });
    expect(exceptionOf('2026-12-24', '2027-01-03', ' ', 'Winter', ['phone'])).toEqual({
      from: '2026-12-24',
      until: '2027-01-03',
      open: false,
      note: 'Winter',
    });
  });

  it('with hours is open in them', () => {
    expect(exceptionOf('2026-12-05', '', '10-13', '', ['video'])).toEqual({
      from: '2026-12-05',
      until: '2026-12-05',
      open: true,
      hours: [{ from: '10:00', until: '13:00', ways: ['video'] }],
    });
  });

  it('that ends before it begins, or has no day, is none', () => {
    expect(exceptionOf('2026-12-05', '2026-12-04', '', '', [])).toEqual({ why: 'order', part: '' });
    expect(exceptionOf('', '', '', '', [])).toEqual({ why: 'form', part: '' });
  });

  it('stands where its day is', () => {
    const hours = closed(closed(empty, '2026-12-24', '2026-12-26'), '2026-12-01', '2026-12-02');
    expect(hours.exceptions.map(({ from }) => from)).toEqual(['2026-12-01', '2026-12-24']);
  });

  it('shares no day with another', () => {
    const hours = closed(empty, '2026-12-24', '2026-12-26');
    const more = { from: '2026-12-26', until: '2026-12-30', open: false };
    expect(withException(hours, more)).toEqual({ why: 'overlap', part: '2026-12-24' });
  });
});

function closed(hours: Hours, from: string, until: string): Hours {
  const next = withException(hours, { from, until, open: false });
  if (isUnread(next)) throw new Error(next.why);
  return next;
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
