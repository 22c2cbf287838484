package morrow.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Keeps `free_time` true. A time can be booked if and only if it stands there, starts later than now and the lead time, and the
/// specialist sees people.
public final class Availability {
  /// The most that can be kept free after a consultation.
  private static final Duration LONGEST_BUFFER = Duration.ofHours(4);

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(8);
  private static final Duration DAY = Duration.ofDays(2);

  private final InstantSource clock;
  private final Holidays holidays = new Holidays();

  public Availability(InstantSource clock) {
    this.clock = clock;
  }

  /// Waits for the specialist's turn, which lasts until the end of the transaction: from here on, nobody else changes what is free.
  ///
  /// @throws java.util.NoSuchElementException when the specialist never had a free time, or is being deleted
  public Rules lock(Handle transaction, UUID specialist) {
    return AvailabilityStore.lock(transaction, specialist);
  }

  /// Works out all free times of a specialist anew, from the rules and what is taken. To be called in the transaction that changed
  /// any of them. Takes them all away when the specialist does not see people.
  public void refill(Handle transaction, UUID specialist) {
    AvailabilityStore.lockOrBegin(transaction, specialist);
    Instant now = clock.instant();
    Setting setting = setting(transaction, specialist, now, now.plus(Duration.ofDays(90)), now);
    if (!setting.seesPeople()) {
      AvailabilityStore.empty(transaction, specialist);
      return;
    }
    FreeTimes freeTimes = setting.freeTimes(holidays);
    Instant horizon = freeTimes.horizon(now);
    List<FreeTime> times =
        freeTimes.between(now, horizon, taken(transaction, specialist, setting, now, horizon, now));
    AvailabilityStore.replace(transaction, specialist, Instant.EPOCH, LATEST, times);
    AvailabilityStore.filled(transaction, specialist, horizon, freeTimes.tomorrow(now));
  }

  /// Works out anew what a consultation from `from` to `until` changes by being held, booked, moved or called off. To be called in
  /// the transaction that did it, after [#lock].
  public void afterChange(Handle transaction, UUID specialist, Instant from, Instant until) {
    Instant now = clock.instant();
    Setting setting = setting(transaction, specialist, from, until, now);
    if (!setting.seesPeople()) {
      return;
    }
    FreeTimes freeTimes = setting.freeTimes(holidays);
    Span affected = affected(setting.hours(), setting.zone(), from, until);
    Instant first = later(affected.from(), now);
    Instant last = earlier(affected.until(), freeTimes.horizon(now));
    if (first.isBefore(last)) {
      List<FreeTime> times =
          freeTimes.between(first, last, taken(transaction, specialist, setting, first, last, now));
      AvailabilityStore.replace(transaction, specialist, first, last, times);
    }
  }

  /// So many days from today on, in the specialist's zone, as they follow from the rules and what is taken at `now`.
  List<Day> days(Handle transaction, UUID specialist, Setting setting, Instant now, int count) {
    FreeTimes freeTimes = setting.freeTimes(holidays);
    LocalDate today = freeTimes.today(now);
    Instant from = today.atStartOfDay(setting.zone()).toInstant();
    Instant until = today.plusDays(count).atStartOfDay(setting.zone()).toInstant();
    Taken taken = taken(transaction, specialist, setting, from, until, now);
    LocalDate end = today.plusDays(setting.hours().horizon());
    return today
        .datesUntil(today.plusDays(count))
        .map(day -> day.isBefore(end) ? freeTimes.on(day, taken) : Day.without(day, WhyNot.NOT_YET))
        .toList();
  }

  Holidays holidays() {
    return holidays;
  }

  private static Setting setting(
      Handle transaction, UUID specialist, Instant from, Instant until, Instant now) {
    // A week and two days cover what a most in a week reaches, whatever the zone.
    return AvailabilityStore.setting(
            transaction,
            specialist,
            LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(9),
            LocalDate.ofInstant(until, ZoneOffset.UTC).plusDays(9),
            LocalDate.ofInstant(now, ZoneOffset.UTC))
        .orElseThrow();
  }

  private static Taken taken(
      Handle transaction,
      UUID specialist,
      Setting setting,
      Instant from,
      Instant until,
      Instant now) {
    Hours hours = setting.hours();
    Duration around =
        hours.perWeek() != null ? WEEK : hours.perDay() != null ? DAY : Duration.ofHours(6);
    return AvailabilityStore.taken(
        transaction,
        specialist,
        setting.zone(),
        from,
        until.plus(Starts.LENGTH).plus(LONGEST_BUFFER),
        around,
        now);
  }

  /// What a consultation in this time can take away or give back: times that would meet it or its buffer, and with a most in a day
  /// or a week that whole day or week.
  private static Span affected(Hours hours, ZoneId zone, Instant from, Instant until) {
    Instant first = from.minus(Starts.LENGTH).minus(hours.buffer());
    Instant last = until.plus(LONGEST_BUFFER);
    LocalDate firstDay = from.atZone(zone).toLocalDate();
    LocalDate lastDay = until.atZone(zone).toLocalDate();
    if (hours.perWeek() != null) {
      firstDay = Taken.monday(firstDay);
      lastDay = Taken.monday(lastDay).plusDays(6);
    }
    if (hours.perWeek() != null || hours.perDay() != null) {
      Instant dayBegins = firstDay.atStartOfDay(zone).toInstant().minus(FreeTimes.OVER_MIDNIGHT);
      Instant dayEnds =
          lastDay.plusDays(1).atStartOfDay(zone).toInstant().plus(FreeTimes.OVER_MIDNIGHT);
      return new Span(earlier(first, dayBegins), later(last, dayEnds));
    }
    return new Span(first, last);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
