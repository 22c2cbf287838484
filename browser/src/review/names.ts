import type { Words } from '../shell/words.ts';

/** A word of the protocol as messages take it: their cases have no hyphens. */
export function caseOf(word: string): string {
  return word.replaceAll('-', '_');
}

export function languageName(code: string): string {
  return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(code) ?? code;
}

/** How long something waits as one would say it, or a length of time alone: in minutes, hours or days. */
export function waited(
  words: Words,
  seconds: number,
  as: 'review.waits' | 'review.long' = 'review.waits',
): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes < 120) return words(as, { unit: 'minutes', n: minutes });
  return hours < 48
    ? words(as, { unit: 'hours', n: hours })
    : words(as, { unit: 'days', n: Math.floor(hours / 24) });
}
