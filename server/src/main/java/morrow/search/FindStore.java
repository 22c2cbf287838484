package morrow.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;

/// Looks for pieces in PostgreSQL's index of words.
final class FindStore {
  /// So many are taken from each step of the ladder, and so many in all. They bound the cost of ranking.
  static final int OF_EACH_STEP = 120;

  static final int RANKED = 120;

  /// What other words of a theme count beside the word that was typed, and what its topics do.
  private static final double OF_KINDRED = 0.25;

  private static final double OF_TOPIC = 0.2;

  /// More of a piece is not looked through for an excerpt.
  static final int EXCERPTED = 30_000;

  /// The benchmark says the same statements to the database alone, so they stand here and not in the methods that run them.
  static final String PREPARE =
      """
      select set_config('statement_timeout', '2000', true), set_config('pg_trgm.similarity_threshold', '0.3', true),
        set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)
      """;

  static final String PIECES = "select pieces from shelf where language = :language";

  static final String FIND =
      """
      with term as materialized (
        select exact, near, weight
        from unnest(cast(cast(:exact as text[]) as tsquery[]), cast(cast(:near as text[]) as tsquery[]), cast(:weights as double precision[]))
          as term (exact, near, weight)
      ), kindred as materialized (
        select query, strength
        from unnest(cast(cast(:kindred as text[]) as tsquery[]), cast(:strengths as double precision[])) as kindred (query, strength)
      ), candidate as materialized (
        select distinct kind, id from (
          select hit.kind, hit.id
          from unnest(cast(cast(:steps as text[]) as tsquery[]), cast(:ofHeading as boolean[])) as step (query, of_heading), lateral (
            (select kind, id from piece where step.of_heading and heading @@ step.query and language = :language limit :each)
            union all
            (select kind, id from piece where not step.of_heading and searched @@ step.query and language = :language limit :each)) as hit
          limit :ranked) as hits
      ), ranked as materialized (
        select piece.kind, piece.id, published_at, slug, topics,
          coalesce(own.closeness * (0.6 + coalesce(own.held, 0)), 0) + coalesce(kin.closeness, 0)
            + coalesce((
              select sum(strength) from unnest(cast(:topics as text[]), cast(:topicStrengths as double precision[])) as subject (topic, strength)
              where subject.topic = any(piece.topics)), 0) as closeness
        from candidate join piece using (kind, id),
          lateral (select searched || '' as stems offset 0) as unpacked,
          lateral (
            select
              sum(weight * (ts_rank('{0.12, 0.6, 0.6, 1}', stems, exact) + 0.4 * ts_rank('{0.12, 0.6, 0.6, 1}', stems, near))) as closeness,
              sum(weight) filter (where stems @@ (exact || near)) / sum(weight) as held
            from term) as own,
          lateral (select sum(strength * ts_rank('{0.12, 0.6, 0.6, 1}', stems, query)) as closeness from kindred) as kin
      ), shared as materialized (
        select topic, sum(closeness) / 3 as closeness
        from (select topics, closeness from ranked order by closeness desc, published_at desc, slug limit 3) as first, unnest(topics) as topic
        group by topic
      ), moved as (
        select kind, id, published_at, slug, closeness
          + 0.2 * coalesce((select sum(shared.closeness) from shared where topic = any(topics)), 0) / sqrt(cardinality(topics)) as closeness
        from ranked
      ), best as (
        select kind, id, closeness, published_at, slug, cast(count(*) over () as integer) as total from moved
        order by closeness desc, published_at desc, slug limit :size offset :from)
      select piece.kind, piece.id, piece.slug, language, title, summary, left(words, :excerpted) as words, sample, total
      from best join piece using (kind, id)
      order by best.closeness desc, best.published_at desc, best.slug
      """;

  /// A piece that fits.
  ///
  /// @param total how many fit, of those that were ranked
  record Hit(Found found, UUID id, String words, boolean sample, int total) {}

  /// Sets how the statements of this transaction run: never for long, and never through the whole table.
  void prepare(Handle sql) {
    sql.createQuery(PREPARE).mapTo(String.class).one();
  }

  long pieces(Handle sql, Language language) {
    return sql.createQuery(PIECES)
        .bind("language", language.code())
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /// The pieces of a page of results, the best first. A word counts for more the rarer it is, in the title more than in the summary,
  /// there more than in the rest, and what holds more of the words stands before what holds one of them often. Other words of the same
  /// themes count for less, the topics of those themes too, and what has the topics of the best three moves up a little. The figures are
  /// those with which the judged queries of the tests do best; they hardly depend on the second digit.
  ///
  /// @param pieces how many there are in the language
  List<Hit> find(
      Handle sql,
      Language language,
      List<Term> terms,
      List<Themes.Touched> themes,
      Ladder ladder,
      long pieces,
      int page) {
    List<Term> looked = terms.stream().filter(Term::isHeld).toList();
    List<Themes.Touched> kindred =
        themes.stream().filter(theme -> !theme.stems().isEmpty()).toList();
    Map<String, Double> topics = topics(themes);
    return sql.createQuery(FIND)
        .bind("language", language.code())
        .bindArray("exact", String.class, looked.stream().map(Term::exactQuery).toList())
        .bindArray("near", String.class, looked.stream().map(Term::nearQuery).toList())
        .bindArray(
            "weights", Double.class, looked.stream().map(term -> term.weight(pieces)).toList())
        .bindArray("kindred", String.class, kindred.stream().map(Themes.Touched::query).toList())
        // PostgreSQL shares the rank of “any of these” out among all of them.
        .bindArray(
            "strengths",
            Double.class,
            kindred.stream()
                .map(theme -> OF_KINDRED * theme.strength() * theme.stems().size())
                .toList())
        .bindArray("topics", String.class, List.copyOf(topics.keySet()))
        .bindArray("topicStrengths", Double.class, List.copyOf(topics.values()))
        .bindArray("steps", String.class, ladder.queries())
        .bindArray("ofHeading", Boolean.class, ladder.ofHeading())
        .bind("each", OF_EACH_STEP)
        .bind("ranked", RANKED)
        .bind("size", Asked.SIZE)
        .bind("from", (page - 1) * Asked.SIZE)
        .bind("excerpted", EXCERPTED)
        .map((row, _) ->
            new Hit(
                Rows.found(row),
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getBoolean("sample"),
                row.getInt("total")))
        .list();
  }

  /// How much each topic counts: as much as the strongest theme that is about it.
  private static Map<String, Double> topics(List<Themes.Touched> themes) {
    Map<String, Double> strongest = new TreeMap<>();
    for (Themes.Touched theme : themes) {
      for (Topic topic : theme.topics()) {
        strongest.merge(topic.word(), OF_TOPIC * theme.strength(), Math::max);
      }
    }
    return strongest;
  }
}
