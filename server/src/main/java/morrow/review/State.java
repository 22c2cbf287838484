package morrow.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How it stands with a case. Its changes are drawn in the package's description.
enum State {
  WAITING,
  /// The writer was asked something and has not replied yet.
  ASKED,
  APPROVED,
  RETURNED,
  TAKEN_DOWN,
  DISMISSED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static State of(String word) {
    return Words.one(values(), State::word, word, "A state");
  }

  boolean isOpen() {
    return this == WAITING || this == ASKED;
  }
}
