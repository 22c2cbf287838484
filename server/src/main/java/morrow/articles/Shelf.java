package morrow.articles;

import java.util.List;
import morrow.specialists.Topic;
import org.jspecify.annotations.Nullable;

/// A page of the list of articles.
///
/// @param topic null: all
/// @param number counted from 1
/// @param more whether another page follows
/// @param topics of which there is an article
public record Shelf(
    @Nullable Topic topic, int number, List<Line> lines, boolean more, List<Topic> topics) {

  public boolean isAboutDanger() {
    return topic != null && topic.isOfDanger();
  }

  /// What stands behind the question mark of another page of this list.
  public String query(int page) {
    return query(topic, page);
  }

  /// The one spelling of a list's address; empty for all.
  static String query(@Nullable Topic topic, int page) {
    String first = topic == null ? "" : "topic=" + topic.word();
    String second = page == 1 ? "" : "page=" + page;
    return first + (first.isEmpty() || second.isEmpty() ? "" : "&") + second;
  }

  /// The address of another page of this list, with a question mark only where something stands behind it.
  public String path(int page) {
    String query = query(page);
    return "/articles" + (query.isEmpty() ? "" : "?" + query);
  }

  public String feed() {
    return "/articles/feed" + (topic == null ? "" : "?topic=" + topic.word());
  }
}
