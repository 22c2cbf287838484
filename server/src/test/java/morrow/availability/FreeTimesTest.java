package morrow.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import morrow.specialists.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Free times are those of the obvious model that asks at every minute, whatever clocks do.
class FreeTimesTest {
  private static final int RUNS = Integer.getInteger("morrow.test.runs", 1500);

  @Test
  void freeTimesAreThoseOfTheModelThatLooksAtEveryMinute() {
    long first = Long.getLong("morrow.test.seed", System.nanoTime());
    int times = 0;
    int withChange = 0;
    Set<String> zones = new TreeSet<>();
    for (int run = 0; run < RUNS; run++) {
      try {
        Random random = new Random(first + run);
        AnyHours any = new AnyHours(random);
        ZoneId zone = any.zone();
        Instant now = any.moment(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Hours hours = any.hours(today);
        Set<Way> offered = any.ways();
        Set<LocalDate> holidays = new HashSet<>();
        if (random.nextInt(3) == 0) {
          holidays.add(today.plusDays(random.nextInt(4)));
        }
        List<Span> busy = any.busy(now, 8);
        FreeTimes freeTimes = new FreeTimes(hours, zone, offered, holidays::contains);
        Instant until = freeTimes.horizon(now);
        List<Instant> consultations =
            any.consultations(
                freeTimes.between(now, until, new Taken(busy, List.of(), zone)),
                Starts.LENGTH.plus(hours.buffer()));
        List<Span> blocked =
            consultations.stream()
                .map(start -> new Span(start, start.plus(Starts.LENGTH).plus(hours.buffer())))
                .toList();
        List<Span> spans = new java.util.ArrayList<>(busy);
        spans.addAll(blocked);

        List<FreeTime> found = freeTimes.between(now, until, new Taken(spans, consultations, zone));

        assertThat(found)
            .as("%s in %s from %s", hours, zone, now)
            .isEqualTo(
                new SlowFreeTimes(
                        hours, zone, offered, holidays::contains, busy, blocked, consultations)
                    .between(now, until));
        times += found.size();
        var change = zone.getRules().nextTransition(now);
        withChange += change != null && change.getInstant().isBefore(until) ? 1 : 0;
        zones.add(zone.getId());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("repeat with -Dmorrow.test.seed=" + (first + run), e);
      }
    }
    System.out.printf(
        "seed %d: %d free times in %d zones, %d runs of %d with a change of the clock%n",
        first, times, zones.size(), withChange, RUNS);
    assertThat(times).as("free times compared").isGreaterThan(RUNS);
    assertThat(withChange).as("changes of the clock").isGreaterThan(RUNS / 10);
  }

  /// Hours from half past one to half past three on the day of the change, from 00:00 of that day to 24:00.
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/Berlin       | 2026-03-29 | 2026-03-29T00:30:00Z 2026-03-29T01:00:00Z
          Europe/Berlin       | 2026-10-25 | 2026-10-24T23:30:00Z 2026-10-25T00:00:00Z 2026-10-25T00:30:00Z 2026-10-25T01:00:00Z 2026-10-25T01:30:00Z 2026-10-25T02:00:00Z
          Australia/Lord_Howe | 2026-10-04 | 2026-10-03T15:00:00Z 2026-10-03T15:30:00Z 2026-10-03T16:00:00Z
          Australia/Lord_Howe | 2026-04-05 | 2026-04-04T14:30:00Z 2026-04-04T15:00:00Z 2026-04-04T15:30:00Z 2026-04-04T16:00:00Z 2026-04-04T16:30:00Z
          Pacific/Apia        | 2011-12-30 |
          Pacific/Apia        | 2011-12-29 | 2011-12-29T11:30:00Z 2011-12-29T12:00:00Z 2011-12-29T12:30:00Z 2011-12-29T13:00:00Z
          Europe/Istanbul     | 2015-10-25 | 2015-10-24T22:30:00Z 2015-10-24T23:00:00Z 2015-10-24T23:30:00Z 2015-10-25T00:00:00Z
          Asia/Pyongyang      | 2018-05-05 | 2018-05-04T16:30:00Z 2018-05-04T17:00:00Z 2018-05-04T17:30:00Z 2018-05-04T18:00:00Z
          UTC                 | 2028-02-29 | 2028-02-29T01:30:00Z 2028-02-29T02:00:00Z 2028-02-29T02:30:00Z 2028-02-29T03:00:00Z
          """)
  void whatTheClockSkipsIsNotThereAndWhatItShowsTwiceIsThereTwice(
      ZoneId zone, LocalDate day, String starts) {
    OpenHours night = new OpenHours(90, 210, Set.of(Way.PHONE));
    List<String> found =
        new Starts(zone, Duration.ofMinutes(30))
            .of(day, night).stream().sorted().map(Instant::toString).toList();
    assertThat(String.join(" ", found)).isEqualTo(starts == null ? "" : starts);
  }
}
