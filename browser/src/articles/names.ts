import { languageOfPage } from '../shell/words.ts';

const name = new Intl.DisplayNames([languageOfPage()], { type: 'language' });

/** “German”, in the language of the page. */
export function languageName(code: string): string {
  return name.of(code) ?? code;
}

/** “22 November 2026”. */
export function dayOf(instant: string): string {
  return new Date(instant).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
}

/** “22 November 2026, 14:05”. */
export function momentOf(instant: string): string {
  return new Date(instant).toLocaleString(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
}
