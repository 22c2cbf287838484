package morrow.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;

/// Something that everybody may read, as search knows it.
///
/// @param slug the last part of its address
/// @param summary a sentence or two that stand below the title in a list; may be empty
/// @param words plain text without marks: all that is to be found
/// @param topics 1 to 4
public record Piece(
    Kind kind,
    UUID id,
    Language language,
    String slug,
    String title,
    String summary,
    String words,
    List<Topic> topics,
    Instant publishedAt,
    boolean sample) {
  /// More letters than anybody reads at one go. What stands behind them is not found.
  static final int MOST_LETTERS = 200_000;

  static final int MOST_TOPICS = 4;

  public Piece {
    title = plain(title, 300);
    summary = plain(summary, 1000);
    words = plain(words, MOST_LETTERS);
    topics = topics.stream().distinct().toList();
    if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
      throw new IllegalArgumentException("A piece has 1 to " + MOST_TOPICS + " topics.");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("A piece has a title.");
    }
  }

  /// Without the letter that no database holds, and not longer than `most`.
  private static String plain(String text, int most) {
    String whole = text.replace('\0', ' ');
    if (whole.length() <= most) {
      return whole;
    }
    boolean inTheMiddle = Character.isHighSurrogate(whole.charAt(most - 1));
    return whole.substring(0, inTheMiddle ? most - 1 : most);
  }
}
