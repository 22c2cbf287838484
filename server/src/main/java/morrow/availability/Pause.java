package morrow.availability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days without any free time, whatever the hours say.
///
/// @param from the first of them
/// @param until the last of them; null: until the specialist ends it
record Pause(LocalDate from, @Nullable LocalDate until) {
  Pause {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("A pause ends on its first day or later.");
    }
    if (from.getYear() < 2000
        || from.getYear() > 2199
        || (until != null && until.getYear() > 2199)) {
      throw new IllegalArgumentException("A pause lies between 2000 and 2199.");
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
