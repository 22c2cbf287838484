package morrow.accounts;

import java.util.Base64;
import java.util.Optional;

/// What the session cookie holds: 256 random bits. The server keeps their hash only.
public record SessionToken(Bytes bytes) {
  private static final int LENGTH = 32;
  private static final int TEXT_LENGTH = 43;

  static SessionToken random() {
    return new SessionToken(Bytes.random(LENGTH));
  }

  /// Reads a cookie's value; empty when it is not a token.
  static Optional<SessionToken> parse(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SessionToken(Bytes.of(Base64.getUrlDecoder().decode(text))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The cookie's value.
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toArray());
  }

  Bytes hash() {
    return Hash.sha256("session-token", bytes);
  }
}
