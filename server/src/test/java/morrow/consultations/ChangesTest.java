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
class ChangesTest {
  private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  private final Practice practice;
  private UUID specialist = new UUID(0, 0);
  private UUID person = new UUID(0, 0);
  private UUID id = new UUID(0, 0);

  ChangesTest(Database database) {
    practice = new Practice(database);
  }

  @BeforeEach
  void book() {
    specialist = practice.specialist();
    person = practice.person();
    id = practice.booked(person, specialist, TEN);
  }

  private Outcome callOff(Side by, long version) {
    return practice.changes.callOff(
        by, by == Side.PERSON ? person : specialist, id, version, Reason.TIME);
  }

  private Outcome move(Side by, long version, Instant to) {
    return practice.changes.move(
        by, by == Side.PERSON ? person : specialist, id, version, to, Way.PHONE);
  }

  @Test
  void eitherSideCallsOffAndTheOtherSideIsTold() {
    for (Side by : new Side[] {Side.PERSON, Side.SPECIALIST}) {
      book();
      assertThat(callOff(by, 2)).isEqualTo(new Outcome.Done(specialist, id, true));
      Seen seen = practice.seenByPerson(person, id);
      assertThat(seen.status()).isEqualTo(Status.CALLED_OFF);
      assertThat(seen.calledOffBy()).isEqualTo(by);
      assertThat(seen.late()).isFalse();
      assertThat(seen.detail()).isNull();
      assertThat(practice.freeTimes(specialist)).contains(TEN);
      assertThat(practice.notices(by == Side.PERSON ? specialist : person))
          .contains(NoticeWord.CALLED_OFF);
    }
  }

  @Test
  void calledOffTwiceIsCalledOffOnce() {
    callOff(Side.PERSON, 2);
    assertThat(callOff(Side.PERSON, 2)).isEqualTo(new Outcome.Done(specialist, id, false));
    assertThat(callOff(Side.SPECIALIST, 2)).isEqualTo(new Outcome.Done(specialist, id, false));
    assertThat(practice.seenBySpecialist(specialist, id).calledOffBy()).isEqualTo(Side.PERSON);
    assertThat(practice.notices(specialist))
        .containsExactly(NoticeWord.CALLED_OFF, NoticeWord.BOOKED);
    assertThat(practice.notices(person)).isEmpty();
  }

  @Test
  void aLateCallOffOfThePersonIsRecordedAndTheNoticeTimeIsSaid() {
    assertThat(practice.seenByPerson(person, id).noticeUntil())
        .isEqualTo(TEN.minus(Duration.ofHours(24)));
    practice.clock.pass(Duration.ofHours(27));
    callOff(Side.PERSON, 2);
    assertThat(practice.seenBySpecialist(specialist, id).late()).isTrue();
  }

  @Test
  void whatHasBegunOrPassedIsNotCalledOffOrMoved() {
    practice.clock.pass(Duration.ofHours(50));
    assertThat(callOff(Side.PERSON, 2)).isEqualTo(Refusal.PAST);
    assertThat(move(Side.SPECIALIST, 2, TEN.plus(Duration.ofDays(4)))).isEqualTo(Refusal.PAST);
    assertThat(practice.seenByPerson(person, id).status()).isEqualTo(Status.BOOKED);
  }

  @Test
  void eitherSideMovesToAFreeTime() {
    assertThat(move(Side.PERSON, 2, NOON)).isInstanceOf(Outcome.Done.class);
    assertThat(practice.freeTimes(specialist)).contains(TEN).doesNotContain(NOON);
    assertThat(practice.notices(specialist)).startsWith(NoticeWord.MOVED);
    assertThat(move(Side.SPECIALIST, 3, TEN)).isInstanceOf(Outcome.Done.class);
    assertThat(practice.seenByPerson(person, id).starts()).isEqualTo(TEN);
    assertThat(practice.notices(person)).containsExactly(NoticeWord.MOVED);
  }

  @Test
  void aMoveThatWasMadeIsNotMadeAgain() {
    move(Side.PERSON, 2, NOON);
    assertThat(move(Side.PERSON, 2, NOON)).isEqualTo(new Outcome.Done(specialist, id, false));
    assertThat(practice.seenByPerson(person, id).version()).isEqualTo(3);
  }

  @Test
  void whoSawAnOlderVersionIsShownTheNewOne() {
    move(Side.SPECIALIST, 2, NOON);
    assertThat(callOff(Side.PERSON, 2)).isEqualTo(new Outcome.Changed(specialist, id));
    assertThat(move(Side.PERSON, 2, TEN)).isEqualTo(new Outcome.Changed(specialist, id));
    callOff(Side.PERSON, 3);
    assertThat(move(Side.SPECIALIST, 3, TEN)).isEqualTo(new Outcome.Changed(specialist, id));
  }

  @Test
  void aMoveToWhereNothingIsFreeChangesNothing() {
    practice.booked(practice.person(), specialist, NOON);
    assertThat(move(Side.PERSON, 2, NOON)).isEqualTo(Refusal.TAKEN);
    assertThat(
            practice.changes.move(
                Side.PERSON, person, id, 2, TEN.plus(Duration.ofDays(1)), Way.IN_PERSON))
        .isEqualTo(Refusal.TAKEN);
    assertThat(move(Side.PERSON, 2, Instant.parse("2026-03-01T18:00:00Z")))
        .isEqualTo(Refusal.TOO_SOON);
    assertThat(move(Side.PERSON, 2, Instant.parse("2026-02-01T18:00:00Z"))).isEqualTo(Refusal.PAST);
    practice.booked(person, practice.specialist(), TEN.plus(Duration.ofHours(5)));
    assertThat(move(Side.SPECIALIST, 2, TEN.plus(Duration.ofHours(5))))
        .as("the person is elsewhere then")
        .isEqualTo(Refusal.OVERLAPS);
    assertThat(practice.seenByPerson(person, id).version()).isEqualTo(2);
  }

  @Test
  void aConsultationIsNotMovedForEver() {
    for (int i = 0; i < 5; i++) {
      assertThat(move(Side.PERSON, 2 + i, i % 2 == 0 ? NOON : TEN))
          .isInstanceOf(Outcome.Done.class);
    }
    assertThat(move(Side.PERSON, 7, TEN)).isEqualTo(Refusal.TOO_MANY);
  }

  @Test
  void anothersConsultationIsOutOfReach() {
    UUID stranger = practice.person();
    assertThat(practice.changes.callOff(Side.PERSON, stranger, id, 2, Reason.TIME))
        .isEqualTo(Refusal.NOT_FOUND);
    assertThat(practice.changes.callOff(Side.SPECIALIST, practice.specialist(), id, 2, Reason.TIME))
        .isEqualTo(Refusal.NOT_FOUND);
    assertThat(practice.changes.move(Side.PERSON, stranger, id, 2, NOON, Way.PHONE))
        .isEqualTo(Refusal.NOT_FOUND);
    assertThat(practice.waiting.await(stranger, id, null)).isEqualTo(Refusal.NOT_FOUND);
    assertThat(practice.waiting.take(stranger, id)).isEqualTo(Refusal.NOT_FOUND);
    assertThat(practice.waiting.stop(stranger, id)).isEqualTo(Refusal.NOT_FOUND);
  }
}
