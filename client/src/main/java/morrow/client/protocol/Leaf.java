package morrow.client.protocol;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a head says of one record: its id, its version, and the hash of its ciphertext, or that it was deleted.
///
/// @param ciphertextHash SHA-256 of the sealed record; null for a tombstone
public record Leaf(UUID id, long version, byte @Nullable [] ciphertextHash) {

  public static Leaf record(UUID id, long version, byte[] sealed) {
    return new Leaf(id, version, Bytes.sha256(sealed));
  }

  public static Leaf tombstone(UUID id, long version) {
    return new Leaf(id, version, null);
  }

  boolean isTombstone() {
    return ciphertextHash == null;
  }

  byte[] hash() {
    byte[] marked = new byte[33];
    if (ciphertextHash != null) {
      marked[0] = 1;
      System.arraycopy(ciphertextHash, 0, marked, 1, 32);
    }
    return Bytes.sha256(new byte[] {0}, Bytes.of(id), Bytes.u64(version), marked);
  }
}
