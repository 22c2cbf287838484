// The passwords that people choose most, for src/account/strength.ts: the first few thousand of zxcvbn's list. The whole list
// is three times as large as everything else that signing up loads, and the rest of it is rare.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MOST_COMMON = 5000;

export async function writeCommonPasswords(folder = 'target/words') {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  mkdirSync(folder, { recursive: true });
  const words = dictionary['passwords-common'].slice(0, MOST_COMMON);
  writeFileSync(`${folder}/common-passwords.txt`, words.join(' '));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeCommonPasswords();
