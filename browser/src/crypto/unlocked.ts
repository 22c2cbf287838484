import type { AccountKey } from './account-key.ts';
import { fromBase64Url, toBase64Url } from './bytes.ts';
import { CollectionKey } from './collection-key.ts';
import type { Identity } from './identity.ts';
import { Refused } from './refused.ts';
import { SpaceKeys } from './space-keys.ts';

/** A collection as the server tells it. */
export interface StoredCollection {
  readonly collection: string;
  readonly epoch: number;
  readonly wrappedKey: string;
}

/** The keys of an account that is open on this page. Lives in memory only, until `forget`. */
export class Unlocked {
  #keys: { readonly accountKey: AccountKey; readonly identity: Identity } | undefined;
  readonly #spaces = new Set<SpaceKeys>();

  constructor(
    readonly account: string,
    accountKey: AccountKey,
    identity: Identity,
  ) {
    this.#keys = { accountKey, identity };
  }

  /** Signs heads; its `signing` is what heads are verified with. */
  get identity(): Identity {
    return this.open().identity;
  }

  /** The id of the private space: the same on every device. */
  spaceId(): Promise<string> {
    return this.open().accountKey.space();
  }

  /** A key for a space that has none yet: the body of `POST /api/collections`. Another device may have been first, so open the answer. */
  async newSpace(): Promise<StoredCollection> {
    const { accountKey } = this.open();
    const collection = await accountKey.space();
    const place = { owner: this.account, collection, epoch: 1 };
    const { wrapped } = await CollectionKey.make(place, accountKey);
    return { collection, epoch: 1, wrappedKey: toBase64Url(wrapped) };
  }

  /** Opens what the server keeps for a collection; refuses with `key.forged`. */
  async openSpace({ collection, epoch, wrappedKey }: StoredCollection): Promise<SpaceKeys> {
    const { accountKey } = this.open();
    const place = { owner: this.account, collection, epoch };
    const keys = new SpaceKeys(await CollectionKey.unwrap(wrappedBytes(wrappedKey), place, accountKey));
    this.#spaces.add(keys);
    return keys;
  }

  /** Drops every key, at once and without waiting for anything. What was opened before cannot open or seal any more. */
  forget(): void {
    this.#keys = undefined;
    for (const space of this.#spaces) space.forget();
    this.#spaces.clear();
  }

  private open() {
    if (this.#keys === undefined) throw new Error('this account is locked');
    return this.#keys;
  }
}

function wrappedBytes(text: string) {
  try {
    return fromBase64Url(text);
  } catch (error) {
    throw new Refused('key.forged', error);
  }
}
