package morrow.search;

import java.util.List;
import morrow.web.Routes;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class SearchFeature implements Routes.Feature {
  private final Search search;
  private final List<Routes.Feature> pages;

  public SearchFeature(Jdbi database) {
    ShelfStore shelf = new ShelfStore(database);
    search = new Search(database, shelf);
    pages =
        List.of(
            new ReadingPages(shelf), new TopicPages(shelf), new SearchPages(new Finding(database)));
  }

  /// For the features that publish.
  public Search search() {
    return search;
  }

  @Override
  public void routes(Routes routes) {
    pages.forEach(each -> each.routes(routes));
  }
}
