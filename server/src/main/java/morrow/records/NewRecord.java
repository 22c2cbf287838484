package morrow.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record of a push.
///
/// @param version the one it makes; it replaces the one before
/// @param ciphertext null for a tombstone
record NewRecord(UUID id, long version, int epoch, byte @Nullable [] ciphertext) {
  static final int MOST_BYTES = 256 << 10;

  /// Format, suite, key id, nonce, the least filling and the tag (protocol/README.md, section 7).
  private static final int LEAST_BYTES = 306;

  private static final byte FORMAT = 1;

  // Written out, because the compiler forgets the array's annotation in the short form.
  NewRecord(UUID id, long version, int epoch, byte @Nullable [] ciphertext) {
    if (id.version() != 7) {
      throw new IllegalArgumentException("A record's id has to be a UUID of version 7.");
    }
    if (version < 1 || epoch < 1) {
      throw new IllegalArgumentException("A record's version and epoch count from 1.");
    }
    // What is not sealed does not look like this, so a client that forgot to seal is noticed.
    if (ciphertext != null
        && (ciphertext.length < LEAST_BYTES
            || ciphertext.length > MOST_BYTES
            || ciphertext[0] != FORMAT)) {
      throw new IllegalArgumentException("A record's ciphertext is not a sealed record.");
    }
    this.id = id;
    this.version = version;
    this.epoch = epoch;
    this.ciphertext = ciphertext;
  }

  int size() {
    return ciphertext == null ? 0 : ciphertext.length;
  }
}
