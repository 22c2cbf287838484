package morrow.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;

/// Questions, for who changes them.
final class QuestionStore {
  private final Handle sql;

  QuestionStore(Handle sql) {
    this.sql = sql;
  }

  /// Waits for an account that acts, so that it is not deleted meanwhile.
  ///
  /// @return false when it is gone
  boolean awaitAccount(UUID account) {
    return sql.createQuery("select true from account where id = :account for key share")
        .bind("account", account)
        .mapTo(Boolean.class)
        .findOne()
        .isPresent();
  }

  private static final String ASKED =
      """
      select id, writer, language, pen_name, sample, shown, state, version, slug, title, danger, published_at
      from question where id = :id
      """;

  /// The question, and nobody else's turn until the end of the transaction.
  Optional<Asked> lock(UUID id) {
    return sql.createQuery(ASKED + " for update")
        .bind("id", id)
        .map((row, _) -> asked(row))
        .findOne();
  }

  /// The question as it is at this moment.
  Optional<Asked> find(UUID id) {
    return sql.createQuery(ASKED).bind("id", id).map((row, _) -> asked(row)).findOne();
  }

  /// Waits for the asker's account, which comes before the question, as in the account's deletion.
  void awaitAsker(UUID question) {
    sql.createQuery(
            """
            select a.id from account a join question q on q.writer = a.id where q.id = :question for key share of a
            """)
        .bind("question", question)
        .mapTo(UUID.class)
        .findOne();
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        row.getObject("id", UUID.class),
        row.getObject("writer", UUID.class),
        Rows.language(row, "language"),
        row.getString("pen_name"),
        row.getBoolean("sample"),
        row.getBoolean("shown"),
        State.of(row.getString("state")),
        row.getLong("version"),
        row.getString("slug"),
        row.getString("title"),
        row.getBoolean("danger"),
        Rows.instantOrNull(row, "published_at"));
  }

  /// Adds a question that nobody sees yet.
  ///
  /// @return false when there is a question of that id
  boolean add(UUID id, UUID writer, Language language, String penName, Instant now) {
    return sql.createUpdate(
                """
                insert into question (id, writer, language, pen_name, state, asked_at, seen_at)
                values (:id, :writer, :language, :penName, 'waiting', :now, :now) on conflict (id) do nothing
                """)
            .bind("id", id)
            .bind("writer", writer)
            .bind("language", language.code())
            .bind("penName", penName)
            .bind("now", now)
            .execute()
        > 0;
  }

  /// What the asker wrote, beside what readers see.
  void draft(UUID id, Written written) {
    sql.createUpdate(
            """
            insert into question_draft (question, title, text, tried, help, topics, danger)
            values (:id, :title, :text, :tried, :help, :topics, :danger)
            on conflict (question) do update set title = excluded.title, text = excluded.text, tried = excluded.tried,
              help = excluded.help, topics = excluded.topics, danger = excluded.danger
            """)
        .bind("id", id)
        .bind("title", written.title())
        .bind("text", written.text())
        .bind("tried", written.tried())
        .bind("help", written.help())
        .bindArray("topics", String.class, Rows.words(written.topics()))
        .bind("danger", written.danger())
        .execute();
  }

  /// As the asker wrote it last.
  Written written(UUID id) {
    return sql.createQuery(
            """
            select coalesce(d.title, q.title) as title, coalesce(d.text, q.text) as text, coalesce(d.tried, q.tried) as tried,
              coalesce(d.help, q.help) as help, coalesce(d.topics, q.topics) as topics, coalesce(d.danger, q.danger) as danger
            from question q left join question_draft d on d.question = q.id where q.id = :id
            """)
        .bind("id", id)
        .map((row, _) -> written(row))
        .one();
  }

  static Written written(ResultSet row) throws SQLException {
    return new Written(
        row.getString("title"),
        row.getString("text"),
        row.getString("tried"),
        row.getString("help"),
        Rows.topics(row, "topics"),
        row.getBoolean("danger"));
  }

  /// Lets a change wait.
  ///
  /// @param hide whether readers see nothing meanwhile
  void await(UUID id, boolean hide) {
    sql.createUpdate(
            """
            update question set state = 'waiting', shown = shown and not :hide, version = version + 1,
              page_version = page_version + cast(:hide as integer)
            where id = :id
            """)
        .bind("id", id)
        .bind("hide", hide)
        .execute();
  }

  /// Shows what the asker wrote last. Of when, the day is kept, and no time.
  void publish(UUID id, String slug, Instant now) {
    sql.createUpdate(
            """
            update question set shown = true, state = 'approved', version = version + 1, page_version = page_version + 1,
              decided_at = :now, published_at = coalesce(published_at, :day), slug = :slug, title = d.title, text = d.text,
              tried = d.tried, help = d.help, topics = d.topics, danger = d.danger
            from question_draft d where d.question = question.id and question.id = :id
            """)
        .bind("id", id)
        .bind("slug", slug)
        .bind("now", now)
        .bind("day", now.truncatedTo(ChronoUnit.DAYS))
        .execute();
    sql.createUpdate("delete from question_draft where question = :id").bind("id", id).execute();
  }

  void returned(UUID id, Instant now) {
    sql.createUpdate(
            """
            update question set state = 'returned', version = version + 1, decided_at = :now where id = :id
            """)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /// Takes it from readers. A change that waits goes on waiting.
  void takenDown(UUID id, Instant now) {
    sql.createUpdate(
            """
            update question set shown = false, version = version + 1, page_version = page_version + 1, decided_at = :now,
              state = case state when 'waiting' then 'waiting' else 'taken-down' end
            where id = :id
            """)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  void delete(UUID id) {
    sql.createUpdate("delete from question where id = :id").bind("id", id).execute();
  }

  void seen(UUID id, UUID writer, Instant now) {
    sql.createUpdate(
            """
            update question set seen_at = greatest(seen_at, :now) where id = :id and writer = :writer
            """)
        .bind("id", id)
        .bind("writer", writer)
        .bind("now", now)
        .execute();
  }

  /// The questions of an account, in an order in which everybody waits for several.
  List<UUID> of(UUID writer) {
    return sql.createQuery("select id from question where writer = :writer order by id")
        .bind("writer", writer)
        .mapTo(UUID.class)
        .list();
  }

  Optional<UUID> ofSlug(String slug) {
    return sql.createQuery("select id from question where slug = :slug and shown")
        .bind("slug", slug)
        .mapTo(UUID.class)
        .findOne();
  }
}
