package morrow.calendars;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// Writes iCalendar (RFC 5545): lines folded at 75 bytes, ended by carriage return and line feed. Nothing in it names this place,
/// so that a file found on a device tells a time and nothing else.
final class CalendarLines {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int WIDTH = 75;

  private final StringBuilder text = new StringBuilder();

  CalendarLines() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Calendar//EN");
    line("CALSCALE:GREGORIAN");
  }

  /// One event that takes up its time.
  ///
  /// @param stamp when what is written here was last true
  void event(UUID uid, Instant stamp, Instant from, Instant until, String title) {
    line("BEGIN:VEVENT");
    line("UID:" + uid);
    line("DTSTAMP:" + UTC.format(stamp));
    line("DTSTART:" + UTC.format(from));
    line("DTEND:" + UTC.format(until));
    line("SUMMARY:" + escaped(title));
    line("TRANSP:OPAQUE");
    line("END:VEVENT");
  }

  void line(String line) {
    int width = 0;
    for (int place = 0; place < line.length(); ) {
      int codePoint = line.codePointAt(place);
      int size = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
      if (width + size > WIDTH) {
        text.append("\r\n ");
        width = 1;
      }
      text.appendCodePoint(codePoint);
      width += size;
      place += Character.charCount(codePoint);
    }
    text.append("\r\n");
  }

  /// The whole calendar. Nothing is written after it.
  String end() {
    line("END:VCALENDAR");
    return text.toString();
  }

  private static String escaped(String title) {
    return title
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }
}
