package morrow.availability;

import java.time.LocalDate;
import java.util.List;

/// Days on which other hours hold than in the week.
///
/// @param from the first of them
/// @param until the last of them
/// @param hours in place of the weekly ones; none: closed
/// @param note for the specialist alone
record ExceptionDays(LocalDate from, LocalDate until, List<OpenHours> hours, String note) {
  static final int LONGEST_NOTE = 200;

  private static final int MOST_HOURS = 12;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  ExceptionDays {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "An exception ends on its first day or later: " + from + " to " + until + " does not.");
    }
    if (from.isBefore(FIRST) || until.isAfter(LAST)) {
      throw new IllegalArgumentException("An exception's days lie between 2000 and 2199.");
    }
    if (hours.size() > MOST_HOURS) {
      throw new IllegalArgumentException("A day has at most " + MOST_HOURS + " hours.");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters.");
    }
    OpenHours.refuseOverlaps(hours, "in the exception from " + from);
    hours = List.copyOf(hours);
  }

  boolean open() {
    return !hours.isEmpty();
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
