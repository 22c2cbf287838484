package morrow.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record as it is stored.
///
/// @param change the owner's running number in the order of storing
/// @param ciphertext null for a tombstone
record StoredRecord(
    UUID id,
    long version,
    int epoch,
    long change,
    Instant arrivedAt,
    byte @Nullable [] ciphertext) {}
