// XAES-256-GCM as C2SP specifies it, on WebCrypto: a key for each message is derived from the first half of a 24-byte
// nonce, so that random nonces never run out.
import type { Bytes } from './bytes.ts';

export const NONCE = 24;
export const TAG = 16;
const BLOCK = 16;
const zeros = new Uint8Array(BLOCK);

export class Xaes {
  private constructor(
    private readonly key: CryptoKey,
    private readonly k1: Bytes,
  ) {}

  /** Overwrites the bytes: from here on only the browser holds the key, and gives it to no script. */
  static async taking(bytes: Bytes): Promise<Xaes> {
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-CBC', false, ['encrypt']);
    bytes.fill(0);
    return new Xaes(key, doubled(await encryptBlock(key, zeros)));
  }

  async seal(nonce: Bytes, associatedData: Bytes, text: Bytes): Promise<Bytes> {
    const key = await this.derivedKey(nonce, 'encrypt');
    return new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, associatedData), key, text));
  }

  /** Undefined when the tag is wrong. */
  async open(nonce: Bytes, associatedData: Bytes, ciphertext: Bytes): Promise<Bytes | undefined> {
    if (ciphertext.length < TAG) return undefined;
    const key = await this.derivedKey(nonce, 'decrypt');
    try {
      return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, associatedData), key, ciphertext));
    } catch {
      return undefined;
    }
  }

  private async derivedKey(nonce: Bytes, use: KeyUsage): Promise<CryptoKey> {
    if (nonce.length !== NONCE) throw new RangeError('a nonce has 24 bytes');
    const [left, right] = await Promise.all([
      encryptBlock(this.key, this.block(1, nonce)),
      encryptBlock(this.key, this.block(2, nonce)),
    ]);
    const derived = new Uint8Array(2 * BLOCK);
    derived.set(left);
    derived.set(right, BLOCK);
    const key = await crypto.subtle.importKey('raw', derived, 'AES-GCM', false, [use]);
    derived.fill(0);
    return key;
  }

  private block(counter: number, nonce: Bytes): Bytes {
    const block = new Uint8Array(BLOCK);
    block[1] = counter;
    block[2] = 0x58;
    block.set(nonce.subarray(0, 12), 4);
    for (let i = 0; i < BLOCK; i++) block[i] = (block[i] ?? 0) ^ (this.k1[i] ?? 0);
    return block;
  }
}

function gcm(nonce: Bytes, additionalData: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce.subarray(12), additionalData, tagLength: 8 * TAG };
}

/** One block of AES: WebCrypto has no bare block cipher, but the first block of CBC with a zero IV is one. */
async function encryptBlock(key: CryptoKey, block: Bytes): Promise<Bytes> {
  const blocks = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: zeros }, key, block);
  return new Uint8Array(blocks, 0, BLOCK);
}

/** Times x in GF(2^128), as CMAC derives its first subkey. */
function doubled(block: Bytes): Bytes {
  const out = new Uint8Array(BLOCK);
  let carry = 0;
  for (let i = BLOCK - 1; i >= 0; i--) {
    const shifted = ((block[i] ?? 0) << 1) | carry;
    out[i] = shifted;
    carry = shifted >>> 8;
  }
  out[BLOCK - 1] = (out[BLOCK - 1] ?? 0) ^ (carry * 0x87);
  return out;
}
