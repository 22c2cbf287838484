import { languages, type Texts } from '#texts';

export type { Texts };
export type Words = <K extends keyof Texts>(key: K, ...values: Parameters<Texts[K]>) => string;

const say: Record<string, (values?: unknown) => string> = {};

/**
 * Loads the texts of the page's own language, or English where there are none. Every entry waits for this once and
 * hands the function on; a key or value that does not exist is an error of the compiler.
 */
export async function loadWords(language = document.documentElement.lang): Promise<Words> {
  const { texts } = await languages[known(language)]();
  learn(texts);
  return (key, ...values: readonly unknown[]) => say[key]?.(values[0]) ?? '';
}

/** Adds the texts of a room of the space, which come with it. */
export function learn(texts: Partial<Texts>): void {
  Object.assign(say, texts);
}

/** The codes of the languages that there are texts in. */
export const spokenLanguages: readonly string[] = Object.keys(languages);

/** The page's language, or English where there are no texts in it. */
export function languageOfPage(): keyof typeof languages {
  return known(document.documentElement.lang);
}

function known(language: string): keyof typeof languages {
  const [base = ''] = language.split('-');
  return base in languages ? (base as keyof typeof languages) : 'en';
}
