package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a specialist stands with the operators. Its states and changes are drawn in the package's description.
enum Standing {
  DRAFT,
  APPLIED,
  VERIFIED,
  SUSPENDED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Standing of(String word) {
    return Words.one(values(), Standing::word, word, "A standing");
  }
}
