import { type Bytes, utf8 } from './bytes.ts';
import { Refused } from './refused.ts';

const LARGEST = 1024;

/**
 * The one form of a passphrase that is hashed: UTF-8 of NFKC. So the same passphrase opens the account from a keyboard
 * that composes its accents and from one that does not.
 */
export function passphraseBytes(typed: string): Bytes {
  const bytes = utf8(typed.normalize('NFKC'));
  if (hasUnpairedSurrogate(typed) || bytes.length === 0 || bytes.length > LARGEST) {
    throw new Refused('passphrase.unfit');
  }
  return bytes;
}

function hasUnpairedSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
