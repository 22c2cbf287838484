package morrow.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far something written has come. Whether it is public is another question: what was published stays so while its next version
/// is written or reviewed.
enum State {
  DRAFT,
  WAITING,
  RETURNED,
  PUBLISHED,
  WITHDRAWN;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
