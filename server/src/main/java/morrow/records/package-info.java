/// Encrypted records of one account, kept in the order in which they came, with a head that their owner signed over all of them.
///
/// 1. Everything is found by its owner first. Another account's collections and records are as if they were not there.
/// 2. A push is stored whole with its head, or not at all. All pushes of one owner come one after the other: each holds the
///    owner's row of `record_counter` until its end ([morrow.records.PushStore]).
/// 3. `change` grows by one with each stored record of an owner and is never given twice, so "changes since" misses nothing.
/// 4. Only who holds the account's signing key can write: the head of each push is signed over what will be there
///    ([morrow.records.Head]).
/// 5. A head is accepted when it follows the stored one: number, hash, epoch. A record is accepted when its version follows.
/// 6. A push that is sent again is stored once and answered as before, for seven days ([morrow.records.Records#KEPT]).
/// 7. What a reader gets in one answer was there at one moment, with the head of that moment.
/// 8. A deleted record stays as a tombstone without content. It counts as a record, so that deleting cannot fill the disk. What
///    makes the space smaller is stored also when the quota is used up.
/// 9. The server sees owner, ids, versions, sizes and times. It cannot open anything here.
///
/// What becomes of a push ([morrow.records.Records#push]), the first that fits:
///
/// ```
/// sent before, same bytes ──▶ Stored, as then       sent before, other bytes ──▶ PushReused
/// no such collection ──▶ UnknownCollection          signature or place wrong ──▶ BadSignature
/// head does not follow ──▶ StaleHead                a version does not follow ──▶ Conflict
/// more than the quota ──▶ OverQuota                 else ──▶ Stored
/// ```
@NullMarked
package morrow.records;

import org.jspecify.annotations.NullMarked;
