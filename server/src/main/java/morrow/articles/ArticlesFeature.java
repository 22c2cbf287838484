package morrow.articles;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import morrow.search.Search;
import morrow.web.Language;
import morrow.web.Routes;
import morrow.web.Texts;

/// Puts the parts of this feature together for the composition root. Its texts lie beside it.
public final class ArticlesFeature implements Routes.Feature {
  private final Articles articles;

  public ArticlesFeature(Search search, InstantSource clock) {
    Publishing publishing = new Publishing(search, clock);
    Map<Language, Texts> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, Texts.of(language, List.of(ArticlesFeature.class)));
    }
    Typesetter typesetter = new Typesetter(texts);
    articles = new Articles(publishing, typesetter);
  }

  @Override
  public void routes(Routes routes) {}

  /// What other features do with articles.
  public Articles articles() {
    return articles;
  }
}
