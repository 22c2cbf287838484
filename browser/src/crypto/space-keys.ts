import { type Bytes, concat, hex, lengthPrefixed, random, u32, u64, utf8, uuidBytes } from './bytes.ts';
import { type CollectionKey, KEY_ID } from './collection-key.ts';
import { pad, paddedSize, unpad } from './padme.ts';
import { Refused } from './refused.ts';
import { NONCE, TAG } from './xaes.ts';

const HEADER = 2 + KEY_ID;
const OVERHEAD = HEADER + NONCE + TAG;
const SMALLEST = OVERHEAD + 256;
const LARGEST = 262_144;
const FORMAT = 1;
const SUITE = 1;
/** How many records are worked on at once: enough to keep the browser's cipher threads busy, little enough for its memory. */
const AT_ONCE = 256;

export interface OpenRecord {
  readonly id: string;
  readonly version: number;
  readonly content: Bytes;
}

export interface SealedRecord {
  readonly id: string;
  readonly version: number;
  readonly epoch: number;
  readonly ciphertext: Bytes;
}

/** One record of many that could not be opened; the others are not held back by it. */
export interface Unopened {
  readonly id: string;
  readonly version: number;
  readonly refused: Refused;
}

/**
 * Seals and opens the records of one collection. Everything a record is tied to is in its associated data, so that a
 * server can neither swap, replay nor relabel one.
 */
export class SpaceKeys {
  readonly owner: string;
  readonly collection: string;
  readonly epoch: number;
  #current: CollectionKey | undefined;
  readonly #keys: Map<string, CollectionKey>;
  private readonly start: Bytes;

  /** All keys of one collection. New records are sealed under the one of the highest epoch. */
  constructor(...keys: [CollectionKey, ...CollectionKey[]]) {
    const newest = keys.reduce((best, key) => (key.place.epoch > best.place.epoch ? key : best));
    ({ owner: this.owner, collection: this.collection, epoch: this.epoch } = newest.place);
    this.#current = newest;
    const same = keys.every(
      ({ place }) => place.owner === this.owner && place.collection === this.collection,
    );
    if (!same) throw new RangeError('keys of two collections');
    this.#keys = new Map(keys.map((key) => [hex(key.keyId), key]));
    this.start = lengthPrefixed(utf8('morrow/v1/record'), uuidBytes(this.owner), uuidBytes(this.collection));
  }

  /** Refuses with `record.too-large` over 262,144 bytes sealed. The nonce is given by the vectors only. */
  async sealRecord({ id, version, content }: OpenRecord, nonce = random(NONCE)): Promise<SealedRecord> {
    if (paddedSize(content.length) + OVERHEAD > LARGEST) throw new Refused('record.too-large');
    const ciphertext = await this.sealPadded(id, version, pad(content), nonce);
    return { id, version, epoch: this.epoch, ciphertext };
  }

  async sealPadded(id: string, version: number, padded: Bytes, nonce: Bytes): Promise<Bytes> {
    if (this.#current === undefined) throw new Error('this space is locked');
    const { keyId, cipher } = this.#current;
    const header = concat(new Uint8Array([FORMAT, SUITE]), keyId);
    const associatedData = this.associatedData(id, version, this.epoch, header);
    return concat(header, nonce, await cipher.seal(nonce, associatedData, padded));
  }

  /**
   * The content of a record that was asked for as exactly this id, version and epoch. Refuses with `record.format`,
   * `record.suite`, `record.key`, `record.forged` or `record.padding`.
   */
  async openRecord({ id, version, epoch, ciphertext }: SealedRecord): Promise<Bytes> {
    const fits = ciphertext.length >= SMALLEST && ciphertext.length <= LARGEST;
    if (!fits || ciphertext[0] !== FORMAT) throw new Refused('record.format');
    if (ciphertext[1] !== SUITE) throw new Refused('record.suite');
    const header = ciphertext.subarray(0, HEADER);
    const key = this.#keys.get(hex(header.subarray(2)));
    if (key === undefined) throw new Refused('record.key');
    if (key.place.epoch !== epoch || !Number.isSafeInteger(version) || version < 1) {
      throw new Refused('record.forged');
    }
    const nonce = ciphertext.subarray(HEADER, HEADER + NONCE);
    const associatedData = this.associatedData(id, version, epoch, header);
    const padded = await key.cipher.open(nonce, associatedData, ciphertext.subarray(HEADER + NONCE));
    if (padded === undefined) throw new Refused('record.forged');
    return unpad(padded);
  }

  /** Seals many, in order. All or none: the first refusal ends it. */
  sealRecords(records: readonly OpenRecord[]): Promise<SealedRecord[]> {
    return inBatches(records, (record) => this.sealRecord(record));
  }

  /** Opens many, in order. One that is refused is told in its place. */
  openRecords(
    records: readonly SealedRecord[],
    onProgress: (done: number) => void = () => undefined,
  ): Promise<(OpenRecord | Unopened)[]> {
    return inBatches(
      records,
      async (record): Promise<OpenRecord | Unopened> => {
        const { id, version } = record;
        try {
          return { id, version, content: await this.openRecord(record) };
        } catch (refused) {
          if (refused instanceof Refused) return { id, version, refused };
          throw refused;
        }
      },
      onProgress,
    );
  }

  associatedData(id: string, version: number, epoch: number, header: Bytes): Bytes {
    return concat(this.start, lengthPrefixed(uuidBytes(id), u64(version), u32(epoch), header));
  }

  /** Drops the keys. The browser frees them when nothing else holds them. */
  forget(): void {
    this.#current = undefined;
    this.#keys.clear();
  }
}

async function inBatches<In, Out>(
  all: readonly In[],
  work: (one: In) => Promise<Out>,
  onProgress: (done: number) => void = () => undefined,
): Promise<Out[]> {
  const results: Out[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    results.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(work))));
    onProgress(results.length);
  }
  return results;
}
