package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Who did something. The operator only by suspending a specialist.
enum Side {
  PERSON,
  SPECIALIST,
  OPERATOR;

  @JsonValue
  String word() {
    return Word.of(this);
  }

  @JsonCreator
  static Side of(String word) {
    return Word.parse(Side.class, word);
  }

  /// Person for specialist and the other way round.
  Side other() {
    return this == PERSON ? SPECIALIST : PERSON;
  }
}
