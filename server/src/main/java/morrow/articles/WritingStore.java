package morrow.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is written, in the database, within one transaction.
final class WritingStore {
  private static final JsonMapper JSON = new JsonMapper();

  private final Handle sql;

  WritingStore(Handle sql) {
    this.sql = sql;
  }

  /// Whether the account may publish today.
  boolean isVerified(UUID account, Instant now) {
    return sql.createQuery(
            """
            select 1 from specialist where account = :account and standing = 'verified' and verified_until >= :today
            """)
        .bind("account", account)
        .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /// How many pieces of the account a reviewer approved of.
  int approved(UUID writer) {
    return sql.createQuery(
            "select count(*) from writing where writer = :writer and approved_at is not null")
        .bind("writer", writer)
        .mapTo(Integer.class)
        .one();
  }

  /// Whether all that this account hands in is reviewed, however much was approved.
  boolean isAlwaysReviewed(UUID writer) {
    return sql.createQuery("select exists (select from always_reviewed where account = :writer)")
        .bind("writer", writer)
        .mapTo(Boolean.class)
        .one();
  }

  /// Has all that this account hands in reviewed from now on.
  void reviewAlways(UUID writer, Instant now) {
    sql.createUpdate(
            """
            insert into always_reviewed (account, since) values (:writer, :now) on conflict do nothing
            """)
        .bind("writer", writer)
        .bind("now", now)
        .execute();
  }

  /// Waits until nobody else saves for this writer, whichever piece: what all of them take together is bounded. Comes before the piece
  /// and the account are locked.
  void takeTurn(UUID writer) {
    sql.createQuery("select pg_advisory_xact_lock(hashtextextended(:writer, 12)) is null")
        .bind("writer", writer.toString())
        .mapTo(Boolean.class)
        .one();
  }

  /// What all revisions of the writer take together.
  long bytes(UUID writer) {
    return sql.createQuery(
            """
            select coalesce(sum(r.bytes), 0) from writing w join writing_revision r on r.writing = w.id where w.writer = :writer
            """)
        .bind("writer", writer)
        .mapTo(Long.class)
        .one();
  }

  /// Makes room of so many bytes, or of what can be had: of all pieces of the writer the oldest revisions go, first those that never were
  /// public. What is written, waits or is public stays.
  void makeRoom(UUID writer, long bytes) {
    sql.createUpdate(
            """
            delete from writing_revision gone using (
              select r.writing, r.number, sum(r.bytes) over (order by r.published, r.at, r.writing, r.number) - r.bytes as before
              from writing w join writing_revision r on r.writing = w.id
              where w.writer = :writer and r.number <> w.latest
                and r.number <> coalesce(w.submitted, 0) and r.number <> coalesce(w.published, 0)
            ) old
            where gone.writing = old.writing and gone.number = old.number and old.before < :bytes
            """)
        .bind("writer", writer)
        .bind("bytes", bytes)
        .execute();
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
                topics(row),
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

  Optional<Content> content(UUID id, int number) {
    return sql.createQuery(
            """
            select title, cover, body, topics, cited::text as cited, source from writing_revision
            where writing = :id and number = :number
            """)
        .bind("id", id)
        .bind("number", number)
        .map((row, _) -> content(row))
        .findOne();
  }

  /// The newest first.
  List<Revision> revisions(UUID id) {
    return sql.createQuery(
            """
            select number, at, published from writing_revision where writing = :id order by number desc
            """)
        .bind("id", id)
        .map((row, _) ->
            new Revision(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("published")))
        .list();
  }

  Optional<Revision> revision(UUID id, int number) {
    return revisions(id).stream().filter(each -> each.number() == number).findFirst();
  }

  /// Stores the content of a revision, new or not.
  void put(UUID id, int number, Content content, Instant now) {
    sql.createUpdate(
            """
            insert into writing_revision (writing, number, at, title, cover, body, topics, cited, source, minutes)
            values (:id, :number, :now, :title, :cover, :body, :topics, cast(:cited as jsonb), :source, :minutes)
            on conflict (writing, number) do update set title = excluded.title, cover = excluded.cover, body = excluded.body,
              topics = excluded.topics, cited = excluded.cited, source = excluded.source,
              minutes = excluded.minutes
            """)
        .bind("id", id)
        .bind("number", number)
        .bind("now", now)
        .bind("title", content.title())
        .bind("cover", content.cover())
        .bind("body", content.body())
        .bindArray("topics", String.class, content.topics().stream().map(Topic::word).toList())
        .bind("cited", json(content.references()))
        .bind("source", content.source())
        .bind("minutes", content.minutes())
        .execute();
  }

  void markPublished(UUID id, int number) {
    sql.createUpdate(
            """
            update writing_revision set published = true where writing = :id and number = :number
            """)
        .bind("id", id)
        .bind("number", number)
        .execute();
  }

  /// Of many revisions the oldest that were never public go.
  void dropOld(Writing writing, int most) {
    sql.createUpdate(
            """
            delete from writing_revision where writing = :id and not published and number <> coalesce(:submitted, 0)
              and number <= (select number from writing_revision where writing = :id order by number desc offset :most limit 1)
            """)
        .bind("id", writing.id())
        .bind("submitted", writing.submitted())
        .bind("most", most)
        .execute();
  }

  private org.jdbi.v3.core.statement.Update bound(String statement, Writing writing) {
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
        language(row.getString("language")),
        State.of(row.getString("state")),
        row.getString("slug"),
        row.getObject("translations", UUID.class),
        row.getLong("version"),
        row.getInt("latest"),
        row.getObject("submitted", Integer.class),
        row.getObject("published", Integer.class),
        row.getString("reason"),
        instant(row, "first_published_at"),
        instant(row, "approved_at"),
        row.getBoolean("sample"),
        row.getTimestamp("changed_at").toInstant());
  }

  static Language language(String code) {
    Objects.requireNonNull(code);
    for (Language language : Language.values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("There is no language " + code + ".");
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static Content content(ResultSet row) throws SQLException {
    return new Content(
        row.getString("title"),
        row.getString("cover"),
        row.getString("body"),
        topics(row),
        references(row.getString("cited")),
        row.getString("source"));
  }

  static List<Topic> topics(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("topics").getArray()).stream().map(Topic::of).toList();
  }

  private static String json(List<Reference> references) {
    try {
      return JSON.writeValueAsString(references);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Reference> references(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Reference>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
