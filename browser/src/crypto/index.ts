// What the rest of the browser's code may use; how is in README.md beside this. Letters stand apart in letter.ts: HPKE weighs as
// much as a third of the space, and only rooms that are loaded later write or open one.
export * from './account.ts';
export { fromBase64Url, random, toBase64Url, type Bytes } from './bytes.ts';
export * from './content.ts';
export { nextHead, verifyHead, type Head, type SignedHead } from './head.ts';
export type { HashPassphrase, Kdf, KdfProgress } from './kdf.ts';
export { leafOf, type Leaf } from './merkle.ts';
export { inert, ownScript } from './own-script.ts';
export { newRecordId } from './record-id.ts';
export { PRF_INPUT } from './passkey.ts';
export { RecoveryCode } from './recovery-code.ts';
export { Refused, type Word } from './refused.ts';
export type { OpenRecord, SealedRecord, SpaceKeys, Unopened } from './space-keys.ts';
export { Unlocked, type StoredCollection } from './unlocked.ts';
