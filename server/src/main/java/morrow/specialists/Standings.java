package morrow.specialists;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who sees people: suspending, reinstating, and the end of a verification. Everybody who has to know is told in the same transaction.
final class Standings {
  private static final Logger LOG = Logger.getLogger(Standings.class.getName());

  private final Jdbi database;
  private final InstantSource clock;
  private final List<StandingListener> listeners;

  Standings(Jdbi database, InstantSource clock, List<StandingListener> listeners) {
    this.database = database;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// Takes a specialist out of everything that people see. A repeated call changes nothing.
  Outcome.OfStanding suspend(UUID operator, String slug, String reason) {
    return change(
        operator,
        slug,
        (sql, specialist) -> {
          if (specialist.standing() == Standing.SUSPENDED) {
            return;
          }
          new SpecialistStore(sql).suspend(specialist.account(), reason, now());
          note(sql, specialist, VerificationEvent.What.SUSPENDED, reason, operator);
        });
  }

  /// Ends a suspension. What the specialist is then follows from what was verified and what is applied for.
  Outcome.OfStanding reinstate(UUID operator, String slug) {
    return change(
        operator,
        slug,
        (sql, specialist) -> {
          if (specialist.standing() != Standing.SUSPENDED) {
            return;
          }
          boolean waits =
              new ApplicationStore(sql)
                  .of(specialist.account())
                  .filter(Application::isOpen)
                  .isPresent();
          Standing standing =
              specialist.wasEverVerified()
                  ? Standing.VERIFIED
                  : waits ? Standing.APPLIED : Standing.DRAFT;
          new SpecialistStore(sql)
              .stand(specialist.account(), standing, specialist.verifiedUntil());
          note(sql, specialist, VerificationEvent.What.REINSTATED, "", operator);
        });
  }

  /// Tells of the verifications that ended. Reads do not wait for this: each looks at the date itself.
  ///
  /// @return how many
  int expire() {
    LocalDate today = today();
    int ended = 0;
    for (UUID account : database.withHandle(sql -> new SpecialistStore(sql).expired(today))) {
      try {
        ended += database.inTransaction(sql -> expire(sql, account, today)) ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The end of a verification is told at the next time.", e);
      }
    }
    return ended;
  }

  private boolean expire(Handle sql, UUID account, LocalDate today) {
    Specialist specialist = new SpecialistStore(sql).lock(account).orElse(null);
    if (specialist == null || !specialist.toldSeesPeople() || specialist.seesPeople(today)) {
      return false; // gone, told by another node, or renewed a moment ago
    }
    note(sql, specialist, VerificationEvent.What.EXPIRED, "", null);
    tell(sql, account);
    return true;
  }

  /// Tells the listeners when a specialist has begun or ceased to see people.
  void tell(Handle sql, UUID account) {
    SpecialistStore store = new SpecialistStore(sql);
    Specialist specialist = store.find(account).orElseThrow();
    boolean sees = specialist.seesPeople(today());
    if (sees != specialist.toldSeesPeople()) {
      store.told(account, sees);
      tellAll(sql, account, sees);
    }
  }

  /// Tells the listeners that a specialist who sees people has changed what free times follow from.
  void tellOfOtherTimes(Handle sql, Specialist specialist) {
    if (specialist.seesPeople(today())) {
      tellAll(sql, specialist.account(), true);
    }
  }

  private void tellAll(Handle sql, UUID account, boolean sees) {
    listeners.forEach(listener -> listener.changed(sql, account, sees));
  }

  /// A change of the standing by an operator, under the specialist's lock.
  @FunctionalInterface
  private interface Change {
    void make(Handle sql, Specialist specialist);
  }

  private Outcome.OfStanding change(UUID operator, String slug, Change change) {
    return database.inTransaction(sql -> {
      SpecialistStore store = new SpecialistStore(sql);
      Specialist specialist = store.accountOf(slug).flatMap(store::lock).orElse(null);
      if (specialist == null) {
        return new Outcome.Unknown();
      }
      if (specialist.account().equals(operator)) {
        return new Outcome.OwnAccount();
      }
      change.make(sql, specialist);
      tell(sql, specialist.account());
      return new Outcome.Stands();
    });
  }

  private void note(
      Handle sql,
      Specialist specialist,
      VerificationEvent.What what,
      String reason,
      @Nullable UUID operator) {
    new HistoryStore(sql)
        .add(
            specialist.account(),
            new VerificationEvent(now(), what, null, reason, List.of(), specialist.verifiedUntil()),
            operator);
  }
}
