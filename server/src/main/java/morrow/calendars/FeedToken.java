package morrow.calendars;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The last part of a feed's address: 32 random bytes. The server keeps its hash only; a fast one is right, since nobody can try all
/// of them.
final class FeedToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 32;

  private final byte[] bytes;

  private FeedToken(byte[] bytes) {
    this.bytes = bytes;
  }

  static FeedToken random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new FeedToken(bytes);
  }

  static Optional<FeedToken> parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == LENGTH && text.length() == 43
          ? Optional.of(new FeedToken(bytes))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  byte[] hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("morrow/v1/calendar-feed\0".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return digest.digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
