package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What an operator goes through before a verification. The list is the same in every installation, so that verified means the same.
enum Check {
  IDENTITY("identity"),
  REGISTER("register"),
  QUALIFICATION("qualification"),
  CONDUCT("conduct"),
  INSURANCE("insurance"),
  INTERVIEW("interview");

  private final String word;

  Check(String word) {
    this.word = word;
  }

  /// The word for it in the protocol and in the database; `check.` before it is the key of its name.
  @JsonValue
  String word() {
    return word;
  }

  /// The check of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  @JsonCreator
  static Check of(String word) {
    return Words.one(values(), Check::word, word, "A check");
  }
}
