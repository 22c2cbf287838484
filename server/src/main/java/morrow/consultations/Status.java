package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// How far a consultation is. The database knows all but the last: that one is a booked consultation whose time has passed.
enum Status {
  HELD,
  BOOKED,
  CALLED_OFF,
  MISSED,
  OVER;

  @JsonValue
  String word() {
    return Word.of(this);
  }

  @JsonCreator
  static Status of(String word) {
    return Word.parse(Status.class, word);
  }
}
