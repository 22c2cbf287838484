// The tree over a whole collection (RFC 6962, section 2.1).
import { type Bytes, sha256, u64, uuidBytes } from './bytes.ts';

/** What a head says of one record. Hashed once, when it is made: a push over 10,000 records hashes only the nodes again. */
export interface Leaf {
  readonly id: string;
  readonly version: number;
  readonly isTombstone: boolean;
  readonly hash: Bytes;
}

const leafPrefix = new Uint8Array([0]);
const nodePrefix = new Uint8Array([1]);

/** @param ciphertext null for a tombstone, as in protocol/HTTP.md */
export function leafOf(id: string, version: number, ciphertext: Bytes | null): Leaf {
  const mark = new Uint8Array(33);
  if (ciphertext !== null) {
    mark[0] = 1;
    mark.set(sha256(ciphertext), 1);
  }
  const hash = sha256(leafPrefix, uuidBytes(id), u64(version), mark);
  return { id, version, isTombstone: ciphertext === null, hash };
}

export function merkleRoot(leaves: Iterable<Leaf>): Bytes {
  // Lower-case hexadecimal with hyphens in fixed places sorts as its bytes do.
  const sorted = [...leaves].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.some((leaf, i) => leaf.id === sorted[i + 1]?.id)) throw new RangeError('two leaves with one id');
  let level: Bytes[] = sorted.map((leaf) => leaf.hash);
  while (level.length > 1) level = above(level);
  return level[0] ?? sha256();
}

/** Pairs from the left; one without a partner rises as it is, which is RFC 6962's tree built level by level. */
function above(level: readonly Bytes[]): Bytes[] {
  const next: Bytes[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left, right] = [level[i], level[i + 1]];
    if (left !== undefined) next.push(right === undefined ? left : sha256(nodePrefix, left, right));
  }
  return next;
}
