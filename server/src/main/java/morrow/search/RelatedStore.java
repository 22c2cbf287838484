package morrow.search;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What is close to a piece or to a text, by the topics and the rare words they share.
final class RelatedStore {
  /// So many are kept for each piece; with those that name it themselves there are more to choose from.
  private static final int KEPT = 6;

  /// So many of a piece's words are looked for in others: the rarest, those of the title before all.
  private static final int TELLING_WORDS = 12;

  /// So many pieces that share a word or a topic are compared.
  private static final int COMPARED = 400;

  /// More of a text than this is not read.
  private static final int READ = 200;

  private static final List<String> OF_DANGER =
      Arrays.stream(Topic.values()).filter(Topic::isOfDanger).map(Topic::word).toList();

  private final Jdbi database;

  RelatedStore(Jdbi database) {
    this.database = database;
  }

  /// Works out anew what is close to a piece. Who reads about danger is led to pieces about danger only: advice for a calm parting can
  /// harm there.
  void relate(Handle sql, Piece piece) {
    sql.createUpdate("delete from piece_related where kind = :kind and id = :id")
        .bind("kind", piece.kind().word())
        .bind("id", piece.id())
        .execute();
    sql.createUpdate(
            """
            with own as (
              select searched, topics, topics && cast(:danger as text[]) as danger from piece where kind = :kind and id = :id
            ), counted as (
              select pieces from shelf where language = :language
            ), telling as (
              select lexeme, cast(quote_literal(lexeme) as tsquery) as query,
                (1 + ln(cardinality(positions)) + 2 * ('A' = any(weights))::integer) * ln(1 + counted.pieces / least(known.pieces, counted.pieces)) as weight
              from own, unnest(searched) as stems (lexeme, positions, weights), counted,
                lateral (
                  select cast(sum(pieces) as double precision) as pieces from piece_word
                  where language = :language and stem = lexeme) as known
              where known.pieces between 2 and 2000
              order by weight desc limit :telling
            ), sharing as (
              (select piece.kind, piece.id from piece
                where searched @@ (select cast(string_agg(quote_literal(lexeme), ' | ') as tsquery) from telling)
                  and language = :language limit :compared)
              union
              (select topical.kind, topical.id from own, unnest(own.topics) as topic,
                lateral (
                  select kind, id from piece_topic where language = :language and piece_topic.topic = topic.topic
                  order by published_at desc limit 40) as topical)
            ), close as (
              select other.kind, other.id,
                coalesce((select sum(weight) from telling where other.searched @@ query) / nullif((select sum(weight) from telling), 0), 0)
                  + 0.15 * cardinality(array(select unnest(own.topics) intersect select unnest(other.topics))) as closeness
              from own, sharing join piece other using (kind, id)
              where (other.kind, other.id) <> (:kind, :id) and (not own.danger or other.topics && cast(:danger as text[]))
            )
            insert into piece_related (kind, id, other_kind, other_id, closeness)
            select :kind, :id, kind, id, closeness from close where closeness > 0.1
            order by closeness desc, id limit :kept
            """)
        .bind("kind", piece.kind().word())
        .bind("id", piece.id())
        .bind("language", piece.language().code())
        .bindArray("danger", String.class, OF_DANGER)
        .bind("telling", TELLING_WORDS)
        .bind("compared", COMPARED)
        .bind("kept", KEPT)
        .execute();
  }

  List<Found> related(Kind kind, UUID id, boolean aboutDanger, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                with near as (
                  select other_kind as kind, other_id as id, closeness from piece_related where kind = :kind and id = :id
                  union all
                  select kind, id, closeness from piece_related where other_kind = :kind and other_id = :id)
                select piece.kind, piece.slug, piece.language, piece.title, piece.summary
                from (
                  select kind, id, max(closeness) as closeness from near group by kind, id) as closest
                join piece using (kind, id), (select topics from piece where kind = :kind and id = :id) as own
                where not (own.topics && cast(:danger as text[]) or :aboutDanger) or piece.topics && cast(:danger as text[])
                order by closest.closeness desc, piece.slug limit :most
                """)
            .bind("kind", kind.word())
            .bind("id", id)
            .bindArray("danger", String.class, OF_DANGER)
            .bind("aboutDanger", aboutDanger)
            .bind("most", most)
            .map((row, _) -> Rows.found(row))
            .list());
  }

  List<Found> similarQuestions(Language language, String text, int most) {
    List<String> words = Words.of(text).stream().distinct().limit(READ).toList();
    return database.withHandle(sql ->
        sql.createQuery(
                """
                with counted as (
                  select pieces from shelf where language = :language
                ), typed as (
                  select distinct unnest(tsvector_to_array(to_tsvector(cast(:dictionary as regconfig), :words))) as lexeme
                ), telling as (
                  select lexeme, cast(quote_literal(lexeme) as tsquery) as query,
                    ln(1 + counted.pieces / least(known.pieces, counted.pieces)) as weight
                  from typed, counted,
                    lateral (
                      select cast(sum(pieces) as double precision) as pieces from piece_word
                      where language = :language and stem = lexeme) as known
                  where known.pieces between 1 and 2000
                  order by weight desc limit :telling
                ), sharing as (
                  select slug, title, summary, heading, searched, published_at from piece
                  where searched @@ (
                    select cast(quote_literal(:question) || ' & (' || string_agg(quote_literal(lexeme), ' | ') || ')' as tsquery) from telling)
                    and language = :language limit :compared)
                select cast(:kind as text) as kind, slug, cast(:language as text) as language, title, summary from (
                  select sharing.*, (
                    select sum(weight * case when heading @@ query then 2 else 1 end) from telling where searched @@ query) as closeness
                  from sharing) as close
                order by closeness desc, published_at desc, slug limit :most
                """)
            .bind("language", language.code())
            .bind("dictionary", Dictionary.of(language))
            .bind("words", String.join(" ", words))
            .bind("kind", Kind.QUESTION.word())
            .bind("question", Marks.of(Kind.QUESTION))
            .bind("telling", TELLING_WORDS)
            .bind("compared", COMPARED)
            .bind("most", most)
            .map((row, _) -> Rows.found(row))
            .list());
  }
}
