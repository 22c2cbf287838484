package morrow.records;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class RecordsFeature implements Routes.Feature, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RecordsFeature.class.getName());

  private final Records records;
  private final RecordsApi api;
  private final ScheduledExecutorService upkeep =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("records-upkeep").factory());

  public RecordsFeature(Jdbi database, RecordsSettings settings, InstantSource clock) {
    records = new Records(database, settings, clock);
    api = new RecordsApi(records);
  }

  @Override
  public void routes(Routes routes) {
    api.routes(routes);
  }

  /// Begins to forget old answers in the background.
  public void startUpkeep() {
    var _ = upkeep.scheduleWithFixedDelay(this::quietly, 7, 60, TimeUnit.MINUTES);
  }

  private void quietly() {
    try {
      records.forgetOldPushes();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Upkeep of records has to wait for the next time.", e);
    }
  }

  @Override
  public void close() {
    upkeep.shutdownNow();
  }
}
