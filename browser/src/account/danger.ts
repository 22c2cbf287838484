import { DANGER_WORDS } from './danger-words.ts';

const FINDER = new RegExp(
  ` (?:${DANGER_WORDS.map((line) => withoutUmlauts(line).replaceAll(' … ', ' (?:[^ ]+ ){0,3}').replaceAll('*', '[^ ]*')).join('|')}) `,
);

/**
 * Whether a text has words of danger in it, in English or German. It would rather find one too many: all that follows is that helplines
 * stand above. The server finds the same in what it is sent.
 */
export function hasDanger(text: string): boolean {
  return FINDER.test(` ${normal(text)} `);
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
