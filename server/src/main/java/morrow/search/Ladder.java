package morrow.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The order in which pieces are gathered that are worth ranking: first what holds all words in its heading, then what holds all of them
/// anywhere, then the same without the most common word, and so on to the rarest alone, then the single others, and in the end what has
/// other words of the same themes in its heading. Gathering stops as soon as there are enough. So the cost of a search does not grow with the number of pieces that hold a common word.
///
/// @param queries of PostgreSQL's index
/// @param ofHeading for each query, whether only headings are looked at
record Ladder(List<String> queries, List<Boolean> ofHeading) {
  /// Only so many of the rarest words make steps; all of them count when it comes to the order.
  private static final int STEPPING = 5;

  /// A word in more pieces than this is looked for within the topic of the query first.
  private static final int RARE = 100;

  static Ladder of(List<Term> terms, List<Themes.Touched> themes, @Nullable Kind kind) {
    List<Term> held = terms.stream().filter(Term::isHeld).toList();
    List<String> rarestFirst =
        held.stream()
            .sorted(Comparator.comparingLong(Term::pieces))
            .limit(STEPPING)
            .map(term -> "(" + term.anyQuery() + ")")
            .toList();
    List<String> queries = new ArrayList<>();
    for (int most = rarestFirst.size(); most > 1; most--) {
      queries.add(rarestFirst.stream().limit(most).collect(Collectors.joining(" & ")));
    }
    int within = queries.size();
    queries.addAll(rarestFirst);
    if (rarestFirst.size() > 1) {
      long rarest = held.stream().mapToLong(Term::pieces).min().orElse(0);
      withinTopic(rarestFirst, themes)
          .ifPresent(query -> queries.add(rarest > RARE ? within : within + 1, query));
    }
    Ladder ladder = new Ladder(new ArrayList<>(), new ArrayList<>());
    String only = kind == null ? "" : Term.quoted(Marks.of(kind)) + " & ";
    for (String query : queries) {
      ladder.add(only + "(" + query + ")", true);
      ladder.add(only + "(" + query + ")", false);
    }
    for (Themes.Touched theme : themes) {
      if (!theme.stems().isEmpty()) {
        ladder.add(only + "(" + theme.query() + ")", true);
      }
    }
    return ladder;
  }

  private void add(String query, boolean heading) {
    queries.add(query);
    ofHeading.add(heading);
  }

  /// Any of the words in a piece about the topic that the query touches most.
  private static Optional<String> withinTopic(
      List<String> rarestFirst, List<Themes.Touched> themes) {
    return themes.stream()
        .flatMap(theme -> theme.topics().stream())
        .findFirst()
        .map(
            topic -> Term.quoted(Marks.of(topic)) + " & (" + String.join(" | ", rarestFirst) + ")");
  }
}
