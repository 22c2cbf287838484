package morrow.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;

/// Finds out what is meant by the words that somebody typed, from the words that there are.
final class Vocabulary {
  /// So many unknown words are looked at more closely. More cost time, and nobody mistypes more.
  private static final int LOOKED_AT = 4;

  /// So many other spellings and longer words stand for one.
  private static final int MOST_NEAR = 6;

  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST_ROOT = 5;
  private static final List<String> JOINTS = List.of("", "s", "es", "n", "en", "er", "e");

  /// Words of a language that are made of others without a space between them.
  private static final Set<Language> COMPOUNDING = Set.of(Language.DE);

  /// What a query means.
  ///
  /// @param stems of all that was typed, as it was typed
  record Meant(List<Term> terms, Set<String> stems) {}

  private final WordStore words;

  Vocabulary(WordStore words) {
    this.words = words;
  }

  /// The terms of what was typed, words that say nothing left out. A word that no piece holds and that is like none has no stems. A word
  /// of a theme is spelled right, also when no piece holds it.
  Meant meant(Handle sql, Language language, List<String> typed, Themes themes) {
    Map<String, WordStore.Known> known = new LinkedHashMap<>();
    words.known(sql, language, typed).forEach(each -> known.put(each.word(), each));
    List<String> unknown =
        known.values().stream()
            .filter(each -> isUnknown(each, themes))
            .map(WordStore.Known::word)
            .limit(LOOKED_AT)
            .toList();
    Map<String, NavigableSet<String>> longer = longer(sql, language, known.values());
    Map<String, Term> meant = meant(sql, language, unknown);
    List<Term> terms = new ArrayList<>();
    Set<String> stems = new LinkedHashSet<>();
    for (WordStore.Known each : known.values()) {
      String stem = each.stem();
      if (stem == null) {
        continue;
      }
      stems.add(stem);
      if (each.pieces() > 0) {
        terms.add(
            Term.known(
                each.word(),
                stem,
                longer.getOrDefault(each.word(), new TreeSet<>()),
                each.pieces()));
      } else if (themes.hold(stem)) {
        terms.add(Term.ofTheme(each.word(), stem));
      } else {
        Term term = meant.get(each.word());
        terms.add(term != null ? term : new Term(each.word(), List.of(), new TreeSet<>(), 0, ""));
      }
    }
    return new Meant(terms, stems);
  }

  private static boolean isUnknown(WordStore.Known word, Themes themes) {
    String stem = word.stem();
    return stem != null && word.pieces() == 0 && !themes.hold(stem);
  }

  /// For each known word of a compounding language the stems of longer ones that begin or end with it.
  private Map<String, NavigableSet<String>> longer(
      Handle sql, Language language, Collection<WordStore.Known> known) {
    if (!COMPOUNDING.contains(language)) {
      return Map.of();
    }
    Map<String, String> stems = new LinkedHashMap<>();
    Map<String, String> wordOf = new LinkedHashMap<>();
    for (WordStore.Known each : known) {
      String stem = each.stem();
      if (stem == null || each.pieces() == 0) {
        continue;
      }
      stems.put(each.word(), stem);
      for (String form : new LinkedHashSet<>(List.of(each.word(), stem))) {
        if (form.length() >= SHORTEST_PART) {
          wordOf.put(form, each.word());
        }
      }
    }
    if (wordOf.isEmpty()) {
      return Map.of();
    }
    Map<String, NavigableSet<String>> longer = new LinkedHashMap<>();
    for (WordStore.Like like : words.longer(sql, language, wordOf.keySet())) {
      String word = wordOf.getOrDefault(like.typed(), like.typed());
      NavigableSet<String> of = longer.computeIfAbsent(word, _ -> new TreeSet<>());
      if (of.size() < MOST_NEAR && !like.stem().equals(stems.get(word))) {
        of.add(like.stem());
      }
    }
    return longer;
  }

  /// What may be meant by words that no piece holds.
  private Map<String, Term> meant(Handle sql, Language language, List<String> unknown) {
    if (unknown.isEmpty()) {
      return Map.of();
    }
    Map<String, List<WordStore.Like>> near =
        words.near(sql, language, unknown).stream()
            .collect(Collectors.groupingBy(WordStore.Like::typed));
    Map<String, WordStore.Known> parts = parts(sql, language, unknown);
    Map<String, Term> meant = new LinkedHashMap<>();
    for (String word : unknown) {
      List<WordStore.Like> alike = alike(word, near.getOrDefault(word, List.of()));
      umlaut(word, parts)
          .or(() -> spelled(word, alike, 1))
          .or(() -> compound(word, parts, alike))
          .or(() -> spelled(word, alike, 3))
          .or(() -> begun(word, near.getOrDefault(word, List.of())))
          .or(() -> rooted(word, near.getOrDefault(word, List.of())))
          .ifPresent(term -> meant.put(word, term));
    }
    return meant;
  }

  /// Everything an unknown word could be made of, and what it is when umlauts were written with two letters.
  private Map<String, WordStore.Known> parts(Handle sql, Language language, List<String> unknown) {
    Set<String> all = new LinkedHashSet<>();
    for (String word : unknown) {
      all.add(withUmlauts(word));
      for (Split split : splits(word)) {
        all.add(split.first);
        all.add(split.second);
      }
    }
    return words.known(sql, language, all).stream()
        .filter(each -> each.pieces() > 0)
        .collect(Collectors.toMap(WordStore.Known::word, each -> each));
  }

  private static String withUmlauts(String word) {
    return word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
  }

  private static Optional<Term> umlaut(String word, Map<String, WordStore.Known> parts) {
    return Optional.ofNullable(parts.get(withUmlauts(word)))
        .flatMap(known ->
            Optional.ofNullable(known.stem())
                .map(stem -> Term.known(word, stem, new TreeSet<>(), known.pieces())));
  }

  /// Words close enough, the closest first, among equally close ones those in most pieces.
  private static List<WordStore.Like> alike(String word, List<WordStore.Like> near) {
    int allowed = Spelling.allowed(word);
    return near.stream()
        .filter(each -> Spelling.distance(word, each.word(), allowed) <= allowed)
        .sorted(
            Comparator.comparingInt(
                    (WordStore.Like each) -> Spelling.distance(word, each.word(), allowed))
                .thenComparing(each -> each.word().charAt(0) != word.charAt(0))
                .thenComparing(Comparator.comparingLong(WordStore.Like::pieces).reversed()))
        .toList();
  }

  private static Optional<Term> spelled(String word, List<WordStore.Like> alike, int most) {
    if (alike.isEmpty() || Spelling.distance(word, alike.getFirst().word(), most) > most) {
      return Optional.empty();
    }
    WordStore.Like best = alike.getFirst();
    return Optional.of(
        new Term(
            word,
            List.of(new TreeSet<>(List.of(best.stem()))),
            others(best.stem(), alike),
            best.pieces(),
            best.word()));
  }

  private static NavigableSet<String> others(String stem, List<WordStore.Like> alike) {
    return alike.stream()
        .map(WordStore.Like::stem)
        .filter(each -> !each.equals(stem))
        .distinct()
        .limit(MOST_NEAR / 2)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// “Trennungsschmerz” is found as “Trennung” and “Schmerz” when no piece holds the whole word.
  private static Optional<Term> compound(
      String word, Map<String, WordStore.Known> parts, List<WordStore.Like> alike) {
    return splits(word).stream()
        .filter(split -> parts.containsKey(split.first) && parts.containsKey(split.second))
        .max(
            Comparator.comparingInt(split -> Math.min(split.first.length(), split.second.length())))
        .flatMap(split -> {
          WordStore.Known first = parts.get(split.first);
          WordStore.Known second = parts.get(split.second);
          if (first == null || second == null || first.stem() == null || second.stem() == null) {
            return Optional.empty();
          }
          NavigableSet<String> near = others("", alike);
          near.add(first.stem());
          near.add(second.stem());
          return Optional.of(
              new Term(
                  word,
                  List.of(new TreeSet<>(List.of(first.stem(), second.stem()))),
                  near,
                  Math.min(first.pieces(), second.pieces()),
                  ""));
        });
  }

  /// The beginning of a word.
  private static Optional<Term> begun(String word, List<WordStore.Like> near) {
    List<WordStore.Like> begun =
        near.stream().filter(each -> each.word().startsWith(word)).limit(MOST_NEAR).toList();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    WordStore.Like best = begun.getFirst();
    return Optional.of(
        new Term(
            word,
            List.of(new TreeSet<>(List.of(best.stem()))),
            others(best.stem(), begun),
            best.pieces(),
            best.word()));
  }

  /// Words that begin alike, such as “perfect” for “perfectionism”.
  private static Optional<Term> rooted(String word, List<WordStore.Like> near) {
    List<WordStore.Like> rooted =
        near.stream()
            .filter(each -> {
              int shorter = Math.min(word.length(), each.word().length());
              return common(word, each.word()) >= Math.max(SHORTEST_ROOT, shorter * 2 / 3);
            })
            .sorted(
                Comparator.comparingInt((WordStore.Like each) -> -common(word, each.word()))
                    .thenComparing(Comparator.comparingLong(WordStore.Like::pieces).reversed()))
            .limit(MOST_NEAR)
            .toList();
    if (rooted.isEmpty()) {
      return Optional.empty();
    }
    WordStore.Like best = rooted.getFirst();
    return Optional.of(
        new Term(
            word,
            List.of(new TreeSet<>(List.of(best.stem()))),
            others(best.stem(), rooted),
            best.pieces(),
            best.word()));
  }

  /// How many letters both begin with.
  private static int common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private record Split(String first, String second) {}

  private static List<Split> splits(String word) {
    List<Split> splits = new ArrayList<>();
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      for (String joint : JOINTS) {
        String second = word.substring(at);
        String first = word.substring(0, at);
        if (first.endsWith(joint) && first.length() - joint.length() >= SHORTEST_PART) {
          splits.add(new Split(first.substring(0, first.length() - joint.length()), second));
        }
      }
    }
    return splits;
  }
}
