package morrow.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import morrow.web.Slug;

/// A place in a list of what was published, the newest first; it stays where it is when what stood there is gone.
///
/// @param day on which it was published, in UTC; no time, which would tell when somebody was about
public record Place(LocalDate day, String slug) {
  private static final int DAY = "2026-01-31".length();

  /// As it stands in an address: the day, and the slug.
  public String word() {
    return day + "-" + slug;
  }

  /// The place of a word; empty when it is none.
  public static Optional<Place> of(String word) {
    if (word.length() < DAY + 2 || word.charAt(DAY) != '-' || !Slug.fits(word.substring(DAY + 1))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Place(LocalDate.parse(word.substring(0, DAY)), word.substring(DAY + 1)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The moment at which its day begins.
  public Instant at() {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
