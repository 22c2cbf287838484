package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Why a consultation was called off, as far as somebody wants to say. A word, since the server keeps no text of people.
enum Reason {
  TIME,
  ILL,
  NO_LONGER_NEEDED,
  NOT_MY_FIELD,
  OTHER,
  SUSPENDED;

  @JsonValue
  String word() {
    return Word.of(this);
  }

  @JsonCreator
  static Reason of(String word) {
    return Word.parse(Reason.class, word);
  }
}
