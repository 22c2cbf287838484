import { random, uuidText } from './bytes.ts';

/** A new record's id: UUIDv7, so that ids sort by when they were made. */
export function newRecordId(now = Date.now()): string {
  const bytes = random(16);
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 2 ** 16));
  new DataView(bytes.buffer).setUint16(4, now % 2 ** 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return uuidText(bytes);
}
