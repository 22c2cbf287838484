package morrow.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Keeps the pieces and the words in them. All of it in the transactions of those who publish.
final class PieceStore {
  /// What stood here before.
  record Old(Language language, Set<String> words) {}

  /// Counts a change of a language's pieces and lets the transaction be the only one that makes any until it ends.
  void lockShelf(Handle sql, Language language) {
    sql.createUpdate(
            """
            insert into shelf (language, changes, pieces) values (:language, 1, 0)
            on conflict (language) do update set changes = shelf.changes + 1
            """)
        .bind("language", language.code())
        .execute();
  }

  Optional<Language> language(Handle sql, Kind kind, UUID id) {
    return sql.createQuery("select language from piece where kind = :kind and id = :id")
        .bind("kind", kind.word())
        .bind("id", id)
        .map((row, _) -> Rows.language(row.getString("language")))
        .findOne();
  }

  Optional<Old> old(Handle sql, Kind kind, UUID id) {
    return sql.createQuery(
            "select language, title, summary, words, topics from piece where kind = :kind and id = :id")
        .bind("kind", kind.word())
        .bind("id", id)
        .map((row, _) ->
            new Old(
                Rows.language(row.getString("language")),
                Search.distinct(
                    Rows.language(row.getString("language")),
                    row.getString("title"),
                    row.getString("summary"),
                    row.getString("words"),
                    Rows.topics(row))))
        .findOne();
  }

  void put(Handle sql, Piece piece) {
    sql.createUpdate(
            """
            with heading as (
              select array_to_tsvector(cast(:marks as text[]))
                || setweight(to_tsvector(cast(:dictionary as regconfig), :titleWords), 'A')
                || setweight(to_tsvector(cast(:dictionary as regconfig), :summaryWords), 'B')
                || setweight(to_tsvector(cast(:dictionary as regconfig), :topicWords), 'C') as heading)
            insert into piece (kind, id, language, slug, title, summary, words, topics, published_at, sample, heading, searched)
            select :kind, :id, :language, :slug, :title, :summary, :words, :topics, :publishedAt, :sample, heading,
              heading || setweight(to_tsvector(cast(:dictionary as regconfig), :allWords), 'D')
            from heading
            on conflict (kind, id) do update set slug = excluded.slug, title = excluded.title, summary = excluded.summary,
              words = excluded.words, topics = excluded.topics, published_at = excluded.published_at, sample = excluded.sample,
              heading = excluded.heading, searched = excluded.searched
            """)
        .bindArray("marks", String.class, Marks.of(piece))
        .bind("dictionary", Dictionary.of(piece.language()))
        .bind("titleWords", String.join(" ", Words.of(piece.title())))
        .bind("summaryWords", String.join(" ", Words.of(piece.summary())))
        .bind(
            "topicWords",
            String.join(" ", Words.of(TopicWords.of(piece.topics(), piece.language()))))
        .bind("allWords", String.join(" ", Words.of(piece.words())))
        .bind("kind", piece.kind().word())
        .bind("id", piece.id())
        .bind("language", piece.language().code())
        .bind("slug", piece.slug())
        .bind("title", piece.title())
        .bind("summary", piece.summary())
        .bind("words", piece.words())
        .bindArray("topics", String.class, piece.topics().stream().map(Topic::word).toList())
        .bind("publishedAt", piece.publishedAt())
        .bind("sample", piece.sample())
        .execute();
    sql.createUpdate("delete from piece_topic where kind = :kind and id = :id")
        .bind("kind", piece.kind().word())
        .bind("id", piece.id())
        .execute();
    sql.createUpdate(
            """
            insert into piece_topic (language, topic, kind, published_at, slug, id)
            select language, unnest(topics), kind, published_at, slug, id from piece where kind = :kind and id = :id
            """)
        .bind("kind", piece.kind().word())
        .bind("id", piece.id())
        .execute();
  }

  /// How many pieces a language has, for how rare a word is.
  void countPieces(Handle sql, Language language, int more) {
    sql.createUpdate("update shelf set pieces = pieces + :more where language = :language")
        .bind("more", more)
        .bind("language", language.code())
        .execute();
  }

  void remove(Handle sql, Kind kind, UUID id) {
    sql.createUpdate("delete from piece where kind = :kind and id = :id")
        .bind("kind", kind.word())
        .bind("id", id)
        .execute();
  }

  /// Adds to how many pieces each word stands in. Words in none are forgotten, so that what was withdrawn is not suggested to anybody.
  void count(Handle sql, Language language, Map<String, Integer> more) {
    Map<String, Integer> added = new TreeMap<>();
    PreparedBatch fewer =
        sql.prepareBatch(
            """
            with gone as (
              delete from piece_word where language = :language and word = :word and pieces <= :by)
            update piece_word set pieces = pieces - :by where language = :language and word = :word and pieces > :by
            """);
    more.forEach((word, by) -> {
      if (by > 0) {
        added.put(word, by);
      } else if (by < 0) {
        fewer.bind("language", language.code()).bind("word", word).bind("by", -by).add();
      }
    });
    if (fewer.size() > 0) {
      fewer.execute();
    }
    if (!added.isEmpty()) {
      add(sql, language, added);
    }
  }

  /// Words that the dictionary leaves out, such as “the”, are not kept.
  private static void add(Handle sql, Language language, Map<String, Integer> added) {
    sql.createUpdate(
            """
            insert into piece_word (language, word, stem, pieces)
            select :language, word, stem[1], pieces
            from (
              select word, pieces, tsvector_to_array(to_tsvector(cast(:dictionary as regconfig), word)) as stem
              from unnest(cast(:words as text[]), cast(:pieces as integer[])) as added (word, pieces)) as stemmed
            where cardinality(stem) > 0
            on conflict (language, word) do update set pieces = piece_word.pieces + excluded.pieces
            """)
        .bind("language", language.code())
        .bind("dictionary", Dictionary.of(language))
        .bindArray("words", String.class, List.copyOf(added.keySet()))
        .bindArray("pieces", Integer.class, List.copyOf(added.values()))
        .execute();
  }
}
