// The building blocks against the vectors that their standards publish.
import { shake128 } from '@noble/hashes/sha3.js';
import { describe, expect, it } from 'vitest';
import { argon2id, slowArgon2id } from './argon2.ts';
import { equal, hex, random } from './bytes.ts';
import { privateKey, publicKeyOf, sign, verifies } from './ed25519.ts';
import { hkdf, hkdfKey } from './hkdf.ts';
import { openFrom, sealTo, suiteOf } from './hpke.ts';
import { cases, expectRefused, unhex, vectors, type Wrong } from './vectors.ts';
import { Xaes } from './xaes.ts';

interface Hkdf {
  cases: { key: string; salt: string; info: string; length: number; out: string }[];
}
interface Ed25519 {
  cases: { seed: string; publicKey: string; message: string; signature: string }[];
  refused: { name: string; publicKey: string; message: string; signature: string }[];
}
interface XaesFile {
  cases: { key: string; nonce: string; text: string; associatedData: string; ciphertext: string }[];
  accumulated: { iterations: number; shake128: string };
}
interface Hpke {
  privateKey: string;
  publicKey: string;
  ephemeralPrivateKey: string;
  enc: string;
  info: string;
  associatedData: string;
  text: string;
  ciphertext: string;
  refused: (Wrong & { sealed: string; info?: string; associatedData?: string })[];
}
interface KeysFile {
  argon2id: {
    name: string;
    password: string;
    salt: string;
    memoryKiB: number;
    passes: number;
    lanes: number;
    hash: string;
  }[];
}

describe('HKDF', async () => {
  const file = (await vectors('hkdf')) as Hkdf;
  it.each(cases(file.cases))(
    'is the one of the RFC: $length bytes',
    async ({ key, salt, info, length, out }) => {
      expect(hex(await hkdf(await hkdfKey(unhex(key)), unhex(salt), unhex(info), length))).toBe(out);
    },
  );
});

describe('Ed25519', async () => {
  const file = (await vectors('ed25519')) as Ed25519;
  it.each(cases(file.cases))(
    'is the one of the RFC: $message',
    async ({ seed, publicKey, message, signature }) => {
      expect(hex(await publicKeyOf('Ed25519', unhex(seed)))).toBe(publicKey);
      expect(hex(await sign(await privateKey('Ed25519', unhex(seed)), unhex(message)))).toBe(signature);
      expect(await verifies(unhex(publicKey), unhex(message), unhex(signature))).toBe(true);
    },
  );
  it.each(cases(file.refused))('does not take $name', async ({ publicKey, message, signature }) => {
    expect(await verifies(unhex(publicKey), unhex(message), unhex(signature))).toBe(false);
  });
});

describe('XAES-256-GCM', async () => {
  const file = (await vectors('xaes')) as XaesFile;
  it.each(cases(file.cases))('is the one of its specification: $key', async (vector) => {
    const cipher = await Xaes.taking(unhex(vector.key));
    const [nonce, associatedData] = [unhex(vector.nonce), unhex(vector.associatedData)];
    expect(hex(await cipher.seal(nonce, associatedData, unhex(vector.text)))).toBe(vector.ciphertext);
    const opened = await cipher.open(nonce, associatedData, unhex(vector.ciphertext));
    expect(opened && hex(opened)).toBe(vector.text);
  });

  it('is the one of its specification for random inputs of all lengths', { timeout: 60_000 }, async () => {
    const random = shake128.create({});
    const all = shake128.create({});
    const next = (length: number) => Uint8Array.from(random.xof(length));
    for (let i = 0; i < file.accumulated.iterations; i++) {
      const cipher = await Xaes.taking(next(32));
      const nonce = next(24);
      const text = next(next(1)[0] ?? 0);
      const associatedData = next(next(1)[0] ?? 0);
      const ciphertext = await cipher.seal(nonce, associatedData, text);
      const opened = await cipher.open(nonce, associatedData, ciphertext);
      if (opened === undefined || !equal(opened, text)) throw new Error(`iteration ${i} does not open`);
      all.update(ciphertext);
    }
    expect(hex(all.xof(32))).toBe(file.accumulated.shake128);
  });
});

describe('HPKE', async () => {
  const file = (await vectors('hpke')) as Hpke;
  const reader = async () => ({
    agreement: unhex(file.publicKey),
    agreementKey: await privateKey('X25519', unhex(file.privateKey)),
  });

  it('is the one of the RFC', async () => {
    const [info, associatedData] = [unhex(file.info), unhex(file.associatedData)];
    const opened = await openFrom(await reader(), info, associatedData, unhex(file.enc + file.ciphertext));
    expect(hex(opened)).toBe(file.text);
    const { kem } = suiteOf();
    const ekm = {
      privateKey: await kem.deserializePrivateKey(unhex(file.ephemeralPrivateKey)),
      publicKey: await kem.deserializePublicKey(unhex(file.enc)),
    };
    const recipientPublicKey = await kem.deserializePublicKey(unhex(file.publicKey));
    const context = await suiteOf().createSenderContext({ recipientPublicKey, info, ekm });
    expect(hex(new Uint8Array(context.enc))).toBe(file.enc);
    const ciphertext = await context.seal(unhex(file.text), associatedData);
    expect(hex(new Uint8Array(ciphertext))).toBe(file.ciphertext);
  });

  it.each(cases(file.refused))('refuses a changed $name', async ({ sealed, info, associatedData, word }) => {
    const given = [unhex(info ?? file.info), unhex(associatedData ?? file.associatedData)] as const;
    const identity = await reader();
    await expectRefused(word, () => openFrom(identity, ...given, unhex(sealed)));
  });

  it('opens for the one it was wrapped to, and for nobody else', async () => {
    const keys = random(32);
    const agreement = await publicKeyOf('X25519', keys);
    const [info, none, text] = [unhex('01'), unhex(''), random(100)];
    const sealed = await sealTo(agreement, info, none, text);
    const agreementKey = await privateKey('X25519', keys);
    expect(await openFrom({ agreement, agreementKey }, info, none, sealed)).toEqual(text);
    const other = await reader();
    await expectRefused('hpke.forged', () => openFrom(other, info, none, sealed));
    await expectRefused('hpke.forged', () => sealTo(new Uint8Array(32), info, none, text));
  });
});

describe('Argon2id', async () => {
  const file = (await vectors('keys')) as KeysFile;
  const request = (vector: (typeof file.argon2id)[number]) => ({
    password: unhex(vector.password),
    salt: unhex(vector.salt),
    kdf: { algorithm: 'argon2id', memoryKiB: vector.memoryKiB, passes: vector.passes, lanes: vector.lanes },
  });

  it.each(cases(file.argon2id))('gives the known hash: $name', async (vector) => {
    let expected = 0;
    const hash = await argon2id(request(vector), undefined, ({ milliseconds }) => (expected = milliseconds));
    expect(hex(hash)).toBe(vector.hash);
    expect(expected).toBeGreaterThan(0);
  });

  it('gives the same without WebAssembly, slowly, and counts how far it is', async () => {
    const vector = cases(file.argon2id)[1];
    if (vector === undefined) throw new Error('no small case');
    const parts: number[] = [];
    const hash = await slowArgon2id(request(vector), ({ part, counted, slow }) => {
      expect([counted, slow]).toEqual([true, true]);
      parts.push(part);
    });
    expect(hex(hash)).toBe(vector.hash);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    expect(parts.length).toBeLessThanOrEqual(101);
  });

  it('turns to plain JavaScript where a page may not compile WebAssembly', async () => {
    const vector = cases(file.argon2id)[1];
    if (vector === undefined) throw new Error('no small case');
    const allowed = globalThis.WebAssembly;
    try {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
      let slow = false;
      const hash = await argon2id(request(vector), (progress) => (slow = progress.slow));
      expect(hex(hash)).toBe(vector.hash);
      expect(slow).toBe(true);
    } finally {
      globalThis.WebAssembly = allowed;
    }
  });
});
