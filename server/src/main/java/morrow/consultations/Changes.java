package morrow.consultations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import morrow.availability.Availability;
import morrow.availability.Rules;
import morrow.specialists.Way;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Moving and calling off, by either side. Both sides say which version they saw; of two changes at the same moment one is made, and
/// the other side is shown what came of it.
final class Changes {
  private static final int MOST_MOVES = 5;

  private final Jdbi database;
  private final Availability availability;
  private final ConsultationsSettings settings;
  private final WaitingList waiting;
  private final InstantSource clock;

  Changes(
      Jdbi database,
      Availability availability,
      ConsultationsSettings settings,
      WaitingList waiting,
      InstantSource clock) {
    this.database = database;
    this.availability = availability;
    this.settings = settings;
    this.waiting = waiting;
    this.clock = clock;
  }

  /// Calls off a consultation to come. What was called off already, by whom ever, is called off.
  Outcome callOff(Side by, UUID account, UUID id, long version, Reason reason) {
    Instant now = clock.instant();
    return changing(
        by,
        account,
        id,
        turn -> {
          Consultation consultation = turn.consultation;
          return switch (consultation.status()) {
            case HELD -> Outcome.Refusal.NOT_FOUND;
            case CALLED_OFF -> Outcome.Done.before(consultation);
            case MISSED, OVER -> Outcome.Refusal.PAST;
            case BOOKED -> {
              if (!consultation.starts().isAfter(now)) {
                yield Outcome.Refusal.PAST;
              } else if (consultation.version() != version) {
                yield new Outcome.Changed(consultation.specialist(), id);
              }
              ConsultationStore store = new ConsultationStore(turn.sql);
              store.callOff(consultation, by, reason, isLate(by, consultation, now), now);
              waiting.giveBack(turn.sql, turn.rules, consultation, now);
              waiting.afterFreeing(turn.sql, turn.rules, consultation, now);
              new NoticeStore(turn.sql)
                  .tell(
                      consultation.otherThan(by),
                      NoticeWord.CALLED_OFF,
                      id,
                      consultation.starts(),
                      now);
              yield Outcome.Done.now(consultation);
            }
          };
        });
  }

  /// Moves a consultation to come to a free time of the same specialist. Who waited for an earlier time does not wait any more.
  Outcome move(Side by, UUID account, UUID id, long version, Instant starts, Way way) {
    Instant now = clock.instant();
    return changing(
        by,
        account,
        id,
        turn -> {
          Consultation consultation = turn.consultation;
          return switch (consultation.status()) {
            case HELD -> Outcome.Refusal.NOT_FOUND;
            case CALLED_OFF -> new Outcome.Changed(consultation.specialist(), id);
            case MISSED, OVER -> Outcome.Refusal.PAST;
            case BOOKED -> {
              if (consultation.starts().equals(starts) && consultation.way() == way) {
                yield Outcome.Done.before(consultation);
              } else if (consultation.version() != version) {
                yield new Outcome.Changed(consultation.specialist(), id);
              } else if (!consultation.starts().isAfter(now) || !starts.isAfter(now)) {
                yield Outcome.Refusal.PAST;
              } else if (starts.isBefore(now.plus(turn.rules.lead()))) {
                yield Outcome.Refusal.TOO_SOON;
              } else if (consultation.moves() >= MOST_MOVES) {
                yield Outcome.Refusal.TOO_MANY;
              }
              yield move(turn, by, starts, way, now);
            }
          };
        });
  }

  private Outcome move(Turn turn, Side by, Instant starts, Way way, Instant now) {
    Consultation consultation = turn.consultation;
    ConsultationStore store = new ConsultationStore(turn.sql);
    if (store.overlaps(consultation, starts)) {
      return Outcome.Refusal.OVERLAPS;
    } else if (!store.move(
        consultation, starts, way, turn.rules.buffer(), isLate(by, consultation, now))) {
      return Outcome.Refusal.TAKEN;
    }
    store.stopWaiting(consultation);
    waiting.giveBack(turn.sql, turn.rules, consultation, now);
    availability.afterChange(
        turn.sql,
        consultation.specialist(),
        starts,
        starts.plus(Consultation.LENGTH).plus(turn.rules.buffer()));
    waiting.afterFreeing(turn.sql, turn.rules, consultation, now);
    new NoticeStore(turn.sql)
        .tell(consultation.otherThan(by), NoticeWord.MOVED, consultation.id(), starts, now);
    return Outcome.Done.now(consultation);
  }

  /// Only what a person does can be late: a specialist's own time is nobody else's loss.
  private boolean isLate(Side by, Consultation consultation, Instant now) {
    return by == Side.PERSON && now.isAfter(consultation.starts().minus(settings.notice()));
  }

  /// A consultation that nobody else changes until the end of the transaction.
  private record Turn(Handle sql, Consultation consultation, Rules rules) {}

  private Outcome changing(Side by, UUID account, UUID id, Function<Turn, Outcome> change) {
    return Turns.<Outcome>take(
        database,
        Outcome.Refusal.NOT_FOUND,
        sql -> {
          ConsultationStore store = new ConsultationStore(sql);
          Optional<Consultation> seen = store.find(by, account, id);
          if (seen.isEmpty()) {
            return Outcome.Refusal.NOT_FOUND;
          }
          Rules rules =
              Turns.await(
                  sql, availability, seen.get().person(), seen.get().specialist(), clock.instant());
          return store
              .find(by, account, id)
              .map(now -> change.apply(new Turn(sql, now, rules)))
              .orElse(Outcome.Refusal.NOT_FOUND);
        });
  }
}
