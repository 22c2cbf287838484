package morrow.specialists;

import java.time.InstantSource;
import java.util.List;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root. Its texts name topics, approaches and ways for every page.
public final class SpecialistsFeature implements Routes.Feature, AutoCloseable {
  private final List<Routes.Feature> apis;

  /// @param listeners are told, in the same transaction and in this order, when a specialist begins or ceases to see people
  public SpecialistsFeature(Jdbi database, InstantSource clock, List<StandingListener> listeners) {
    apis = List.of(new VocabularyApi());
  }

  @Override
  public void routes(Routes routes) {
    apis.forEach(api -> api.routes(routes));
  }

  /// Begins to look after verifications in the background.
  public void startUpkeep() {}

  @Override
  public void close() {}
}
