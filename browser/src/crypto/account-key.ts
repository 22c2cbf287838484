import { type Bytes, concat, equal, lengthPrefixed, random, utf8, uuidText } from './bytes.ts';
import { derive, hkdf, hkdfKey } from './hkdf.ts';
import { Refused } from './refused.ts';
import { NONCE, TAG, Xaes } from './xaes.ts';

/** Which way in a wrap belongs to. Bound into the wrap, so that one is never taken for another. */
export type Purpose = 'passphrase' | 'recovery' | 'passkey';

const purposes: Record<Purpose, number> = { passphrase: 1, recovery: 2, passkey: 3 };
const KEY = 32;
const HEADER = 3;
const COMMITMENT = 32;
const WRAPPED = HEADER + COMMITMENT + NONCE + KEY + TAG;

/** The key above all others of one account, readable by no script once it is here. */
export class AccountKey {
  private constructor(private readonly key: CryptoKey) {}

  /** Overwrites the bytes. */
  static async taking(bytes: Bytes): Promise<AccountKey> {
    const key = await hkdfKey(bytes);
    bytes.fill(0);
    return new AccountKey(key);
  }

  /** The private space has the same id on every device, without asking anyone. */
  async space(): Promise<string> {
    const id = (await this.derive('morrow/v1/collection/space')).subarray(0, 16);
    id[6] = ((id[6] ?? 0) & 0x0f) | 0x80;
    id[8] = ((id[8] ?? 0) & 0x3f) | 0x80;
    return uuidText(id);
  }

  derive(label: string): Promise<Bytes> {
    return derive(this.key, label);
  }

  async cipher(label: string): Promise<Xaes> {
    return Xaes.taking(await this.derive(label));
  }
}

/** @param nonce for the vectors only */
export async function wrapAccountKey(
  accountKey: Bytes,
  wrapKey: CryptoKey,
  purpose: Purpose,
  nonce = random(NONCE),
): Promise<Bytes> {
  const header = headerOf(purpose);
  const commitment = await commitmentOf(wrapKey, nonce, header);
  const cipher = await sealing(wrapKey);
  const ciphertext = await cipher.seal(nonce, associatedData(header, commitment), accountKey);
  return concat(header, commitment, nonce, ciphertext);
}

/** Refuses with `wrap.format`, `wrap.key` (wrong passphrase or code) or `wrap.forged`. */
export async function unwrapAccountKey(wrapped: Bytes, wrapKey: CryptoKey, purpose: Purpose): Promise<Bytes> {
  const header = wrapped.subarray(0, HEADER);
  if (wrapped.length !== WRAPPED || !equal(header, headerOf(purpose))) throw new Refused('wrap.format');
  const commitment = wrapped.subarray(HEADER, HEADER + COMMITMENT);
  const nonce = wrapped.subarray(HEADER + COMMITMENT, HEADER + COMMITMENT + NONCE);
  // Before the cipher is touched: GCM alone would let one blob open under many keys.
  if (!equal(commitment, await commitmentOf(wrapKey, nonce, header))) throw new Refused('wrap.key');
  const cipher = await sealing(wrapKey);
  const ciphertext = wrapped.subarray(HEADER + COMMITMENT + NONCE);
  const accountKey = await cipher.open(nonce, associatedData(header, commitment), ciphertext);
  if (accountKey === undefined) throw new Refused('wrap.forged');
  return accountKey;
}

function headerOf(purpose: Purpose): Bytes {
  return new Uint8Array([1, 1, purposes[purpose]]);
}

function commitmentOf(wrapKey: CryptoKey, nonce: Bytes, header: Bytes): Promise<Bytes> {
  return hkdf(wrapKey, nonce, lengthPrefixed(utf8('morrow/v1/account-key/commitment'), header), COMMITMENT);
}

function associatedData(header: Bytes, commitment: Bytes): Bytes {
  return lengthPrefixed(utf8('morrow/v1/account-key'), header, commitment);
}

async function sealing(wrapKey: CryptoKey): Promise<Xaes> {
  return Xaes.taking(await derive(wrapKey, 'morrow/v1/account-key/seal'));
}
