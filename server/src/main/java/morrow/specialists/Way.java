package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A way of meeting.
public enum Way {
  PHONE("phone"),
  VIDEO("video"),
  IN_PERSON("in-person");

  private final String word;

  Way(String word) {
    this.word = word;
  }

  /// The word for it in the protocol and in the database; `way.` before it is the key of its name.
  @JsonValue
  public String word() {
    return word;
  }

  /// The way of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  @JsonCreator
  public static Way of(String word) {
    return Words.one(values(), Way::word, word, "A way of meeting");
  }
}
