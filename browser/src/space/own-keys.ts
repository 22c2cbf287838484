import {
  leafOf,
  nextHead,
  readContent,
  Refused,
  verifyHead,
  writeContent,
  type SpaceKeys as CollectionKeys,
  type Unlocked,
} from '../crypto/index.ts';
import { Broken, type SpaceKeys } from './records.ts';

/** The keys of the open account, as the sync uses them. */
export function ownKeys(unlocked: Unlocked, space: CollectionKeys): SpaceKeys {
  return {
    epoch: space.epoch,
    seal: async (id, version, content) =>
      (await space.sealRecord({ id, version, content: writeContent(content) })).ciphertext,
    open: ({ sealed, ...record }) =>
      orBroken(async () => readContent(await space.openRecord({ ...record, ciphertext: sealed }))),
    leaf: ({ id, version, sealed }) => Promise.resolve(leafOf(id, version, sealed)),
    sign: (last, leaves) => nextHead(last ?? null, space, leaves, unlocked.identity, new Date()),
    verify: (head, last, leaves) =>
      orBroken(
        async () =>
          (await verifyHead(head, last ?? null, space, leaves, unlocked.identity.signing)) ?? undefined,
      ),
  };
}

async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    throw problem instanceof Refused ? new Broken(problem.word) : problem;
  }
}
