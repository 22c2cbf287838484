package morrow.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// Bytes that nobody can change and that no log shows. Two are compared in constant time.
public final class Bytes {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A copy of the given bytes. In JSON: base64url without padding.
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /// Bytes from the system's generator.
  public static Bytes random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return new Bytes(bytes);
  }

  /// A copy.
  @JsonValue
  public byte[] toArray() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  /// The first bytes, as many as asked for.
  Bytes first(int length) {
    return new Bytes(Arrays.copyOf(bytes, length));
  }

  /// These bytes, when there are as many as there have to be.
  ///
  /// @throws IllegalArgumentException naming what they are for
  Bytes ofLength(int least, int most, String what) {
    if (bytes.length < least || bytes.length > most) {
      throw new IllegalArgumentException(
          least == most
              ? what + " has " + least + " bytes."
              : what + " has " + least + " to " + most + " bytes.");
    }
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "[" + bytes.length + " bytes]";
  }
}
