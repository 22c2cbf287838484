package morrow.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Pieces and the addresses they were given, in the database, within one transaction.
final class WritingStore {
  private final Handle sql;

  WritingStore(Handle sql) {
    this.sql = sql;
  }

  int count(UUID writer) {
    return sql.createQuery("select count(*) from writing where writer = :writer")
        .bind("writer", writer)
        .mapTo(Integer.class)
        .one();
  }

  /// Everything of one writer without the texts themselves, what changed last first.
  List<OwnWriting> of(UUID writer) {
    return sql.createQuery(
            """
            select w.*, r.title, r.cover, r.topics, r.source, r.minutes
            from writing w join writing_revision r on r.writing = w.id and r.number = w.latest
            where w.writer = :writer order by w.changed_at desc, w.id
            """)
        .bind("writer", writer)
        .map((row, _) ->
            OwnWriting.listed(
                writing(row),
                row.getString("title"),
                row.getString("cover"),
                Rows.topics(row),
                row.getString("source"),
                row.getInt("minutes")))
        .list();
  }

  Optional<Writing> find(UUID id) {
    return sql.createQuery(
            """
            select * from writing where id = :id
            """)
        .bind("id", id)
        .map((row, _) -> writing(row))
        .findOne();
  }

  /// The piece, and nobody else's turn until the end of the transaction. Its writer's account comes first, as in the account's deletion, so
  /// that the two never wait for each other.
  Optional<Writing> lock(UUID id) {
    sql.createQuery(
            """
            select a.id from account a join writing w on w.writer = a.id where w.id = :id for key share of a
            """)
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne();
    return sql.createQuery(
            """
            select * from writing where id = :id for update
            """)
        .bind("id", id)
        .map((row, _) -> writing(row))
        .findOne();
  }

  /// Whether it was put in; not when there is one of that id already, or one of that language among its translations.
  boolean add(Writing writing) {
    return bound(
                """
                insert into writing (id, writer, kind, language, state, slug, translations, version, latest, submitted, published, reason,
                  first_published_at, approved_at, sample, changed_at)
                values (:id, :writer, :kind, :language, :state, :slug, :translations, :version, :latest, :submitted, :published, :reason,
                  :firstPublishedAt, :approvedAt, :sample, :changedAt)
                on conflict do nothing
                """,
                writing)
            .execute()
        == 1;
  }

  void update(Writing writing) {
    bound(
            """
            update writing set kind = :kind, language = :language, state = :state, slug = :slug, translations = :translations,
              version = :version, latest = :latest, submitted = :submitted, published = :published, reason = :reason,
              first_published_at = :firstPublishedAt, approved_at = :approvedAt, sample = :sample, changed_at = :changedAt
            where id = :id and writer is not distinct from :writer
            """,
            writing)
        .execute();
  }

  /// Whether another translation in that language is there.
  boolean isTaken(UUID translations, Language language, UUID except) {
    return sql.createQuery(
            """
            select 1 from writing where translations = :translations and language = :language and id <> :except
            """)
        .bind("translations", translations)
        .bind("language", language.code())
        .bind("except", except)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void delete(UUID id) {
    sql.createUpdate("delete from writing where id = :id").bind("id", id).execute();
  }

  /// Frees the address of a sample, for the same sample to come again.
  void free(WritingKind kind, String slug) {
    sql.createUpdate("delete from spent_address where hash = :hash")
        .bind("hash", Address.hash(kind, slug))
        .execute();
  }

  /// Takes an address that was never given.
  boolean spend(WritingKind kind, String slug) {
    return sql.createUpdate(
                """
                insert into spent_address (hash) values (:hash) on conflict do nothing
                """)
            .bind("hash", Address.hash(kind, slug))
            .execute()
        == 1;
  }

  private Update bound(String statement, Writing writing) {
    return sql.createUpdate(statement)
        .bind("id", writing.id())
        .bind("writer", writing.writer())
        .bind("kind", writing.kind().word())
        .bind("language", writing.language().code())
        .bind("state", writing.state().word())
        .bind("slug", writing.slug())
        .bind("translations", writing.translations())
        .bind("version", writing.version())
        .bind("latest", writing.latest())
        .bind("submitted", writing.submitted())
        .bind("published", writing.published())
        .bind("reason", writing.reason())
        .bind("firstPublishedAt", writing.firstPublishedAt())
        .bind("approvedAt", writing.approvedAt())
        .bind("sample", writing.sample())
        .bind("changedAt", writing.changedAt());
  }

  private static Writing writing(ResultSet row) throws SQLException {
    return new Writing(
        row.getObject("id", UUID.class),
        row.getObject("writer", UUID.class),
        WritingKind.of(row.getString("kind")),
        Rows.language(row.getString("language")),
        State.of(row.getString("state")),
        row.getString("slug"),
        row.getObject("translations", UUID.class),
        row.getLong("version"),
        row.getInt("latest"),
        row.getObject("submitted", Integer.class),
        row.getObject("published", Integer.class),
        row.getString("reason"),
        Rows.instant(row, "first_published_at"),
        Rows.instant(row, "approved_at"),
        row.getBoolean("sample"),
        row.getTimestamp("changed_at").toInstant());
  }
}
