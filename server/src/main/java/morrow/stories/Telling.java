package morrow.stories;

import java.util.LinkedHashSet;
import java.util.List;
import morrow.danger.Danger;
import morrow.specialists.Topic;
import morrow.web.PlainText;

/// What is told: plain text, in which empty lines part paragraphs. A link in it is no link.
public record Telling(String title, String text, List<Topic> topics) {
  static final int MOST_TEXT = 20_000;
  static final int LEAST_TEXT = 100;
  private static final int MOST_TOPICS = 4;

  /// @throws IllegalArgumentException in a sentence
  public Telling {
    title = PlainText.line(title, 3, 120, "A title");
    text = PlainText.lines(text, 0, MOST_TEXT, "A story").replaceAll("\n{3,}", "\n\n");
    if (text.codePointCount(0, text.length()) < LEAST_TEXT) { // What is empty in it does not count.
      throw new IllegalArgumentException("A story has at least " + LEAST_TEXT + " characters.");
    }
    topics = List.copyOf(new LinkedHashSet<>(topics));
    if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
      throw new IllegalArgumentException("A story has one to four topics.");
    }
  }

  /// Its paragraphs.
  List<String> paragraphs() {
    return List.of(text.split("\n\\s*\n", -1));
  }

  /// How it begins: whole words, at most so many characters.
  String beginning(int most) {
    return beginning(text, most);
  }

  static String beginning(String text, int most) {
    String line = text.replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    int end = line.lastIndexOf(' ', most - 2);
    if (end <= 0) {
      end = Character.isHighSurrogate(line.charAt(most - 3)) ? most - 3 : most - 2;
    }
    return line.substring(0, end) + " …";
  }

  /// Whether it is read sooner, and helplines stand above it.
  boolean tellsOfDanger() {
    return Danger.isAbout(topics, title, text);
  }
}
