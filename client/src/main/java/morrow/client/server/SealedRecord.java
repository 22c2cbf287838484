package morrow.client.server;

import java.util.UUID;
import morrow.client.protocol.Leaf;
import org.jspecify.annotations.Nullable;

/// A record as it travels.
///
/// @param sealed null for a tombstone, the place of a deleted entry
public record SealedRecord(UUID id, long version, int epoch, byte @Nullable [] sealed) {
  /// As a head counts it.
  public Leaf leaf() {
    return sealed == null ? Leaf.tombstone(id, version) : Leaf.record(id, version, sealed);
  }
}
