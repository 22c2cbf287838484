package morrow.calendars;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long an event lasts: whole days of the calendar, which have 23 hours when clocks change, and exact time after them.
record Length(long days, Duration exact) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,8})H)?(?:(\\d{1,9})M)?(?:(\\d{1,10})S)?)?");

  /// Reads for example `P1DT12H`.
  ///
  /// @throws DateTimeException when it is no length
  static Length parse(String value) {
    Matcher written = WRITTEN.matcher(value.strip().toUpperCase(java.util.Locale.ROOT));
    if (!written.matches()) {
      throw new DateTimeException("not a length of time");
    }
    if ("-".equals(written.group(1))) {
      return new Length(0, Duration.ZERO);
    }
    return new Length(
        7 * number(written, 2) + number(written, 3),
        Duration.ofHours(number(written, 4))
            .plusMinutes(number(written, 5))
            .plusSeconds(number(written, 6)));
  }

  private static long number(Matcher written, int group) {
    String digits = written.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// Days that are certainly not exceeded.
  long atMostDays() {
    return days + exact.toDays() + 2;
  }
}
