package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// How a specialist works.
public enum Approach {
  SYSTEMIC("systemic"),
  COGNITIVE("cognitive"),
  PERSON_CENTRED("person-centred"),
  PSYCHODYNAMIC("psychodynamic"),
  SCHEMA("schema"),
  EMOTION_FOCUSED("emotion-focused"),
  ACCEPTANCE("acceptance"),
  TRAUMA("trauma"),
  SOLUTIONS("solutions"),
  GESTALT("gestalt"),
  BODY("body"),
  SOCIAL_WORK("social-work"),
  MEDIATION("mediation");

  private final String word;

  Approach(String word) {
    this.word = word;
  }

  /// The word for it in the protocol and in the database; `approach.` before it is the key of its name.
  @JsonValue
  public String word() {
    return word;
  }

  /// The approach of a word.
  ///
  /// @throws IllegalArgumentException when there is none
  @JsonCreator
  public static Approach of(String word) {
    return Words.one(values(), Approach::word, word, "An approach");
  }
}
