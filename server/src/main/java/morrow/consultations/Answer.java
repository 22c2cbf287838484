package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What one side says afterwards.
enum Answer {
  FITS,
  DOES_NOT,
  NOT_SURE;

  @JsonValue
  String word() {
    return Word.of(this);
  }

  @JsonCreator
  static Answer of(String word) {
    return Word.parse(Answer.class, word);
  }
}
