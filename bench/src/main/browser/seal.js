// Seals as the private space does, with its own code. Built for the bench alone; no page that is delivered contains it.
import { AccountKey } from '../../../../browser/src/crypto/account-key.ts';
import { CollectionKey } from '../../../../browser/src/crypto/collection-key.ts';
import { contentWith, writeContent } from '../../../../browser/src/crypto/content.ts';
import { newRecordId } from '../../../../browser/src/crypto/record-id.ts';
import { SpaceKeys } from '../../../../browser/src/crypto/space-keys.ts';

/** Milliseconds to write and seal that many notes whose text has so many characters. */
export async function seal(notes, characters) {
  const accountKey = await AccountKey.taking(crypto.getRandomValues(new Uint8Array(32)));
  const place = { owner: crypto.randomUUID(), collection: crypto.randomUUID(), epoch: 1 };
  const { key } = await CollectionKey.make(place, accountKey);
  const space = new SpaceKeys(key);
  const text = 'a'.repeat(characters);
  const begin = performance.now();
  const records = Array.from({ length: notes }, () => ({
    id: newRecordId(),
    version: 1,
    content: writeContent(contentWith({ date: '2026-01-01', text, changed: new Date(0) })),
  }));
  const sealed = await space.sealRecords(records);
  const milliseconds = performance.now() - begin;
  if (sealed.length !== notes) throw new Error('not all were sealed');
  return milliseconds;
}
