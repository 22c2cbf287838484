package morrow.calendars;

import java.time.Instant;
import java.util.UUID;

/// The file with one event that somebody takes along into a calendar of their own.
public final class CalendarFile {
  private CalendarFile() {}

  /// Writes the file.
  ///
  /// @param uid the same for the same consultation, so that a calendar replaces the older one after a move
  /// @param from included
  /// @param until not included
  /// @param neutralTitle what whoever else sees the calendar may read
  /// @return iCalendar, with lines ended by carriage return and line feed
  public static String of(UUID uid, Instant from, Instant until, String neutralTitle) {
    CalendarLines calendar = new CalendarLines();
    // The time of writing would say when somebody booked; the time of the event says nothing new.
    calendar.event(uid, from, from, until, neutralTitle);
    return calendar.end();
  }
}
