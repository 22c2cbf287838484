/// What is sealed, signed and refused: protocol/README.md in Java. The browser has the same concepts in
/// `browser/src/crypto/`, and both pass `protocol/vectors/`.
///
/// How the parts are used:
///
/// - **Sign up**: [morrow.client.protocol.NewAccount#of] makes everything `POST /api/sign-up` asks for, and the recovery code to show once.
/// - **Sign in**: `MasterKey.of(passphrase, salt, kdf)` gives the `authKey` for `POST /api/sign-in`; then `AccountKey.unwrap(keys.wrappedAccountKey, masterKey)`
///   and `Identity.open(keys.identity, accountKey)`.
/// - **New passphrase, new code**: `accountKey.wrappedFor(…)` with the new `MasterKey` or `RecoveryCode`.
/// - **Recover**: `RecoveryCode.read(typed)`, its `recoveryAuth()` for `POST /api/recovery/start`, then `AccountKey.unwrap(recoveryWrapped, code)`.
/// - **Space**: id `accountKey.space()`; key `CollectionKey.random(…)` and `wrapped(accountKey)`, or `CollectionKey.unwrap(…)`; `new Space(key)` seals and opens
///   records; `Leaf` and `Head.next` before a push, `Head.verify` after a pull.
/// - **Export**: `Export` is the document, `AgeFile` the encrypted file.
///
/// Invariants:
///
/// 1. What does not check out throws [morrow.client.protocol.Refused] as a whole; no method returns a part of something refused.
/// 2. Nonces, key ids and keys come from `SecureRandom`. Methods that take a nonce are package-private and used by the vectors only.
/// 3. The bounds for Argon2id are constants of [morrow.client.protocol.Kdf]; no value of it can lie outside them.
/// 4. Nothing secret appears in `toString`; holders of secrets overwrite them in `close`.
/// 5. A kept [morrow.client.protocol.Head] was verified or made here.
@NullMarked
package morrow.client.protocol;

import org.jspecify.annotations.NullMarked;
