package morrow.specialists;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What an application is for.
enum ApplicationKind {
  /// Never verified before.
  FIRST,
  /// The same for longer.
  RENEWAL,
  /// Another name, country or other credentials than verified.
  CHANGE;

  /// What an operator has to have checked before verifying.
  Set<Check> required() {
    return switch (this) {
      case FIRST -> EnumSet.allOf(Check.class);
      case RENEWAL -> EnumSet.of(Check.REGISTER, Check.CONDUCT, Check.INSURANCE);
      case CHANGE -> EnumSet.complementOf(EnumSet.of(Check.INTERVIEW));
    };
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ApplicationKind of(String word) {
    return Words.one(values(), ApplicationKind::word, word, "An application’s kind");
  }
}
