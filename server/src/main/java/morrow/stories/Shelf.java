package morrow.stories;

import java.util.Arrays;
import java.util.List;
import morrow.search.Place;
import morrow.specialists.Topic;
import morrow.web.Page;
import org.jspecify.annotations.Nullable;

/// One page of the list as its template needs it.
///
/// @param topic which alone is listed; null for all
/// @param further whether it goes on from a place
/// @param next from where the next page goes on; null when there is none
public record Shelf(
    @Nullable Topic topic, boolean further, List<Listed> stories, @Nullable Place next) {
  static final int PER_PAGE = 20;

  /// A topic to choose, with its name in the page's language.
  public record Choice(String word, String name, boolean chosen) {}

  /// The page of these, of which the last only tells that there are more.
  static Shelf of(@Nullable Topic topic, boolean further, List<Listed> found) {
    List<Listed> stories = found.stream().limit(PER_PAGE).toList();
    Listed last = found.size() > PER_PAGE ? stories.getLast() : null;
    return new Shelf(
        topic, further, stories, last == null ? null : new Place(last.day(), last.slug()));
  }

  public String first(Page page) {
    return address(page, null);
  }

  public String address(Page page, @Nullable Place after) {
    String query = query(topic, after);
    return page.to("/stories" + (query.isEmpty() ? "" : "?" + query));
  }

  public String feed(Page page) {
    return page.to("/stories/feed" + (topic == null ? "" : "?topic=" + topic.word()));
  }

  static String query(@Nullable Topic topic, @Nullable Place after) {
    String of = topic == null ? "" : "topic=" + topic.word();
    return after == null ? of : of + (of.isEmpty() ? "" : "&") + "after=" + after.word();
  }

  public List<Choice> topics(Page page) {
    return Arrays.stream(Topic.values())
        .map(each -> new Choice(each.word(), page.text("topic." + each.word()), each == topic))
        .sorted((a, b) -> a.name.compareToIgnoreCase(b.name))
        .toList();
  }
}
