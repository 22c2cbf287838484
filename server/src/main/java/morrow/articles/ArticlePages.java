package morrow.articles;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import morrow.search.Search;
import morrow.specialists.Topic;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The public pages. What a page shows is made once for each version of it; each visit only asks whether it is still the same.
final class ArticlePages implements Routes.Feature {
  static final int A_PAGE = 20;
  private static final int MOST_PAGES = 1000;
  private static final int RELATED = 4;

  private final ReadStore store;
  private final Search search;
  private final InstantSource clock;

  ArticlePages(ReadStore store, Search search, InstantSource clock) {
    this.store = store;
    this.search = search;
    this.clock = clock;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/articles", this::list, Audience.EVERYONE);
    routes.page("/articles/{slug}", call -> piece(call, WritingKind.ARTICLE), Audience.EVERYONE);
    routes.page("/posts/{slug}", call -> piece(call, WritingKind.POST), Audience.EVERYONE);
  }

  private void list(Call call) {
    Map<String, List<String>> fields = call.fields();
    Topic topic = topic(fields).orElse(null);
    int number = number(fields);
    String query = Shelf.query(topic, number);
    if (!query.equals(call.rawQuery())) {
      String path = "/" + call.language().code() + "/articles";
      call.redirect(query.isEmpty() ? path : path + "?" + query);
      return;
    }
    Language language = call.language();
    call.keptPage(
        "articles/Articles.jte",
        query,
        store.shelf(language),
        () -> Map.of("shelf", shelf(language, topic, number)));
  }

  /// Pages beyond the list are not kept: there would be no end of them.
  private Shelf shelf(Language language, @Nullable Topic topic, int number) {
    List<Line> lines = store.newest(language, topic, (number - 1) * A_PAGE, A_PAGE + 1);
    if (number > 1 && lines.isEmpty()) {
      throw Problem.notFound();
    }
    return new Shelf(
        topic,
        number,
        lines.subList(0, Math.min(lines.size(), A_PAGE)),
        lines.size() > A_PAGE,
        store.topics(language));
  }

  /// The topic of a list; empty for all, and for a word that is none.
  static Optional<Topic> topic(Map<String, List<String>> fields) {
    String word = fields.getOrDefault("topic", List.of("")).getFirst();
    for (Topic topic : Topic.values()) {
      if (topic.word().equals(word)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }

  private static int number(Map<String, List<String>> fields) {
    String page = fields.getOrDefault("page", List.of("1")).getFirst();
    int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
    return Math.min(number, MOST_PAGES);
  }

  /// What has to be the same for a page to be the same.
  private record Version(long piece, @Nullable Byline by, long besides) {}

  private void piece(Call call, WritingKind kind) {
    String slug = call.segment("slug");
    if (slug.length() > 80 || !Address.SLUG.matcher(slug).matches()) {
      throw Problem.notFound();
    }
    ReadStore.Opened opened =
        store.open(kind, slug, clock.instant()).orElseThrow(() -> absent(kind, slug));
    if (opened.language() != call.language()) {
      Language wanted = call.language();
      call.redirect(
          store
              .translated(opened.id(), wanted)
              .map(other -> "/" + wanted.code() + kind.path() + other)
              .orElse("/" + opened.language().code() + kind.path() + slug));
      return;
    }
    call.keptPage(
        kind == WritingKind.ARTICLE ? "articles/Article.jte" : "articles/Post.jte",
        "",
        new Version(opened.version(), opened.by(), search.changes(opened.language())),
        () ->
            Map.of(
                "piece",
                store.piece(opened).orElseThrow(() -> absent(kind, slug)),
                "related",
                search.related(Publishing.kind(kind), opened.id(), RELATED)));
  }

  private Problem absent(WritingKind kind, String slug) {
    return store.isSpent(kind, slug) ? Problem.gone() : Problem.notFound();
  }
}
