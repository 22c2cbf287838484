package morrow.search;

import java.util.List;
import java.util.UUID;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;

/// Looks for pieces in PostgreSQL's index of words.
final class FindStore {
  /// So many are taken from each step of the ladder, and so many in all. They bound the cost of ranking.
  private static final int OF_EACH_STEP = 250;

  private static final int RANKED = 250;

  /// More of a piece is not looked through for an excerpt.
  private static final int EXCERPTED = 30_000;

  /// A piece that fits.
  ///
  /// @param total how many fit, of those that were ranked
  record Hit(Found found, UUID id, String words, boolean sample, int total) {}

  /// Sets how the statements of this transaction run: never for long, and never through the whole table.
  void prepare(Handle sql) {
    sql.createQuery(
            """
            select set_config('statement_timeout', '2000', true), set_config('pg_trgm.similarity_threshold', '0.3', true),
              set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)
            """)
        .mapTo(String.class)
        .one();
  }

  long pieces(Handle sql, Language language) {
    return sql.createQuery("select pieces from shelf where language = :language")
        .bind("language", language.code())
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /// The pieces of a page of results, the best first. A word counts for more the rarer it is, in the title more than in the
  /// summary, there more than in the rest, and what holds more of the words stands before what holds one of them often. The figures are those with which the
  /// judged queries of the tests do best; they hardly depend on the second digit.
  ///
  /// @param pieces how many there are in the language
  List<Hit> find(
      Handle sql, Language language, List<Term> terms, Ladder ladder, long pieces, int page) {
    List<Term> looked = terms.stream().filter(term -> !term.exact().isEmpty()).toList();
    return sql.createQuery(
            """
            with term as materialized (
              select exact, near, weight
              from unnest(cast(cast(:exact as text[]) as tsquery[]), cast(cast(:near as text[]) as tsquery[]), cast(:weights as double precision[]))
                as term (exact, near, weight)
            ), candidate as materialized (
              select distinct kind, id from (
                select hit.kind, hit.id
                from unnest(cast(cast(:steps as text[]) as tsquery[]), cast(:ofHeading as boolean[])) as step (query, of_heading), lateral (
                  (select kind, id from piece where step.of_heading and heading @@ step.query and language = :language limit :each)
                  union all
                  (select kind, id from piece where not step.of_heading and searched @@ step.query and language = :language limit :each)) as hit
                limit :ranked) as hits
            ), ranked as (
              select piece.kind, piece.id, published_at, slug, (
                select sum(weight * (ts_rank('{0.12, 0.6, 0.6, 1}', searched, exact) + 0.4 * ts_rank('{0.12, 0.6, 0.6, 1}', searched, near)))
                  * (0.6 + sum(weight) filter (where searched @@ (exact || near)) / sum(weight))
                from term) as closeness
              from candidate join piece using (kind, id)
            ), best as (
              select kind, id, closeness, published_at, slug, cast(count(*) over () as integer) as total from ranked
              order by closeness desc, published_at desc, slug limit :size offset :from)
            select piece.kind, piece.id, piece.slug, language, title, summary, left(words, :excerpted) as words, sample, total
            from best join piece using (kind, id)
            order by best.closeness desc, best.published_at desc, best.slug
            """)
        .bind("language", language.code())
        .bindArray("exact", String.class, looked.stream().map(Term::exactQuery).toList())
        .bindArray("near", String.class, looked.stream().map(Term::nearQuery).toList())
        .bindArray(
            "weights", Double.class, looked.stream().map(term -> weight(term, pieces)).toList())
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

  /// How much a word tells: the rarer, the more.
  private static double weight(Term term, long pieces) {
    return Math.log(
        1 + (double) Math.max(1, pieces) / Math.max(1, Math.min(term.pieces(), pieces)));
  }
}
