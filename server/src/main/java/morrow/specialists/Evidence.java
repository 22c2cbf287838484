package morrow.specialists;

import java.util.UUID;

/// A paper that a specialist has sent along, without its content.
///
/// @param size in bytes
record Evidence(UUID id, String name, FileKind kind, int size) {
  static final int MOST = 5;
  static final int MOST_BYTES = 4 << 20;

  /// With its content, for the operator who checks it.
  record Opened(String name, FileKind kind, byte[] content) {}
}
