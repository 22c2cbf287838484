package morrow.questions;

import java.util.List;
import java.util.stream.Stream;
import morrow.danger.Danger;
import morrow.specialists.Topic;
import morrow.web.PlainText;

/// What somebody asks, in plain text. Whatever looks like a link in it stays a text.
///
/// @param title one line
/// @param text what it is about
/// @param tried what was tried already, may be empty
/// @param help what would help, may be empty
/// @param topics the category first
/// @param danger whether it is about danger: the asker says so, a topic does, or the words do
record Written(
    String title, String text, String tried, String help, List<Topic> topics, boolean danger) {
  private static final int MOST_TOPICS = 4;

  /// @throws IllegalArgumentException in a sentence
  Written {
    title = PlainText.line(title, 8, 120, "A question");
    text = PlainText.lines(text, 20, 4000, "What it is about");
    tried = PlainText.lines(tried, 0, 2000, "What you tried");
    help = PlainText.lines(help, 0, 1000, "What would help");
    topics = topics.stream().distinct().toList();
    if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
      throw new IllegalArgumentException("A question has one to four topics.");
    }
    danger = danger || Danger.isAbout(topics, title, text, tried, help);
  }

  Topic category() {
    return topics.getFirst();
  }

  /// Everything that can be found.
  String words() {
    return String.join("\n\n", Stream.of(text, tried, help).filter(s -> !s.isEmpty()).toList());
  }
}
