package morrow.availability;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import morrow.specialists.StandingListener;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class AvailabilityFeature implements Routes.Feature, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(AvailabilityFeature.class.getName());

  private final Availability availability;
  private final NextDay nextDay;
  private final List<Routes.Feature> apis;
  private final ScheduledExecutorService upkeep =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("availability-upkeep").factory());

  public AvailabilityFeature(Jdbi database, InstantSource clock) {
    availability = new Availability(clock);
    nextDay = new NextDay(database, availability, clock);
    apis =
        List.of(
            new HoursApi(new OwnHours(database, availability, clock)),
            new FreeTimesApi(new FreeTimesStore(database), clock));
  }

  /// For the features that take time or give it back.
  public Availability availability() {
    return availability;
  }

  /// Fills or empties the free times of who begins or ceases to see people.
  public StandingListener whenStandingChanges() {
    return (transaction, specialist, _) -> availability.refill(transaction, specialist);
  }

  @Override
  public void routes(Routes routes) {
    apis.forEach(api -> api.routes(routes));
  }

  /// Begins to add each specialist's next day when it comes, in the background.
  public void startUpkeep() {
    var _ = upkeep.scheduleWithFixedDelay(this::quietly, 0, 1, TimeUnit.MINUTES);
  }

  private void quietly() {
    try {
      nextDay.refillAllDue();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Adding the next day's free times has to wait for the next time.", e);
    }
  }

  @Override
  public void close() {
    upkeep.shutdownNow();
  }
}
