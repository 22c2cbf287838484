package morrow.availability;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// The days that can be booked move on when a specialist's day begins: that of the horizon is added, yesterday's are dropped.
final class NextDay {
  private static final Logger LOG = Logger.getLogger(NextDay.class.getName());

  private final Jdbi database;
  private final Availability availability;
  private final InstantSource clock;

  NextDay(Jdbi database, Availability availability, InstantSource clock) {
    this.database = database;
    this.availability = availability;
    this.clock = clock;
  }

  /// Works out anew the free times of everyone whose day has begun, each in a transaction of its own, so that nobody's booking
  /// waits for the others. Several servers share them out. One whose rules cannot be read keeps nobody else waiting.
  ///
  /// @return how many there were
  int refillAllDue() {
    int count = 0;
    Set<UUID> failed = new HashSet<>();
    while (!Thread.currentThread().isInterrupted()) {
      UUID[] current = new UUID[1];
      try {
        Optional<UUID> next =
            database.inTransaction(sql -> {
              Optional<UUID> due = AvailabilityStore.due(sql, clock.instant(), failed);
              due.ifPresent(specialist -> {
                current[0] = specialist;
                availability.refill(sql, specialist);
              });
              return due;
            });
        if (next.isEmpty()) {
          return count;
        }
        count++;
      } catch (RuntimeException e) {
        if (current[0] == null || failed.size() >= 1000) {
          throw e;
        }
        failed.add(current[0]);
        LOG.log(Level.WARNING, "The free times of one specialist could not be worked out.", e);
      }
    }
    return count;
  }
}
