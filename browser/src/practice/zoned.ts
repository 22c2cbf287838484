/** Days and times as they are in one zone, in the page's language. A device whose own zone is another changes nothing. */
export class Zoned {
  private readonly parts: Intl.DateTimeFormat;
  private readonly times: Intl.DateTimeFormat;
  private readonly days: Intl.DateTimeFormat;
  private readonly short: Intl.DateTimeFormat;

  constructor(
    readonly zone: string,
    language = document.documentElement.lang,
  ) {
    const numeric = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    this.parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...numeric });
    this.times = new Intl.DateTimeFormat(language, { timeZone: zone, timeStyle: 'short' });
    const named = { day: 'numeric', month: 'long' } as const;
    this.days = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'long', ...named });
    this.short = new Intl.DateTimeFormat(language, {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    });
  }

  /** `YYYY-MM-DD` there. */
  date(at: string | Date): string {
    const of = Object.fromEntries(
      this.parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
    );
    return `${of['year'] ?? ''}-${of['month'] ?? ''}-${of['day'] ?? ''}`;
  }

  time(at: string | Date): string {
    return this.times.format(new Date(at));
  }

  /** “Monday, 23 November” */
  day(at: string | Date): string {
    return this.days.format(new Date(at));
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
