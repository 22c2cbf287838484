package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import morrow.consultations.Outcome.Refusal;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class AfterwardsTest {
  private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
  private static final byte[] SEALED = new byte[100];

  private Practice practice;
  private UUID specialist = new UUID(0, 0);
  private UUID person = new UUID(0, 0);
  private UUID id = new UUID(0, 0);

  AfterwardsTest(Database database) {
    practice = new Practice(database);
  }

  @BeforeEach
  void theConsultationTookPlace() {
    practice = new Practice(practice.database);
    specialist = practice.specialist();
    person = practice.person();
    id = practice.booked(person, specialist, TEN);
    pass(TEN.plus(Duration.ofHours(1)));
  }

  private void pass(Instant until) {
    practice.clock.pass(Duration.between(practice.clock.instant(), until));
  }

  private Outcome answer(Side by, Answer answer) {
    return practice.afterwards.answer(by, by == Side.PERSON ? person : specialist, id, answer);
  }

  private Seen.Answers seen(Side by) {
    return by == Side.PERSON
        ? practice.seenByPerson(person, id).answers()
        : practice.seenBySpecialist(specialist, id).answers();
  }

  @Test
  void anAnswerIsHiddenUntilTheOtherSideHasAnswered() {
    answer(Side.PERSON, Answer.FITS);
    assertThat(seen(Side.PERSON)).isEqualTo(new Seen.Answers(Answer.FITS, null, false));
    assertThat(seen(Side.SPECIALIST)).isEqualTo(new Seen.Answers(null, null, false));
    answer(Side.SPECIALIST, Answer.NOT_SURE);
    assertThat(seen(Side.PERSON)).isEqualTo(new Seen.Answers(Answer.FITS, Answer.NOT_SURE, true));
    assertThat(seen(Side.SPECIALIST))
        .isEqualTo(new Seen.Answers(Answer.NOT_SURE, Answer.FITS, true));
    assertThat(practice.notices(person)).containsExactly(NoticeWord.ANSWERS);
    assertThat(practice.notices(specialist)).startsWith(NoticeWord.ANSWERS);
  }

  @Test
  void anAnswerIsShownAfterThreeDaysWithoutTheOther() {
    answer(Side.PERSON, Answer.DOES_NOT);
    pass(TEN.plus(Duration.ofMinutes(30)).plus(Duration.ofDays(3)).minusSeconds(1));
    assertThat(seen(Side.SPECIALIST).other()).isNull();
    practice.clock.pass(Duration.ofSeconds(1));
    assertThat(seen(Side.SPECIALIST)).isEqualTo(new Seen.Answers(null, Answer.DOES_NOT, true));
  }

  @Test
  void anAnswerCanBeChangedUntilItIsShown() {
    answer(Side.PERSON, Answer.FITS);
    assertThat(answer(Side.PERSON, Answer.DOES_NOT)).isInstanceOf(Outcome.Done.class);
    answer(Side.SPECIALIST, Answer.FITS);
    assertThat(answer(Side.PERSON, Answer.FITS)).isEqualTo(Refusal.SAID);
    assertThat(answer(Side.PERSON, Answer.DOES_NOT))
        .as("said again")
        .isEqualTo(new Outcome.Done(specialist, id, false));
  }

  @Test
  void whoSaidWhetherItFitsCannotSayLaterThatNobodyCame() {
    answer(Side.PERSON, Answer.DOES_NOT);
    answer(Side.SPECIALIST, Answer.FITS);
    assertThat(practice.afterwards.missed(Side.PERSON, person, id)).isEqualTo(Refusal.SAID);
    assertThat(practice.afterwards.missed(Side.SPECIALIST, specialist, id)).isEqualTo(Refusal.SAID);
    assertThat(practice.hold(person, specialist, Instant.parse("2026-03-10T10:00:00Z")))
        .as("it was the one that there is")
        .isEqualTo(Refusal.ONCE);
  }

  @Test
  void aSlipCanBeCorrectedUntilItIsShown() {
    answer(Side.PERSON, Answer.FITS);
    assertThat(practice.afterwards.missed(Side.PERSON, person, id))
        .isInstanceOf(Outcome.Done.class);
    assertThat(practice.seenBySpecialist(specialist, id).missedBy()).isEqualTo(MissedBy.SPECIALIST);
  }

  @Test
  void nothingIsSaidBeforeTheConsultationOrLongAfterIt() {
    UUID other = practice.specialist();
    UUID next = practice.booked(person, other, Instant.parse("2026-03-10T10:00:00Z"));
    assertThat(practice.afterwards.answer(Side.PERSON, person, next, Answer.FITS))
        .isEqualTo(Refusal.NOT_YET);
    assertThat(practice.afterwards.missed(Side.SPECIALIST, other, next)).isEqualTo(Refusal.NOT_YET);
    practice.changes.callOff(Side.PERSON, person, next, 2, Reason.TIME);
    assertThat(practice.afterwards.answer(Side.PERSON, person, next, Answer.FITS))
        .isEqualTo(new Outcome.Changed(other, next));
    practice.clock.pass(Duration.ofDays(61));
    assertThat(answer(Side.PERSON, Answer.FITS)).isEqualTo(Refusal.PAST);
  }

  @Test
  void oneWhoDidNotComeIsMissed() {
    assertThat(practice.afterwards.missed(Side.SPECIALIST, specialist, id))
        .isInstanceOf(Outcome.Done.class);
    assertThat(practice.seenByPerson(person, id).missedBy()).isEqualTo(MissedBy.PERSON);
    assertThat(practice.notices(person)).containsExactly(NoticeWord.MISSED);
    practice.afterwards.missed(Side.SPECIALIST, specialist, id);
    assertThat(practice.notices(person)).as("said twice, told once").hasSize(1);
    assertThat(practice.hold(person, specialist, Instant.parse("2026-03-10T10:00:00Z")))
        .isEqualTo(Refusal.ONCE);
  }

  @Test
  void whenEachSaysThatTheOtherDidNotComeItIsUnclearAndThereMayBeAnother() {
    practice.afterwards.missed(Side.SPECIALIST, specialist, id);
    practice.afterwards.missed(Side.PERSON, person, id);
    assertThat(practice.seenBySpecialist(specialist, id).missedBy()).isEqualTo(MissedBy.UNCLEAR);
    practice.afterwards.missed(Side.SPECIALIST, specialist, id);
    assertThat(practice.seenBySpecialist(specialist, id).missedBy()).isEqualTo(MissedBy.UNCLEAR);
    practice.booked(person, specialist, Instant.parse("2026-03-10T10:00:00Z"));
  }

  @Test
  void aSpecialistWhoDidNotComeMayBeBookedAgain() {
    practice.afterwards.missed(Side.PERSON, person, id);
    assertThat(practice.seenBySpecialist(specialist, id).missedBy()).isEqualTo(MissedBy.SPECIALIST);
    practice.booked(person, specialist, Instant.parse("2026-03-10T10:00:00Z"));
    assertThat(practice.afterwards.missed(Side.SPECIALIST, specialist, id))
        .as("the first one is still unclear, and breaks nothing")
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void feedbackIsForTheSpecialistAloneAndGivenOnce() {
    Set<Mark> marks = EnumSet.of(Mark.LISTENED, Mark.RUSHED);
    assertThat(practice.afterwards.feedback(person, id, marks, SEALED))
        .isInstanceOf(Outcome.Done.class);
    assertThat(practice.seenByPerson(person, id).feedbackGiven()).isTrue();
    assertThat(practice.seenByPerson(person, id).feedback()).isNull();
    Seen.Feedback feedback = practice.seenBySpecialist(specialist, id).feedback();
    assertThat(feedback).isNotNull().extracting(Seen.Feedback::sealed).isEqualTo(SEALED);
    assertThat(practice.afterwards.feedback(person, id, marks, SEALED))
        .isEqualTo(new Outcome.Done(specialist, id, false));
    assertThat(practice.afterwards.feedback(person, id, marks, null)).isEqualTo(Refusal.SAID);
    assertThat(counts(practice.statistics.marksOf(specialist)).values())
        .as("of one person no mark is told")
        .containsOnlyNulls();
  }

  @Test
  void marksAreToldAsCountsWhenFiveGaveThem() {
    Map<UUID, UUID> later = new LinkedHashMap<>();
    practice.afterwards.feedback(person, id, EnumSet.of(Mark.LISTENED), null);
    for (int i = 1; i < 5; i++) {
      UUID other = practice.person();
      UUID next =
          practice.booked(
              other, specialist, Instant.parse("2026-03-05T10:00:00Z").plusSeconds(1800L * i));
      practice.clock.pass(Duration.ofMillis(1));
      later.put(other, next);
    }
    pass(Instant.parse("2026-03-06T10:00:00Z"));
    later.forEach((other, next) ->
        practice.afterwards.feedback(other, next, EnumSet.of(Mark.LISTENED, Mark.JUDGED), null));
    Map<String, @Nullable Long> counts = counts(practice.statistics.marksOf(specialist));
    assertThat(counts).containsEntry("listened", 5L).containsEntry("judged", 4L);
  }

  @Test
  void aSpecialistRefersOnToOthersWhoSeePeople() {
    UUID one = practice.specialist();
    UUID two = practice.specialist();
    List<String> to = List.of(slug(two), slug(one));
    assertThat(practice.afterwards.refer(specialist, id, to, SEALED))
        .isInstanceOf(Outcome.Done.class);
    Seen.Referral referral = practice.seenByPerson(person, id).referral();
    assertThat(Objects.requireNonNull(referral).to())
        .extracting(Seen.Referral.To::slug)
        .isEqualTo(to);
    assertThat(referral.sealed()).isEqualTo(SEALED);
    assertThat(practice.notices(person)).containsExactly(NoticeWord.REFERRED);
    assertThat(practice.afterwards.refer(specialist, id, to, SEALED))
        .isEqualTo(new Outcome.Done(specialist, id, false));
    practice.afterwards.refer(specialist, id, List.of(slug(one)), SEALED);
    Seen.Referral second = practice.seenByPerson(person, id).referral();
    assertThat(Objects.requireNonNull(second).to())
        .extracting(Seen.Referral.To::slug)
        .containsExactly(slug(one));
  }

  @Test
  void nobodyRefersToWhoDoesNotSeePeopleOrToThemselves() {
    assertThat(practice.afterwards.refer(specialist, id, List.of("nobody"), SEALED))
        .isEqualTo(Refusal.NOT_FOUND);
    assertThat(practice.afterwards.refer(specialist, id, List.of(slug(specialist)), SEALED))
        .isEqualTo(Refusal.NOT_FOUND);
    assertThat(practice.afterwards.refer(practice.specialist(), id, List.of("x"), SEALED))
        .isEqualTo(Refusal.NOT_FOUND);
    assertThat(practice.seenByPerson(person, id).referral()).isNull();
  }

  @Test
  void aSpecialistSeesTheOwnCountsAndAnOperatorNoneThatIsSmall() {
    answer(Side.PERSON, Answer.FITS);
    assertThat(counts(practice.statistics.ofSpecialist(specialist)))
        .containsEntry("took-place", 1L)
        .containsEntry("coming", 0L)
        .as("hidden answers are not counted either")
        .containsEntry("person-fits", 0L);
    assertThat(counts(practice.statistics.ofSpecialist(practice.specialist())))
        .containsEntry("took-place", 0L);
    Practice fresh = new Practice(practice.database);
    Map<String, @Nullable Long> before = counts(fresh.statistics.ofAll());
    assertThat(before.values()).allMatch(count -> count == null || count >= 10);
    UUID busy = fresh.specialist();
    for (int i = 0; i < 10; i++) {
      fresh.booked(fresh.person(), busy, TEN.plusSeconds(1800L * i));
    }
    assertThat(counts(fresh.statistics.ofAll()).get("coming")).isGreaterThanOrEqualTo(10);
  }

  private String slug(UUID account) {
    return practice.slugs.getOrDefault(account, "");
  }

  private static Map<String, @Nullable Long> counts(List<Statistics.Count> counts) {
    Map<String, @Nullable Long> byWord = new HashMap<>();
    counts.forEach(count -> byWord.put(count.word(), count.count()));
    assertThat(byWord.keySet())
        .isEqualTo(counts.stream().map(Statistics.Count::word).collect(Collectors.toSet()));
    return byWord;
  }
}
