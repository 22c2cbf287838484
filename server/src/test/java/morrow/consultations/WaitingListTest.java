package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import morrow.consultations.Outcome.Refusal;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.specialists.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class WaitingListTest {
  private static final Instant EARLY = Instant.parse("2026-03-05T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-06T10:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-03-06T11:00:00Z");

  private final Practice practice;
  private UUID specialist = new UUID(0, 0);
  private UUID early = new UUID(0, 0);
  private UUID earlyId = new UUID(0, 0);
  private UUID first = new UUID(0, 0);
  private UUID firstId = new UUID(0, 0);
  private UUID second = new UUID(0, 0);
  private UUID secondId = new UUID(0, 0);

  WaitingListTest(Database database) {
    practice = new Practice(database);
  }

  @BeforeEach
  void twoWaitForAnEarlierTime() {
    specialist = practice.specialist();
    early = practice.person();
    first = practice.person();
    second = practice.person();
    earlyId = practice.booked(early, specialist, EARLY);
    firstId = practice.booked(first, specialist, TEN);
    secondId = practice.booked(second, specialist, ELEVEN);
    assertThat(practice.waiting.await(first, firstId, null)).isInstanceOf(Outcome.Done.class);
    practice.clock.pass(Duration.ofMinutes(1));
    assertThat(practice.waiting.await(second, secondId, null)).isInstanceOf(Outcome.Done.class);
  }

  private void callOffTheEarlyOne() {
    practice.changes.callOff(Side.PERSON, early, earlyId, 2, Reason.TIME);
  }

  @Test
  void whoWouldWaitForEverWaitsUntilTheConsultation() {
    assertThat(practice.waiting.await(first, firstId, Instant.MAX))
        .isInstanceOf(Outcome.Done.class);
    callOffTheEarlyOne();
    assertThat(practice.seenByPerson(first, firstId).offer()).isNotNull();
  }

  @Test
  void aFreedTimeIsKeptForTheFirstWhoWaitsAndForNobodyElse() {
    callOffTheEarlyOne();
    Seen seen = practice.seenByPerson(first, firstId);
    assertThat(seen.offer())
        .isEqualTo(new Seen.Offer(EARLY, practice.clock.instant().plus(Duration.ofHours(6))));
    assertThat(practice.notices(first)).containsExactly(NoticeWord.EARLIER_TIME);
    assertThat(practice.seenByPerson(second, secondId).offer()).isNull();
    assertThat(practice.freeTimes(specialist)).doesNotContain(EARLY);
    assertThat(practice.hold(practice.person(), specialist, EARLY)).isEqualTo(Refusal.TAKEN);
  }

  @Test
  void whoTakesTheEarlierTimeIsMovedThereAndTheOldTimeIsPassedOn() {
    callOffTheEarlyOne();
    assertThat(practice.waiting.take(first, firstId)).isInstanceOf(Outcome.Done.class);
    Seen moved = practice.seenByPerson(first, firstId);
    assertThat(moved.starts()).isEqualTo(EARLY);
    assertThat(moved.ends()).isEqualTo(EARLY.plus(Duration.ofMinutes(30)));
    assertThat(moved.waiting()).isNull();
    assertThat(moved.offer()).isNull();
    assertThat(practice.notices(specialist)).startsWith(NoticeWord.MOVED);
    assertThat(practice.seenByPerson(second, secondId).offer())
        .as("who waits at eleven is asked whether ten suits")
        .isNotNull()
        .extracting(Seen.Offer::starts)
        .isEqualTo(TEN);
    assertThat(practice.waiting.take(first, firstId)).isEqualTo(Refusal.HOLD_OVER);
  }

  @Test
  void whatTheFirstDoesNotTakeGoesToTheNextAndThenToAll() {
    callOffTheEarlyOne();
    practice.clock.pass(Duration.ofHours(6));
    assertThat(practice.waiting.take(first, firstId)).isEqualTo(Refusal.HOLD_OVER);
    practice.upkeep.run();
    assertThat(practice.seenByPerson(first, firstId).offer()).isNull();
    assertThat(practice.seenByPerson(second, secondId).offer()).isNotNull();
    assertThat(practice.freeTimes(specialist)).doesNotContain(EARLY);
    practice.clock.pass(Duration.ofHours(6));
    practice.upkeep.run();
    assertThat(practice.seenByPerson(first, firstId).offer()).as("asked once").isNull();
    assertThat(practice.freeTimes(specialist)).contains(EARLY);
  }

  @Test
  void whoStopsWaitingGivesTheTimeToTheNext() {
    callOffTheEarlyOne();
    practice.waiting.stop(first, firstId);
    assertThat(practice.seenByPerson(first, firstId).waiting()).isNull();
    assertThat(practice.seenByPerson(second, secondId).offer()).isNotNull();
    practice.waiting.stop(second, secondId);
    practice.waiting.stop(second, secondId);
    assertThat(practice.freeTimes(specialist)).contains(EARLY);
  }

  @Test
  void whoCallsOffWhileATimeIsKeptGivesBothBack() {
    callOffTheEarlyOne();
    practice.changes.callOff(Side.PERSON, first, firstId, 2, Reason.TIME);
    assertThat(practice.seenByPerson(second, secondId).offer())
        .isNotNull()
        .extracting(Seen.Offer::starts)
        .isEqualTo(EARLY);
    assertThat(practice.freeTimes(specialist)).contains(TEN).doesNotContain(EARLY);
  }

  @Test
  void aTimeIsNotKeptForWhoIsElsewhereThenOrWantedToKnowNoLonger() {
    practice.booked(first, practice.specialist(), EARLY);
    practice.waiting.await(second, secondId, practice.clock.instant().plusSeconds(60));
    practice.clock.pass(Duration.ofMinutes(2));
    callOffTheEarlyOne();
    assertThat(practice.freeTimes(specialist)).contains(EARLY);
    assertThat(practice.seenByPerson(first, firstId).offer()).isNull();
    assertThat(practice.seenByPerson(second, secondId).offer()).isNull();
  }

  @Test
  void theKeptTimeIsNotTakenByWhoBookedElsewhereMeanwhile() {
    callOffTheEarlyOne();
    practice.booked(first, practice.specialist(), EARLY);
    assertThat(practice.waiting.take(first, firstId)).isEqualTo(Refusal.OVERLAPS);
    assertThat(practice.seenByPerson(first, firstId).starts()).isEqualTo(TEN);
  }

  @Test
  void aTimeThatIsTooSoonToBeBookedIsKeptForNobody() {
    practice.clock.pass(Duration.between(practice.clock.instant(), EARLY).minusHours(11));
    callOffTheEarlyOne();
    assertThat(practice.seenByPerson(first, firstId).offer()).isNull();
  }

  @Test
  void movingEndsWaiting() {
    Instant later = ELEVEN.plus(Duration.ofHours(2));
    practice.changes.move(Side.PERSON, first, firstId, 2, later, Way.PHONE);
    assertThat(practice.seenByPerson(first, firstId).waiting()).isNull();
    assertThat(practice.seenByPerson(second, secondId).offer())
        .as("ten is earlier than eleven")
        .isNotNull();
  }

  @Test
  void onlyWhoHasABookedTimeToComeWaits() {
    UUID person = practice.person();
    UUID held = practice.held(person, specialist, ELEVEN.plus(Duration.ofHours(1)));
    assertThat(practice.waiting.await(person, held, null)).isEqualTo(Refusal.NOT_FOUND);
    practice.clock.pass(Duration.ofDays(8));
    assertThat(practice.waiting.await(first, firstId, null)).isEqualTo(Refusal.PAST);
  }
}
