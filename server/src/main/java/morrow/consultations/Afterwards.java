package morrow.consultations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What both sides say when a consultation was to be: who did not come, whether it fits, and to whom the specialist refers on.
final class Afterwards {
  /// So long after the start, one who did not come will not come.
  static final Duration GRACE = Duration.ofMinutes(10);

  /// Until when anything can still be said.
  static final Duration LONGEST = Duration.ofDays(60);

  static final int MOST_REFERRED_TO = 3;

  private final Jdbi database;
  private final InstantSource clock;

  Afterwards(Jdbi database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Says that the other side did not come. When both say so, it is unclear. Who said whether it fits was there: once that is shown it
  /// stands, and no first consultation is had once more by saying that it never took place.
  Outcome missed(Side by, UUID account, UUID id) {
    return saying(
        by,
        account,
        id,
        (store, consultation) -> {
          if (consultation.status() == Status.BOOKED
              && consultation.answers().of(by) != null
              && consultation.answersShown(clock.instant())) {
            return Outcome.Refusal.SAID;
          }
          MissedBy other = by == Side.PERSON ? MissedBy.SPECIALIST : MissedBy.PERSON;
          if (!store.missed(consultation, other)) {
            return Outcome.Done.before(consultation);
          }
          store.tell(consultation, by, NoticeWord.MISSED, clock.instant());
          return Outcome.Done.now(consultation);
        });
  }

  /// Says whether it fits. It can be changed until the other side sees it.
  Outcome answer(Side by, UUID account, UUID id, Answer answer) {
    return saying(
        by,
        account,
        id,
        (store, consultation) -> {
          if (consultation.status() != Status.BOOKED) {
            return Outcome.Refusal.NOT_FOUND;
          }
          Answer own = consultation.answers().of(by);
          if (own == answer) {
            return Outcome.Done.before(consultation);
          } else if (own != null && consultation.answersShown(clock.instant())) {
            return Outcome.Refusal.SAID;
          }
          store.answer(consultation, by, answer);
          boolean both = consultation.answers().of(by.other()) != null;
          if (both) {
            store.tell(consultation, by, NoticeWord.ANSWERS, clock.instant());
            store.tell(consultation, by.other(), NoticeWord.ANSWERS, clock.instant());
          }
          return Outcome.Done.now(consultation);
        });
  }

  /// A person's feedback to the specialist, given once.
  ///
  /// @param sealed to the specialist; null when there are marks only
  Outcome feedback(UUID person, UUID id, Set<Mark> marks, byte @Nullable [] sealed) {
    return saying(
        Side.PERSON,
        person,
        id,
        (store, consultation) -> {
          Optional<AfterwardsStore.Feedback> given = store.feedback(consultation);
          if (given.isPresent()) {
            return given.get().marks().equals(marks) && Arrays.equals(given.get().sealed(), sealed)
                ? Outcome.Done.before(consultation)
                : Outcome.Refusal.SAID;
          }
          store.feedback(consultation, marks, sealed);
          store.tell(consultation, Side.PERSON, NoticeWord.FEEDBACK, clock.instant());
          return Outcome.Done.now(consultation);
        });
  }

  /// Refers the person on to others who see people. A later referral takes the place of the one before.
  ///
  /// @param to the last parts of their profiles' addresses
  /// @param sealed why, sealed to the person
  Outcome refer(UUID specialist, UUID id, List<String> to, byte[] sealed) {
    return saying(
        Side.SPECIALIST,
        specialist,
        id,
        (store, consultation) -> {
          if (store.isReferred(consultation, to, sealed)) {
            return Outcome.Done.before(consultation);
          }
          List<UUID> others = store.whoSeesPeople(to, clock.instant());
          if (others.size() != to.size() || others.contains(specialist)) {
            return Outcome.Refusal.NOT_FOUND;
          }
          store.refer(consultation, others, sealed);
          store.tell(consultation, Side.SPECIALIST, NoticeWord.REFERRED, clock.instant());
          return Outcome.Done.now(consultation);
        });
  }

  private Outcome saying(
      Side by, UUID account, UUID id, BiFunction<AfterwardsStore, Consultation, Outcome> say) {
    Instant now = clock.instant();
    return Turns.<Outcome>take(
        database,
        Outcome.Refusal.NOT_FOUND,
        sql -> {
          AfterwardsStore store = new AfterwardsStore(sql);
          Optional<Consultation> found = store.await(by, account, id);
          if (found.isEmpty()) {
            return Outcome.Refusal.NOT_FOUND;
          }
          Consultation consultation = found.get();
          return switch (consultation.status()) {
            case HELD -> Outcome.Refusal.NOT_FOUND;
            case CALLED_OFF -> new Outcome.Changed(consultation.specialist(), id);
            case BOOKED, MISSED, OVER -> {
              if (now.isBefore(consultation.starts().plus(GRACE))) {
                yield Outcome.Refusal.NOT_YET;
              } else if (now.isAfter(consultation.ends().plus(LONGEST))) {
                yield Outcome.Refusal.PAST;
              }
              yield say.apply(store, consultation);
            }
          };
        });
  }
}
