package morrow.client.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// A moment as a person would say it, in the zone of this computer.
final class When {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private When() {}

  static String of(Instant moment, Clock clock) {
    ZonedDateTime then = moment.atZone(clock.getZone());
    long days = ChronoUnit.DAYS.between(then.toLocalDate(), LocalDate.now(clock));
    String day =
        days == 0
            ? "today"
            : days == 1
                ? "yesterday"
                : days > 1 && days < 7 ? "last " + DAY.format(then) : "on " + DATE.format(then);
    return day + " " + TIME.format(then);
  }

  static String day(LocalDate date) {
    return WHOLE.format(date);
  }
}
