import type { Bytes, Content, Head, Leaf, SignedHead } from '../crypto/index.ts';

export type { Content, Head, Leaf, SignedHead };

/** A record as it travels: without `sealed` it is a tombstone, the place of a deleted entry. */
export interface SealedRecord {
  readonly id: string;
  readonly version: number;
  readonly epoch: number;
  readonly sealed: Bytes | null;
}

export interface Changes {
  readonly records: readonly SealedRecord[];
  readonly cursor: number;
  readonly more: boolean;
  readonly head: SignedHead | null;
}

export interface Push {
  /** The idempotency key: the same push may be sent again and is stored once. */
  readonly push: string;
  readonly records: readonly SealedRecord[];
  readonly head: SignedHead;
}

/** The calls to the server. They throw `Refused` with the server's word, or `NoNetwork` when no answer came. */
export interface Network {
  pull(since: number): Promise<Changes>;
  push(push: Push): Promise<{ readonly cursor: number }>;
}

/** What the sync asks of the keys. A refusal to open or to verify throws `Broken`. */
export interface SpaceKeys {
  readonly epoch: number;
  seal(id: string, version: number, content: Content): Promise<Bytes>;
  open(record: SealedRecord & { readonly sealed: Bytes }): Promise<Content>;
  leaf(record: SealedRecord): Promise<Leaf>;
  /** The head that follows `last` when the space holds `leaves`. */
  sign(last: Head | undefined, leaves: readonly Leaf[]): Promise<SignedHead & { readonly head: Head }>;
  /** `head` as verified against the last one known and what the space holds now. */
  verify(head: SignedHead | null, last: Head | undefined, leaves: readonly Leaf[]): Promise<Head | undefined>;
}

/** What the server gave is not what the owner wrote. Nothing of it is used, and the page says so and stops. */
export class Broken extends Error {
  constructor(readonly word: string) {
    super(word);
  }
}
