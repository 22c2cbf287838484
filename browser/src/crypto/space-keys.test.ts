import { describe, expect, it } from 'vitest';
import { AccountKey } from './account-key.ts';
import { equal, hex, random } from './bytes.ts';
import { CollectionKey, type KeyPlace } from './collection-key.ts';
import { paddedSize } from './padme.ts';
import { newRecordId } from './record-id.ts';
import { Refused } from './refused.ts';
import { SpaceKeys } from './space-keys.ts';
import { cases, expectRefused, unhex, vectors, type Wrong } from './vectors.ts';

interface RecordFile extends KeyPlace {
  keyId: string;
  key: string;
  cases: {
    name: string;
    record: string;
    version: number;
    nonce: string;
    content: string;
    associatedData: string;
    sealed: string;
  }[];
  refused: (Wrong & KeyPlace & { record: string; version: number; sealed: string })[];
}
interface PaddingFile {
  sizes: { length: number; size: number }[];
}

const file = (await vectors('record')) as RecordFile;

async function keyOf(place: KeyPlace, keyId = random(8), key = random(32)) {
  return (await CollectionKey.make(place, await AccountKey.taking(random(32)), keyId, key)).key;
}

async function known({ owner, collection, epoch }: KeyPlace): Promise<SpaceKeys> {
  return new SpaceKeys(await keyOf({ owner, collection, epoch }, unhex(file.keyId), unhex(file.key)));
}

async function fresh(): Promise<SpaceKeys> {
  return new SpaceKeys(await keyOf({ owner: newRecordId(), collection: newRecordId(), epoch: 1 }));
}

describe('a record', () => {
  it.each(cases(file.cases))('is sealed and opened as known: $name', async (vector) => {
    const space = await known(file);
    const record = { id: vector.record, version: vector.version, content: unhex(vector.content) };
    const sealed = await space.sealRecord(record, unhex(vector.nonce));
    expect(hex(sealed.ciphertext)).toBe(vector.sealed);
    const header = sealed.ciphertext.subarray(0, 10);
    expect(hex(space.associatedData(record.id, record.version, 1, header))).toBe(vector.associatedData);
    expect(hex(await space.openRecord(sealed))).toBe(vector.content);
  });

  it.each(cases(file.refused))(
    'is refused: $name',
    async ({ word, record, version, epoch, sealed, ...place }) => {
      const space = await known({ ...place, epoch });
      await expectRefused(word, () =>
        space.openRecord({ id: record, version, epoch, ciphertext: unhex(sealed) }),
      );
    },
  );

  it('with any byte changed or cut off is refused', async () => {
    const space = await fresh();
    const sealed = await space.sealRecord({ id: newRecordId(), version: 1, content: new Uint8Array(300) });
    const { ciphertext } = sealed;
    for (let at = 0; at < ciphertext.length; at++) {
      const changed = ciphertext.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 + ((at * 37) % 255));
      await expect(space.openRecord({ ...sealed, ciphertext: changed })).rejects.toThrow(Refused);
      await expect(space.openRecord({ ...sealed, ciphertext: ciphertext.slice(0, at) })).rejects.toThrow(
        Refused,
      );
    }
  });

  it('too large is not sealed', async () => {
    const space = await fresh();
    const record = { id: newRecordId(), version: 1, content: new Uint8Array(258_044) };
    expect((await space.sealRecord(record)).ciphertext).toHaveLength(258_098);
    for (const length of [258_045, 3_000_000]) {
      await expectRefused('record.too-large', () =>
        space.sealRecord({ ...record, content: new Uint8Array(length) }),
      );
    }
  });

  it('of an older epoch stays readable, and new ones use the new key', async () => {
    const place = { owner: newRecordId(), collection: newRecordId(), epoch: 1 };
    const [first, second] = [await keyOf(place), await keyOf({ ...place, epoch: 2 })];
    const record = { id: newRecordId(), version: 1, content: new Uint8Array([7]) };
    const old = await new SpaceKeys(first).sealRecord(record);
    const both = new SpaceKeys(first, second);
    expect(await both.openRecord(old)).toEqual(record.content);
    const renewed = await both.sealRecord({ ...record, version: 2 });
    expect(renewed.epoch).toBe(2);
    expect(await new SpaceKeys(second).openRecord(renewed)).toEqual(record.content);
    await expectRefused('record.forged', () => both.openRecord({ ...old, epoch: 2 }));
    await expectRefused('record.key', () => new SpaceKeys(second).openRecord(old));
  });
});

describe('many records', () => {
  it('open in order, each with its own size class; one that is refused stands in its place', async () => {
    const space = await fresh();
    // Spread over all sizes, and the same in every run.
    const lengths = Array.from({ length: 1_000 }, (_, i) => (i * i * 7919) % (i % 50 === 0 ? 60_000 : 2_000));
    const records = lengths.map((length) => ({ id: newRecordId(), version: 1, content: random(length) }));
    const sealed = await space.sealRecords(records);
    sealed.forEach(({ ciphertext }, i) => {
      expect(ciphertext).toHaveLength(50 + paddedSize(lengths[i] ?? -1));
    });
    const [tampered, untouched] = [sealed[500], sealed[501]];
    if (!tampered || !untouched) throw new Error('too few');
    sealed[500] = { ...tampered, ciphertext: untouched.ciphertext };
    const progress: number[] = [];
    const opened = await space.openRecords(sealed, (done) => progress.push(done));
    opened.forEach((record, i) => {
      expect(record.id).toBe(records[i]?.id);
      if (i === 500) expect(record).toMatchObject({ refused: { word: 'record.forged' } });
      else expect('content' in record && equal(record.content, records[i]?.content ?? random(1))).toBe(true);
    });
    expect(progress.at(-1)).toBe(1_000);
  });
});

describe('padding', async () => {
  const { sizes } = (await vectors('padding')) as PaddingFile;
  it.each(cases(sizes))('makes $size of $length', ({ length, size }) => {
    expect(paddedSize(length)).toBe(size);
  });
  it('never says more than its class', () => {
    let before = 0;
    for (let length = 0; length < 70_000; length++) {
      const size = paddedSize(length);
      const least = Math.max(256, length + 4);
      const exponent = Math.floor(Math.log2(size));
      const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
      const right = size >= least && size <= least * 1.12 && size % step === 0 && size >= before;
      if (!right) throw new Error(`length ${length} has size ${size}`);
      before = size;
    }
  });
});

describe('a record id', () => {
  it('is a UUIDv7 that sorts by the time it was made', () => {
    const moments = [0, 1, 65_535, 65_536, 1_795_292_100_000, 2 ** 48 - 1];
    const ids = moments.map((now) => newRecordId(now));
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
