package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What kind of paper shows that a specialist may do this work.
public enum CredentialKind {
  LICENCE,
  DEGREE,
  TRAINING,
  MEMBERSHIP;

  /// The word for it in the protocol and in the database; `credential.` before it is the key of its name.
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  @JsonCreator
  public static CredentialKind of(String word) {
    return Words.one(values(), CredentialKind::word, word, "A credential’s kind");
  }
}
