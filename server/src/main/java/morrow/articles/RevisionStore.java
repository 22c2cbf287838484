package morrow.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import morrow.specialists.Topic;
import org.jdbi.v3.core.Handle;

/// What the revisions of pieces say, in the database, within one transaction.
final class RevisionStore {
  private static final JsonMapper JSON = new JsonMapper();

  private final Handle sql;

  RevisionStore(Handle sql) {
    this.sql = sql;
  }

  /// What the writer works on.
  Content latest(Writing writing) {
    return content(writing.id(), writing.latest())
        .orElseThrow(() -> new IllegalStateException("no revision of " + writing.id()));
  }

  /// The piece as its writer sees it.
  OwnWriting own(Writing writing) {
    return OwnWriting.of(writing, latest(writing), kept(writing).orElse(null));
  }

  /// What is left where revisions were dropped; empty when all are there. Their numbers begin at 1 and have no gaps but those.
  private Optional<OwnWriting.Kept> kept(Writing writing) {
    return sql.createQuery(
            """
            select count(*) as revisions, min(at) filter (where number + newer = :latest) as since
            from (
              select number, at, row_number() over (order by number desc) - 1 as newer from writing_revision where writing = :id
            ) there
            having count(*) < :latest
            """)
        .bind("id", writing.id())
        .bind("latest", writing.latest())
        .map((row, _) ->
            new OwnWriting.Kept(row.getInt("revisions"), row.getTimestamp("since").toInstant()))
        .findOne();
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
  List<Revision> of(UUID writing) {
    return sql.createQuery(
            """
            select number, at, published from writing_revision where writing = :writing order by number desc
            """)
        .bind("writing", writing)
        .map((row, _) ->
            new Revision(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("published")))
        .list();
  }

  Optional<Revision> find(UUID writing, int number) {
    return of(writing).stream().filter(each -> each.number() == number).findFirst();
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

  private static Content content(ResultSet row) throws SQLException {
    return new Content(
        row.getString("title"),
        row.getString("cover"),
        row.getString("body"),
        Rows.topics(row),
        references(row.getString("cited")),
        row.getString("source"));
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
