package morrow.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// The obvious and slow way to know which times are free: asks at every minute what the clock on the specialist's wall shows, and
/// whether somebody could be met during each of the next 30 minutes. Knows nothing of changes of the clock.
final class SlowFreeTimes {
  private final Hours hours;
  private final ZoneId zone;
  private final Set<Way> offered;
  private final Predicate<LocalDate> holiday;
  private final List<Span> busy;
  private final List<Span> blocked;
  private final List<Instant> consultations;

  /// @param blocked by consultations, with what is kept free after them
  /// @param consultations when those start that count
  SlowFreeTimes(
      Hours hours,
      ZoneId zone,
      Set<Way> offered,
      Predicate<LocalDate> holiday,
      List<Span> busy,
      List<Span> blocked,
      List<Instant> consultations) {
    this.hours = hours;
    this.zone = zone;
    this.offered = offered;
    this.holiday = holiday;
    this.busy = busy;
    this.blocked = blocked;
    this.consultations = consultations;
  }

  List<FreeTime> between(Instant from, Instant until) {
    List<FreeTime> times = new ArrayList<>();
    Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
    for (; minute.isBefore(until); minute = minute.plusSeconds(60)) {
      Set<Way> ways = minute.isBefore(from) ? Set.of() : waysAt(minute);
      if (!ways.isEmpty()) {
        times.add(new FreeTime(minute, ways));
      }
    }
    return times;
  }

  private Set<Way> waysAt(Instant start) {
    LocalDateTime wall = LocalDateTime.ofInstant(start, zone);
    OpenHours open = openAt(wall);
    if (open == null
        || (minuteOf(wall) - open.from()) % hours.step().toMinutes() != 0
        || isTaken(start)
        || isFull(wall.toLocalDate())) {
      return Set.of();
    }
    for (int i = 1; i < 30; i++) {
      LocalDateTime then = LocalDateTime.ofInstant(start.plusSeconds(60L * i), zone);
      if (!then.toLocalDate().equals(wall.toLocalDate()) || !open.equals(openAt(then))) {
        return Set.of();
      }
    }
    Set<Way> ways = EnumSet.copyOf(open.ways());
    ways.retainAll(offered);
    return ways;
  }

  private static int minuteOf(LocalDateTime wall) {
    return wall.getHour() * 60 + wall.getMinute();
  }

  /// The hours in which the time on the wall lies.
  private @Nullable OpenHours openAt(LocalDateTime wall) {
    LocalDate day = wall.toLocalDate();
    if (hours.pause() != null
        && !day.isBefore(hours.pause().from())
        && (hours.pause().until() == null || !day.isAfter(hours.pause().until()))) {
      return null;
    }
    for (OpenHours open : hoursOf(day)) {
      if (open.from() <= minuteOf(wall) && minuteOf(wall) < open.until()) {
        return open;
      }
    }
    return null;
  }

  private List<OpenHours> hoursOf(LocalDate day) {
    for (ExceptionDays exception : hours.exceptions()) {
      if (!day.isBefore(exception.from()) && !day.isAfter(exception.until())) {
        return exception.hours();
      }
    }
    return holiday.test(day)
        ? List.of()
        : hours.weekly().getOrDefault(day.getDayOfWeek(), List.of());
  }

  private boolean isTaken(Instant start) {
    Instant end = start.plus(Duration.ofMinutes(30)).plus(hours.buffer());
    for (List<Span> each : List.of(busy, blocked)) {
      for (Span span : each) {
        if (span.from().isBefore(end) && start.isBefore(span.until())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isFull(LocalDate day) {
    int inDay = 0;
    int inWeek = 0;
    for (Instant consultation : consultations) {
      LocalDate other = LocalDate.ofInstant(consultation, zone);
      inDay += other.equals(day) ? 1 : 0;
      inWeek += sameWeek(other, day) ? 1 : 0;
    }
    return (hours.perDay() != null && inDay >= hours.perDay())
        || (hours.perWeek() != null && inWeek >= hours.perWeek());
  }

  private static boolean sameWeek(LocalDate one, LocalDate other) {
    return mondayBefore(one).equals(mondayBefore(other));
  }

  private static LocalDate mondayBefore(LocalDate day) {
    LocalDate monday = day;
    while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      monday = monday.minusDays(1);
    }
    return monday;
  }
}
