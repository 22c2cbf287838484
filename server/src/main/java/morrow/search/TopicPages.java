package morrow.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import morrow.specialists.Topic;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// What there is to read about a topic.
public final class TopicPages implements Routes.Feature {
  private static final int OF_EACH_KIND = 5;
  private static final int ON_A_PAGE = 20;
  private static final int LAST_PAGE = 50;
  private static final int BESIDES = 4;

  /// What the page shows.
  ///
  /// @param only null: a few of each kind
  /// @param page from 1
  public record Shown(
      Topic topic,
      @Nullable Kind only,
      int page,
      int pages,
      Map<Kind, List<Listed>> pieces,
      Map<Kind, Integer> counts,
      List<Topic> besides) {
    public boolean danger() {
      return topic.isOfDanger();
    }

    public boolean hasMore(Kind kind) {
      return only == null
          && counts.getOrDefault(kind, 0) > pieces.getOrDefault(kind, List.of()).size();
    }

    public String pathOf(Kind kind, int number) {
      return "/topics/" + topic.word() + "?" + query(kind, number);
    }
  }

  private final ShelfStore shelf;

  TopicPages(ShelfStore shelf) {
    this.shelf = shelf;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/topics/{topic}", this::topic, Audience.EVERYONE);
  }

  private void topic(Call call) {
    Topic topic = topicOf(call.segment("topic")).orElseThrow(Problem::notFound);
    Kind only = call.query("kind").flatMap(Kind::of).orElse(null);
    int page = only == null ? 1 : call.query("page").map(TopicPages::page).orElse(1);
    String query = only == null ? "" : query(only, page);
    if (!query.equals(call.rawQuery())) {
      String path = "/" + call.language().code() + "/topics/" + topic.word();
      call.redirect(query.isEmpty() ? path : path + "?" + query);
      return;
    }
    Language language = call.language();
    call.keptPage(
        "search/TopicPage.jte",
        query,
        shelf.changes(language),
        () -> Map.of("shown", shown(language, topic, only, page)));
  }

  private Shown shown(Language language, Topic topic, @Nullable Kind only, int page) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    shelf.counts(language, topic).forEach(each -> counts.put(each.kind(), each.pieces()));
    Map<Kind, List<Listed>> pieces = new EnumMap<>(Kind.class);
    int pages = 1;
    if (only == null) {
      counts
          .keySet()
          .forEach(kind -> pieces.put(kind, shelf.ofTopic(language, topic, kind, 0, OF_EACH_KIND)));
    } else {
      int all = counts.getOrDefault(only, 0);
      pages = Math.clamp((all + ON_A_PAGE - 1) / ON_A_PAGE, 1, LAST_PAGE);
      pieces.put(only, shelf.ofTopic(language, topic, only, (page - 1) * ON_A_PAGE, ON_A_PAGE));
    }
    return new Shown(
        topic, only, page, pages, pieces, counts, shelf.besides(language, topic, BESIDES));
  }

  /// What stands behind the question mark. Each page has one address.
  static String query(Kind kind, int page) {
    return "kind=" + kind.word() + (page > 1 ? "&page=" + page : "");
  }

  private static int page(String number) {
    return number.matches("[1-9][0-9]?") ? Math.min(LAST_PAGE, Integer.parseInt(number)) : 1;
  }

  private static Optional<Topic> topicOf(String word) {
    return Arrays.stream(Topic.values()).filter(topic -> topic.word().equals(word)).findFirst();
  }
}
