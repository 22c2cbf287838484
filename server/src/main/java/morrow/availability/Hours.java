package morrow.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that a specialist says about when somebody can be met. Hours and days are those of the specialist's zone.
///
/// @param version counts the changes
/// @param exceptions no two share a day; in the order of their days
/// @param holidays null: none are kept
/// @param buffer kept free after each consultation and before the next
/// @param step from one start to the next within the same hours
/// @param lead how long before its start a time can be booked at the latest
/// @param horizon so many days can be booked, today included
/// @param perDay at most so many consultations a day; null: as many as fit
/// @param perWeek at most so many from Monday to Sunday; null: as many as fit
/// @param pause null: none
record Hours(
    long version,
    Map<DayOfWeek, List<OpenHours>> weekly,
    List<ExceptionDays> exceptions,
    @Nullable HolidayPlace holidays,
    Duration buffer,
    Duration step,
    Duration lead,
    int horizon,
    @Nullable Integer perDay,
    @Nullable Integer perWeek,
    @Nullable Pause pause) {
  static final int MOST_EXCEPTIONS = 200;

  private static final int MOST_HOURS_A_DAY = 12;

  Hours {
    Map<DayOfWeek, List<OpenHours>> days = new EnumMap<>(DayOfWeek.class);
    weekly.forEach((day, hours) -> days.put(day, List.copyOf(hours)));
    weekly = days;
    for (var day : weekly.entrySet()) {
      if (day.getValue().size() > MOST_HOURS_A_DAY) {
        throw new IllegalArgumentException("A day has at most " + MOST_HOURS_A_DAY + " hours.");
      }
      OpenHours.refuseOverlaps(day.getValue(), "on " + name(day.getKey()));
    }
    if (exceptions.size() > MOST_EXCEPTIONS) {
      throw tooManyExceptions();
    }
    exceptions = exceptions.stream().sorted(Comparator.comparing(ExceptionDays::from)).toList();
    for (int i = 1; i < exceptions.size(); i++) {
      if (!exceptions.get(i).from().isAfter(exceptions.get(i - 1).until())) {
        throw new IllegalArgumentException(
            "Two exceptions share the day " + exceptions.get(i).from() + ". Keep one of them.");
      }
    }
    refuseOutside("The buffer", buffer.toMinutes(), 0, 240, "minutes");
    refuseOutside("The step", step.toMinutes(), 10, 240, "minutes");
    refuseOutside("The lead time", lead.toMinutes(), 0, 28 * OpenHours.DAY, "minutes");
    refuseOutside("The horizon", horizon, 1, 84, "days");
    refuseOutside("The most in a day", perDay == null ? 1 : perDay, 1, 48, "consultations");
    refuseOutside("The most in a week", perWeek == null ? 1 : perWeek, 1, 200, "consultations");
  }

  static IllegalArgumentException tooManyExceptions() {
    return new IllegalArgumentException(
        "There can be at most " + MOST_EXCEPTIONS + " exceptions. Take out the old ones.");
  }

  private static void refuseOutside(String what, long value, int least, int most, String unit) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is from %d to %d %s.".formatted(what, least, most, unit));
    }
  }

  static String name(DayOfWeek day) {
    String name = day.name();
    return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  Hours with(Map<DayOfWeek, List<OpenHours>> otherWeekly, List<ExceptionDays> otherExceptions) {
    return new Hours(
        version,
        otherWeekly,
        otherExceptions,
        holidays,
        buffer,
        step,
        lead,
        horizon,
        perDay,
        perWeek,
        pause);
  }

  Optional<ExceptionDays> exception(LocalDate day) {
    // They are in order and do not share a day, so the last that has begun is the only one to look
    // at.
    int low = 0;
    int high = exceptions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (exceptions.get(middle).from().isAfter(day)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0
        ? Optional.empty()
        : Optional.of(exceptions.get(low - 1)).filter(e -> e.holds(day));
  }
}
