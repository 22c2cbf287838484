package morrow.articles;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import morrow.review.Review;
import morrow.search.Search;
import morrow.specialists.SpecialistsFeature;
import morrow.web.Language;
import morrow.web.Routes;
import morrow.web.Texts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root. Its texts lie beside it.
public final class ArticlesFeature implements Routes.Feature, AutoCloseable {
  private final CarefulWork careful = new CarefulWork();
  private final Articles articles;
  private final Writings writings;
  private final List<Routes.Feature> routes;

  /// Puts the parts together.
  ///
  /// @param origin how visitors reach the site; may be empty
  public ArticlesFeature(
      Jdbi database,
      Search search,
      Review review,
      ArticlesSettings settings,
      String origin,
      InstantSource clock) {
    Publishing publishing = new Publishing(search, clock);
    Map<Language, Texts> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(
          language, Texts.of(language, List.of(ArticlesFeature.class, SpecialistsFeature.class)));
    }
    Typesetter typesetter = new Typesetter(texts);
    Preparation preparation = new Preparation(database, typesetter, careful);
    articles = new Articles(publishing, typesetter, review);
    writings = new Writings(database, publishing, preparation, careful, review);
    Saving saving = new Saving(database, publishing, (long) settings.mebibytes() << 20);
    for (WritingKind kind : WritingKind.values()) {
      review.decides(Submissions.matter(kind), new Submissions(kind, publishing, preparation));
    }
    ReadStore read = new ReadStore(database);
    routes =
        List.of(
            new WritingsApi(writings, saving, typesetter, careful, settings),
            new AlwaysReviewedApi(new AlwaysReviewed(database, clock)),
            new FeedPages(
                read, texts,
                origin), // before the pages, whose pattern takes its address for a slug
            new ArticlePages(read, search, clock));
  }

  @Override
  public void routes(Routes all) {
    routes.forEach(each -> each.routes(all));
  }

  /// What other features do with articles.
  public Articles articles() {
    return articles;
  }

  /// Takes away what an account has in public, in the transaction that deletes it.
  public void beforeDeletion(Handle transaction, UUID account) {
    writings.beforeDeletion(transaction, account);
  }

  @Override
  public void close() {
    careful.close();
  }
}
