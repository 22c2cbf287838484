// HKDF-SHA-256 (RFC 5869) on WebCrypto.
import { type Bytes, utf8 } from './bytes.ts';

const none = new Uint8Array(0);

/** Input key material that scripts cannot read back. */
export function hkdfKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);
}

/** `HKDF(key, label)` of the protocol: empty salt, 32 bytes. */
export function derive(key: CryptoKey, label: string): Promise<Bytes> {
  return hkdf(key, none, utf8(label), 32);
}

export async function hkdf(key: CryptoKey, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 8 * length);
  return new Uint8Array(bits);
}
