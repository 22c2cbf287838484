import type { AccountKey } from './account-key.ts';
import { type Bytes, concat, equal, lengthPrefixed, random, u32, utf8, uuidBytes } from './bytes.ts';
import { Refused } from './refused.ts';
import { NONCE, TAG, Xaes } from './xaes.ts';

export const KEY_ID = 8;
const KEY = 32;
const LABEL = 'morrow/v1/collection-key';
const format = new Uint8Array([1, 1]);
const HEADER = format.length + KEY_ID;
const WRAPPED = HEADER + NONCE + KEY + TAG;

/** Which key: of whom, for which collection, in which epoch. */
export interface KeyPlace {
  readonly owner: string;
  readonly collection: string;
  readonly epoch: number;
}

/** The key of one collection in one epoch, with the random id that names it in every record. */
export class CollectionKey {
  private constructor(
    readonly place: KeyPlace,
    readonly keyId: Bytes,
    readonly cipher: Xaes,
  ) {}

  /** A new key, and how it is stored. */
  static async make(
    place: KeyPlace,
    accountKey: AccountKey,
    keyId = random(KEY_ID),
    key = random(KEY),
    nonce = random(NONCE),
  ): Promise<{ key: CollectionKey; wrapped: Bytes }> {
    const header = concat(format, keyId);
    const wrapping = await accountKey.cipher(LABEL);
    const ciphertext = await wrapping.seal(nonce, associatedData(header, place), key);
    const made = new CollectionKey(place, keyId, await Xaes.taking(key));
    return { key: made, wrapped: concat(header, nonce, ciphertext) };
  }

  /** Opens a stored key; refuses with `key.forged` unless it was made for exactly this place. */
  static async unwrap(wrapped: Bytes, place: KeyPlace, accountKey: AccountKey): Promise<CollectionKey> {
    if (wrapped.length !== WRAPPED || !equal(wrapped.subarray(0, 2), format)) throw new Refused('key.forged');
    const header = wrapped.slice(0, HEADER);
    const wrapping = await accountKey.cipher(LABEL);
    const nonce = wrapped.subarray(HEADER, HEADER + NONCE);
    const key = await wrapping.open(nonce, associatedData(header, place), wrapped.subarray(HEADER + NONCE));
    if (key === undefined) throw new Refused('key.forged');
    return new CollectionKey(place, header.slice(2), await Xaes.taking(key));
  }
}

function associatedData(header: Bytes, { owner, collection, epoch }: KeyPlace): Bytes {
  return lengthPrefixed(utf8(LABEL), header, uuidBytes(owner), uuidBytes(collection), u32(epoch));
}
