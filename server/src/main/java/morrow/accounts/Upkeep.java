package morrow.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/// Takes away in the background what is over: ended sessions, old unlocks, expired invitations, and what deleted accounts left
/// in the database's files.
public final class Upkeep implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Upkeep.class.getName());
  private static final Duration EACH = Duration.ofMinutes(30);
  private static final Duration VACUUM_AFTER = Duration.ofSeconds(5);
  private static final long MOST_REWRITTEN_BYTES = 256L << 20;

  private final UpkeepStore store;
  private final Sessions sessions;
  private final Invitations invitations;
  private final PasskeyStore passkeys;
  private final InstantSource clock;
  private final AtomicBoolean vacuumIsDue = new AtomicBoolean();
  // True at the start: what was deleted just before the last end may still lie in the files.
  private final AtomicBoolean rewritingIsDue = new AtomicBoolean(true);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("accounts-upkeep").factory());

  Upkeep(
      Jdbi database,
      Sessions sessions,
      Invitations invitations,
      PasskeyStore passkeys,
      InstantSource clock) {
    this.store = new UpkeepStore(database);
    this.sessions = sessions;
    this.invitations = invitations;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /// Begins to work in the background.
  public void start() {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> quietly(this::run), 1, EACH.toMinutes(), TimeUnit.MINUTES);
  }

  /// Says that an account was deleted. Returns at once; many deletions together are one vacuum.
  public void afterDeletion() {
    rewritingIsDue.set(true);
    if (vacuumIsDue.compareAndSet(false, true)) {
      try {
        var _ =
            thread.schedule(
                () -> quietly(this::vacuum), VACUUM_AFTER.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException _) {
        LOG.fine("The program ends; the next start clears up.");
      }
    }
  }

  /// Does all that is due now.
  void run() {
    sessions.purge();
    invitations.purge();
    passkeys.purge(clock.instant());
    if (vacuumIsDue.get()) {
      vacuum();
    }
    if (store.isQuicklyRewritten(MOST_REWRITTEN_BYTES) && rewritingIsDue.getAndSet(false)) {
      try {
        store.rewrite();
      } catch (RuntimeException e) {
        rewritingIsDue.set(true);
        throw e;
      }
    }
  }

  private void vacuum() {
    vacuumIsDue.set(false);
    store.vacuum(store.tablesOfAccounts());
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Upkeep of accounts has to wait for the next time.", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
