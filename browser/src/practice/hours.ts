import { readSpans, writeSpans, type Span, type Unread } from './clock.ts';
import type { Versioned } from '../account/draft.ts';

export const WAYS = ['phone', 'video', 'in-person'] as const;
export type Way = (typeof WAYS)[number];

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof DAYS)[number];

export interface Open extends Span {
  readonly ways: readonly Way[];
}

export interface Weekly extends Open {
  readonly day: Day;
}

/** Days that are other than the week says: closed, or with hours of their own. */
export interface Exception {
  readonly from: string;
  readonly until: string;
  readonly open: boolean;
  readonly hours?: readonly Open[];
  readonly note?: string;
}

/** `GET /api/specialist/hours`. Times of day are in the specialist's own zone, dates are `YYYY-MM-DD`. */
export interface Hours extends Versioned {
  readonly zone: string;
  readonly weekly: readonly Weekly[];
  readonly exceptions: readonly Exception[];
  readonly holidays: { readonly country?: string; readonly region?: string } | null;
  /** Minutes between two consultations. */
  readonly buffer: number;
  /** Minutes from one possible start to the next. */
  readonly step: number;
  /** Minutes between booking and the earliest start. */
  readonly lead: number;
  /** How many days ahead people may book. */
  readonly horizon: number;
  readonly perDay?: number | null;
  readonly perWeek?: number | null;
  readonly paused: { readonly from: string; readonly until?: string | null } | null;
}

export function onDay(hours: Hours, day: Day): readonly Weekly[] {
  return hours.weekly.filter((each) => each.day === day).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The day's hours as one line to type into. */
export function lineOf(hours: Hours, day: Day): string {
  return writeSpans(onDay(hours, day));
}

/**
 * The week with one day's line typed anew. Spans keep the ways they had; new ones take those of the day's first span,
 * or all of `ways`. A line that cannot be read changes nothing.
 */
export function withLine(hours: Hours, day: Day, typed: string, ways: readonly Way[]): Hours | Unread {
  const spans = readSpans(typed);
  if (!Array.isArray(spans)) return spans as Unread;
  const before = onDay(hours, day);
  const known = (span: Span) =>
    before.find((each) => each.from === span.from) ??
    before.find((each) => each.until === span.until) ??
    before[0];
  const after = (spans as readonly Span[]).map((span) => ({ day, ...span, ways: known(span)?.ways ?? ways }));
  return { ...hours, weekly: inOrder([...hours.weekly.filter((each) => each.day !== day), ...after]) };
}

/** The hours of one day for other days too: most weeks are said in one line. */
export function copied(hours: Hours, from: Day, to: readonly Day[]): Hours {
  const days = to.filter((day) => day !== from);
  const rest = hours.weekly.filter(({ day }) => !days.includes(day));
  const copies = days.flatMap((day) => onDay(hours, from).map((each) => ({ ...each, day })));
  return { ...hours, weekly: inOrder([...rest, ...copies]) };
}

/** One way more or less in one span. The last one stays: hours in which nobody can be met are no hours. */
export function toggled<T extends Open>(span: T, way: Way): T {
  const ways = WAYS.filter((each) => (each === way) !== span.ways.includes(each));
  return ways.length === 0 ? span : { ...span, ways };
}

export function withWay(hours: Hours, day: Day, from: string, way: Way): Hours {
  return {
    ...hours,
    weekly: hours.weekly.map((each) => (each.day === day && each.from === from ? toggled(each, way) : each)),
  };
}

/** Two exceptions that share a day would say two things about it; then `part` is the first day of the one that is there. */
export function withException(hours: Hours, exception: Exception): Hours | Unread {
  const there = hours.exceptions.find(
    ({ from, until }) => from <= exception.until && exception.from <= until,
  );
  if (there) return { why: 'overlap', part: there.from };
  const exceptions = [...hours.exceptions, exception].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { ...hours, exceptions };
}

export function withoutException(hours: Hours, at: number): Hours {
  return { ...hours, exceptions: hours.exceptions.filter((_, index) => index !== at) };
}

/** An exception from what was typed: no line means closed. */
export function exceptionOf(
  from: string,
  until: string,
  line: string,
  note: string,
  ways: readonly Way[],
): Exception | Unread {
  const spans = readSpans(line);
  if (!Array.isArray(spans)) return spans as Unread;
  const last = until === '' ? from : until;
  if (from === '') return { why: 'form', part: '' };
  if (last < from) return { why: 'order', part: '' };
  const said = note.trim() === '' ? {} : { note: note.trim() };
  const hours = (spans as readonly Span[]).map((span) => ({ ...span, ways }));
  return hours.length === 0
    ? { from, until: last, open: false, ...said }
    : { from, until: last, open: true, hours, ...said };
}

/** How many hours of a usual week are open, for the line below the week. */
export function hoursAWeek(hours: Hours): number {
  return hours.weekly.reduce((sum, { from, until }) => sum + minutes(until) - minutes(from), 0) / 60;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function inOrder(weekly: readonly Weekly[]): readonly Weekly[] {
  return [...weekly].sort(
    (a, b) => DAYS.indexOf(a.day) - DAYS.indexOf(b.day) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  );
}

export function isUnread(value: object): value is Unread {
  return 'why' in value;
}
