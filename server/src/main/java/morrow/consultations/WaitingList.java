package morrow.consultations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import morrow.availability.Availability;
import morrow.availability.Rules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Waiting for an earlier time. One that is given back is kept for the first who waits, for some hours; then for the next.
///
/// Whoever calls the methods that take a transaction holds the specialist's turn.
final class WaitingList {
  private final Jdbi database;
  private final Availability availability;
  private final ConsultationsSettings settings;
  private final InstantSource clock;

  WaitingList(
      Jdbi database,
      Availability availability,
      ConsultationsSettings settings,
      InstantSource clock) {
    this.database = database;
    this.availability = availability;
    this.settings = settings;
    this.clock = clock;
  }

  /// Waits for an earlier time than the booked one.
  ///
  /// @param until when the person does not want to be asked any more; null: when the consultation begins
  Outcome await(UUID person, UUID id, @Nullable Instant until) {
    Instant now = clock.instant();
    return Turns.<Outcome>take(
        database,
        Outcome.Refusal.NOT_FOUND,
        sql -> {
          Optional<Consultation> consultation =
              new ConsultationStore(sql).find(Side.PERSON, person, id);
          if (consultation.isEmpty() || consultation.get().status() != Status.BOOKED) {
            return Outcome.Refusal.NOT_FOUND;
          } else if (!consultation.get().starts().isAfter(now)
              || (until != null && !until.isAfter(now))) {
            return Outcome.Refusal.PAST;
          }
          boolean ends = until != null && until.isBefore(consultation.get().starts());
          new WaitingStore(sql).await(consultation.get(), ends ? until : null, now);
          return Outcome.Done.now(consultation.get());
        });
  }

  /// Ends waiting. An earlier time that was kept goes to the next.
  Outcome stop(UUID person, UUID id) {
    Instant now = clock.instant();
    return Turns.<Outcome>take(
        database,
        Outcome.Refusal.NOT_FOUND,
        sql -> {
          ConsultationStore store = new ConsultationStore(sql);
          Optional<Consultation> consultation = store.find(Side.PERSON, person, id);
          if (consultation.isEmpty()) {
            return Outcome.Refusal.NOT_FOUND;
          }
          Rules rules = availability.lock(sql, consultation.get().specialist());
          store.stopWaiting(consultation.get());
          for (Freed freed : new WaitingStore(sql).giveBack(consultation.get())) {
            passOn(sql, rules, freed, now);
          }
          return Outcome.Done.now(consultation.get());
        });
  }

  /// Takes the earlier time that is kept, in place of the booked one.
  Outcome take(UUID person, UUID id) {
    Instant now = clock.instant();
    return Turns.<Outcome>take(
        database,
        Outcome.Refusal.NOT_FOUND,
        sql -> {
          ConsultationStore store = new ConsultationStore(sql);
          Optional<Consultation> seen = store.find(Side.PERSON, person, id);
          if (seen.isEmpty()) {
            return Outcome.Refusal.NOT_FOUND;
          }
          Rules rules = Turns.await(sql, availability, person, seen.get().specialist(), now);
          return store
              .find(Side.PERSON, person, id)
              .map(consultation -> take(sql, rules, consultation, now))
              .orElse(Outcome.Refusal.NOT_FOUND);
        });
  }

  private Outcome take(Handle sql, Rules rules, Consultation consultation, Instant now) {
    ConsultationStore store = new ConsultationStore(sql);
    WaitingStore waiting = new WaitingStore(sql);
    Optional<Instant> kept = waiting.kept(consultation, now);
    if (consultation.status() != Status.BOOKED || kept.isEmpty()) {
      return Outcome.Refusal.HOLD_OVER;
    } else if (store.overlaps(consultation, kept.get())) {
      return Outcome.Refusal.OVERLAPS;
    }
    waiting.take(consultation);
    store.stopWaiting(consultation);
    afterFreeing(sql, rules, consultation, now);
    new NoticeStore(sql)
        .tell(consultation.specialist(), NoticeWord.MOVED, consultation.id(), kept.get(), now);
    return Outcome.Done.now(consultation);
  }

  /// Makes the time of a consultation that was called off or moved free, or keeps it for who waits.
  void afterFreeing(Handle sql, Rules rules, Consultation consultation, Instant now) {
    passOn(
        sql,
        rules,
        new Freed(
            consultation.specialist(), consultation.starts(), consultation.blockedUntil(), null),
        now);
  }

  /// Gives back the earlier time that was kept in place of this consultation.
  void giveBack(Handle sql, Rules rules, Consultation consultation, Instant now) {
    for (Freed freed : new WaitingStore(sql).giveBack(consultation)) {
      passOn(sql, rules, freed, now);
    }
  }

  /// A time that came free: kept for the first who waits and was not asked yet, else free for all.
  void passOn(Handle sql, Rules rules, Freed freed, Instant now) {
    availability.afterChange(sql, freed.specialist(), freed.starts(), freed.until());
    Instant last = freed.starts().minus(rules.lead());
    Instant until = now.plus(settings.kept());
    if (until.isAfter(last)) {
      until = last;
    }
    if (!until.isAfter(now)) {
      return;
    }
    Optional<WaitingStore.Offered> offered =
        new WaitingStore(sql).offer(freed, Ids.next(), until, rules.buffer(), now);
    offered.ifPresent(offer -> {
      availability.afterChange(sql, freed.specialist(), freed.starts(), freed.until());
      new NoticeStore(sql)
          .tell(offer.person(), NoticeWord.EARLIER_TIME, offer.consultation(), freed.starts(), now);
    });
  }
}
