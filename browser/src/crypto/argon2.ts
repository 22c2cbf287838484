// Argon2id itself. Runs in the worker and in tests; nothing that a page loads imports it.
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { argon2id as wasmArgon2id } from 'hash-wasm';
import type { Bytes } from './bytes.ts';
import type { KdfProgress, KdfRequest } from './kdf.ts';

const HASH = 32;
const TRIAL_KIB = 8_192;

/** Told once, before the long silence of WebAssembly: how long it will probably take. */
export interface Expected {
  readonly milliseconds: number;
}

/** With WebAssembly where it is allowed, in plain JavaScript otherwise. */
export async function argon2id(
  request: KdfRequest,
  onProgress: (progress: KdfProgress) => void = () => undefined,
  onExpected: (expected: Expected) => void = () => undefined,
): Promise<Bytes> {
  const trial = await timedTrial(request);
  if (trial === undefined) return slowArgon2id(request, onProgress);
  const { memoryKiB, passes } = request.kdf;
  onExpected({ milliseconds: (trial * memoryKiB * passes) / TRIAL_KIB });
  return fast(request, memoryKiB, passes);
}

/** Without WebAssembly (it is off in browsers' strictest modes): the same bytes, many times slower, with counted progress. */
export async function slowArgon2id(
  { password, salt, kdf }: KdfRequest,
  onProgress: (progress: KdfProgress) => void,
): Promise<Bytes> {
  let told = -1;
  const options = {
    m: kdf.memoryKiB,
    t: kdf.passes,
    p: kdf.lanes,
    dkLen: HASH,
    asyncTick: 100,
    onProgress: (part: number) => {
      // A hundred steps are enough for a bar; the library tells ten thousand.
      if (Math.floor(part * 100) === told) return;
      told = Math.floor(part * 100);
      onProgress({ part, counted: true, slow: true });
    },
  };
  return Uint8Array.from(await argon2idAsync(password, salt, options));
}

/** A 24th of the standard work. Undefined where WebAssembly is not to be had. */
async function timedTrial(request: KdfRequest): Promise<number | undefined> {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    await fast({ ...request, password: new Uint8Array([0]) }, 8, 1);
    const started = performance.now();
    await fast({ ...request, password: new Uint8Array([0]) }, TRIAL_KIB, 1);
    return performance.now() - started;
  } catch (error) {
    // A content security policy without 'wasm-unsafe-eval' shows as a CompileError.
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}

async function fast({ password, salt, kdf }: KdfRequest, memorySize: number, iterations: number) {
  const hash = await wasmArgon2id({
    password,
    salt,
    memorySize,
    iterations,
    parallelism: kdf.lanes,
    hashLength: HASH,
    outputType: 'binary',
  });
  return Uint8Array.from(hash);
}
