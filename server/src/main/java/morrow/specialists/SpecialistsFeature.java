package morrow.specialists;

import java.time.InstantSource;
import java.util.List;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root. Its texts name topics, approaches and ways for every page.
public final class SpecialistsFeature implements Routes.Feature, AutoCloseable {
  private final Upkeep upkeep;
  private final List<Routes.Feature> apis;

  /// Puts the parts together.
  ///
  /// @param listeners are told, in the same transaction and in this order, when a specialist begins or ceases to see people
  public SpecialistsFeature(Jdbi database, InstantSource clock, List<StandingListener> listeners) {
    Standings standings = new Standings(database, clock, listeners);
    EvidenceFolder evidence = new EvidenceFolder(database, standings);
    Applications applications = new Applications(database, standings, evidence);
    PortraitStore portraits = new PortraitStore(database);
    upkeep = new Upkeep(standings, evidence);
    apis =
        List.of(
            new VocabularyApi(),
            new ProfileApi(new Specialists(database, standings), applications, evidence, portraits),
            new PortraitPages(portraits, standings),
            new VerificationApi(
                applications,
                evidence,
                standings,
                new OperatorView(database, standings, portraits)));
  }

  @Override
  public void routes(Routes routes) {
    apis.forEach(api -> api.routes(routes));
  }

  /// Begins to look after verifications in the background.
  public void startUpkeep() {
    upkeep.start();
  }

  @Override
  public void close() {
    upkeep.close();
  }

  /// For tests, which do not wait.
  Upkeep upkeep() {
    return upkeep;
  }
}
