package morrow.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// What somebody looks for. It lives as long as its call and is written nowhere.
///
/// @param text as it was typed, cut where nobody reads on
/// @param words of it, at most [#MOST_WORDS]
/// @param kind null: of every kind
/// @param language of the pieces
/// @param page from 1
record Asked(String text, List<String> words, @Nullable Kind kind, Language language, int page) {
  /// More letters are not read: what somebody looks for is said in fewer.
  static final int MOST_LETTERS = 200;

  static final int MOST_WORDS = 12;

  /// So many results stand on a page.
  static final int SIZE = 10;

  static final int LAST_PAGE = 10;

  /// Reads a form. What nobody could mean is left out.
  static Asked of(Map<String, List<String>> fields, Language pages) {
    String typed = first(fields, "q").strip();
    String text = cut(typed);
    return new Asked(
        text,
        Words.of(text).stream().distinct().limit(MOST_WORDS).toList(),
        Kind.of(first(fields, "kind")).orElse(null),
        Language.of(first(fields, "language")).orElse(pages),
        page(first(fields, "page")));
  }

  Optional<Kind> onlyKind() {
    return Optional.ofNullable(kind);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MOST_LETTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS));
  }

  private static int page(String number) {
    int page = number.matches("[1-9][0-9]?") ? Integer.parseInt(number) : 1;
    return Math.min(page, LAST_PAGE);
  }
}
