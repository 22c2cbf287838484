package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import morrow.consultations.Outcome.Refusal;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class EndingsTest {
  private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  private final Practice practice;
  private UUID specialist = new UUID(0, 0);
  private UUID person = new UUID(0, 0);
  private UUID id = new UUID(0, 0);

  EndingsTest(Database database) {
    practice = new Practice(database);
  }

  @BeforeEach
  void book() {
    specialist = practice.specialist();
    person = practice.person();
    id = practice.booked(person, specialist, TEN);
  }

  private void change(String columns) {
    practice
        .database
        .jdbi()
        .useTransaction(sql -> {
          sql.execute("update specialist set " + columns + " where account = ?", specialist);
          practice.endings.changed(sql, specialist, false);
          practice.availability.refill(sql, specialist);
        });
  }

  private void suspend() {
    change("standing = 'suspended', suspended_at = now(), suspended_reason = 'test'");
  }

  private void delete(UUID account) {
    practice
        .database
        .jdbi()
        .useTransaction(sql -> {
          practice.endings.beforeDeletion(sql, account);
          sql.execute("delete from account where id = ?", account);
        });
  }

  @Test
  void aSuspensionCallsOffWhatIsToComeAndTellsThePersons() {
    UUID holder = practice.person();
    UUID held = practice.held(holder, specialist, NOON);
    suspend();
    Seen seen = practice.seenByPerson(person, id);
    assertThat(seen.status()).isEqualTo(Status.CALLED_OFF);
    assertThat(seen.calledOffBy()).isEqualTo(Side.OPERATOR);
    assertThat(seen.reason()).isEqualTo(Reason.SUSPENDED);
    assertThat(practice.notices(person)).containsExactly(NoticeWord.SUSPENDED);
    assertThat(practice.holds.confirm(holder, held)).isEqualTo(Refusal.HOLD_OVER);
    assertThat(practice.freeTimes(specialist)).isEmpty();
    assertThat(practice.hold(practice.person(), specialist, NOON)).isEqualTo(Refusal.NOT_FOUND);
  }

  @Test
  void aSuspensionLeavesWhatHasTakenPlace() {
    practice.clock.pass(Duration.ofDays(3));
    suspend();
    assertThat(practice.seenByPerson(person, id).status()).isEqualTo(Status.OVER);
    assertThat(practice.notices(person)).isEmpty();
  }

  @Test
  void aVerificationThatRanOutLeavesWhatWasBookedBefore() {
    UUID holder = practice.person();
    UUID held = practice.held(holder, specialist, NOON);
    change("verified_until = '2026-02-28'");
    assertThat(practice.seenByPerson(person, id).status()).isEqualTo(Status.BOOKED);
    assertThat(practice.holds.confirm(holder, held)).isEqualTo(Refusal.HOLD_OVER);
  }

  @Test
  void aDeletedPersonFreesTheTimeAndTheSpecialistLearnsNoName() {
    UUID waiting = practice.person();
    UUID later = practice.booked(waiting, specialist, NOON);
    practice.waiting.await(waiting, later, null);
    delete(person);
    assertThat(practice.lists.notices(specialist))
        .anySatisfy(notice -> {
          assertThat(notice.word()).isEqualTo(NoticeWord.GONE);
          assertThat(notice.starts()).isEqualTo(TEN);
          assertThat(notice.consultation()).isNull();
        });
    assertThat(practice.seenByPerson(waiting, later).offer())
        .as("the time goes to who waits")
        .isNotNull();
    practice.waiting.stop(waiting, later);
    assertThat(practice.freeTimes(specialist)).contains(TEN);
  }

  @Test
  void aDeletedSpecialistTakesEverythingAlongAndThePersonsAreTold() {
    delete(specialist);
    assertThat(practice.lists.ofPerson(person)).isEmpty();
    assertThat(practice.notices(person)).containsExactly(NoticeWord.GONE);
    practice.booked(person, practice.specialist(), TEN);
  }

  @Test
  void anAccountWithoutConsultationsIsDeletedLikeAnyOther() {
    delete(practice.person());
    delete(practice.specialist());
  }

  @Test
  void bothSidesAreRemindedOnceEachInsideMorrow() {
    practice.upkeep.run();
    assertThat(practice.notices(person)).isEmpty();
    practice.clock.pass(
        Duration.between(practice.clock.instant(), TEN.minus(Duration.ofHours(20))));
    practice.upkeep.run();
    practice.upkeep.run();
    assertThat(practice.notices(person)).containsExactly(NoticeWord.TOMORROW);
    assertThat(practice.notices(specialist)).startsWith(NoticeWord.TOMORROW);
    practice.lists.seen(
        person, practice.lists.notices(person).stream().map(NoticeStore.Notice::id).toList());
    practice.upkeep.run();
    assertThat(practice.notices(person)).as("what was seen is not told again").isEmpty();
    practice.clock.pass(Duration.ofMinutes(19 * 60 + 30));
    practice.upkeep.run();
    assertThat(practice.notices(person)).containsExactly(NoticeWord.SOON);
  }

  @Test
  void aHoldThatIsOverIsTakenAwayInTheBackground() {
    practice.held(practice.person(), specialist, NOON);
    practice.clock.pass(Duration.ofMinutes(10));
    practice.upkeep.run();
    assertThat(practice.freeTimes(specialist)).contains(NOON);
  }

  @Test
  void noticesAndRequestsAreForgotten() {
    practice.changes.callOff(Side.SPECIALIST, specialist, id, 2, Reason.ILL);
    assertThat(practice.notices(person)).isNotEmpty();
    practice.clock.pass(Duration.ofDays(61));
    practice.upkeep.run();
    assertThat(practice.notices(person)).isEmpty();
    long requests =
        practice
            .database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery("select count(*) from hold_request where person = :person")
                    .bind("person", person)
                    .mapTo(Long.class)
                    .one());
    assertThat(requests).isZero();
  }
}
