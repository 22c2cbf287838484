package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// An application to be verified.
///
/// @param declaration what it asks to verify, as it was when it was sent
/// @param reason what the specialist is told about the decision
record Application(
    UUID specialist,
    UUID id,
    ApplicationKind kind,
    State state,
    Instant submittedAt,
    String reason,
    Declaration declaration) {

  enum State {
    OPEN,
    WITHDRAWN,
    VERIFIED,
    RETURNED,
    REFUSED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return Words.one(values(), State::word, word, "An application’s state");
    }
  }

  boolean isOpen() {
    return state == State.OPEN;
  }
}
