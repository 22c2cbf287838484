package morrow.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import morrow.specialists.Topic;

/// A story in a list: how it begins, and not its whole text, which would have to be read for each of many.
public record Listed(
    String slug,
    String language,
    String penName,
    String title,
    String beginning,
    List<Topic> topics,
    Instant publishedAt,
    boolean sample) {
  static final int BEGINNING = 200;

  /// So many characters are read of each; white space in them is not counted later.
  static final int READ = 1000;

  /// The day on which it was published. The time of the day is told to nobody.
  public LocalDate day() {
    return LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
  }
}
