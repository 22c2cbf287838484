package morrow.questions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import morrow.web.Slug;

/// A place in the list, which stays where it is when the question that stood there is gone.
record Place(Instant at, String slug) {
  private static final int MOST_DIGITS = 17;

  /// As it stands in an address: the time in microseconds, and the slug.
  String word() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + slug;
  }

  /// The place of a word; empty when it is none.
  static Optional<Place> of(String word) {
    int end = word.indexOf('-');
    if (end < 1 || end > MOST_DIGITS || !Slug.fits(word.substring(end + 1))) {
      return Optional.empty();
    }
    try {
      long micros = Long.parseUnsignedLong(word.substring(0, end));
      return Optional.of(
          new Place(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), word.substring(end + 1)));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
