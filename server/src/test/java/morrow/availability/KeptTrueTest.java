package morrow.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is kept by correcting it after each booking is what working everything out anew gives, whatever happens in whatever order.
@WithDatabase
@Timeout(180)
class KeptTrueTest {
  private static final int RUNS = Integer.getInteger("morrow.test.runs", 30);
  private static final int STEPS = 12;

  private final Database database;
  private Instant now = Instant.EPOCH;
  private final Availability availability = new Availability(() -> now);
  private int booked;
  private int calledOff;
  private int compared;

  KeptTrueTest(Database database) {
    this.database = database;
  }

  @Test
  void correctingAfterEachChangeGivesWhatWorkingOutAnewGives() {
    long first = Long.getLong("morrow.test.seed", System.nanoTime());
    for (int run = 0; run < RUNS; run++) {
      try {
        new Run(new Random(first + run)).go();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("repeat with -Dmorrow.test.seed=" + (first + run), e);
      }
    }
    System.out.printf(
        "seed %d: %d booked, %d called off, %d free times compared%n",
        first, booked, calledOff, compared);
    assertThat(booked).as("booked").isGreaterThan(RUNS);
    assertThat(calledOff).as("called off").isGreaterThan(RUNS / 2);
    assertThat(compared).as("free times compared").isGreaterThan(10 * RUNS);
  }

  /// The life of one specialist for a few days.
  private final class Run {
    private record Booked(UUID id, Instant starts) {}

    private final Random random;
    private final AnyHours any;
    private final ZoneId zone;
    private final Practice practice;
    private final List<Booked> consultations = new ArrayList<>();
    private Hours hours;

    Run(Random random) {
      this.random = random;
      this.any = new AnyHours(random);
      this.zone = any.zone();
      now = any.moment(zone);
      this.practice = Practice.in(database, zone, "phone", "video");
      this.hours = any.hours(LocalDate.ofInstant(now, zone));
      setHours();
    }

    void go() {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(12)) {
          case 0 -> {
            hours = any.hours(LocalDate.ofInstant(now, zone));
            setHours();
          }
          case 1 -> busy();
          case 2 -> {
            now = now.plus(Duration.ofMinutes(random.nextInt(36 * 60)));
            new NextDay(database.jdbi(), availability, () -> now).refillAllDue();
          }
          case 3, 4, 5 -> callOff();
          default -> book();
        }
        compare();
      }
    }

    private void setHours() {
      database
          .jdbi()
          .useTransaction(sql -> {
            AvailabilityStore.lockOrBegin(sql, practice.specialist);
            HoursStore.save(sql, practice.specialist, hours);
            availability.refill(sql, practice.specialist);
          });
    }

    private void busy() {
      any.busy(now, 3).forEach(span -> practice.busy(span.from(), span.until()));
      database.jdbi().useTransaction(sql -> availability.refill(sql, practice.specialist));
    }

    private void book() {
      List<Instant> free =
          practice.storedStarts().stream().filter(start -> start.isAfter(now)).toList();
      if (free.isEmpty()) {
        return;
      }
      Instant starts = free.get(random.nextInt(free.size()));
      UUID person = Practice.account(database, "person");
      database
          .jdbi()
          .useTransaction(sql -> {
            Rules rules = availability.lock(sql, practice.specialist);
            assertThat(rules).isEqualTo(new Rules(hours.buffer(), hours.lead(), zone));
            UUID id = practice.book(sql, person, starts, (int) rules.buffer().toMinutes());
            availability.afterChange(sql, practice.specialist, starts, starts.plus(Starts.LENGTH));
            consultations.add(new Booked(id, starts));
          });
      booked++;
    }

    private void callOff() {
      if (consultations.isEmpty()) {
        return;
      }
      Booked off = consultations.remove(random.nextInt(consultations.size()));
      database
          .jdbi()
          .useTransaction(sql -> {
            availability.lock(sql, practice.specialist);
            sql.execute(
                """
                update consultation set status = 'called-off', called_off_at = now(), called_off_by = 'person' where id = ?
                """,
                off.id);
            availability.afterChange(
                sql, practice.specialist, off.starts, off.starts.plus(Starts.LENGTH));
          });
      calledOff++;
    }

    /// Works out anew, compares, and leaves it as it was.
    private void compare() {
      List<Practice.Row> kept = later(practice.stored());
      database
          .jdbi()
          .useHandle(sql -> {
            sql.begin();
            availability.refill(sql, practice.specialist);
            List<Practice.Row> anew = later(practice.stored(sql));
            sql.rollback();
            assertThat(kept).as("%s in %s at %s", hours, zone, now).isEqualTo(anew);
          });
      compared += kept.size();
    }

    private List<Practice.Row> later(List<Practice.Row> rows) {
      return rows.stream().filter(row -> row.starts().isAfter(now)).toList();
    }
  }

  @Test
  void aHoldThatIsOverTakesNothingAndOneThatIsNotTakesItsTime() {
    now = Instant.parse("2026-03-01T08:00:00Z");
    Practice practice =
        Practice.in(database, ZoneId.of("Europe/Berlin"), "phone").opensEveryMorning();
    Instant nine = Instant.parse("2026-03-03T08:00:00Z");
    UUID person = Practice.account(database, "person");
    database
        .jdbi()
        .useTransaction(sql -> {
          UUID id = practice.book(sql, person, nine, 10);
          sql.execute(
              "update consultation set status = 'held', held_until = ?, booked_at = null where id = ?",
              Practice.at(now.plusSeconds(600)),
              id);
          availability.refill(sql, practice.specialist);
        });
    assertThat(practice.storedStarts()).doesNotContain(nine);
    now = now.plusSeconds(600);
    database
        .jdbi()
        .useTransaction(sql -> {
          availability.lock(sql, practice.specialist);
          availability.afterChange(sql, practice.specialist, nine, nine.plus(Starts.LENGTH));
        });
    assertThat(practice.storedStarts()).contains(nine);
  }

  @Test
  void theWindowMovesOnWhenTheSpecialistsDayBeginsAndForManyAtOnce() {
    nobodyIsDue();
    now = Instant.parse("2026-03-01T08:00:00Z");
    List<Practice> practices = new ArrayList<>();
    for (String zone : Set.of("Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles")) {
      for (int i = 0; i < 20; i++) {
        practices.add(
            Practice.in(database, ZoneId.of(zone), "phone")
                .opensEveryMorning()
                .with("horizon_days", 3));
      }
    }
    database
        .jdbi()
        .useTransaction(
            sql -> practices.forEach(practice -> availability.refill(sql, practice.specialist)));
    NextDay nextDay = new NextDay(database.jdbi(), availability, () -> now);
    assertThat(nextDay.refillAllDue()).as("nobody's day has begun").isZero();
    now = Instant.parse("2026-03-01T10:00:00Z");
    assertThat(nextDay.refillAllDue()).as("midnight on Kiritimati").isEqualTo(20);
    now = Instant.parse("2026-03-02T10:00:00Z");
    assertThat(nextDay.refillAllDue()).isEqualTo(60);
    assertThat(nextDay.refillAllDue()).isZero();
    for (Practice practice : practices) {
      database
          .jdbi()
          .useHandle(sql -> {
            sql.begin();
            List<Practice.Row> kept = practice.stored(sql);
            availability.refill(sql, practice.specialist);
            assertThat(kept).isNotEmpty().isEqualTo(practice.stored(sql));
            sql.rollback();
          });
    }
  }

  @Test
  void oneWhoseZoneIsGoneKeepsNobodyElseWaiting() {
    nobodyIsDue();
    now = Instant.parse("2026-03-01T08:00:00Z");
    Practice lost = Practice.in(database, ZoneId.of("Europe/Berlin"), "phone").opensEveryMorning();
    Practice other = Practice.in(database, ZoneId.of("Europe/Berlin"), "phone").opensEveryMorning();
    lost.change("update specialist set zone = 'Mars/Olympus' where account = ?", lost.specialist)
        .with("refill_at", Practice.at(now.minusSeconds(60)));
    other.with("refill_at", Practice.at(now));
    assertThat(new NextDay(database.jdbi(), availability, () -> now).refillAllDue()).isEqualTo(1);
    assertThat(other.stored()).isNotEmpty();
  }

  /// All tests here share one database.
  private void nobodyIsDue() {
    database.jdbi().useHandle(sql -> sql.execute("update availability set refill_at = null"));
  }

  @Test
  void thousandsOfBusyTimesAreAllKept() {
    now = Instant.parse("2026-03-01T08:00:00Z");
    Practice practice =
        Practice.in(database, ZoneId.of("Europe/Berlin"), "phone").opensEveryMorning();
    Instant open = Instant.parse("2026-03-05T09:00:00Z");
    database
        .jdbi()
        .useTransaction(sql -> {
          sql.execute(
              """
              insert into busy_time
              select ?, gen_random_uuid(), t, t + interval '10 minutes'
              from generate_series(timestamptz '2026-02-01T00:00:00Z',
                timestamptz '2026-02-01T00:00:00Z' + interval '49990 minutes', interval '10 minutes') as t
              where t < ? or t >= ?
              """,
              practice.specialist,
              Practice.at(open),
              Practice.at(open.plusSeconds(2700)));
          availability.refill(sql, practice.specialist);
        });
    Instant lastBusy = Instant.parse("2026-02-01T00:00:00Z").plus(Duration.ofMinutes(50_000));
    assertThat(practice.storedStarts().stream().filter(start -> start.isBefore(lastBusy)))
        .containsExactly(open);
  }
}
