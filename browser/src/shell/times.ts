/** Times as one says them in a zone, always with the name of the zone where two could be meant. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The page's language as this browser's owner writes it: with `en-GB` the clock has 24 hours, with `en-US` twice twelve. */
export function languageHere(): string {
  const { lang } = document.documentElement;
  return navigator.languages.find((each) => each.split('-')[0] === lang.split('-')[0]) ?? lang;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(time: Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(languageHere(), { ...options, timeZone: zone });
  formats.set(key, known);
  return known.format(time);
}

/** "Tuesday, 24 November", with the year when it is not this one. */
export function dayOf(time: Date, zone: string, now: Date): string {
  const year = yearOf(time, zone) === yearOf(now, zone) ? {} : { year: 'numeric' as const };
  return formatted(time, zone, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** "Tue 24 Nov, 15:00", where there is little room. */
export function briefly(time: Date, zone: string): string {
  return `${formatted(time, zone, { weekday: 'short', day: 'numeric', month: 'short' })}, ${clockOf(time, zone)}`;
}

function yearOf(time: Date, zone: string): string {
  return dayKey(time, zone).slice(0, 4);
}

/** "15:00". An hour that comes twice, when the clocks go back, says which one: "01:30 GMT-5". */
export function clockOf(time: Date, zone: string): string {
  const clock = formatted(time, zone, { timeStyle: 'short' });
  return comesTwice(time, zone) ? `${clock} ${offsetName(time, zone)}` : clock;
}

function offsetName(time: Date, zone: string): string {
  const format = new Intl.DateTimeFormat(languageHere(), { timeZone: zone, timeZoneName: 'shortOffset' });
  return format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** The day in the zone as `YYYY-MM-DD`, to compare and to sort. */
export function dayKey(time: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(time);
}

/** "New York" for `America/New_York`. */
export function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** How far the zone's clocks are ahead of UTC then, in minutes. */
export function offsetOf(time: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(time);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((there - Math.floor(time.getTime() / 60_000) * 60_000) / 60_000);
}

/** Whether the clocks of both zones show the same then. */
export function sameClock(time: Date, one: string, other: string): boolean {
  return one === other || offsetOf(time, one) === offsetOf(time, other);
}

/** Whether the same day and time on the clock comes once more before or after, because the clocks go back in between. */
function comesTwice(time: Date, zone: string): boolean {
  const here = offsetOf(time, zone);
  return [-120, -60, -30, 30, 60, 120].some((minutes) => {
    const other = offsetOf(new Date(time.getTime() + minutes * 60_000), zone);
    return other - here === -minutes;
  });
}

/** Whether the browser knows a zone by this name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
