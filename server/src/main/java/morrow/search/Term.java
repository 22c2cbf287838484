package morrow.search;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One word that was typed, as it is looked for.
///
/// @param typed as it was typed
/// @param exact sets of stems; each set stands for the word when all of its stems are there
/// @param near stems of longer words that hold it, and of words that are spelled alike; they count for less
/// @param pieces in how many pieces it stands at most
/// @param spelling what was looked for instead, when nothing holds what was typed; else empty
record Term(
    String typed,
    List<NavigableSet<String>> exact,
    NavigableSet<String> near,
    long pieces,
    String spelling) {

  static Term known(String typed, String stem, NavigableSet<String> near, long pieces) {
    return new Term(typed, List.of(new TreeSet<>(List.of(stem))), near, pieces, "");
  }

  /// A word that no piece holds, but that belongs to a theme.
  static Term ofTheme(String typed, String stem) {
    return new Term(typed, List.of(new TreeSet<>(List.of(stem))), new TreeSet<>(), 0, "");
  }

  /// Whether any piece holds what is looked for.
  boolean isHeld() {
    return pieces > 0;
  }

  /// How much the word tells: the rarer, the more.
  ///
  /// @param all how many pieces there are in the language
  double weight(long all) {
    return Math.log(1 + (double) Math.max(1, all) / Math.max(1, Math.min(pieces, all)));
  }

  /// All that this word may stand for, as PostgreSQL writes a question of its index.
  String anyQuery() {
    return near.isEmpty() ? exactQuery() : exactQuery() + " | " + nearQuery();
  }

  String exactQuery() {
    return exact.stream()
        .map(set -> set.stream().map(Term::quoted).collect(Collectors.joining(" & ", "(", ")")))
        .collect(Collectors.joining(" | "));
  }

  /// A question that nothing answers when there is nothing near: no stem is a colon.
  String nearQuery() {
    return near.isEmpty()
        ? quoted(":")
        : near.stream().map(Term::quoted).collect(Collectors.joining(" | "));
  }

  NavigableSet<String> stems() {
    NavigableSet<String> stems = new TreeSet<>(near);
    exact.forEach(stems::addAll);
    return stems;
  }

  /// Stems hold letters and digits only. Quoted all the same, so that nothing typed is ever read as an operator.
  static String quoted(String stem) {
    return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
