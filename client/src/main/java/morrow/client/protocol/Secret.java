package morrow.client.protocol;

import java.security.MessageDigest;
import java.util.Arrays;

/// 32 secret bytes. Never printed; overwritten when closed. The JVM may have copied them before: closing shortens the
/// time they lie in memory and promises no more.
public final class Secret implements AutoCloseable {

  static final int LENGTH = 32;

  private final byte[] bytes;
  private boolean closed;

  /// Takes the array over; the caller keeps no reference.
  private Secret(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a secret has 32 bytes");
    }
    this.bytes = bytes;
  }

  static Secret taking(byte[] bytes) {
    return new Secret(bytes);
  }

  static Secret random() {
    return new Secret(Bytes.random(LENGTH));
  }

  /// The bytes themselves, not a copy: for ciphers of this package.
  byte[] bytes() {
    if (closed) {
      throw new IllegalStateException("this key was dropped");
    }
    return bytes;
  }

  /// A copy that may leave the package: what goes to the server is meant to.
  public byte[] copy() {
    return bytes().clone();
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
