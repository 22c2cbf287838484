package morrow.articles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import morrow.specialists.Topic;
import morrow.web.PlainText;

/// What is written, finished or not: it can always be saved, and [Typesetter] says what is missing before it can be published.
///
/// @param cover the line that stands under the title and in lists
/// @param body Markdown
/// @param source what a post retells; empty when it retells nothing
record Content(
    String title,
    String cover,
    String body,
    List<Topic> topics,
    List<Reference> references,
    String source) {
  static final int MOST_TITLE = 140;
  static final int MOST_COVER = 300;
  static final int MOST_BODY = 80_000;
  static final int MOST_TOPICS = 4;
  static final int MOST_SOURCE = 300;
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\u200C\\u200D]]");
  private static final int WORDS_A_MINUTE = 200;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BREAKS = Pattern.compile("\\r\\n?|\\p{Zl}|\\p{Zp}");

  /// @throws IllegalArgumentException in a sentence
  Content {
    title = PlainText.line(title, 0, MOST_TITLE, "A title");
    cover = PlainText.line(cover, 0, MOST_COVER, "A cover line");
    source = PlainText.line(source, 0, MOST_SOURCE, "A source");
    body = text(body);
    topics = List.copyOf(topics);
    references = List.copyOf(references);
    if (topics.size() > MOST_TOPICS || new HashSet<>(topics).size() < topics.size()) {
      throw new IllegalArgumentException("Choose at most four topics, each once.");
    }
    if (references.size() > Reference.MOST) {
      throw new IllegalArgumentException("There are at most " + Reference.MOST + " references.");
    }
    Set<String> ids = new HashSet<>();
    for (Reference reference : references) {
      if (!ids.add(reference.id())) {
        throw new IllegalArgumentException("Two references are called " + reference.id() + ".");
      }
    }
  }

  /// Signs that cannot be seen come along when one pastes, and are left out.
  private static String text(String body) {
    if (body.length() > 2 * MOST_BODY) {
      throw tooLong();
    }
    String text = BREAKS.matcher(PlainText.form(body)).replaceAll("\n");
    text = UNSEEN.matcher(text.replace("\t", "    ")).replaceAll("").stripTrailing();
    if (text.length() > MOST_BODY) {
      throw tooLong();
    }
    return text;
  }

  private static IllegalArgumentException tooLong() {
    return new IllegalArgumentException("A text has at most " + MOST_BODY + " characters.");
  }

  /// How long one reads.
  int minutes() {
    String words = body.strip();
    int count = words.isEmpty() ? 0 : SPACE.split(words, -1).length;
    return Math.max(1, (count + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE);
  }
}
