// Ed25519 (RFC 8032) and X25519 (RFC 7748) keys from and to their raw 32 bytes.
import { type Bytes, concat, fromBase64Url } from './bytes.ts';

type Curve = 'Ed25519' | 'X25519';

/** What PKCS #8 puts before the 32 private bytes. */
const pkcs8: Record<Curve, Bytes> = {
  Ed25519: pkcs8Prefix(0x70),
  X25519: pkcs8Prefix(0x6e),
};

function pkcs8Prefix(curve: number): Bytes {
  return new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, curve, 4, 0x22, 4, 0x20]);
}

/** A private key that signs or agrees and that no script can read back. */
export function privateKey(curve: Curve, bytes: Bytes): Promise<CryptoKey> {
  return importPrivate(curve, bytes, false);
}

/** The public half. Needs the private bytes at hand, so it is asked for only where an identity is made. */
export async function publicKeyOf(curve: Curve, bytes: Bytes): Promise<Bytes> {
  const key = await importPrivate(curve, bytes, true);
  const { x } = await crypto.subtle.exportKey('jwk', key);
  if (x === undefined) throw new Error('a private key without its public half');
  return fromBase64Url(x);
}

async function importPrivate(curve: Curve, bytes: Bytes, extractable: boolean): Promise<CryptoKey> {
  const use: KeyUsage[] = curve === 'Ed25519' ? ['sign'] : ['deriveBits'];
  const encoded = concat(pkcs8[curve], bytes);
  const key = await crypto.subtle.importKey('pkcs8', encoded, curve, extractable, use);
  encoded.fill(0);
  return key;
}

export async function sign(key: CryptoKey, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key, message));
}

/** False for anything that is not a right signature, malformed keys included. */
export async function verifies(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, message);
  } catch {
    return false;
  }
}
