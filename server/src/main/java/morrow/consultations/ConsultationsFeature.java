package morrow.consultations;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import morrow.availability.Availability;
import morrow.specialists.StandingListener;
import morrow.web.Routes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class ConsultationsFeature implements Routes.Feature, AutoCloseable {
  private final List<Routes.Feature> apis;
  private final Holds holds;
  private final Endings endings;
  private final Upkeep upkeep;

  public ConsultationsFeature(
      Jdbi database,
      Availability availability,
      ConsultationsSettings settings,
      InstantSource clock) {
    WaitingList waiting = new WaitingList(database, availability, settings, clock);
    holds = new Holds(database, availability, settings, clock, new SecureRandom());
    Changes changes = new Changes(database, availability, settings, waiting, clock);
    Lists lists = new Lists(database, settings, clock);
    Statistics statistics = new Statistics(database, clock);
    endings = new Endings(availability, waiting, clock);
    upkeep = new Upkeep(database, availability, waiting, clock);
    apis =
        List.of(
            new PersonsApi(holds, changes, waiting, lists),
            new SpecialistsApi(changes, lists, clock),
            new AfterwardsApi(new Afterwards(database, clock), statistics, lists),
            new OperatorsApi(statistics));
  }

  @Override
  public void routes(Routes routes) {
    apis.forEach(api -> api.routes(routes));
  }

  /// The rules of holding and booking, for who does so without a call.
  public Holds holds() {
    return holds;
  }

  /// Ends what a suspended specialist has to come. To be told before free times are worked out anew.
  public StandingListener standing() {
    return endings;
  }

  /// Tells the other sides of an account that is about to be deleted in this transaction, and frees their time.
  public void beforeDeletion(Handle transaction, UUID account) {
    endings.beforeDeletion(transaction, account);
  }

  /// Begins to do in the background what time brings.
  public void startUpkeep() {
    upkeep.start();
  }

  @Override
  public void close() {
    upkeep.close();
  }
}
