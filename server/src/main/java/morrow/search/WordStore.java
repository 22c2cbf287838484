package morrow.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the words of all pieces.
final class WordStore {
  static final String KNOWN =
      """
      select typed.word, typed.stem, coalesce(known.pieces, 0) as pieces
      from (
          select word, (tsvector_to_array(to_tsvector(cast(:dictionary as regconfig), word)))[1] as stem
          from unnest(cast(:words as text[])) as typed (word)) as typed,
        lateral (
          select sum(pieces) as pieces from piece_word where language = :language and stem = typed.stem) as known
      """;

  static final String WRITTEN =
      """
      select word from piece_word where language = :language and stem = any(:stems)
      order by pieces desc limit 300
      """;

  /// @param stem null for a word that says nothing by itself, such as “the”
  /// @param pieces in how many pieces a word of this stem stands; 0: in none
  record Known(String word, @Nullable String stem, long pieces) {}

  /// A word of the pieces that is like one that was typed.
  record Like(String typed, String word, String stem, long pieces) {}

  List<Known> known(Handle sql, Language language, Collection<String> words) {
    return sql.createQuery(KNOWN)
        .bind("dictionary", Dictionary.of(language))
        .bind("language", language.code())
        .bindArray("words", String.class, List.copyOf(words))
        .map((row, _) ->
            new Known(row.getString("word"), row.getString("stem"), row.getLong("pieces")))
        .list();
  }

  /// What the dictionary makes of words; those that say nothing by themselves are left out.
  Map<String, String> stems(Handle sql, Language language, Collection<String> words) {
    Map<String, String> stems = new HashMap<>();
    sql.createQuery(
            """
            select word, stem[1] as stem
            from (
              select word, tsvector_to_array(to_tsvector(cast(:dictionary as regconfig), word)) as stem
              from unnest(cast(:words as text[])) as written (word)) as stemmed
            where cardinality(stem) > 0
            """)
        .bind("dictionary", Dictionary.of(language))
        .bindArray("words", String.class, List.copyOf(words))
        .map((row, _) -> Map.entry(row.getString("word"), row.getString("stem")))
        .forEach(each -> stems.put(each.getKey(), each.getValue()));
    return stems;
  }

  /// Words that are spelled alike or begin so.
  List<Like> near(Handle sql, Language language, Collection<String> words) {
    return likes(
        sql,
        """
        select typed.word as typed, near.word, near.stem, near.pieces
        from unnest(cast(:words as text[])) as typed (word), lateral (
          (select word, stem, pieces from piece_word
            where language = :language and word % typed.word
            order by similarity(word, typed.word) desc, pieces desc limit 12)
          union
          (select word, stem, pieces from piece_word
            where language = :language and length(typed.word) >= 4 and word like typed.word || '%'
            order by pieces desc limit 6)) as near
        """,
        language,
        words);
  }

  /// Longer words that begin or end with one that was typed, those in most pieces first.
  List<Like> longer(Handle sql, Language language, Collection<String> words) {
    return likes(
        sql,
        """
        select typed.word as typed, longer.word, longer.stem, longer.pieces
        from unnest(cast(:words as text[])) as typed (word), lateral (
          select word, stem, pieces from piece_word
          where language = :language and (word like typed.word || '%' or word like '%' || typed.word) and word <> typed.word
          order by pieces desc, word limit 12) as longer
        """,
        language,
        words);
  }

  private static List<Like> likes(
      Handle sql, String statement, Language language, Collection<String> words) {
    return sql.createQuery(statement)
        .bind("language", language.code())
        .bindArray("words", String.class, List.copyOf(words))
        .map((row, _) ->
            new Like(
                row.getString("typed"),
                row.getString("word"),
                row.getString("stem"),
                row.getLong("pieces")))
        .list();
  }

  /// The words as they are written that have one of these stems.
  List<String> written(Handle sql, Language language, Collection<String> stems) {
    return sql.createQuery(WRITTEN)
        .bind("language", language.code())
        .bindArray("stems", String.class, List.copyOf(stems))
        .mapTo(String.class)
        .list();
  }
}
