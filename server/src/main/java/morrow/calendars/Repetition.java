package morrow.calendars;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/// A rule by which something is repeated (RFC 5545, 3.3.10), counted by a library in times of the clock. When a time of the clock is, and
/// whether the rule has ended by then, is for who asks: the library knows no zones here.
final class Repetition {
  /// More combinations of hours, minutes and so on are no rule that a person made.
  private static final int MOST_COMBINATIONS = 2_000;

  private static final Pattern UNTIL = Pattern.compile("(?:^|;)\\s*UNTIL=([^;]*)");

  private final RecurrenceRule rule;
  private final Optional<Written> until;

  private Repetition(RecurrenceRule rule, Optional<Written> until) {
    this.rule = rule;
    this.until = until;
  }

  /// Reads a rule.
  ///
  /// @throws IllegalArgumentException or a DateTimeException when it is none
  static Repetition parse(String value) {
    String text = value.toUpperCase(Locale.ROOT);
    Matcher until = UNTIL.matcher(text);
    Optional<Written> last =
        until.find() ? Optional.of(Written.parse(until.group(1), "")) : Optional.empty();
    try {
      return new Repetition(
          new RecurrenceRule(
              until.replaceAll("").replaceAll("^;|;$", ""), RecurrenceRule.RfcMode.RFC5545_LAX),
          last);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException("not a rule", e);
    }
  }

  /// The last time at which the rule holds, as it is written.
  Optional<Written> until() {
    return until;
  }

  /// Gives the times of the clock in their order. Whether `start` is among them when the rule does not mean it, is open.
  ///
  /// @param from earlier ones may be left out
  /// @param goOn is asked with each, and ends the counting by saying no
  /// @return false when it is not known whether there are more than those that were given
  boolean count(Written start, LocalDateTime from, Budget budget, Predicate<LocalDateTime> goOn) {
    if (combinations() > MOST_COMBINATIONS) {
      return false;
    }
    LocalDateTime first = rule.getCount() == null ? later(start.local(), from) : start.local();
    try {
      RecurrenceRuleIterator times = rule.iterator(time(first, start.isDay()));
      while (times.hasNext()) {
        if (!budget.oneMore()) {
          return false;
        }
        LocalDateTime time = local(times.nextDateTime());
        // The library may take a beginning for a repetition. A later beginning need not be one, and
        // is too early to matter.
        boolean matters = time.isAfter(first) || first.equals(start.local());
        if (matters && !goOn.test(time)) {
          return true;
        }
      }
      return true;
    } catch (IllegalArgumentException | IllegalStateException e) {
      // The library found nothing in a thousand intervals. If these are days or longer, that is
      // beyond what anybody asks for.
      return rule.getFreq().compareTo(Freq.HOURLY) < 0;
    }
  }

  /// A whole number of intervals after the start, at least one interval before `from`: the same rule, with less to count. Months
  /// and years differ in length, and there are few of them.
  private LocalDateTime later(LocalDateTime start, LocalDateTime from) {
    ChronoUnit unit =
        switch (rule.getFreq()) {
          case WEEKLY -> ChronoUnit.WEEKS;
          case DAILY -> ChronoUnit.DAYS;
          case HOURLY -> ChronoUnit.HOURS;
          case MINUTELY -> ChronoUnit.MINUTES;
          case SECONDLY -> ChronoUnit.SECONDS;
          default -> ChronoUnit.FOREVER;
        };
    if (unit == ChronoUnit.FOREVER || !from.isAfter(start)) {
      return start;
    }
    long intervals = unit.between(start, from) / rule.getInterval() - 1;
    return intervals > 0 ? start.plus(intervals * rule.getInterval(), unit) : start;
  }

  private long combinations() {
    long all = 1;
    for (RecurrenceRule.Part part :
        new RecurrenceRule.Part[] {
          RecurrenceRule.Part.BYMONTH,
          RecurrenceRule.Part.BYYEARDAY,
          RecurrenceRule.Part.BYMONTHDAY,
          RecurrenceRule.Part.BYWEEKNO,
          RecurrenceRule.Part.BYHOUR,
          RecurrenceRule.Part.BYMINUTE,
          RecurrenceRule.Part.BYSECOND
        }) {
      if (rule.hasPart(part)) {
        all *= Math.max(1, rule.getByPart(part).size());
      }
    }
    return all;
  }

  private static DateTime time(LocalDateTime local, boolean day) {
    return day
        ? new DateTime(local.getYear(), local.getMonthValue() - 1, local.getDayOfMonth())
        : new DateTime(
            local.getYear(),
            local.getMonthValue() - 1,
            local.getDayOfMonth(),
            local.getHour(),
            local.getMinute(),
            local.getSecond());
  }

  private static LocalDateTime local(DateTime time) {
    return LocalDateTime.of(
        time.getYear(),
        time.getMonth() + 1,
        time.getDayOfMonth(),
        time.getHours(),
        time.getMinutes(),
        Math.min(59, time.getSeconds()));
  }
}
