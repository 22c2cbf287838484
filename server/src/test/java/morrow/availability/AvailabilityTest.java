package morrow.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.Test;

/// What is stored as free, after what a specialist sets and what is booked.
@WithDatabase
class AvailabilityTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /// A Sunday.
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final Database database;
  private final Availability availability = new Availability(() -> NOW);

  AvailabilityTest(Database database) {
    this.database = database;
  }

  @Test
  void freeTimesFollowFromTheWeek() {
    Practice practice =
        Practice.in(database, BERLIN, "phone", "video")
            .with("horizon_days", 8)
            .opens(1, 9 * 60, 10 * 60 + 45, "phone", "in-person")
            .opens(7, 9 * 60, 10 * 60, "video");
    refill(practice);
    assertThat(practice.stored())
        .containsExactly(
            new Practice.Row(Instant.parse("2026-03-01T08:00:00Z"), List.of("video")),
            new Practice.Row(Instant.parse("2026-03-01T08:30:00Z"), List.of("video")),
            new Practice.Row(Instant.parse("2026-03-02T08:00:00Z"), List.of("phone")),
            new Practice.Row(Instant.parse("2026-03-02T08:30:00Z"), List.of("phone")),
            new Practice.Row(Instant.parse("2026-03-02T09:00:00Z"), List.of("phone")),
            new Practice.Row(Instant.parse("2026-03-08T08:00:00Z"), List.of("video")),
            new Practice.Row(Instant.parse("2026-03-08T08:30:00Z"), List.of("video")));
  }

  @Test
  void aBookedTimeIsTakenWithItsBufferAndGivenBackWhenItIsCalledOff() {
    Practice practice = Practice.in(database, BERLIN, "phone").opensEveryMorning();
    refill(practice);
    List<Instant> before = practice.storedStarts();
    Instant nine = Instant.parse("2026-03-03T08:30:00Z");
    UUID person = Practice.account(database, "person");
    UUID booked =
        database
            .jdbi()
            .inTransaction(sql -> {
              availability.lock(sql, practice.specialist);
              UUID id = practice.book(sql, person, nine, 10);
              availability.afterChange(sql, practice.specialist, nine, nine.plusSeconds(1800));
              return id;
            });
    assertThat(before).containsAll(List.of(nine.minusSeconds(1800), nine, nine.plusSeconds(1800)));
    assertThat(practice.storedStarts())
        .hasSize(before.size() - 3)
        .doesNotContain(nine.minusSeconds(1800), nine, nine.plusSeconds(1800));

    database
        .jdbi()
        .useTransaction(sql -> {
          availability.lock(sql, practice.specialist);
          sql.execute("delete from consultation where id = ?", booked);
          availability.afterChange(sql, practice.specialist, nine, nine.plusSeconds(1800));
        });
    assertThat(practice.storedStarts()).isEqualTo(before);
  }

  @Test
  void aSpecialistWhoSeesNobodyHasNoFreeTimes() {
    Practice practice = Practice.in(database, BERLIN, "phone").opensEveryMorning();
    refill(practice);
    assertThat(practice.stored()).isNotEmpty();
    practice.change(
        "update specialist set verified_until = '2026-02-28' where account = ?",
        practice.specialist);
    refill(practice);
    assertThat(practice.stored()).isEmpty();
  }

  private void refill(Practice practice) {
    database.jdbi().useTransaction(sql -> availability.refill(sql, practice.specialist));
  }
}
