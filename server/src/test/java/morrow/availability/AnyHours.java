package morrow.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// Makes hours, zones and moments of every kind that may come up, the odd ones often.
final class AnyHours {
  /// Zones that change their clocks in odd ways, have changed their rules, skipped a day, or are far from everyone.
  private static final List<String> ODD_ZONES =
      List.of(
          "Europe/Berlin",
          "Europe/London",
          "Europe/Dublin",
          "Europe/Istanbul",
          "Africa/Casablanca",
          "Africa/Cairo",
          "Asia/Pyongyang",
          "Asia/Kathmandu",
          "Asia/Tehran",
          "Asia/Gaza",
          "Asia/Beirut",
          "America/Sao_Paulo",
          "America/St_Johns",
          "America/Havana",
          "America/Santiago",
          "America/Scoresbysund",
          "America/New_York",
          "America/Caracas",
          "Atlantic/Azores",
          "Antarctica/Troll",
          "Australia/Lord_Howe",
          "Australia/Eucla",
          "Pacific/Apia",
          "Pacific/Chatham",
          "Pacific/Kiritimati",
          "Pacific/Norfolk",
          "UTC");

  private final Random random;

  AnyHours(Random random) {
    this.random = random;
  }

  ZoneId zone() {
    List<String> all =
        random.nextInt(5) > 0 ? ODD_ZONES : List.copyOf(ZoneId.getAvailableZoneIds());
    // A library that reads calendars in other tests adds zones of its own, which have no rules.
    List<String> sorted = all.stream().filter(id -> !id.startsWith("ical4j")).sorted().toList();
    return ZoneId.of(sorted.get(random.nextInt(sorted.size())));
  }

  /// A moment between 2001 and 2041, most often a little before the clock of the zone is changed, or before a 29 February.
  Instant moment(ZoneId zone) {
    Instant any =
        Instant.parse("2001-01-01T00:00:00Z")
            .plus(Duration.ofMinutes(random.nextInt(40 * 365 * 24 * 60)));
    if (random.nextInt(10) == 0) {
      LocalDate leap = LocalDate.of(2004 + 4 * random.nextInt(9), 2, 27);
      return leap.atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(86_400));
    }
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    return change == null || random.nextInt(4) == 0
        ? any
        : change.getInstant().minus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
  }

  /// Hours of somebody for the days after `now`.
  Hours hours(LocalDate today) {
    Map<DayOfWeek, List<OpenHours>> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(4) > 0) {
        weekly.put(day, openHours());
      }
    }
    return new Hours(
        0,
        weekly,
        exceptions(today),
        null,
        Duration.ofMinutes(pick(0, 0, 5, 10, 15, 45, 240)),
        Duration.ofMinutes(pick(10, 15, 20, 30, 30, 40, 60, 90, 240)),
        Duration.ofMinutes(pick(0, 60, 720)),
        pick(1, 2, 4, 9),
        random.nextInt(3) == 0 ? pick(1, 2, 3) : null,
        random.nextInt(3) == 0 ? pick(1, 2, 5) : null,
        random.nextInt(6) == 0 ? pause(today) : null);
  }

  private Pause pause(LocalDate today) {
    LocalDate from = today.plusDays(random.nextInt(6) - 2L);
    return new Pause(from, random.nextBoolean() ? null : from.plusDays(random.nextInt(3)));
  }

  private List<ExceptionDays> exceptions(LocalDate today) {
    List<ExceptionDays> exceptions = new ArrayList<>();
    LocalDate from = today.minusDays(random.nextInt(3));
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate until = from.plusDays(random.nextInt(3));
      exceptions.add(
          new ExceptionDays(from, until, random.nextBoolean() ? openHours() : List.of(), ""));
      from = until.plusDays(1L + random.nextInt(4));
    }
    return exceptions;
  }

  /// One to three hours of a day that do not overlap, often about the time at which clocks are changed.
  private List<OpenHours> openHours() {
    List<OpenHours> hours = new ArrayList<>();
    int from = random.nextInt(3) == 0 ? 0 : random.nextInt(20 * 60);
    for (int i = random.nextInt(3); i >= 0 && from < OpenHours.DAY; i--) {
      int until =
          random.nextInt(8) == 0
              ? OpenHours.DAY
              : Math.min(OpenHours.DAY, from + 1 + random.nextInt(6 * 60));
      hours.add(new OpenHours(from, until, ways()));
      from = until + (random.nextBoolean() ? 0 : random.nextInt(120));
    }
    return hours;
  }

  Set<Way> ways() {
    List<Way> all = List.of(Way.values());
    Set<Way> ways = EnumSet.of(all.get(random.nextInt(all.size())));
    for (Way way : all) {
      if (random.nextBoolean()) {
        ways.add(way);
      }
    }
    return ways;
  }

  /// Pieces of time after `now`, of very different lengths; some overlap.
  List<Span> busy(Instant now, int most) {
    List<Span> busy = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      Instant from = now.plus(Duration.ofMinutes(random.nextInt(10 * 24 * 60) - 24 * 60));
      busy.add(new Span(from, from.plusSeconds(60L * pick(1, 15, 60, 60, 600, 3000))));
    }
    return busy;
  }

  /// Starts of consultations among the times that are free without them, so far apart that they do not meet.
  List<Instant> consultations(List<FreeTime> free, Duration apart) {
    List<Instant> starts = new ArrayList<>();
    @Nullable Instant last = null;
    for (FreeTime time : free) {
      if (random.nextInt(6) == 0 && (last == null || !time.starts().isBefore(last.plus(apart)))) {
        starts.add(time.starts());
        last = time.starts();
      }
    }
    return starts;
  }

  int pick(int... all) {
    return all[random.nextInt(all.length)];
  }
}
