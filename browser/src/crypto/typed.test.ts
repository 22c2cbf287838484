// What a person types: passphrases and recovery codes.
import { describe, expect, it } from 'vitest';
import { split } from './account.ts';
import { AccountKey } from './account-key.ts';
import { fromBase64Url, hex } from './bytes.ts';
import { requireStrong } from './kdf.ts';
import { passphraseBytes } from './passphrase.ts';
import { RecoveryCode } from './recovery-code.ts';
import { cases, expectRefused, unhex, vectors, type Wrong } from './vectors.ts';
import { wrapAccountKey } from './account-key.ts';
import { hkdfKey } from './hkdf.ts';

interface PassphraseFile {
  cases: { name: string; utf16: string; utf8: string }[];
  refused: (Wrong & { utf16: string })[];
}
interface KeysFile {
  split: { mk: string; authKey: string; wrapKey: string };
  accountKey: { uk: string; derived: Record<string, string>; space: string };
  refused: (Wrong & { algorithm: string; memoryKiB: number; passes: number; lanes: number; salt: string })[];
}
interface CodeFile {
  codes: { bits: string; written: string; recoveryAuth: string; wrapKey: string }[];
  readings: { name: string; typed: string; written: string }[];
  refused: (Wrong & { typed: string })[];
}

function typed(utf16: string): string {
  return String.fromCharCode(...(utf16.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}

/** Two wrap keys that no script can read are the same if they wrap alike. */
async function wrapsAlike(key: CryptoKey, bytes: string) {
  const wrap = (wrapKey: CryptoKey) =>
    wrapAccountKey(new Uint8Array(32), wrapKey, 'passphrase', new Uint8Array(24));
  expect(await wrap(key)).toEqual(await wrap(await hkdfKey(unhex(bytes))));
}

describe('a passphrase', async () => {
  const file = (await vectors('passphrase')) as PassphraseFile;
  it.each(cases(file.cases))('is hashed alike from every keyboard: $name', ({ utf16, utf8 }) => {
    expect(hex(passphraseBytes(typed(utf16)))).toBe(utf8);
  });
  it.each(cases(file.refused))('is refused: $name', async ({ utf16, word }) => {
    await expectRefused(word, () => passphraseBytes(typed(utf16)));
  });
});

describe('the keys from it', async () => {
  const file = (await vectors('keys')) as KeysFile;
  it('are the known halves', async () => {
    const { authKey, wrapKey } = await split(unhex(file.split.mk));
    expect(hex(fromBase64Url(authKey))).toBe(file.split.authKey);
    await wrapsAlike(wrapKey, file.split.wrapKey);
  });
  it('are the known ones below the account key', async () => {
    const accountKey = await AccountKey.taking(unhex(file.accountKey.uk));
    expect(await accountKey.space()).toBe(file.accountKey.space);
    for (const [label, derived] of cases(Object.entries(file.accountKey.derived))) {
      expect(hex(await accountKey.derive(label))).toBe(derived);
    }
  });
  it.each(cases(file.refused))(
    'are not made for a server that asks for $name',
    async ({ salt, word, ...kdf }) => {
      await expectRefused(word, () => {
        requireStrong(kdf, unhex(salt));
      });
    },
  );
});

describe('a recovery code', async () => {
  const file = (await vectors('recovery-code')) as CodeFile;
  it.each(cases(file.codes))('is written and derived as known: $written', async (vector) => {
    const code = RecoveryCode.of(BigInt(`0x${vector.bits}`));
    expect(code.written()).toBe(vector.written);
    expect(hex(fromBase64Url(await code.recoveryAuth()))).toBe(vector.recoveryAuth);
    await wrapsAlike(await code.wrapKey(), vector.wrapKey);
  });
  it.each(cases(file.readings))('is read $name', ({ typed, written }) => {
    expect(RecoveryCode.read(typed).written()).toBe(written);
  });
  it.each(cases(file.refused))('is refused before anything is sent: $name', async ({ typed, word }) => {
    await expectRefused(word, () => RecoveryCode.read(typed));
  });
  it('comes back from paper, differs each time and is never printed', () => {
    const code = RecoveryCode.random();
    expect(code.written()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(RecoveryCode.read(code.written()).written()).toBe(code.written());
    expect(RecoveryCode.random().written()).not.toBe(code.written());
    expect(JSON.stringify({ code }) + String(code)).not.toContain(code.written().slice(0, 4));
  });
});
