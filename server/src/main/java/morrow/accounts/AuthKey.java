package morrow.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;

/// What the browser derives from the passphrase to show that the person knows it (protocol/README.md, section 2).
public record AuthKey(Bytes bytes) {
  public AuthKey {
    bytes.ofLength(32, 32, "authKey");
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static AuthKey of(Bytes bytes) {
    return new AuthKey(bytes);
  }

  /// What is stored in its place.
  Bytes hash(Bytes salt) {
    return Hash.sha256("auth-hash", salt, bytes);
  }
}
