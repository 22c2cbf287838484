package morrow.consultations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import morrow.accounts.MadeUpWords;
import morrow.availability.Availability;
import morrow.availability.Rules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Holding a time for ten minutes, confirming it, and letting go of it.
///
/// A person holds one time at once: a new hold takes the place of the one before, and only if the new time can be had.
public final class Holds {
  static final Duration HOLD = Duration.ofMinutes(10);

  /// What is counted against hoarding is counted over this time.
  static final Duration LATELY = Duration.ofDays(30);

  private static final int NAMES_DRAWN = 5;

  private final Jdbi database;
  private final Availability availability;
  private final ConsultationsSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final MadeUpWords words = new MadeUpWords();
  private final Doors doors = new Doors();

  Holds(
      Jdbi database,
      Availability availability,
      ConsultationsSettings settings,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.availability = availability;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /// Most tries that come too late are refused by a look, before anybody is made to wait.
  public Outcome hold(UUID person, Wish wish) {
    Instant now = clock.instant();
    HoldStore.Look look = look(person, wish, now);
    UUID specialist = look.specialist();
    Optional<Outcome> atOnce = atOnce(look, wish, now);
    if (atOnce.isPresent() || specialist == null) {
      return atOnce.orElse(Outcome.Refusal.NOT_FOUND);
    }
    return doors.one(
        specialist,
        waited -> {
          Optional<Outcome> meanwhile =
              waited ? atOnce(look(person, wish, now), wish, now) : Optional.empty();
          return meanwhile
              .or(() ->
                  Turns.<Optional<Outcome>>take(
                      database,
                      Optional.of(Outcome.Refusal.NOT_FOUND),
                      sql -> hold(sql, person, specialist, wish, look.mayBecomeFree(), now)))
              // The same request came twice at once, and the other was first.
              .or(() -> atOnce(look(person, wish, now), wish, now))
              .orElse(Outcome.Refusal.HOLD_OVER);
        });
  }

  private HoldStore.Look look(UUID person, Wish wish, Instant now) {
    return database.withHandle(sql -> new HoldStore(sql).look(person, wish, now));
  }

  /// What can be said without waiting for anybody.
  private static Optional<Outcome> atOnce(HoldStore.Look look, Wish wish, Instant now) {
    if (look.earlier() != null) {
      return Optional.of(repeated(look.earlier(), wish));
    } else if (look.specialist() == null) {
      return Optional.of(Outcome.Refusal.NOT_FOUND);
    } else if (!look.offersFirst()) {
      return Optional.of(Outcome.Refusal.NOT_OFFERED);
    } else if (!wish.starts().isAfter(now)) {
      return Optional.of(Outcome.Refusal.PAST);
    } else if (look.mayBecomeFree()) {
      return Optional.empty();
    } else if (look.ways().isEmpty()) {
      return Optional.of(Outcome.Refusal.TAKEN);
    } else if (!look.ways().contains(wish.way())) {
      return Optional.of(Outcome.Refusal.WAY);
    }
    return Optional.empty();
  }

  private static Outcome repeated(HoldStore.Earlier earlier, Wish wish) {
    if (!earlier.same() || !earlier.starts().equals(wish.starts()) || earlier.way() != wish.way()) {
      return Outcome.Refusal.REQUEST_REUSED;
    }
    return earlier.holds()
        ? new Outcome.Done(earlier.specialist(), earlier.consultation(), false)
        : Outcome.Refusal.HOLD_OVER;
  }

  /// Holds the time in the turns of both.
  ///
  /// @param inTheWay whether a hold that is over may be in the way
  private Optional<Outcome> hold(
      Handle sql, UUID person, UUID specialist, Wish wish, boolean inTheWay, Instant now) {
    HoldStore store = new HoldStore(sql);
    Optional<HoldStore.Own> own = store.awaitPerson(person, specialist, wish, now);
    if (own.isEmpty()) {
      return Optional.of(Outcome.Refusal.NOT_FOUND);
    } else if (own.get().requested()) {
      return Optional.empty();
    } else if (own.get().once()) {
      return Optional.of(Outcome.Refusal.ONCE);
    } else if (own.get().overlaps()) {
      return Optional.of(Outcome.Refusal.OVERLAPS);
    } else if (own.get().coming() >= settings.coming()
        || own.get().holds() >= settings.holds()
        || own.get().callOffs() >= settings.callOffs()) {
      return Optional.of(Outcome.Refusal.TOO_MANY);
    }
    Rules rules = Turns.await(sql, availability, specialist, own.get().holding());
    if (wish.starts().isBefore(now.plus(rules.lead()))) {
      return Optional.of(Outcome.Refusal.TOO_SOON);
    }
    if (inTheWay || !own.get().holding().isEmpty()) {
      for (Freed freed : store.letGo(person, specialist, now)) {
        availability.afterChange(sql, freed.specialist(), freed.starts(), freed.until());
      }
    }
    UUID id = Ids.next();
    List<String> names = Stream.generate(() -> words.draw(random, " ")).limit(NAMES_DRAWN).toList();
    if (!store.hold(person, specialist, id, wish, rules.buffer(), names, now)) {
      sql.rollback(); // The hold before stays.
      return Optional.of(Outcome.Refusal.TAKEN);
    }
    availability.afterChange(
        sql,
        specialist,
        wish.starts(),
        wish.starts().plus(Consultation.LENGTH).plus(rules.buffer()));
    return Optional.of(new Outcome.Done(specialist, id, true));
  }

  /// Books what is held. Confirmed twice, it is booked once.
  public Outcome confirm(UUID person, UUID id) {
    Instant now = clock.instant();
    return Turns.<Outcome>take(
        database,
        Outcome.Refusal.HOLD_OVER,
        sql -> {
          Optional<UUID> booked = new HoldStore(sql).confirm(person, id, now);
          return booked.isPresent()
              ? new Outcome.Done(booked.get(), id, true)
              : new ConsultationStore(sql)
                  .find(Side.PERSON, person, id)
                  .map(Holds::notConfirmed)
                  .orElse(Outcome.Refusal.HOLD_OVER);
        });
  }

  private static Outcome notConfirmed(Consultation consultation) {
    return switch (consultation.status()) {
      case HELD -> Outcome.Refusal.HOLD_OVER;
      case CALLED_OFF -> new Outcome.Changed(consultation.specialist(), consultation.id());
      case BOOKED, MISSED, OVER -> Outcome.Done.before(consultation);
    };
  }

  /// Lets go of a hold.
  ///
  /// @return false when it is booked by now; what is not there is let go of
  boolean release(UUID person, UUID id) {
    return Turns.take(
        database,
        true,
        sql -> {
          Optional<Consultation> consultation =
              new ConsultationStore(sql).find(Side.PERSON, person, id);
          if (consultation.isEmpty()) {
            return true;
          }
          UUID specialist = consultation.get().specialist();
          availability.lock(sql, specialist);
          Optional<Freed> freed = new HoldStore(sql).release(specialist, person, id);
          freed.ifPresent(
              time -> availability.afterChange(sql, specialist, time.starts(), time.until()));
          return freed.isPresent();
        });
  }
}
