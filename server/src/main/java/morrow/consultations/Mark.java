package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What a person can say about a consultation by a click. Shown as counts only.
enum Mark {
  LISTENED,
  CLEAR,
  UNHURRIED,
  KNEW_THE_FIELD,
  NOT_HEARD,
  RUSHED,
  JUDGED,
  PUSHED_TO_PAY;

  @JsonValue
  String word() {
    return Word.of(this);
  }

  @JsonCreator
  static Mark of(String word) {
    return Word.parse(Mark.class, word);
  }
}
