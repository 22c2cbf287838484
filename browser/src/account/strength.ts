// Loaded only where a passphrase is chosen.
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs } from '@zxcvbn-ts/language-common';
import commonPasswords from '../../target/words/common-passwords.txt';

/** Guesses, as a power of ten, from which on a passphrase is taken. Each guess costs a thief one Argon2id run. */
export const ENOUGH = 10;
const PLENTY = 14;
/** Longer ones are strong by their length alone, and judging them takes long. */
const JUDGED = 120;

export type Strength = 'easy' | 'short' | 'good' | 'strong';

export interface Judge {
  judge(passphrase: string, handle: string): Strength;
}

/** @param words of the page's language, so that everyday words count as words and not as random letters */
export function judgeWith(words: readonly string[], common = commonPasswords.split(' ')): Judge {
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { common, words: [...words] },
    graphs: adjacencyGraphs,
    maxLength: JUDGED,
  });
  return {
    judge: (passphrase, handle) => {
      const { guessesLog10 } = zxcvbn.check(passphrase.slice(0, JUDGED), ['morrow', ...handle.split('-')]);
      if (guessesLog10 < ENOUGH) return guessesLog10 < ENOUGH / 2 ? 'easy' : 'short';
      return guessesLog10 < PLENTY ? 'good' : 'strong';
    },
  };
}
