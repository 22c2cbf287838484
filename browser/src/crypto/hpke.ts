// Wraps something to a person: HPKE base mode (RFC 9180), X25519, HKDF-SHA256, AES-256-GCM. It does not say who wrapped;
// that is signed where it matters.
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Bytes, concat } from './bytes.ts';
import type { Identity } from './identity.ts';
import { Refused } from './refused.ts';
import { TAG } from './xaes.ts';

const ENC = 32;

/** `enc ‖ ciphertext`, for the agreement key of a vouched identity. */
export async function sealTo(
  recipient: Bytes,
  info: Bytes,
  associatedData: Bytes,
  text: Bytes,
): Promise<Bytes> {
  try {
    const suite = suiteOf();
    const recipientPublicKey = await suite.kem.deserializePublicKey(recipient);
    const { enc, ct } = await suite.seal({ recipientPublicKey, info }, text, associatedData);
    return concat(new Uint8Array(enc), new Uint8Array(ct));
  } catch (error) {
    throw new Refused('hpke.forged', error);
  }
}

/** Opens what was wrapped to this identity; refuses with `hpke.forged`. */
export async function openFrom(
  { agreement, agreementKey }: Pick<Identity, 'agreement' | 'agreementKey'>,
  info: Bytes,
  associatedData: Bytes,
  sealed: Bytes,
): Promise<Bytes> {
  if (sealed.length < ENC + TAG) throw new Refused('hpke.forged');
  try {
    const suite = suiteOf();
    const publicKey = await suite.kem.deserializePublicKey(agreement);
    const recipientKey = { privateKey: agreementKey, publicKey };
    const enc = sealed.slice(0, ENC);
    return new Uint8Array(await suite.open({ recipientKey, enc, info }, sealed.slice(ENC), associatedData));
  } catch (error) {
    throw new Refused('hpke.forged', error);
  }
}

export function suiteOf(): CipherSuite {
  return new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}
