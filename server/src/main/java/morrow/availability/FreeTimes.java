package morrow.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import morrow.specialists.Way;

/// Which times are free: what follows from hours, exceptions and what is taken. Reads no clock and no database.
final class FreeTimes {
  /// More than any clock goes back over midnight.
  static final Duration OVER_MIDNIGHT = Duration.ofHours(3);

  private final Hours hours;
  private final ZoneId zone;
  private final Set<Way> offered;
  private final Starts starts;
  private final Duration needed;
  private final Predicate<LocalDate> holiday;

  /// @param offered the ways in which the specialist can be met at all
  /// @param holiday which days are public holidays for the specialist
  FreeTimes(Hours hours, ZoneId zone, Set<Way> offered, Predicate<LocalDate> holiday) {
    this.hours = hours;
    this.holiday = holiday;
    this.zone = zone;
    this.offered = offered;
    this.starts = new Starts(zone, hours.step());
    this.needed = Starts.LENGTH.plus(hours.buffer());
  }

  /// The end of the last day that can be booked at `now`.
  Instant horizon(Instant now) {
    return today(now).plusDays(hours.horizon()).atStartOfDay(zone).toInstant();
  }

  /// When the specialist's next day begins.
  Instant tomorrow(Instant now) {
    return today(now).plusDays(1).atStartOfDay(zone).toInstant();
  }

  LocalDate today(Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  /// The free times that start at `from` or later and before `until`, in their order.
  List<FreeTime> between(Instant from, Instant until, Taken taken) {
    List<FreeTime> times = new ArrayList<>();
    // Where a clock goes back at midnight, a day begins, and then the day before ends.
    LocalDate last = today(until.plus(OVER_MIDNIGHT));
    for (LocalDate day = today(from.minus(OVER_MIDNIGHT));
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (FreeTime time : on(day, taken).times()) {
        if (!time.starts().isBefore(from) && time.starts().isBefore(until)) {
          times.add(time);
        }
      }
    }
    times.sort(Comparator.comparing(FreeTime::starts));
    return times;
  }

  /// The day's free times, or why there are none.
  Day on(LocalDate day, Taken taken) {
    if (hours.pause() != null && hours.pause().holds(day)) {
      return Day.without(day, WhyNot.PAUSED);
    }
    Optional<ExceptionDays> exception = hours.exception(day);
    if (exception.isPresent() && !exception.get().open()) {
      return Day.without(day, WhyNot.EXCEPTION);
    }
    if (exception.isEmpty() && holiday.test(day)) {
      return Day.without(day, WhyNot.HOLIDAY);
    }
    List<OpenHours> open =
        exception
            .map(ExceptionDays::hours)
            .orElseGet(() -> hours.weekly().getOrDefault(day.getDayOfWeek(), List.of()));
    return open.isEmpty()
        ? Day.without(day, WhyNot.NO_HOURS)
        : among(day, possible(day, open), taken);
  }

  /// What the hours allow, whatever is taken.
  private List<FreeTime> possible(LocalDate day, List<OpenHours> open) {
    List<FreeTime> possible = new ArrayList<>();
    for (OpenHours each : open) {
      Set<Way> ways = EnumSet.copyOf(each.ways());
      ways.retainAll(offered);
      starts.of(day, each).forEach(start -> possible.add(new FreeTime(start, ways)));
    }
    possible.sort(Comparator.comparing(FreeTime::starts));
    return possible;
  }

  private Day among(LocalDate day, List<FreeTime> possible, Taken taken) {
    if (possible.isEmpty()) {
      return Day.without(day, WhyNot.TOO_SHORT);
    }
    if (possible.stream().allMatch(time -> time.ways().isEmpty())) {
      return Day.without(day, WhyNot.NO_WAY);
    }
    if (hours.perDay() != null && taken.inDay(day) >= hours.perDay()) {
      return Day.without(day, WhyNot.DAY_FULL);
    }
    if (hours.perWeek() != null && taken.inWeekOf(day) >= hours.perWeek()) {
      return Day.without(day, WhyNot.WEEK_FULL);
    }
    List<FreeTime> times =
        possible.stream()
            .filter(time -> !time.ways().isEmpty())
            .filter(time -> !taken.meets(time.starts(), time.starts().plus(needed)))
            .toList();
    return times.isEmpty() ? Day.without(day, WhyNot.TAKEN) : new Day(day, times, null);
  }
}
