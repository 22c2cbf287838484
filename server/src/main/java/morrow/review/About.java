package morrow.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a piece is looked at.
enum About {
  /// Its writer wants it published.
  SUBMISSION,
  /// A reader reported what is published.
  REPORT;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static About of(String word) {
    return Words.one(values(), About::word, word, "An occasion");
  }
}
