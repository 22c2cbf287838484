package morrow.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;

/// The themes of a language as its dictionary reads them.
final class Themes {
  /// So many themes of a query count, those it touches most.
  private static final int MOST = 6;

  /// A saying tells as much as a word that stands in one of so many pieces.
  private static final double SAYING_AS_RARE_AS = 20;

  /// More sayings of one theme tell no more.
  private static final int MOST_SAYINGS = 2;

  /// A theme that a query touches.
  ///
  /// @param stems of its words, without those that were typed
  /// @param strength how much the query is about it: the weights of the words that belong to it
  record Touched(List<Topic> topics, NavigableSet<String> stems, double strength) {
    /// A piece that holds any of the stems, as PostgreSQL writes it.
    String query() {
      return stems.stream().map(Term::quoted).collect(Collectors.joining(" | "));
    }
  }

  private record Saying(Set<String> stems, List<String> words) {}

  private record Stemmed(List<Topic> topics, NavigableSet<String> stems, List<Saying> sayings) {}

  private final List<Stemmed> themes = new ArrayList<>();

  /// In how many themes a stem is. The more, the less it tells of each.
  private final Map<String, Integer> of = new HashMap<>();

  private Themes(List<Theme> written, Map<String, String> stemOf) {
    for (Theme theme : written) {
      Stemmed stemmed =
          new Stemmed(
              theme.topics(),
              new TreeSet<>(stems(theme.words(), stemOf)),
              theme.sayings().stream()
                  .map(words -> new Saying(stems(words, stemOf), words))
                  .toList());
      themes.add(stemmed);
      stemmed.stems.forEach(stem -> of.merge(stem, 1, Integer::sum));
    }
  }

  static Themes of(Handle sql, Language language, WordStore words) {
    List<Theme> written = Theme.of(language);
    return new Themes(
        written,
        words.stems(sql, language, written.stream().flatMap(Theme::allWords).distinct().toList()));
  }

  private static Set<String> stems(List<String> words, Map<String, String> stemOf) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      String stem = stemOf.get(word);
      if (stem != null) {
        stems.add(stem);
      }
    }
    return stems;
  }

  boolean hold(String stem) {
    return of.containsKey(stem);
  }

  /// The themes that a query touches, the strongest first.
  ///
  /// @param typed the words in their order, also those that say nothing by themselves
  /// @param stems of the typed words
  /// @param pieces how many there are in the language
  List<Touched> touchedBy(List<Term> terms, List<String> typed, Set<String> stems, long pieces) {
    Set<String> all = new HashSet<>(stems);
    terms.forEach(term -> term.exact().forEach(all::addAll));
    List<Touched> touched = new ArrayList<>();
    for (Stemmed theme : themes) {
      double strength = 0;
      for (Term term : terms) {
        strength += term.weight(pieces) * share(theme, term);
      }
      long sayings =
          theme.sayings.stream()
              .filter(saying -> isSaid(saying, typed, all))
              .limit(MOST_SAYINGS)
              .count();
      strength += sayings * Math.log(1 + SAYING_AS_RARE_AS);
      if (strength > 0) {
        NavigableSet<String> others = new TreeSet<>(theme.stems);
        others.removeAll(all);
        touched.add(new Touched(theme.topics, others, strength));
      }
    }
    return touched.stream()
        .sorted(Comparator.comparingDouble(Touched::strength).reversed())
        .limit(MOST)
        .toList();
  }

  /// How much of a term is about a theme: 1 when its stem belongs to no other, less when it is shared.
  private double share(Stemmed theme, Term term) {
    int most = 0;
    for (Set<String> set : term.exact()) {
      for (String stem : set) {
        if (theme.stems.contains(stem)) {
          most = Math.max(most, of.getOrDefault(stem, 1));
        }
      }
    }
    return most == 0 ? 0 : 1 / Math.sqrt(most);
  }

  /// All of its telling words are there; or, when it has fewer than two, the words stand there as they are said.
  private static boolean isSaid(Saying saying, List<String> typed, Set<String> stems) {
    return saying.stems.size() > 1
        ? stems.containsAll(saying.stems)
        : Collections.indexOfSubList(typed, saying.words) >= 0;
  }
}
