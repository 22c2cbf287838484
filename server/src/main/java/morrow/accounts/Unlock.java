package morrow.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/// That an account was opened: when, how, and with what kind of browser. Its owner sees the latest ones and notices others'.
public record Unlock(Instant at, How how, String browser) {
  public enum How {
    SIGN_UP("sign-up"),
    PASSPHRASE("passphrase"),
    RECOVERY("recovery"),
    PASSKEY("passkey");

    private final String word;

    How(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }

    static How of(String word) {
      for (How how : values()) {
        if (how.word.equals(word)) {
          return how;
        }
      }
      throw new IllegalArgumentException("no way to unlock: " + word);
    }
  }
}
