package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the history of a specialist's verification.
///
/// @param by the operator's handle; null for what the specialist or the calendar did, and when the operator's account is gone
/// @param checks what the operator had checked
record VerificationEvent(
    Instant at,
    What what,
    @Nullable String by,
    String reason,
    List<Check> checks,
    @Nullable LocalDate verifiedUntil) {

  enum What {
    APPLIED,
    WITHDRAWN,
    VERIFIED,
    RETURNED,
    REFUSED,
    SUSPENDED,
    REINSTATED,
    EXPIRED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static What of(String word) {
      return Words.one(values(), What::word, word, "An event");
    }
  }
}
