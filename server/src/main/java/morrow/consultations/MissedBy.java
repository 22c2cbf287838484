package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Who did not come. Unclear: each side says that the other did not.
enum MissedBy {
  PERSON,
  SPECIALIST,
  UNCLEAR;

  @JsonValue
  String word() {
    return Word.of(this);
  }

  @JsonCreator
  static MissedBy of(String word) {
    return Word.parse(MissedBy.class, word);
  }
}
