package morrow.directory;

import java.util.List;
import java.util.Map;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Routes;

/// The directory's pages.
final class DirectoryPages implements Routes.Feature {
  private final Directory directory;

  DirectoryPages(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/specialists", this::list, Audience.EVERYONE);
  }

  private void list(Call call) {
    Search search = Search.of(call.fields());
    String query = search.query();
    if (!query.equals(call.rawQuery())) {
      String path = "/" + call.language().code() + "/specialists";
      call.redirect(query.isEmpty() ? path : path + "?" + query);
      return;
    }
    switch (directory.search(search, Results.PER_PAGE)) {
      case Directory.Away() -> {
        call.page(503, "directory/DirectoryAway.jte", Map.of(), query);
      }
      case Directory.Found found -> {
        List<Card> cards =
            found.here().stream()
                .map(each -> Card.of(each, found.now(), search.ways(), search.zone()))
                .toList();
        Results results = new Results(search, found.everybody(), found.total(), cards);
        call.keptPage(
            "directory/Specialists.jte",
            query,
            results.version(),
            () -> Map.of("results", results));
      }
    }
  }
}
