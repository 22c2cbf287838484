package morrow.search;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morrow.database.DatabaseAway;
import morrow.search.Answer.Away;
import morrow.search.Answer.Busy;
import morrow.search.Answer.NothingAsked;
import morrow.search.Answer.Result;
import morrow.search.Answer.Results;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Answers what somebody looks for. Nothing of it is kept.
final class Finding {
  private static final long PATIENCE_MILLIS = 1500;
  private static final String CANCELLED = "57014";

  private final Jdbi database;
  private final WordStore words = new WordStore();
  private final FindStore pieces = new FindStore();
  private final Vocabulary vocabulary = new Vocabulary(words);
  private final Map<Language, Themes> themesOf = new ConcurrentHashMap<>();
  private final Turns turns = new Turns(PATIENCE_MILLIS);

  Finding(Jdbi database) {
    this.database = database;
  }

  /// @param from the network address of who asks, for nothing but turns
  Answer find(Asked asked, String from) {
    if (asked.isEmpty()) {
      return new NothingAsked(!asked.text().isEmpty());
    }
    try {
      if (!turns.take(from)) {
        return new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Busy();
    }
    try {
      return database.inTransaction(sql -> find(sql, asked));
    } catch (RuntimeException e) {
      if (DatabaseAway.causedBy(e)) {
        return new Away();
      }
      if (tookTooLong(e)) {
        return new Busy();
      }
      throw e;
    } finally {
      turns.give(from);
    }
  }

  private static boolean tookTooLong(RuntimeException e) {
    return e.getCause() instanceof SQLException sql && CANCELLED.equals(sql.getSQLState());
  }

  private Answer find(Handle sql, Asked asked) {
    pieces.prepare(sql);
    Themes themes =
        themesOf.computeIfAbsent(asked.language(), language -> Themes.of(sql, language, words));
    Vocabulary.Meant meant = vocabulary.meant(sql, asked.language(), asked.words(), themes);
    List<Term> terms = meant.terms();
    long all = pieces.pieces(sql, asked.language());
    List<Themes.Touched> touched = themes.touchedBy(terms, asked.words(), meant.stems(), all);
    if (terms.isEmpty() && touched.isEmpty()) {
      return new NothingAsked(true);
    }
    List<String> spellings =
        terms.stream().map(Term::spelling).filter(word -> !word.isEmpty()).distinct().toList();
    Ladder ladder = Ladder.of(terms, touched, asked.kind());
    if (ladder.queries().isEmpty()) {
      return new Results(List.of(), 0, 1, List.of());
    }
    List<FindStore.Hit> hits =
        pieces.find(sql, asked.language(), terms, touched, ladder, all, asked.page());
    Set<String> stems = new HashSet<>();
    terms.forEach(term -> stems.addAll(term.stems()));
    Set<String> written = Set.copyOf(words.written(sql, asked.language(), stems));
    Set<String> kindredStems = new HashSet<>();
    touched.forEach(theme -> kindredStems.addAll(theme.stems()));
    Set<String> kindred =
        kindredStems.isEmpty()
            ? Set.of()
            : Set.copyOf(words.written(sql, asked.language(), kindredStems));
    return new Results(
        hits.stream().map(hit -> result(hit, written, kindred)).toList(),
        hits.isEmpty() ? 0 : hits.getFirst().total(),
        asked.page(),
        spellings);
  }

  /// With the words that were typed, or else with others of the same themes, so that one sees why it was found.
  private static Result result(FindStore.Hit hit, Set<String> written, Set<String> kindred) {
    Excerpt excerpt = Excerpt.of(hit.words(), written);
    if (!excerpt.marksAny() && !hit.found().summary().isEmpty()) {
      excerpt = Excerpt.of(hit.found().summary(), written);
    }
    if (!excerpt.marksAny()) {
      excerpt = Excerpt.of(hit.words(), kindred);
    }
    return new Result(
        hit.found(), Excerpt.whole(hit.found().title(), written), excerpt, hit.sample());
  }
}
