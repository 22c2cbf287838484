// What an account does with its keys, in the shapes of protocol/HTTP.md: bodies come out ready to send, answers go in as
// they came. Nothing here talks to a server.
import { AccountKey, unwrapAccountKey, wrapAccountKey } from './account-key.ts';
import { type Bytes, fromBase64Url, random, toBase64Url } from './bytes.ts';
import { derive, hkdfKey } from './hkdf.ts';
import { hashInWorker } from './hash-in-worker.ts';
import { Identity, type PublicIdentity } from './identity.ts';
import { type HashPassphrase, type Kdf, type KdfProgress, requireStrong, standardKdf } from './kdf.ts';
import { passkeyWrapKey } from './passkey.ts';
import { passphraseBytes } from './passphrase.ts';
import type { RecoveryCode } from './recovery-code.ts';
import { Refused, type Word } from './refused.ts';
import { Unlocked } from './unlocked.ts';

type Json<T> = { readonly [Name in keyof T]: T[Name] extends Bytes ? string : T[Name] };

/** What a server offers before a passphrase can be hashed. */
export interface KdfOffer {
  readonly kdf: Kdf;
  readonly salt: string;
}

export interface Keys extends KdfOffer {
  readonly wrappedAccountKey: string;
  readonly identity: Json<PublicIdentity>;
}

export interface SignedIn {
  readonly account: string;
  readonly keys: Keys;
}

export interface SignUpKeys extends Keys {
  readonly authKey: string;
  readonly recoveryAuth: string;
  readonly recoveryWrappedAccountKey: string;
}

export interface HashOptions {
  readonly onProgress?: (progress: KdfProgress) => void;
  /** How to hash; a worker unless a test says otherwise. */
  readonly hash?: HashPassphrase;
}

/** A passphrase that was hashed: half of it to send, half of it to open with. */
export interface Unlocking {
  readonly authKey: string;
  /** Refuses with `wrap.key` when the passphrase is wrong and with `wrap.*` or `identity.forged` when the server's answer is. */
  readonly open: (signedIn: SignedIn) => Promise<Unlocked>;
}

/** Makes the keys of a new account. After the server answered, `open` with the account id it gave. */
export async function createAccount(
  passphrase: string,
  recoveryCode: RecoveryCode,
  options: HashOptions = {},
): Promise<{ signUp: SignUpKeys; open: (account: string) => Unlocked }> {
  const raw = random(32);
  const wraps = {
    ...(await passphraseWrap(passphrase, raw, options)),
    ...(await recoveryWrap(recoveryCode, raw)),
  };
  const accountKey = await AccountKey.taking(raw);
  const { identity, offered } = await Identity.make(accountKey);
  return {
    signUp: { ...wraps, identity: toJson(offered) },
    open: (account) => new Unlocked(account, accountKey, identity),
  };
}

/** Hashes a passphrase as the server's offer says, for `POST /api/sign-in` and for unlocking again. */
export async function unlock(
  passphrase: string,
  offer: KdfOffer,
  options: HashOptions = {},
): Promise<Unlocking> {
  const { authKey, wrapKey } = await hashed(passphrase, offer, options);
  return {
    authKey,
    open: async ({ account, keys }) => {
      const raw = await unwrapAccountKey(
        bytesOf(keys.wrappedAccountKey, 'wrap.format'),
        wrapKey,
        'passphrase',
      );
      return opened(account, keys, raw);
    },
  };
}

/** Opens the account with the keys that are at hand already: for unlocking after idle, without signing in again. */
export async function openAccount(
  signedIn: SignedIn,
  passphrase: string,
  options: HashOptions = {},
): Promise<Unlocked> {
  return (await unlock(passphrase, signedIn.keys, options)).open(signedIn);
}

/** The body of `POST /api/account/passphrase`. Refuses with `wrap.key` when the old passphrase is wrong. */
export async function rewrap(keys: Keys, passphrase: string, next: string, options: HashOptions = {}) {
  const old = await hashed(passphrase, keys, options);
  const raw = await unwrapAccountKey(
    bytesOf(keys.wrappedAccountKey, 'wrap.format'),
    old.wrapKey,
    'passphrase',
  );
  const { authKey: newAuthKey, ...wrap } = await passphraseWrap(next, raw, options);
  raw.fill(0);
  return { authKey: old.authKey, newAuthKey, ...wrap };
}

/** The body of `POST /api/account/recovery-code`. Refuses with `wrap.key` when the passphrase is wrong. */
export async function replaceRecoveryCode(
  keys: Keys,
  passphrase: string,
  code: RecoveryCode,
  options: HashOptions = {},
) {
  const { authKey, wrapKey } = await hashed(passphrase, keys, options);
  const raw = await unwrapAccountKey(bytesOf(keys.wrappedAccountKey, 'wrap.format'), wrapKey, 'passphrase');
  const wrap = await recoveryWrap(code, raw);
  raw.fill(0);
  return { authKey, ...wrap };
}

/**
 * The body of `POST /api/recovery`, from what `POST /api/recovery/start` answered, and the account once the server took
 * it. Refuses with `wrap.key` when the code does not belong to the account.
 */
export async function recover(
  code: RecoveryCode,
  recoveryWrappedAccountKey: string,
  passphrase: string,
  nextCode: RecoveryCode,
  options: HashOptions = {},
) {
  const wrapped = bytesOf(recoveryWrappedAccountKey, 'wrap.format');
  const raw = await unwrapAccountKey(wrapped, await code.wrapKey(), 'recovery');
  const next = await recoveryWrap(nextCode, raw);
  const recovery = {
    recoveryAuth: await code.recoveryAuth(),
    ...(await passphraseWrap(passphrase, raw, options)),
    newRecoveryAuth: next.recoveryAuth,
    newRecoveryWrappedAccountKey: next.recoveryWrappedAccountKey,
  };
  return { recovery, open: ({ account, keys }: SignedIn): Promise<Unlocked> => opened(account, keys, raw) };
}

/** The account key in hand, to be wrapped for a passkey once that gave its secret. */
export interface PasskeyWrapping {
  readonly authKey: string;
  /** Takes the passkey's secret and overwrites it. */
  readonly wrap: (output: Bytes) => Promise<string>;
  /** To be called in the end, whatever happened. */
  readonly forget: () => void;
}

/** Refuses with `wrap.key` when the passphrase is wrong, before any passkey is made. */
export async function wrappingForPasskey(
  keys: Keys,
  passphrase: string,
  options: HashOptions = {},
): Promise<PasskeyWrapping> {
  const { authKey, wrapKey } = await hashed(passphrase, keys, options);
  const raw = await unwrapAccountKey(bytesOf(keys.wrappedAccountKey, 'wrap.format'), wrapKey, 'passphrase');
  return {
    authKey,
    wrap: async (output) => toBase64Url(await wrapAccountKey(raw, await passkeyWrapKey(output), 'passkey')),
    forget: () => {
      raw.fill(0);
    },
  };
}

/** Opens the account with the secret that a passkey gave, and overwrites it. Refuses like `Unlocking.open`. */
export async function openWithPasskey(
  { account, keys }: SignedIn,
  wrappedAccountKey: string,
  output: Bytes,
): Promise<Unlocked> {
  const wrapKey = await passkeyWrapKey(output);
  const raw = await unwrapAccountKey(bytesOf(wrappedAccountKey, 'wrap.format'), wrapKey, 'passkey');
  return opened(account, keys, raw);
}

async function opened(account: string, keys: Keys, raw: Bytes): Promise<Unlocked> {
  const accountKey = await AccountKey.taking(raw);
  const identity = await Identity.open(identityOf(keys), accountKey);
  return new Unlocked(account, accountKey, identity);
}

async function hashed(passphrase: string, offer: KdfOffer, options: HashOptions) {
  const { hash = hashInWorker, onProgress = () => undefined } = options;
  const salt = bytesOf(offer.salt, 'kdf.weak');
  requireStrong(offer.kdf, salt);
  const mk = await hash({ password: passphraseBytes(passphrase), salt, kdf: offer.kdf }, onProgress);
  return split(mk);
}

/** The two halves. Overwrites what it is given. */
export async function split(mk: Bytes): Promise<{ authKey: string; wrapKey: CryptoKey }> {
  const key = await hkdfKey(mk);
  mk.fill(0);
  const wrapKey = await derive(key, 'morrow/v1/wrap');
  const halves = {
    authKey: toBase64Url(await derive(key, 'morrow/v1/auth')),
    wrapKey: await hkdfKey(wrapKey),
  };
  wrapKey.fill(0);
  return halves;
}

async function passphraseWrap(passphrase: string, raw: Bytes, options: HashOptions) {
  const offer = { kdf: standardKdf, salt: toBase64Url(random(16)) };
  const { authKey, wrapKey } = await hashed(passphrase, offer, options);
  return {
    ...offer,
    authKey,
    wrappedAccountKey: toBase64Url(await wrapAccountKey(raw, wrapKey, 'passphrase')),
  };
}

async function recoveryWrap(code: RecoveryCode, raw: Bytes) {
  const wrapped = await wrapAccountKey(raw, await code.wrapKey(), 'recovery');
  return { recoveryAuth: await code.recoveryAuth(), recoveryWrappedAccountKey: toBase64Url(wrapped) };
}

function identityOf({ identity }: Keys): PublicIdentity {
  return {
    signing: bytesOf(identity.signing, 'identity.forged'),
    agreement: bytesOf(identity.agreement, 'identity.forged'),
    agreementSignature: bytesOf(identity.agreementSignature, 'identity.forged'),
    sealed: bytesOf(identity.sealed, 'identity.forged'),
  };
}

function toJson({ signing, agreement, agreementSignature, sealed }: PublicIdentity): Json<PublicIdentity> {
  return {
    signing: toBase64Url(signing),
    agreement: toBase64Url(agreement),
    agreementSignature: toBase64Url(agreementSignature),
    sealed: toBase64Url(sealed),
  };
}

function bytesOf(text: string, word: Word): Bytes {
  try {
    return fromBase64Url(text);
  } catch (error) {
    throw new Refused(word, error);
  }
}
