package morrow.availability;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import morrow.specialists.Way;

/// Hours of one day in which somebody can be met, on the clock of the specialist's zone.
///
/// @param from in minutes from midnight
/// @param until up to and without it; 1440 is the midnight at the end of the day
/// @param ways at least one
record OpenHours(int from, int until, Set<Way> ways) {
  static final int DAY = 24 * 60;

  OpenHours {
    if (from < 0 || until > DAY) {
      throw new IllegalArgumentException("Hours lie between 00:00 and 24:00 of one day.");
    }
    if (from >= until) {
      throw new IllegalArgumentException(
          "Hours end after they begin, on the same day: "
              + clock(from)
              + " to "
              + clock(until)
              + " does not. For hours past midnight, write two: one until 24:00, and one from 00:00 on the next day.");
    }
    if (ways.isEmpty()) {
      throw new IllegalArgumentException(
          "Hours name at least one way to meet: " + clock(from) + " to " + clock(until) + ".");
    }
    ways = Set.copyOf(EnumSet.copyOf(ways));
  }

  boolean overlaps(OpenHours other) {
    return from < other.until && other.from < until;
  }

  /// Whether this minute of the day lies in these hours.
  boolean holds(int minute) {
    return from <= minute && minute < until;
  }

  /// Refuses hours of one day that overlap.
  ///
  /// @param when which day, for the sentence
  static void refuseOverlaps(List<OpenHours> hours, String when) {
    for (int i = 0; i < hours.size(); i++) {
      for (int j = 0; j < i; j++) {
        OpenHours one = hours.get(j);
        OpenHours other = hours.get(i);
        if (one.overlaps(other)) {
          throw new IllegalArgumentException(
              "Two hours overlap %s: %s to %s, and %s to %s."
                  .formatted(
                      when,
                      clock(one.from),
                      clock(one.until),
                      clock(other.from),
                      clock(other.until)));
        }
      }
    }
  }

  /// `09:00`, and `24:00` for the end of the day.
  static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /// Reads `09:00` or `24:00`.
  static int minute(String clock) {
    if (clock.equals("24:00")) {
      return DAY;
    }
    if (clock.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      return LocalTime.parse(clock).toSecondOfDay() / 60;
    }
    throw new IllegalArgumentException("A time of day looks like 09:30.");
  }
}
