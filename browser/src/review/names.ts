import type { Words } from '../shell/words.ts';

/** A word of the protocol as messages take it: their cases have no hyphens. */
export function caseOf(word: string): string {
  return word.replaceAll('-', '_');
}

export function languageName(code: string): string {
  return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(code) ?? code;
}

/** A length of time as one would say it: minutes, hours or days. */
export function waited(words: Words, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes < 120) return words('review.long', { unit: 'minutes', n: minutes });
  return hours < 48
    ? words('review.long', { unit: 'hours', n: hours })
    : words('review.long', { unit: 'days', n: Math.floor(hours / 24) });
}
