package morrow.directory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import morrow.helplines.Helplines;
import morrow.specialists.StandingListener;
import morrow.web.Routes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class DirectoryFeature implements Routes.Feature, StandingListener, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DirectoryFeature.class.getName());
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final Directory directory;
  private final List<Routes.Feature> pages;
  private boolean away;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("directory-looks").factory());

  public DirectoryFeature(Jdbi database, Helplines helplines, InstantSource clock) {
    DirectoryStore store = new DirectoryStore(database);
    directory = new Directory(store, clock);
    pages =
        List.of(
            new DirectoryPages(directory),
            new ProfilePages(store, clock),
            new FinderPages(directory, helplines),
            new ExplainingPages());
  }

  @Override
  public void routes(Routes routes) {
    pages.forEach(each -> each.routes(routes));
  }

  /// Begins to follow the database.
  public void startLooking() {
    var _ =
        looks.scheduleWithFixedDelay(
            this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Looks once, now.
  public void look() {
    try {
      directory.look();
      away = false;
    } catch (RuntimeException e) {
      if (!away) {
        LOG.log(Level.WARNING, "The directory cannot read the database.", e);
      }
      away = true;
    }
  }

  /// On this node nobody who ceases to see people is listed after the commit. Other nodes follow with their next look.
  @Override
  public void changed(Handle transaction, UUID specialist, boolean seesPeople) {
    if (!seesPeople) {
      transaction.afterCommit(() -> directory.hide(specialist));
    }
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }
}
