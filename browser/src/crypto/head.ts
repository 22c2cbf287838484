// What a whole collection holds after a push, signed by its owner (protocol/README.md, section 8).
import {
  type Bytes,
  concat,
  equal,
  lengthPrefixed,
  sha256,
  u32,
  u64,
  utf8,
  uuidBytes,
  uuidText,
} from './bytes.ts';
import { verifies } from './ed25519.ts';
import type { Identity } from './identity.ts';
import { type Leaf, merkleRoot } from './merkle.ts';
import { Refused } from './refused.ts';

/** A head as it travels. */
export interface SignedHead {
  readonly body: Bytes;
  readonly signature: Bytes;
}

/** A head that was verified or made here. */
export interface Head {
  readonly body: Bytes;
  readonly owner: string;
  readonly collection: string;
  readonly epoch: number;
  readonly seq: number;
  readonly previous: Bytes;
  readonly root: Bytes;
  readonly records: number;
  /** How many records there are that are not deleted: "143 entries". */
  readonly entries: number;
  /** When the writing device said it was. */
  readonly time: Date;
}

export interface Space {
  readonly owner: string;
  readonly collection: string;
  readonly epoch: number;
}

const domain = lengthPrefixed(utf8('morrow/v1/head'));
const LENGTH = 142;
const noHead = new Uint8Array(32);

/**
 * The head after `known`, over everything the collection will then hold.
 *
 * @param known the last verified head, null for a collection that has none yet
 */
export async function nextHead(
  known: Head | null,
  space: Space,
  leaves: Iterable<Leaf>,
  identity: Identity,
  now: Date,
): Promise<SignedHead & { readonly head: Head }> {
  const all = [...leaves];
  const body = concat(
    domain,
    uuidBytes(space.owner),
    uuidBytes(space.collection),
    u32(space.epoch),
    u64((known?.seq ?? 0) + 1),
    known === null ? noHead : sha256(known.body),
    merkleRoot(all),
    u32(all.length),
    u32(living(all)),
    u64(now.getTime()),
  );
  return { body, signature: await identity.sign(body), head: parse(body) };
}

/**
 * Checks a head that came with a pull and returns the one to keep from now on. Refuses with `head.format`,
 * `head.signature`, `head.space`, `head.older`, `head.forked` or `head.root`.
 *
 * @param known the last head this device verified, null if none
 * @param leaves what this device holds after taking all pages
 * @param signing the signing key of the opened identity
 */
export async function verifyHead(
  offered: SignedHead | null,
  known: Head | null,
  space: Omit<Space, 'epoch'>,
  leaves: Iterable<Leaf>,
  signing: Bytes,
): Promise<Head | null> {
  const all = [...leaves];
  if (offered === null) {
    if (known !== null) throw new Refused('head.older');
    if (all.length > 0) throw new Refused('head.root');
    return null;
  }
  const head = parse(offered.body);
  if (!(await verifies(signing, head.body, offered.signature))) throw new Refused('head.signature');
  if (head.owner !== space.owner || head.collection !== space.collection) throw new Refused('head.space');
  if (known !== null) requireAfter(head, known);
  requireHolding(head, all);
  return head;
}

function parse(body: Bytes): Head {
  if (body.length !== LENGTH || !equal(body.subarray(0, domain.length), domain))
    throw new Refused('head.format');
  const own = body.slice();
  const view = new DataView(own.buffer);
  const head: Head = {
    body: own,
    owner: uuidText(own.subarray(18, 34)),
    collection: uuidText(own.subarray(34, 50)),
    epoch: view.getUint32(50),
    seq: Number(view.getBigUint64(54)),
    previous: own.subarray(62, 94),
    root: own.subarray(94, 126),
    records: view.getUint32(126),
    entries: view.getUint32(130),
    time: new Date(Number(view.getBigUint64(134))),
  };
  const possible =
    head.epoch >= 1 &&
    head.epoch < 2 ** 31 &&
    head.seq >= 1 &&
    Number.isSafeInteger(head.seq) &&
    Number.isSafeInteger(Number(view.getBigUint64(134))) &&
    head.records < 2 ** 31 &&
    head.entries <= head.records &&
    equal(head.previous, noHead) === (head.seq === 1);
  if (!possible) throw new Refused('head.format');
  return head;
}

function requireAfter(head: Head, known: Head): void {
  if (head.seq < known.seq || head.epoch < known.epoch) throw new Refused('head.older');
  const same = head.seq === known.seq && !equal(head.body, known.body);
  const next = head.seq === known.seq + 1 && !equal(head.previous, sha256(known.body));
  if (same || next) throw new Refused('head.forked');
}

function requireHolding(head: Head, leaves: readonly Leaf[]): void {
  const holds =
    head.records === leaves.length && head.entries === living(leaves) && equal(head.root, merkleRoot(leaves));
  if (!holds) throw new Refused('head.root');
}

function living(leaves: readonly Leaf[]): number {
  return leaves.filter((leaf) => !leaf.isTombstone).length;
}
