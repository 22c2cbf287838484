package morrow.review;

import java.time.InstantSource;
import java.util.List;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class ReviewFeature implements Routes.Feature, AutoCloseable {
  private final Review review;
  private final Upkeep upkeep;
  private final List<Routes.Feature> apis;

  public ReviewFeature(Jdbi database, ReviewSettings settings, InstantSource clock) {
    review = new Review(clock);
    upkeep = new Upkeep(database, clock);
    apis =
        List.of(
            new ReviewApi(new Reviewing(database, review, settings, clock)),
            new OwnReviewsApi(new OwnReviews(database, review, settings, clock)),
            new ReviewersApi(new Reviewers(database, clock), new Figures(database, clock)),
            new ReportPages(new Reports(database, review, clock), new ReportPace(settings, clock)));
  }

  @Override
  public void routes(Routes routes) {
    apis.forEach(api -> api.routes(routes));
  }

  /// Where other features hand in what is to be published.
  public Review review() {
    return review;
  }

  /// Begins to forget in the background what was decided long ago.
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
