import { type Bytes, u32 } from './bytes.ts';
import { Refused } from './refused.ts';

const LEAST = 256;
const PREFIX = 4;

/** The padded size of `length` bytes of content with their length before them (Padmé, at least 256). */
export function paddedSize(length: number): number {
  const least = Math.max(LEAST, length + PREFIX);
  const exponent = 31 - Math.clz32(least);
  const kept = 32 - Math.clz32(exponent);
  const step = 2 ** (exponent - kept);
  return Math.ceil(least / step) * step;
}

const LARGEST = 262_144;
/** Format, suite, key id, nonce and tag. */
const AROUND = 2 + 8 + 24 + 16;

/** Whether `length` bytes of content can be sealed as one record. */
export function fitsOneRecord(length: number): boolean {
  return paddedSize(length) + AROUND <= LARGEST;
}

export function pad(content: Bytes): Bytes {
  const padded = new Uint8Array(paddedSize(content.length));
  padded.set(u32(content.length));
  padded.set(content, PREFIX);
  return padded;
}

export function unpad(padded: Bytes): Bytes {
  if (padded.length < LEAST) throw new Refused('record.padding');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - PREFIX || paddedSize(length) !== padded.length)
    throw new Refused('record.padding');
  const end = PREFIX + length;
  for (let i = end; i < padded.length; i++) {
    if (padded[i] !== 0) throw new Refused('record.padding');
  }
  return padded.slice(PREFIX, end);
}
