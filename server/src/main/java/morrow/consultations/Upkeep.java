package morrow.consultations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import morrow.availability.Availability;
import morrow.availability.Rules;
import org.jdbi.v3.core.Jdbi;

/// Does in the background what time brings: holds and offers that are over, reminders, and forgetting. Nothing that is promised hangs
/// on it but that a time is offered to the next who waits, and reminders.
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Upkeep.class.getName());
  private static final int EACH_SECONDS = 15;
  private static final Duration NOTICES_KEPT = Duration.ofDays(60);

  private final Jdbi database;
  private final Availability availability;
  private final WaitingList waiting;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("consultations-upkeep").factory());

  Upkeep(Jdbi database, Availability availability, WaitingList waiting, InstantSource clock) {
    this.database = database;
    this.availability = availability;
    this.waiting = waiting;
    this.clock = clock;
  }

  void start() {
    var _ =
        thread.scheduleWithFixedDelay(this::quietly, EACH_SECONDS, EACH_SECONDS, TimeUnit.SECONDS);
  }

  private void quietly() {
    try {
      run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Upkeep of consultations has to wait for the next time.", e);
    }
  }

  /// Does all that is due now. Several servers may do so at once.
  void run() {
    Instant now = clock.instant();
    for (UUID specialist : database.withHandle(sql -> new UpkeepStore(sql).withHoldsOver(now))) {
      var _ =
          Turns.take(
              database,
              false,
              sql -> {
                Rules rules = availability.lock(sql, specialist);
                for (Freed freed : new UpkeepStore(sql).endHolds(specialist, now)) {
                  if (freed.insteadOf() == null) {
                    availability.afterChange(sql, specialist, freed.starts(), freed.until());
                  } else {
                    waiting.passOn(sql, rules, freed, now);
                  }
                }
                return true;
              });
    }
    database.useHandle(sql -> {
      UpkeepStore store = new UpkeepStore(sql);
      store.remind(NoticeWord.TOMORROW, now, Duration.ofHours(1), Duration.ofHours(24));
      store.remind(NoticeWord.SOON, now, Duration.ZERO, Duration.ofHours(1));
      store.forget(now.minus(NOTICES_KEPT), now.minus(Holds.LATELY));
    });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
