import type { Content, Head, Leaf, SealedRecord } from './records.ts';

export interface Held {
  readonly record: SealedRecord;
  readonly leaf: Leaf;
  /** Null for a tombstone, undefined while the space is locked. */
  readonly content: Content | null | undefined;
}

/** What the server is known to hold: the records that belong to `head`, and how far they were read. */
export class HeldRecords {
  private readonly records = new Map<string, Held>();
  head: Head | undefined;
  cursor = 0;

  get(id: string): Held | undefined {
    return this.records.get(id);
  }

  version(id: string): number {
    return this.records.get(id)?.record.version ?? 0;
  }

  put(held: Held): void {
    this.records.set(held.record.id, held);
  }

  all(): IterableIterator<Held> {
    return this.records.values();
  }

  /** The leaves of the head when `changed` replace what is here. */
  leavesWith(changed: readonly Leaf[]): Leaf[] {
    const leaves = new Map([...this.records].map(([id, held]) => [id, held.leaf]));
    for (const leaf of changed) leaves.set(leaf.id, leaf);
    return [...leaves.values()];
  }

  forgetContents(): void {
    for (const [id, held] of this.records) this.records.set(id, { ...held, content: undefined });
  }
}
