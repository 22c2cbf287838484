import DANGER_WORDS from '../../../protocol/danger-words.json';

const TOPICS = ['violence', 'control'];

const FINDER = new RegExp(
  ` (?:${DANGER_WORDS.map((line) => withoutUmlauts(line).replaceAll(' … ', ' (?:[^ ]+ ){0,3}').replaceAll('*', '[^ ]*')).join('|')}) `,
);

/**
 * Whether a text has words of danger in it, in English or German. It would rather find one too many: all that follows is that helplines
 * stand above. The server finds the same in what it is sent, by the same list: in it a star is the rest of a word, three dots are up to
 * three words.
 */
export function hasDanger(text: string): boolean {
  return FINDER.test(` ${normal(text)} `);
}

/** Whether helplines stand above something: a topic says so, or the words do. */
export function isAboutDanger(topics: readonly string[], texts: readonly string[]): boolean {
  return topics.some((topic) => TOPICS.includes(topic)) || texts.some(hasDanger);
}

function normal(text: string): string {
  return withoutUmlauts(text.normalize('NFC').toLowerCase())
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Not every keyboard has them, and in Switzerland nobody writes ß. */
function withoutUmlauts(text: string): string {
  return text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}
