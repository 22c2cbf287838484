package morrow.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed in a collection, oldest first, and its head at that moment.
///
/// @param cursor where to go on
/// @param more whether there are later changes than these
record Changes(List<StoredRecord> records, long cursor, boolean more, @Nullable SignedHead head) {}
