package morrow.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;

/// What the browser derives from the recovery code to find and prove the account (protocol/README.md, section 4).
public record RecoveryAuth(Bytes bytes) {
  public RecoveryAuth {
    bytes.ofLength(32, 32, "recoveryAuth");
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RecoveryAuth of(Bytes bytes) {
    return new RecoveryAuth(bytes);
  }

  /// What is stored in its place. It has no salt, since the account is found by it; the code's 130 random bits need none.
  Bytes hash() {
    return Hash.sha256("recovery-hash", bytes);
  }
}
