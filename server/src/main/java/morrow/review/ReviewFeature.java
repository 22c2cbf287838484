package morrow.review;

import java.time.InstantSource;
import java.util.List;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class ReviewFeature implements Routes.Feature {
  private final Review review;
  private final List<Routes.Feature> apis;

  public ReviewFeature(Jdbi database, InstantSource clock) {
    review = new Review(clock);
    apis = List.of(new ReviewApi(new Queue(database, clock)));
  }

  @Override
  public void routes(Routes routes) {
    apis.forEach(api -> api.routes(routes));
  }

  /// Where other features hand in what is to be published.
  public Review review() {
    return review;
  }
}
