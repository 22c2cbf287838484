// What is stored of an account's keys.
import { describe, expect, it } from 'vitest';
import { AccountKey, type Purpose, unwrapAccountKey, wrapAccountKey } from './account-key.ts';
import { hex } from './bytes.ts';
import { CollectionKey } from './collection-key.ts';
import { hkdfKey } from './hkdf.ts';
import { Identity } from './identity.ts';
import { PRF_INPUT, passkeyWrapKey } from './passkey.ts';
import { cases, expectRefused, unhex, vectors, type Wrong } from './vectors.ts';

interface WrapFile {
  cases: { purpose: Purpose; uk: string; wrapKey: string; nonce: string; wrapped: string }[];
  refused: (Wrong & { purpose: Purpose; wrapKey: string; wrapped: string })[];
}
interface PasskeyFile {
  prfInput: string;
  prfOutput: string;
  uk: string;
  nonce: string;
  wrapped: string;
  refused: (Wrong & { prfOutput: string; wrapped: string })[];
}
interface OfferedHex {
  signing: string;
  agreement: string;
  agreementSignature: string;
  sealed: string;
}
interface IdentityFile {
  uk: string;
  seed: string;
  agreementKey: string;
  nonce: string;
  identity: OfferedHex;
  refused: (Wrong & { identity: OfferedHex })[];
}
interface Place {
  owner: string;
  collection: string;
  epoch: number;
  wrapped: string;
}
interface CollectionFile extends Place {
  uk: string;
  keyId: string;
  key: string;
  nonce: string;
  refused: (Wrong & Place)[];
}

describe('the wrap of an account key', async () => {
  const file = (await vectors('account-key')) as WrapFile;
  it.each(cases(file.cases))('is made and opened as known: $purpose', async (vector) => {
    const wrapKey = await hkdfKey(unhex(vector.wrapKey));
    const wrapped = await wrapAccountKey(unhex(vector.uk), wrapKey, vector.purpose, unhex(vector.nonce));
    expect(hex(wrapped)).toBe(vector.wrapped);
    expect(hex(await unwrapAccountKey(wrapped, wrapKey, vector.purpose))).toBe(vector.uk);
  });
  it.each(cases(file.refused))('is refused: $name', async ({ word, purpose, wrapKey, wrapped }) => {
    const key = await hkdfKey(unhex(wrapKey));
    await expectRefused(word, () => unwrapAccountKey(unhex(wrapped), key, purpose));
  });
});

describe('the wrap for a passkey', async () => {
  const file = (await vectors('passkey')) as PasskeyFile;
  it('is made and opened as known', async () => {
    expect(hex(PRF_INPUT)).toBe(file.prfInput);
    const output = unhex(file.prfOutput);
    const wrapKey = await passkeyWrapKey(output);
    expect(hex(output)).toBe('00'.repeat(32));
    const wrapped = await wrapAccountKey(unhex(file.uk), wrapKey, 'passkey', unhex(file.nonce));
    expect(hex(wrapped)).toBe(file.wrapped);
    expect(hex(await unwrapAccountKey(wrapped, wrapKey, 'passkey'))).toBe(file.uk);
  });
  it.each(cases(file.refused))('is refused: $name', async ({ word, prfOutput, wrapped }) => {
    await expectRefused(word, async () =>
      unwrapAccountKey(unhex(wrapped), await passkeyWrapKey(unhex(prfOutput)), 'passkey'),
    );
  });
});

describe('an identity', async () => {
  const file = (await vectors('identity')) as IdentityFile;
  const offered = (identity: OfferedHex) => ({
    signing: unhex(identity.signing),
    agreement: unhex(identity.agreement),
    agreementSignature: unhex(identity.agreementSignature),
    sealed: unhex(identity.sealed),
  });

  it('is made and opened as known', async () => {
    const accountKey = await AccountKey.taking(unhex(file.uk));
    const made = await Identity.make(
      accountKey,
      unhex(file.seed),
      unhex(file.agreementKey),
      unhex(file.nonce),
    );
    expect(made.offered).toEqual(offered(file.identity));
    const opened = await Identity.open(offered(file.identity), accountKey);
    const message = unhex('00');
    expect(await opened.sign(message)).toEqual(await made.identity.sign(message));
    await expect(crypto.subtle.exportKey('pkcs8', opened.agreementKey)).rejects.toThrow();
  });
  it.each(cases(file.refused))('is refused with a changed $name', async ({ word, identity }) => {
    const accountKey = await AccountKey.taking(unhex(file.uk));
    await expectRefused(word, () => Identity.open(offered(identity), accountKey));
  });
});

describe('the key of a collection', async () => {
  const file = (await vectors('collection-key')) as CollectionFile;

  it('is wrapped and opened as known', async () => {
    const accountKey = await AccountKey.taking(unhex(file.uk));
    const place = { owner: file.owner, collection: file.collection, epoch: file.epoch };
    const given = [unhex(file.keyId), unhex(file.key), unhex(file.nonce)] as const;
    const { key, wrapped } = await CollectionKey.make(place, accountKey, ...given);
    expect(hex(wrapped)).toBe(file.wrapped);
    const opened = await CollectionKey.unwrap(unhex(file.wrapped), place, accountKey);
    expect(opened.keyId).toEqual(key.keyId);
    const nonce = new Uint8Array(24);
    expect(await opened.cipher.seal(nonce, nonce, nonce)).toEqual(await key.cipher.seal(nonce, nonce, nonce));
  });
  it.each(cases(file.refused))('is refused: $name', async ({ word, wrapped, owner, collection, epoch }) => {
    const accountKey = await AccountKey.taking(unhex(file.uk));
    await expectRefused(word, () =>
      CollectionKey.unwrap(unhex(wrapped), { owner, collection, epoch }, accountKey),
    );
  });
});
