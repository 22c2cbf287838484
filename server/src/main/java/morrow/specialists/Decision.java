package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an operator decides about an application.
enum Decision {
  VERIFY,
  /// Something is missing or unclear; the specialist may put it right and apply again.
  RETURN,
  REFUSE;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Decision of(String word) {
    return Words.one(values(), Decision::word, word, "A decision");
  }

  /// What becomes of the application.
  Application.State state() {
    return switch (this) {
      case VERIFY -> Application.State.VERIFIED;
      case RETURN -> Application.State.RETURNED;
      case REFUSE -> Application.State.REFUSED;
    };
  }
}
