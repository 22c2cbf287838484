package morrow.calendars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date or a time as a calendar writes it.
///
/// @param zone the name of its zone; empty unless `kind` is `ZONED`
record Written(LocalDateTime local, Kind kind, String zone) {
  enum Kind {
    /// A whole day, wherever one is.
    DATE,
    /// A time of day, wherever one is.
    FLOATING,
    UTC,
    ZONED
  }

  private static final Pattern DATE_TIME =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:[Tt](\\d\\d)(\\d\\d)(\\d\\d)([Zz])?)?");

  /// Reads one value of a property.
  ///
  /// @throws DateTimeException when it is no date and no time
  static Written parse(Property property, String value) {
    return parse(value, property.parameters().getOrDefault("TZID", ""));
  }

  static Written parse(String value, String zone) {
    Matcher written = DATE_TIME.matcher(value.strip());
    if (!written.matches()) {
      throw new DateTimeException("not a date or time");
    }
    LocalDate day = LocalDate.of(number(written, 1), number(written, 2), number(written, 3));
    if (written.group(4) == null) {
      return new Written(day.atStartOfDay(), Kind.DATE, "");
    }
    // A leap second is the last second that the JDK knows.
    LocalDateTime local =
        day.atTime(number(written, 4), number(written, 5), Math.min(59, number(written, 6)));
    if (written.group(7) != null) {
      return new Written(local, Kind.UTC, "");
    }
    return zone.isEmpty()
        ? new Written(local, Kind.FLOATING, "")
        : new Written(local, Kind.ZONED, zone);
  }

  private static int number(Matcher written, int group) {
    return Integer.parseInt(written.group(group));
  }

  boolean isDay() {
    return kind == Kind.DATE;
  }

  /// The same kind of time at another time of the clock.
  Written at(LocalDateTime other) {
    return new Written(other, kind, zone);
  }
}
