package morrow.stories;

import java.util.Arrays;
import java.util.List;
import morrow.specialists.Topic;
import morrow.web.Page;
import org.jspecify.annotations.Nullable;

/// One page of the list as its template needs it.
///
/// @param topic which alone is listed; null for all
/// @param total on all pages
public record Shelf(@Nullable Topic topic, int number, int total, List<Shown> stories) {
  static final int PER_PAGE = 20;
  static final int BEGINNING = 200;

  /// A topic to choose, with its name in the page's language.
  public record Choice(String word, String name, boolean chosen) {}

  public int pages() {
    return Math.max(1, Math.ceilDiv(total, PER_PAGE));
  }

  public String address(Page page, int other) {
    String query = query(topic, other);
    return page.to("/stories" + (query.isEmpty() ? "" : "?" + query));
  }

  public String feed(Page page) {
    return page.to("/stories/feed" + (topic == null ? "" : "?topic=" + topic.word()));
  }

  static String query(@Nullable Topic topic, int number) {
    String of = topic == null ? "" : "topic=" + topic.word();
    return number == 1 ? of : of + (of.isEmpty() ? "" : "&") + "page=" + number;
  }

  public List<Choice> topics(Page page) {
    return Arrays.stream(Topic.values())
        .map(each -> new Choice(each.word(), page.text("topic." + each.word()), each == topic))
        .sorted((a, b) -> a.name.compareToIgnoreCase(b.name))
        .toList();
  }

  public String beginning(Shown story) {
    return story.telling().beginning(BEGINNING);
  }
}
