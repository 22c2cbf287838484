/// Accounts: a made-up handle, a passphrase that never comes here, sessions, recovery, invitations.
///
/// 1. The server stores of a passphrase a salted hash of a key derived from it, of a recovery code, a session and an invitation
///    a hash, and compares in constant time ([morrow.accounts.Proof], [morrow.accounts.Hash]). It cannot open any key it keeps.
/// 2. A handle without an account gets the same answers after the same work: a salt and a proof from the installation's secret,
///    one row from the same statement ([morrow.accounts.UnknownHandles]).
/// 3. New keys use one strength, [morrow.accounts.Kdf#CURRENT]; the database refuses weaker ones as well.
/// 4. Guessing is slowed down in memory only, and never locks an owner out ([morrow.accounts.Guesses]). No network address goes into
///    a log or the database.
/// 5. What a proof allows happens only while the proof holds: each change names the hash it was proven against, and a session
///    begins under a lock on the account's row. So nothing begun with an old passphrase outlives its change.
/// 6. A repeated call whose first answer was lost is answered as the first was: sign-up, new passphrase, new code, recovery.
/// 7. Of two at one moment with one handle, one code or one invitation, one succeeds and the other is told so.
/// 8. A specialist's or an operator's session that has not passed the second factor is another audience ([morrow.web.Audience#HALF_SIGNED_IN])
///    and reaches what passes it, nothing else. It can set up the first factor and never a second one beside it. A code and an answer of a
///    passkey count once ([morrow.accounts.SecondFactors], [morrow.accounts.Passkeys]).
/// 9. Everything of an account refers to it `on delete cascade`.
///
/// **What remains of a deleted account.** Its rows are gone with the transaction. A plain vacuum of the tables they were in starts in
/// the background at once; it makes the room usable again but does not overwrite it. Therefore the small tables of this feature,
/// which hold the handle and the wrapped keys, are written anew within half an hour ([morrow.accounts.Upkeep]), after
/// which their files hold nothing of it. Rows of other features may lie in free room of their files until that is used
/// again: ciphertext, whose only keys were wrapped in the account's row, with its record's id, size and time. PostgreSQL's write-ahead log
/// keeps the old rows until its segments are reused, with the usual settings after some checkpoints (five minutes each on a
/// busy server); archived logs and backups made before the deletion keep them as long as the operator keeps those. A
/// backup made after the rewriting and a checkpoint has none of it.
///
/// The states of a session are told in [morrow.accounts.Sessions], those of an invitation in [morrow.accounts.Invitations].
@NullMarked
package morrow.accounts;

import org.jspecify.annotations.NullMarked;
