import type { DetailKind } from '../account/details.ts';

export type Language = 'en' | 'de';

/** What by itself or together with other things could tell who somebody is. */
export type Kind = DetailKind | 'sum' | 'children' | 'duration';

/** One such place in a text: `text.slice(from, to)`, and coarser ways to say it that fit where it stands. */
export interface Finding {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The first is the one to take when in doubt. An empty one leaves it out. */
  readonly choices: readonly string[];
}

/** A place in a text before it is known how to say it otherwise. */
export interface Place {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

/** A place with what stands before and behind it. */
export interface Around {
  readonly kind: Kind;
  /** What was found, for example `March 2021`. */
  readonly text: string;
  readonly before: string;
  readonly behind: string;
  readonly now: Date;
}

/** How to say it otherwise: instead of so many letters more on each side than were found. */
export interface Coarser {
  readonly choices: readonly string[];
  readonly before?: number;
  readonly behind?: number;
}

/** The letters of `text` at its end that fit a pattern; none when they do not. */
export function endOf(text: string, pattern: RegExp): string {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern.source})$`, 'iu').exec(text)?.[0] ?? '';
}

export function startOf(text: string, pattern: RegExp): string {
  return new RegExp(`^(?:${pattern.source})`, 'iu').exec(text)?.[0] ?? '';
}

/** The year in a text, if there is one. */
export function yearOf(text: string): number | undefined {
  const found = /(?:19|20)\d{2}/u.exec(text)?.[0];
  if (found) return Number(found);
  const short = /[./](\d{2})$/u.exec(text.trim())?.[1];
  return short === undefined ? undefined : Number(short) + (Number(short) < 50 ? 2000 : 1900);
}

const SEASONS = ['winter', 'spring', 'summer', 'autumn'] as const;
export type Season = (typeof SEASONS)[number];

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/jan|jän/iu, 1],
  [/feb/iu, 2],
  [/mar|mär/iu, 3],
  [/apr/iu, 4],
  [/ma[iy]/iu, 5],
  [/jun/iu, 6],
  [/jul/iu, 7],
  [/aug/iu, 8],
  [/sep/iu, 9],
  [/o[ck]t/iu, 10],
  [/nov/iu, 11],
  [/de[cz]/iu, 12],
];

/** The season of a date that names its month, in words or as in `12.3.2019` and `2019-03-12`. */
export function seasonOf(text: string): Season | undefined {
  const named = MONTHS.find(([name]) => name.test(text))?.[1];
  const month =
    named ?? Number(/^\d{1,2}\.\s?(\d{1,2})\./u.exec(text)?.[1] ?? /^\d{4}-(\d{2})/u.exec(text)?.[1]);
  if (!(month >= 1 && month <= 12)) return undefined;
  return SEASONS[Math.floor((month % 12) / 3)];
}

const WRITTEN: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
};

/** Every number that is written as a word, for patterns; longer words first. */
export const NUMBER_WORDS = Object.keys(WRITTEN)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** The number that a text begins with, in digits or words: `34`, `thirty-four`, `vierunddreißig`. */
export function numberOf(text: string): number | undefined {
  const digits = /\d+/u.exec(text)?.[0];
  if (digits) return Number(digits);
  const words = text.toLowerCase().trim();
  const [, tens = '', ones = ''] = /^(\p{L}+)(?:-(\p{L}+))?/u.exec(words) ?? [];
  if (ones in WRITTEN && tens in WRITTEN) return (WRITTEN[tens] ?? 0) + (WRITTEN[ones] ?? 0);
  const german = /^(ein|\p{L}+?)und(\p{L}+)$/u.exec(tens);
  if (german) {
    const [, one = '', ten = ''] = german;
    const low = one === 'ein' ? 1 : WRITTEN[one];
    const high = WRITTEN[ten];
    return low === undefined || high === undefined ? undefined : low + high;
  }
  return WRITTEN[tens];
}
