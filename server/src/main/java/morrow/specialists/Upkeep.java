package morrow.specialists;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Does in the background what nobody asks for: tells of verifications that ended, and clears away evidence.
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Upkeep.class.getName());
  private static final Duration EACH = Duration.ofMinutes(20);

  private final Standings standings;
  private final EvidenceFolder evidence;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("specialists-upkeep").factory());

  Upkeep(Standings standings, EvidenceFolder evidence) {
    this.standings = standings;
    this.evidence = evidence;
  }

  void start() {
    for (Runnable work : new Runnable[] {this::expire, evidence::forgetOld, evidence::rewrite}) {
      var _ =
          thread.scheduleWithFixedDelay(() -> quietly(work), 1, EACH.toMinutes(), TimeUnit.MINUTES);
    }
  }

  /// Does all that is due now.
  void run() {
    expire();
    evidence.forgetOld();
    evidence.rewrite();
  }

  private void expire() {
    standings.expire();
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Upkeep of specialists has to wait for the next time.", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
