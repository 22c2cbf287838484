package morrow.samples;

import java.time.InstantSource;
import morrow.articles.Articles;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class SamplesFeature implements Routes.Feature {
  private final SampleCollection collection;

  public SamplesFeature(
      Jdbi database,
      Articles articles,
      morrow.stories.Samples stories,
      morrow.questions.Samples questions,
      InstantSource clock) {
    collection = new SampleCollection(database, articles, stories, questions, clock);
  }

  @Override
  public void routes(Routes routes) {
    new SamplesApi(collection).routes(routes);
  }

  /// For tests, which look at the pages.
  SampleCollection collection() {
    return collection;
  }
}
