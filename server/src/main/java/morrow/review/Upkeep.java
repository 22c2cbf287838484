package morrow.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Forgets in the background what was decided long ago. Nothing else hangs on it.
final class Upkeep implements AutoCloseable {
  /// How long texts that came back, threads and reports stay after the decision: who comes back to a returned text after some weeks
  /// still finds what was asked, and the reviewer can compare the two. After that the reason alone says enough.
  static final Duration KEPT = Duration.ofDays(90);

  private static final Logger LOG = Logger.getLogger(Upkeep.class.getName());
  private static final Duration EACH = Duration.ofHours(1);

  private final Jdbi database;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("review-upkeep").factory());

  Upkeep(Jdbi database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void start() {
    var _ = thread.scheduleWithFixedDelay(this::quietly, 2, EACH.toMinutes(), TimeUnit.MINUTES);
  }

  private void quietly() {
    try {
      run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Upkeep of the review has to wait for the next time.", e);
    }
  }

  /// Does all that is due now. Several servers may do so at once.
  void run() {
    Instant now = clock.instant();
    database.useTransaction(sql -> {
      UpkeepStore store = new UpkeepStore(sql);
      store.forget(now.minus(KEPT));
      store.forgetReplies(now.minus(OwnReviews.DAY));
    });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
