import type { Api } from '../account/api.ts';
import { fromBase64Url, toBase64Url, type StoredCollection, type Unlocked } from '../crypto/index.ts';
import { Broken, type Network } from './records.ts';

const PAGE = 2000;

interface RecordAnswer {
  readonly id: string;
  readonly version: number;
  readonly epoch: number;
  readonly ciphertext: string | null;
}

interface ChangesAnswer {
  readonly records: readonly RecordAnswer[];
  readonly cursor: number;
  readonly more: boolean;
  readonly head: { readonly body: string; readonly signature: string } | null;
}

/** The calls of one collection, with bytes in place of base64url. */
export function networkOf(api: Api, collection: string): Network {
  return {
    pull: async (since) => {
      const query = new URLSearchParams({ collection, since: String(since), limit: String(PAGE) });
      const { records, cursor, more, head } = await api.get<ChangesAnswer>(`/api/records?${query}`);
      return {
        records: records.map(({ id, version, epoch, ciphertext }) => ({
          id,
          version,
          epoch,
          sealed: ciphertext === null ? null : bytes(ciphertext),
        })),
        cursor,
        more,
        head: head && { body: bytes(head.body), signature: bytes(head.signature) },
      };
    },
    push: ({ push, records, head }) =>
      api.post('/api/records', {
        push,
        collection,
        records: records.map(({ id, version, epoch, sealed }) => ({
          id,
          version,
          epoch,
          ciphertext: sealed && toBase64Url(sealed),
        })),
        head: { body: toBase64Url(head.body), signature: toBase64Url(head.signature) },
      }),
  };
}

/** The collection of the private space: the one that is there, or a new one. Another device may make it first. */
export async function storedSpace(api: Api, unlocked: Unlocked): Promise<StoredCollection> {
  const id = await unlocked.spaceId();
  const { collections } = await api.get<{ collections: StoredCollection[] }>('/api/collections');
  return (
    collections.find(({ collection }) => collection === id) ??
    (await api.post<StoredCollection>('/api/collections', await unlocked.newSpace()))
  );
}

function bytes(text: string) {
  try {
    return fromBase64Url(text);
  } catch {
    throw new Broken('record.format');
  }
}
