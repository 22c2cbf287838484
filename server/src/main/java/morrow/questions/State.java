package morrow.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What became of what somebody wrote last.
enum State {
  WAITING,
  RETURNED,
  APPROVED,
  TAKEN_DOWN;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static State of(String word) {
    for (State state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw new IllegalArgumentException("There is no state " + word + ".");
  }
}
