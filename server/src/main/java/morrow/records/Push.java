package morrow.records;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Changes to a collection that are stored together.
///
/// @param id made by the client; the same push sent again has the same
/// @param requestHash SHA-256 of the call's body
record Push(UUID id, UUID collection, List<NewRecord> records, Head head, byte[] requestHash) {
  static final int MOST_RECORDS = 500;

  Push {
    if (records.size() > MOST_RECORDS) {
      throw new IllegalArgumentException("A push has at most " + MOST_RECORDS + " records.");
    }
    Set<UUID> seen = new HashSet<>();
    for (NewRecord record : records) {
      if (!seen.add(record.id())) {
        throw new IllegalArgumentException("A push names each record once.");
      }
      if (record.epoch() != head.epoch()) {
        throw new IllegalArgumentException("A push's records have the epoch of its head.");
      }
    }
  }

  UUID[] ids() {
    return records.stream().map(NewRecord::id).toArray(UUID[]::new);
  }

  long size() {
    return records.stream().mapToLong(NewRecord::size).sum();
  }
}
