import { describe, expect, it } from 'vitest';
import { AccountKey } from './account-key.ts';
import { type Bytes, hex, sha256, u64, uuidBytes } from './bytes.ts';
import { type Head, nextHead, type SignedHead, verifyHead } from './head.ts';
import { Identity } from './identity.ts';
import { type Leaf, leafOf, merkleRoot } from './merkle.ts';
import { Refused } from './refused.ts';
import { cases, expectRefused, unhex, vectors, type Wrong } from './vectors.ts';

interface LeafHex {
  id: string;
  version: number;
  ciphertextHash: string | null;
}
interface HeadHex {
  body: string;
  signature: string;
}
interface HeadFile {
  trees: { leaves: LeafHex[]; root: string }[];
  owner: string;
  collection: string;
  epoch: number;
  seed: string;
  signing: string;
  time: number;
  chain: (HeadHex & { leaves: LeafHex[] })[];
  refused: (Wrong & { offered: HeadHex | null; known: HeadHex | null; leaves: LeafHex[] })[];
}

const file = (await vectors('head')) as HeadFile;
const signing = unhex(file.signing);

/** As `leafOf`, from a hash that is known: the vectors hold no ciphertext. */
function leaf({ id, version, ciphertextHash }: LeafHex): Leaf {
  const mark = unhex(ciphertextHash === null ? '00'.repeat(33) : `01${ciphertextHash}`);
  const hash = sha256(unhex('00'), uuidBytes(id), u64(version), mark);
  return { id, version, isTombstone: ciphertextHash === null, hash };
}

function signed(head: HeadHex): SignedHead {
  return { body: unhex(head.body), signature: unhex(head.signature) };
}

function verify(offered: SignedHead | null, known: Head | null, leaves: readonly LeafHex[]) {
  return verifyHead(offered, known, file, leaves.map(leaf), signing);
}

/** The heads of the chain by their bytes, as a device knows them that saw each. */
async function chain(): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  let known: Head | null = null;
  for (const link of cases(file.chain)) {
    known = await verify(signed(link), known, link.leaves);
    if (known !== null) heads.set(link.body, known);
  }
  return heads;
}

describe('the tree', () => {
  it.each(cases(file.trees))(
    'has its known root in whatever order the leaves come: $root',
    ({ leaves, root }) => {
      expect(hex(merkleRoot(leaves.map(leaf).reverse()))).toBe(root);
      expect(hex(rfc6962(leaves.map(leaf).sort((a, b) => (a.id < b.id ? -1 : 1))))).toBe(root);
    },
  );

  it('hashes a record as the vectors do', () => {
    const ciphertext = unhex('0102');
    const id = '01900000-0000-7000-8000-0000000000f1';
    expect(leafOf(id, 3, ciphertext)).toEqual(
      leaf({ id, version: 3, ciphertextHash: hex(sha256(ciphertext)) }),
    );
    expect(leafOf(id, 3, null)).toEqual(leaf({ id, version: 3, ciphertextHash: null }));
    expect(() => merkleRoot([leafOf(id, 1, null), leafOf(id, 2, null)])).toThrow(RangeError);
  });
});

/** Word for word: split at the largest power of two below the number of leaves. */
function rfc6962(leaves: readonly Leaf[]): Bytes {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return first.hash;
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(unhex('01'), rfc6962(leaves.slice(0, left)), rfc6962(leaves.slice(left)));
}

describe('a head', () => {
  it('is signed and verified as known, one after the other', async () => {
    const accountKey = await AccountKey.taking(new Uint8Array(32));
    const { identity } = await Identity.make(accountKey, unhex(file.seed));
    let known: Head | null = null;
    for (const link of cases(file.chain)) {
      const made = await nextHead(known, file, link.leaves.map(leaf), identity, new Date(file.time));
      expect({ body: hex(made.body), signature: hex(made.signature) }).toMatchObject({
        body: link.body,
        signature: link.signature,
      });
      known = await verify(signed(link), known, link.leaves);
      expect(known).toEqual(made.head);
    }
    expect(known).toMatchObject({ seq: 3, entries: 5, records: 7, time: new Date(file.time) });
  });

  it('is taken by a device that was away, and twice', async () => {
    const heads = await chain();
    const [first, , third] = file.chain;
    if (first === undefined || third === undefined) throw new Error('a chain too short');
    const newest = await verify(signed(third), heads.get(first.body) ?? null, third.leaves);
    expect(await verify(signed(third), newest, third.leaves)).toEqual(newest);
    expect(await verify(null, null, [])).toBeNull();
  });

  it.each(cases(file.refused))('is refused: $name', async ({ word, offered, known, leaves }) => {
    const before = known === null ? null : (await chain()).get(known.body);
    if (before === undefined) throw new Error('a known head that is not in the chain');
    await expectRefused(word, () => verify(offered && signed(offered), before, leaves));
  });

  it('with any byte changed is refused', async () => {
    const third = file.chain[2];
    if (third === undefined) throw new Error('a chain too short');
    for (let at = 0; at < 142 + 64; at++) {
      const all = unhex(third.body + third.signature);
      all[at] = (all[at] ?? 0) ^ 0x10;
      const changed = { body: all.slice(0, 142), signature: all.slice(142) };
      await expect(verify(changed, null, third.leaves)).rejects.toThrow(Refused);
    }
  });
});
