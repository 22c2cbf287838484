package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.consultations.Outcome.Refusal;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.specialists.Way;
import org.junit.jupiter.api.Test;

@WithDatabase
class HoldsTest {
  private static final Instant TUESDAY_TEN = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant HALF_PAST = Instant.parse("2026-03-03T10:30:00Z");

  private final Practice practice;

  HoldsTest(Database database) {
    practice = new Practice(database);
  }

  @Test
  void aFreeTimeIsHeldForTenMinutesAndThenBooked() {
    UUID specialist = practice.specialist();
    UUID person = practice.person();
    UUID id = practice.held(person, specialist, TUESDAY_TEN);
    Seen held = practice.seenByPerson(person, id);
    assertThat(held.status()).isEqualTo(Status.HELD);
    assertThat(held.heldUntil()).isEqualTo(practice.clock.instant().plus(Duration.ofMinutes(10)));
    assertThat(held.detail()).as("only who booked learns how to reach the specialist").isNull();
    assertThat(held.otherKeys()).isNull();

    assertThat(practice.holds.confirm(person, id)).isInstanceOf(Outcome.Done.class);
    Seen booked = practice.seenByPerson(person, id);
    assertThat(booked.status()).isEqualTo(Status.BOOKED);
    assertThat(booked.detail()).isEqualTo("+41 00 000 00 00");
    assertThat(booked.otherKeys()).isNotNull();
    assertThat(practice.seenBySpecialist(specialist, id).callName())
        .isEqualTo(booked.callName())
        .matches("[a-z]+ [a-z]+");
    assertThat(practice.notices(specialist)).containsExactly(NoticeWord.BOOKED);
  }

  @Test
  void aTakenTimeCannotBeHeldAgain() {
    UUID specialist = practice.specialist();
    practice.held(practice.person(), specialist, TUESDAY_TEN);
    assertThat(practice.freeTimes(specialist)).doesNotContain(TUESDAY_TEN);
    assertThat(practice.hold(practice.person(), specialist, TUESDAY_TEN)).isEqualTo(Refusal.TAKEN);
    assertThat(practice.hold(practice.person(), specialist, TUESDAY_TEN.plusSeconds(900)))
        .as("a time that was never free")
        .isEqualTo(Refusal.TAKEN);
  }

  @Test
  void theBufferAfterAConsultationCannotBeHeld() {
    UUID specialist = practice.specialist(10);
    practice.booked(practice.person(), specialist, TUESDAY_TEN);
    assertThat(practice.hold(practice.person(), specialist, HALF_PAST)).isEqualTo(Refusal.TAKEN);
  }

  @Test
  void aHoldThatIsOverCannotBeConfirmedAndItsTimeCanBeHeldByTheNext() {
    UUID specialist = practice.specialist();
    UUID person = practice.person();
    UUID id = practice.held(person, specialist, TUESDAY_TEN);
    practice.clock.pass(Duration.ofMinutes(10));
    assertThat(practice.holds.confirm(person, id)).isEqualTo(Refusal.HOLD_OVER);
    assertThat(practice.lists.ofPerson(person)).isEmpty();
    practice.booked(practice.person(), specialist, TUESDAY_TEN);
    assertThat(practice.holds.confirm(person, id)).isEqualTo(Refusal.HOLD_OVER);
  }

  @Test
  void aRepeatedRequestIsAnsweredAndNotDoneAgain() {
    UUID specialist = practice.specialist();
    UUID person = practice.person();
    Wish wish = practice.wish(specialist, TUESDAY_TEN);
    Outcome.Done first = (Outcome.Done) practice.holds.hold(person, wish);
    assertThat(practice.holds.hold(person, wish))
        .isEqualTo(new Outcome.Done(specialist, first.id(), false));
    Wish other = new Wish(wish.request(), wish.specialist(), HALF_PAST, Way.PHONE);
    assertThat(practice.holds.hold(person, other)).isEqualTo(Refusal.REQUEST_REUSED);

    practice.holds.confirm(person, first.id());
    assertThat(practice.holds.confirm(person, first.id()))
        .isEqualTo(new Outcome.Done(specialist, first.id(), false));
    assertThat(practice.notices(specialist)).hasSize(1);
    assertThat(practice.holds.hold(person, wish)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aRequestWhoseHoldIsOverIsNotDoneAgain() {
    UUID person = practice.person();
    Wish wish = practice.wish(practice.specialist(), TUESDAY_TEN);
    practice.holds.hold(person, wish);
    practice.clock.pass(Duration.ofMinutes(11));
    assertThat(practice.holds.hold(person, wish)).isEqualTo(Refusal.HOLD_OVER);
  }

  @Test
  void aHoldIsLetGoOfAndTheTimeIsFreeAgain() {
    UUID specialist = practice.specialist();
    UUID person = practice.person();
    UUID id = practice.held(person, specialist, TUESDAY_TEN);
    assertThat(practice.holds.release(practice.person(), id)).isTrue();
    assertThat(practice.freeTimes(specialist)).doesNotContain(TUESDAY_TEN);
    assertThat(practice.holds.release(person, id)).isTrue();
    assertThat(practice.holds.release(person, id)).as("again").isTrue();
    assertThat(practice.freeTimes(specialist)).contains(TUESDAY_TEN);
    UUID booked = practice.booked(person, specialist, TUESDAY_TEN);
    assertThat(practice.holds.release(person, booked)).as("it is booked").isFalse();
  }

  @Test
  void anotherTimeTakesThePlaceOfTheHoldBefore() {
    UUID specialist = practice.specialist();
    UUID other = practice.specialist();
    UUID person = practice.person();
    UUID first = practice.held(person, specialist, TUESDAY_TEN);
    UUID second = practice.held(person, specialist, HALF_PAST);
    assertThat(practice.freeTimes(specialist)).contains(TUESDAY_TEN).doesNotContain(HALF_PAST);
    UUID third = practice.held(person, other, HALF_PAST);
    assertThat(practice.freeTimes(specialist)).contains(HALF_PAST);
    assertThat(practice.holds.confirm(person, first)).isEqualTo(Refusal.HOLD_OVER);
    assertThat(practice.holds.confirm(person, second)).isEqualTo(Refusal.HOLD_OVER);
    assertThat(practice.lists.ofPerson(person)).extracting(Seen::id).containsExactly(third);
  }

  @Test
  void aHoldStaysWhenTheNextTimeCannotBeHad() {
    UUID specialist = practice.specialist();
    practice.booked(practice.person(), specialist, HALF_PAST);
    UUID person = practice.person();
    UUID id = practice.held(person, specialist, TUESDAY_TEN);
    assertThat(practice.hold(person, specialist, HALF_PAST)).isEqualTo(Refusal.TAKEN);
    assertThat(practice.holds.confirm(person, id)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void thereIsOneConsultationForEachPair() {
    UUID specialist = practice.specialist();
    UUID person = practice.person();
    UUID id = practice.booked(person, specialist, TUESDAY_TEN);
    assertThat(practice.hold(person, specialist, HALF_PAST)).isEqualTo(Refusal.ONCE);
    practice.clock.pass(Duration.ofDays(5));
    assertThat(practice.seenByPerson(person, id).status()).isEqualTo(Status.OVER);
    assertThat(practice.hold(person, specialist, Instant.parse("2026-03-10T10:00:00Z")))
        .isEqualTo(Refusal.ONCE);
  }

  @Test
  void oneThatWasCalledOffWasNone() {
    UUID specialist = practice.specialist();
    UUID person = practice.person();
    UUID id = practice.booked(person, specialist, TUESDAY_TEN);
    String name = practice.seenByPerson(person, id).callName();
    practice.changes.callOff(Side.PERSON, person, id, 2, Reason.TIME);
    UUID again = practice.booked(person, specialist, TUESDAY_TEN);
    assertThat(practice.seenByPerson(person, again).callName())
        .as("a pair keeps its name")
        .isEqualTo(name);
  }

  @Test
  void aPersonIsNotInTwoPlacesAtOnce() {
    UUID person = practice.person();
    practice.booked(person, practice.specialist(), TUESDAY_TEN);
    assertThat(practice.hold(person, practice.specialist(), TUESDAY_TEN))
        .isEqualTo(Refusal.OVERLAPS);
  }

  @Test
  void whoHasEnoughToComeOrHeldOrCalledOffTooMuchHoldsNoMore() {
    ConsultationsSettings few =
        new ConsultationsSettings(Duration.ofHours(24), Duration.ofHours(6), 2, 4, 2);
    Practice strict = new Practice(practice.database, few);
    UUID person = strict.person();
    strict.booked(person, strict.specialist(), TUESDAY_TEN);
    UUID second = strict.booked(person, strict.specialist(), HALF_PAST);
    UUID specialist = strict.specialist();
    Instant noon = Instant.parse("2026-03-03T12:00:00Z");
    assertThat(strict.hold(person, specialist, noon)).isEqualTo(Refusal.TOO_MANY);
    strict.changes.callOff(Side.PERSON, person, second, 2, Reason.TIME);
    strict.booked(person, specialist, noon);
    UUID holder = strict.person();
    for (int i = 0; i < 4; i++) {
      strict.held(holder, strict.specialist(), noon);
    }
    assertThat(strict.hold(holder, strict.specialist(), noon)).isEqualTo(Refusal.TOO_MANY);
    strict.clock.pass(Duration.ofDays(31));
    UUID later = strict.specialist();
    assertThat(strict.hold(holder, later, Instant.parse("2026-04-03T12:00:00Z")))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whatCannotBeBookedIsRefusedWithItsReason() {
    UUID specialist = practice.specialist();
    UUID person = practice.person();
    assertThat(practice.hold(person, specialist, Instant.parse("2026-02-20T10:00:00Z")))
        .isEqualTo(Refusal.PAST);
    assertThat(practice.hold(person, specialist, practice.clock.instant())).isEqualTo(Refusal.PAST);
    assertThat(practice.hold(person, specialist, Instant.parse("2026-03-01T10:00:00Z")))
        .as("two hours before the start, when twelve are needed")
        .isEqualTo(Refusal.TOO_SOON);
    assertThat(practice.hold(person, specialist, Instant.parse("2026-07-01T10:00:00Z")))
        .as("beyond the horizon")
        .isEqualTo(Refusal.TAKEN);
    assertThat(practice.hold(person, UUID.randomUUID(), TUESDAY_TEN)).isEqualTo(Refusal.NOT_FOUND);
    Wish there = practice.wish(specialist, TUESDAY_TEN);
    assertThat(
            practice.holds.hold(
                person, new Wish(there.request(), there.specialist(), TUESDAY_TEN, Way.IN_PERSON)))
        .isEqualTo(Refusal.WAY);
  }

  @Test
  void whoDoesNotOfferTheFreeConsultationIsNotBooked() {
    UUID specialist = practice.specialist();
    set("offers_first = false", specialist);
    assertThat(practice.hold(practice.person(), specialist, TUESDAY_TEN))
        .isEqualTo(Refusal.NOT_OFFERED);
  }

  @Test
  void whoDoesNotSeePeopleIsNotThere() {
    for (String change :
        List.of(
            "standing = 'suspended', suspended_at = now(), suspended_reason = 'test'",
            "verified_until = '2026-02-28'",
            "standing = 'draft'")) {
      UUID specialist = practice.specialist();
      set(change, specialist);
      assertThat(practice.hold(practice.person(), specialist, TUESDAY_TEN))
          .as(change)
          .isEqualTo(Refusal.NOT_FOUND);
    }
  }

  private void set(String change, UUID specialist) {
    practice
        .database
        .jdbi()
        .useHandle(sql ->
            sql.execute("update specialist set " + change + " where account = ?", specialist));
  }
}
