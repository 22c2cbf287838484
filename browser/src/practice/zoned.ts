import { clockOf, dayKey, dayOf, languageHere } from '../shell/times.ts';

const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** Days and times as they are in one zone, in the page's language. A device whose own zone is another changes nothing. */
export class Zoned {
  private readonly short: Intl.DateTimeFormat;

  constructor(readonly zone: string) {
    this.short = new Intl.DateTimeFormat(languageHere(), { timeZone: zone, ...SHORT });
  }

  /** `YYYY-MM-DD` there. */
  date(at: string | Date): string {
    return dayKey(new Date(at), this.zone);
  }

  /** “14:00”; an hour that comes twice says which. */
  time(at: string | Date): string {
    return clockOf(new Date(at), this.zone);
  }

  /** “Monday, 23 November” */
  day(at: string | Date): string {
    return dayOf(new Date(at), this.zone, new Date());
  }

  /** “Mon, 23 Nov”, for a day that is one in this zone already: `2026-11-23`. */
  shortDate(date: string): string {
    return new Intl.DateTimeFormat(languageHere(), { timeZone: 'UTC', ...SHORT }).format(
      new Date(`${date}T12:00:00Z`),
    );
  }

  /** “Mon, 23 Nov” */
  shortDay(at: string | Date): string {
    return this.short.format(new Date(at));
  }
}

/** A place, and not the fixed distances that some names stand for. */
const PLACE = /^(?!Etc\/|SystemV\/)[A-Z]\w+\/.+|^UTC$/u;

/** The zone of this device, for a new profile. */
export function ownZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return PLACE.test(timeZone) ? timeZone : 'UTC';
}

/** Every place that this browser knows a zone of, and `also`, which may be written in a way of its own. */
export function zones(also: string): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone').filter((zone) => PLACE.test(zone));
  return known.includes(also) ? known : [also, ...known];
}

/** What is in a list, day by day, in the order it came. */
export function byDay<T>(list: readonly T[], dayOf: (each: T) => string): readonly [string, readonly T[]][] {
  const days = new Map<string, T[]>();
  for (const each of list) {
    const day = dayOf(each);
    const there = days.get(day);
    if (there) there.push(each);
    else days.set(day, [each]);
  }
  return [...days];
}
