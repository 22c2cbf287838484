package morrow.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// A story as everybody reads it.
///
/// @param version rises with each text that is shown
public record Shown(
    String slug,
    String language,
    String penName,
    Telling telling,
    Instant publishedAt,
    long version,
    boolean sample) {
  /// The day on which it was published. The time of the day is told to nobody.
  public LocalDate day() {
    return LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
  }

  /// Its paragraphs.
  public List<String> paragraphs() {
    return telling.paragraphs();
  }

  /// How it begins.
  public String summary() {
    return telling.beginning(Listed.BEGINNING);
  }

  /// Whether helplines stand above it.
  public boolean tellsOfDanger() {
    return telling.tellsOfDanger();
  }
}
