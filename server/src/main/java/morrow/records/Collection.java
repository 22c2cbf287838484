package morrow.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A collection of records under one key, which is wrapped for its owner.
///
/// @param head null before the first push
record Collection(UUID collection, int epoch, byte[] wrappedKey, @Nullable SignedHead head) {}
