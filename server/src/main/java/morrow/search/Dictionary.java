package morrow.search;

import morrow.web.Language;

/// Which of PostgreSQL's dictionaries reads a language.
final class Dictionary {
  private Dictionary() {}

  static String of(Language language) {
    return switch (language) {
      case EN -> "english";
      case DE -> "german";
    };
  }
}
