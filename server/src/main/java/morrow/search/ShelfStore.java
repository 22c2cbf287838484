package morrow.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import morrow.database.SharedRead;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Jdbi;

/// Reads what lies on the shelf, the newest first; of one moment, which for stories and questions is a day, in the order of the addresses,
/// in which no time can be read.
final class ShelfStore {
  /// So many of a topic's newest pieces tell which other topics go with it.
  private static final int LOOKED_THROUGH = 300;

  /// How many pieces of a kind a topic has.
  record Count(Kind kind, int pieces) {}

  private final Jdbi database;
  private final SharedRead<Language, Long> changes = new SharedRead<>(this::changes);

  ShelfStore(Jdbi database) {
    this.database = database;
  }

  /// Changes with every piece that is put in or taken out.
  long changes(Language language) {
    return changes.of(language).orElse(0L);
  }

  private Map<Language, Long> changes(Set<Language> languages) {
    return database.withHandle(sql ->
        sql.createQuery("select language, changes from shelf where language = any(:languages)")
            .bindArray("languages", String.class, languages.stream().map(Language::code).toList())
            .<Map.Entry<Language, Long>>map((row, _) ->
                Map.entry(Rows.language(row.getString("language")), row.getLong("changes")))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<Listed> newest(Language language, Kind kind, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select kind, slug, language, title, summary, sample from piece
                where language = :language and kind = :kind
                order by published_at desc, slug desc limit :most
                """)
            .bind("language", language.code())
            .bind("kind", kind.word())
            .bind("most", most)
            .map((row, _) -> new Listed(Rows.found(row), row.getBoolean("sample")))
            .list());
  }

  List<Listed> ofTopic(Language language, Topic topic, Kind kind, int from, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select piece.kind, piece.slug, piece.language, title, summary, sample
                from (
                  select kind, id, published_at, slug from piece_topic
                  where language = :language and topic = :topic and kind = :kind
                  order by published_at desc, slug desc limit :most offset :from) as newest
                join piece using (kind, id)
                order by newest.published_at desc, newest.slug desc
                """)
            .bind("language", language.code())
            .bind("topic", topic.word())
            .bind("kind", kind.word())
            .bind("from", from)
            .bind("most", most)
            .map((row, _) -> new Listed(Rows.found(row), row.getBoolean("sample")))
            .list());
  }

  List<Count> counts(Language language, Topic topic) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select kind, count(*) as pieces from piece_topic where language = :language and topic = :topic group by kind
                """)
            .bind("language", language.code())
            .bind("topic", topic.word())
            .map((row, _) -> new Count(Rows.kind(row.getString("kind")), row.getInt("pieces")))
            .list());
  }

  /// The topics that have any piece.
  List<Topic> topics(Language language) {
    return List.of(Topic.values()).stream().filter(topic -> has(language, topic)).toList();
  }

  private boolean has(Language language, Topic topic) {
    return database.withHandle(sql ->
        sql.createQuery(
                "select exists (select from piece_topic where language = :language and topic = :topic)")
            .bind("language", language.code())
            .bind("topic", topic.word())
            .mapTo(Boolean.class)
            .one());
  }

  /// Topics that often go with another, the closest first.
  List<Topic> besides(Language language, Topic topic, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select other.topic
                from (
                  select kind, id from piece_topic where language = :language and topic = :topic
                  order by published_at desc limit :looked) as newest
                join piece_topic other using (kind, id)
                where other.topic <> :topic
                group by other.topic order by count(*) desc, other.topic limit :most
                """)
            .bind("language", language.code())
            .bind("topic", topic.word())
            .bind("looked", LOOKED_THROUGH)
            .bind("most", most)
            .map((row, _) -> Topic.of(row.getString("topic")))
            .list());
  }
}
