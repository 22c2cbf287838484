package morrow.search;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import morrow.specialists.Topic;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Routes;

/// Where reading begins.
public final class ReadingPages implements Routes.Feature {
  private static final int NEWEST = 4;

  /// What those look for who are not sure yet what this is; the newest article about each is proposed to begin with.
  private static final List<Topic> FIRST =
      List.of(Topic.UNSEEN_WORK, Topic.LEAVING, Topic.SELF_WORTH);

  /// What the page shows.
  public record Shelves(
      List<Listed> begin, Map<Kind, List<Listed>> newest, List<Topic> topics, boolean isEmpty) {}

  private final ShelfStore shelf;

  ReadingPages(ShelfStore shelf) {
    this.shelf = shelf;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/reading", this::front, Audience.EVERYONE);
  }

  private void front(Call call) {
    Language language = call.language();
    call.keptPage(
        "search/Reading.jte",
        "",
        shelf.changes(language),
        () -> Map.of("shelves", shelves(language)));
  }

  private Shelves shelves(Language language) {
    List<Listed> begin = begin(language);
    Map<Kind, List<Listed>> newest = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      newest.put(kind, besides(begin, shelf.newest(language, kind, NEWEST + begin.size())));
    }
    List<Topic> topics = shelf.topics(language);
    return new Shelves(begin, newest, topics, topics.isEmpty());
  }

  /// The newest without what stands above already, unless there is nothing else.
  private static List<Listed> besides(List<Listed> above, List<Listed> newest) {
    Set<String> told = above.stream().map(each -> each.found().address()).collect(toSet());
    List<Listed> besides =
        newest.stream().filter(each -> !told.contains(each.found().address())).toList();
    return (besides.isEmpty() ? newest : besides).stream().limit(NEWEST).toList();
  }

  private List<Listed> begin(Language language) {
    Set<Listed> begin = new LinkedHashSet<>();
    for (Topic topic : FIRST) {
      shelf.ofTopic(language, topic, Kind.ARTICLE, 0, FIRST.size()).stream()
          .filter(each -> !begin.contains(each))
          .findFirst()
          .ifPresent(begin::add);
    }
    return new ArrayList<>(begin);
  }
}
