import type { AccountKey } from './account-key.ts';
import { type Bytes, concat, equal, lengthPrefixed, random, utf8 } from './bytes.ts';
import { privateKey, publicKeyOf, sign, verifies } from './ed25519.ts';
import { Refused } from './refused.ts';
import { NONCE, TAG } from './xaes.ts';

/** An identity as the server keeps it. */
export interface PublicIdentity {
  readonly signing: Bytes;
  readonly agreement: Bytes;
  readonly agreementSignature: Bytes;
  readonly sealed: Bytes;
}

const LABEL = 'morrow/v1/identity';
const format = new Uint8Array([1, 1]);
const SEALED = format.length + NONCE + 64 + TAG;

/** Who an account is to others: a long-term key that signs and one that receives. */
export class Identity {
  private constructor(
    readonly signing: Bytes,
    readonly agreement: Bytes,
    private readonly signingKey: CryptoKey,
    readonly agreementKey: CryptoKey,
  ) {}

  /** A new identity, as it is used here and as the server keeps it. Overwrites the private bytes. */
  static async make(
    accountKey: AccountKey,
    seed = random(32),
    agreementBytes = random(32),
    nonce = random(NONCE),
  ): Promise<{ identity: Identity; offered: PublicIdentity }> {
    const parts = concat(seed, agreementBytes);
    const signing = await publicKeyOf('Ed25519', seed);
    const agreement = await publicKeyOf('X25519', agreementBytes);
    const identity = await Identity.taking(signing, agreement, seed, agreementBytes);
    const cipher = await accountKey.cipher(LABEL);
    const ciphertext = await cipher.seal(nonce, associatedData(signing, agreement), parts);
    parts.fill(0);
    const agreementSignature = await identity.sign(agreementMessage(signing, agreement));
    const sealed = concat(format, nonce, ciphertext);
    return { identity, offered: { signing, agreement, agreementSignature, sealed } };
  }

  /** Opens the own identity; refuses with `identity.forged` anything but what was made with this account key. */
  static async open(offered: PublicIdentity, accountKey: AccountKey): Promise<Identity> {
    const { signing, agreement, sealed } = offered;
    const known = sealed.length === SEALED && equal(sealed.subarray(0, 2), format);
    if (!known || !(await isVouched(offered))) throw new Refused('identity.forged');
    const cipher = await accountKey.cipher(LABEL);
    const nonce = sealed.subarray(2, 2 + NONCE);
    const parts = await cipher.open(nonce, associatedData(signing, agreement), sealed.subarray(2 + NONCE));
    if (parts === undefined) throw new Refused('identity.forged');
    const belongs =
      equal(await publicKeyOf('Ed25519', parts.subarray(0, 32)), signing) &&
      equal(await publicKeyOf('X25519', parts.subarray(32)), agreement);
    if (!belongs) throw new Refused('identity.forged');
    return Identity.taking(signing, agreement, parts.subarray(0, 32), parts.subarray(32));
  }

  private static async taking(signing: Bytes, agreement: Bytes, seed: Bytes, agreementBytes: Bytes) {
    const signingKey = await privateKey('Ed25519', seed);
    const agreementKey = await privateKey('X25519', agreementBytes);
    seed.fill(0);
    agreementBytes.fill(0);
    return new Identity(signing, agreement, signingKey, agreementKey);
  }

  /** Every message begins with its length-prefixed domain (protocol/README.md, section 1). */
  sign(message: Bytes): Promise<Bytes> {
    return sign(this.signingKey, message);
  }
}

/** Whether the signing key vouches for the agreement key: what somebody else's identity is checked by. */
export async function isVouched(offered: PublicIdentity): Promise<boolean> {
  const { signing, agreement, agreementSignature } = offered;
  return (
    agreement.length === 32 && verifies(signing, agreementMessage(signing, agreement), agreementSignature)
  );
}

function agreementMessage(signing: Bytes, agreement: Bytes): Bytes {
  return lengthPrefixed(utf8('morrow/v1/agreement-key'), signing, agreement);
}

function associatedData(signing: Bytes, agreement: Bytes): Bytes {
  return lengthPrefixed(utf8(LABEL), format, signing, agreement);
}
