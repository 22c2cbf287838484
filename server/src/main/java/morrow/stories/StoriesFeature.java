package morrow.stories;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import morrow.pennames.PenNames;
import morrow.review.Matter;
import morrow.review.Review;
import morrow.search.Search;
import morrow.web.Routes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class StoriesFeature implements Routes.Feature {
  private final Stories stories;
  private final Samples samples;
  private final List<Routes.Feature> parts;

  /// Puts the parts together.
  ///
  /// @param origin how visitors reach the site; may be empty
  public StoriesFeature(
      Jdbi database,
      PenNames penNames,
      Review review,
      Search search,
      StoriesSettings settings,
      String origin,
      InstantSource clock) {
    stories = new Stories(database, penNames, review, search, settings, clock);
    Decisions decisions = new Decisions(review, search, clock);
    review.decides(Matter.STORY, decisions);
    samples = new Samples(penNames, stories, decisions);
    parts = List.of(new StoriesApi(stories), new StoryPages(database, search, origin));
  }

  @Override
  public void routes(Routes routes) {
    parts.forEach(part -> part.routes(routes));
  }

  /// The stories of the sample collection.
  public Samples samples() {
    return samples;
  }

  /// Takes away what an account wrote, in the transaction that takes the account away.
  public void beforeDeletion(Handle transaction, UUID account) {
    stories.beforeDeletion(transaction, account);
  }
}
