import type { Words } from '../shell/words.ts';

const language = () => document.documentElement.lang;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Noon, so that no change of the clocks moves it to another day. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

function formatted(name: string, options: Intl.DateTimeFormatOptions, time: Date): string {
  const known = formats.get(name) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(name, known);
  return known.format(time);
}

/** "November 2026" */
export function monthName(month: string): string {
  return formatted('month', { month: 'long', year: 'numeric' }, noonOf(`${month}-01`));
}

/** "Sat 21" */
export function dayInMonth(day: string): string {
  return formatted('day', { weekday: 'short', day: 'numeric' }, noonOf(day));
}

/** "today at 21:40", "on Tuesday at 21:40", "on 3 March 2026 at 21:40": as one would say it. */
export function moment(words: Words, time: Date, now: Date): string {
  const days = Math.round((midnight(now) - midnight(time)) / 86_400_000);
  if (days === 0) return words('when.today', { time });
  if (days === 1) return words('when.yesterday', { time });
  if (days > 1 && days < 7) {
    return words('when.weekday', { day: formatted('weekday', { weekday: 'long' }, time), time });
  }
  return words('when.date', { date: time, time });
}

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
