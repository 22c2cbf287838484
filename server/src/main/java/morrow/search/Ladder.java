package morrow.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The order in which pieces are gathered that are worth ranking: first what holds all words in its heading, then what holds all of them
/// anywhere, then the same without the most common word, and so on to the rarest alone, and in the end the single others. Gathering
/// stops as soon as there are enough. So the cost of a search does not grow with the number of pieces that hold a common word.
///
/// @param queries of PostgreSQL's index
/// @param ofHeading for each query, whether only headings are looked at
record Ladder(List<String> queries, List<Boolean> ofHeading) {
  /// Only so many of the rarest words make steps; all of them count when it comes to the order.
  private static final int STEPPING = 5;

  static Ladder of(List<Term> terms, @Nullable Kind kind) {
    List<String> rarestFirst =
        terms.stream()
            .filter(term -> !term.exact().isEmpty())
            .sorted(Comparator.comparingLong(Term::pieces))
            .limit(STEPPING)
            .map(term -> "(" + term.anyQuery() + ")")
            .toList();
    List<String> queries = new ArrayList<>();
    for (int most = rarestFirst.size(); most > 0; most--) {
      queries.add(rarestFirst.stream().limit(most).collect(Collectors.joining(" & ")));
    }
    rarestFirst.stream().skip(1).forEach(queries::add);
    Ladder ladder = new Ladder(new ArrayList<>(), new ArrayList<>());
    String only = kind == null ? "" : Term.quoted(Marks.of(kind)) + " & ";
    for (String query : queries) {
      for (boolean heading : new boolean[] {true, false}) {
        ladder.queries.add(only + "(" + query + ")");
        ladder.ofHeading.add(heading);
      }
    }
    return ladder;
  }
}
