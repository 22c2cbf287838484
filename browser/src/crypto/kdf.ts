import type { Bytes } from './bytes.ts';
import { Refused } from './refused.ts';

/** How a passphrase is hashed, named as in protocol/HTTP.md. */
export interface Kdf {
  readonly algorithm: string;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** What new accounts use. */
export const standardKdf: Kdf = { algorithm: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1 };

export interface KdfRequest {
  readonly password: Bytes;
  readonly salt: Bytes;
  readonly kdf: Kdf;
}

/** How far the hashing is. Argon2 tells nothing while it runs in WebAssembly, so that part is an estimate. */
export interface KdfProgress {
  /** 0 to 1, never falling. */
  readonly part: number;
  /** False when `part` is estimated from a short trial run, true when it was counted. */
  readonly counted: boolean;
  /** True without WebAssembly: it takes many seconds, and the page should say so. */
  readonly slow: boolean;
}

/** Turns a request into 32 bytes. In the browser: `hashInWorker`; in tests: `argon2id`. */
export type HashPassphrase = (
  request: KdfRequest,
  onProgress: (progress: KdfProgress) => void,
) => Promise<Bytes>;

/**
 * The floor and the ceiling are here, in the client: a server that could choose weaker values could guess passphrases
 * cheaply, and one that could choose any could keep a device busy for hours.
 */
export function requireStrong(kdf: Kdf, salt: Bytes): void {
  const within =
    kdf.algorithm === 'argon2id' &&
    isBetween(kdf.memoryKiB, 65_536, 1_048_576) &&
    isBetween(kdf.passes, 3, 16) &&
    kdf.lanes === 1 &&
    salt.length === 16;
  if (!within) throw new Refused('kdf.weak');
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
