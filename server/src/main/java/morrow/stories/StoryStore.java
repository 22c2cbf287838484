package morrow.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import morrow.specialists.Topic;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stories by who wrote them. The only place that reads `story.writer`.
final class StoryStore {
  private final Handle sql;

  StoryStore(Handle sql) {
    this.sql = sql;
  }

  /// Waits for the writer's turn, which lasts until the end of the transaction.
  ///
  /// @return whether the account is there
  boolean awaitWriter(UUID writer) {
    return sql.createQuery("select true from account where id = :writer for no key update")
        .bind("writer", writer)
        .mapTo(Boolean.class)
        .findOne()
        .isPresent();
  }

  /// Waits for who is deleting the account of a story's writer. Comes before the story, as in the deletion.
  void awaitWriterOf(UUID story) {
    sql.createQuery(
            """
            select a.id from account a join story on story.writer = a.id where story.id = :story for key share of a
            """)
        .bind("story", story)
        .mapTo(UUID.class)
        .findOne();
  }

  /// Waits for a story's turn, which lasts until the end of the transaction.
  ///
  /// @return who wrote it; empty when there is none, or when it is a sample
  Optional<UUID> lock(UUID id) {
    return sql.createQuery("select writer from story where id = :id for update")
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne();
  }

  /// Locks what somebody wrote.
  List<UUID> lockAll(UUID writer) {
    return sql.createQuery("select id from story where writer = :writer order by id for update")
        .bind("writer", writer)
        .mapTo(UUID.class)
        .list();
  }

  /// The story that this sending made when it came before.
  Optional<UUID> earlier(UUID writer, UUID request) {
    return sql.createQuery("select id from story where writer = :writer and request = :request")
        .bind("writer", writer)
        .bind("request", request)
        .mapTo(UUID.class)
        .findOne();
  }

  /// Until when what was sent counts; the long past when nothing does.
  Instant until(UUID writer, String what) {
    return sql.createQuery("select until from story_turn where writer = :writer and what = :what")
        .bind("writer", writer)
        .bind("what", what)
        .map((row, _) -> instant(row, "until"))
        .findOne()
        .orElse(Instant.EPOCH);
  }

  void countUntil(UUID writer, String what, Instant until) {
    sql.createUpdate(
            """
            insert into story_turn (writer, what, until) values (:writer, :what, :until)
            on conflict (writer, what) do update set until = excluded.until
            """)
        .bind("writer", writer)
        .bind("what", what)
        .bind("until", until)
        .execute();
  }

  void add(UUID id, @Nullable UUID writer, @Nullable UUID request, String language, String name) {
    sql.createUpdate(
            """
            insert into story (id, writer, request, language, pen_name) values (:id, :writer, :request, :language, :name)
            """)
        .bind("id", id)
        .bind("writer", writer)
        .bind("request", request)
        .bind("language", language)
        .bind("name", name)
        .execute();
  }

  /// Lets this text wait, in place of what was sent before.
  void send(UUID id, Telling telling, Instant now) {
    sql.createUpdate(
            """
            insert into story_sent (story, title, text, topics, state, since)
            values (:id, :title, :text, :topics, 'waiting', :now)
            on conflict (story) do update set title = excluded.title, text = excluded.text, topics = excluded.topics,
              state = 'waiting', since = excluded.since, reason = ''
            """)
        .bind("id", id)
        .bind("title", telling.title())
        .bind("text", telling.text())
        .bindArray("topics", String.class, telling.topics().stream().map(Topic::word).toList())
        .bind("now", now)
        .execute();
  }

  /// Takes back what was sent; what is shown stays.
  void unsend(UUID id) {
    sql.createUpdate("delete from story_sent where story = :id").bind("id", id).execute();
  }

  void returned(UUID id, String reason, Instant now) {
    sql.createUpdate(
            """
            update story_sent set state = 'returned', reason = :reason, since = :now where story = :id
            """)
        .bind("id", id)
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }

  /// Keeps for the writer alone what was taken down, unless something newer was sent.
  void keepTakenDown(UUID id, String reason, Instant now) {
    sql.createUpdate(
            """
            insert into story_sent (story, title, text, topics, state, since, reason)
            select story, title, text, topics, 'taken-down', :now, :reason from story_page where story = :id
            on conflict (story) do nothing
            """)
        .bind("id", id)
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }

  void countVersion(UUID id) {
    sql.createUpdate("update story set version = version + 1 where id = :id")
        .bind("id", id)
        .execute();
  }

  /// For good.
  void delete(UUID id) {
    sql.createUpdate("delete from story where id = :id").bind("id", id).execute();
  }

  List<UUID> samples() {
    return sql.createQuery("select id from story where writer is null order by id for update")
        .mapTo(UUID.class)
        .list();
  }

  private static final String OWN =
      """
      select story.id, story.version as own_version, story.language as own_language, story.pen_name as own_name,
        sent.title as sent_title, sent.text as sent_text, sent.topics as sent_topics, sent.state, sent.since, sent.reason, page.*
      from story left join story_page page on page.story = story.id left join story_sent sent on sent.story = story.id
      """;

  /// Somebody's stories, the newest first.
  List<OwnStory> of(UUID writer) {
    return sql.createQuery(OWN + " where story.writer = :writer order by story.id desc")
        .bind("writer", writer)
        .map((row, _) -> own(row))
        .list();
  }

  /// One of somebody's stories.
  Optional<OwnStory> one(UUID writer, UUID id) {
    return sql.createQuery(OWN + " where story.writer = :writer and story.id = :id")
        .bind("writer", writer)
        .bind("id", id)
        .map((row, _) -> own(row))
        .findOne();
  }

  private static OwnStory own(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new OwnStory(
        row.getObject("id", UUID.class),
        row.getLong("own_version"),
        row.getString("own_language"),
        row.getString("own_name"),
        row.getString("slug") == null ? null : ShelfStore.shown(row),
        state == null
            ? null
            : new Sent(
                Sent.State.of(state),
                instant(row, "since"),
                telling(row, "sent_title", "sent_text", "sent_topics"),
                row.getString("reason")));
  }

  static Telling telling(ResultSet row, String title, String text, String topics)
      throws SQLException {
    return new Telling(row.getString(title), row.getString(text), topics(row, topics));
  }

  static List<Topic> topics(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).map(Topic::of).toList();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
