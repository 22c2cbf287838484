package morrow.records;

/// What an owner has when it is the turn of one of the owner's pushes.
///
/// @param lastChange the last number given to a stored record
/// @param signingKey the account's public key, with which heads are signed
record Turn(long lastChange, long usedBytes, long usedRecords, byte[] signingKey) {
  Quota quota(RecordsSettings settings) {
    return new Quota(settings.bytes(), usedBytes, settings.records(), usedRecords);
  }
}
