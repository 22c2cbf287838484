/** What an entry holds, as it was typed. Names that this version does not know are kept as they are. */
export type Content = Readonly<Record<string, unknown>> & { readonly kind: string };

/** A record as it travels: without `sealed` it is a tombstone, the place of a deleted entry. */
export interface SealedRecord {
  readonly id: string;
  readonly version: number;
  readonly epoch: number;
  readonly sealed: Uint8Array | null;
}

export interface SignedHead {
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
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

/** One record as a head counts it. */
export interface Leaf {
  readonly id: string;
  readonly version: number;
  /** Of the sealed record; null for a tombstone. */
  readonly hash: Uint8Array | null;
}

/** A head that was verified or made here. */
export interface KnownHead {
  readonly seq: number;
  readonly body: Uint8Array;
}

/** What the sync asks of the keys. A refusal to open or to verify throws `Broken`. */
export interface SpaceKeys {
  readonly epoch: number;
  seal(id: string, version: number, content: Content): Promise<Uint8Array>;
  open(record: SealedRecord & { readonly sealed: Uint8Array }): Promise<Content>;
  leaf(record: SealedRecord): Promise<Leaf>;
  /** The head that follows `last` when the space holds `leaves`, which ascend by id. */
  sign(last: KnownHead | undefined, leaves: readonly Leaf[]): Promise<SignedHead & KnownHead>;
  /** `head` as verified against the last one known and what the space holds now. */
  verify(
    head: SignedHead | null,
    last: KnownHead | undefined,
    leaves: readonly Leaf[],
  ): Promise<KnownHead | undefined>;
}

/** What the server gave is not what the owner wrote. Nothing of it is used, and the page says so and stops. */
export class Broken extends Error {
  constructor(readonly word: string) {
    super(word);
  }
}
