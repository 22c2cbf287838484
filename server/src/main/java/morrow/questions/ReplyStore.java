package morrow.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Answers and follow-ups, for who changes them. Whoever does has locked the question before.
final class ReplyStore {
  private final Handle sql;

  ReplyStore(Handle sql) {
    this.sql = sql;
  }

  Optional<UUID> questionOf(UUID reply) {
    return sql.createQuery("select question from reply where id = :reply")
        .bind("reply", reply)
        .mapTo(UUID.class)
        .findOne();
  }

  /// The title of the question as it is now; for a specialist nothing while readers do not see it.
  Optional<String> titleForWriter(UUID reply) {
    return sql.createQuery(
            """
            select case when q.shown or r.author = 'asker' then q.title else '' end
            from reply r join question q on q.id = r.question where r.id = :reply
            """)
        .bind("reply", reply)
        .mapTo(String.class)
        .findOne();
  }

  /// Waits for the account of who wrote it, which comes before the question, as in the account's deletion.
  void awaitWriter(UUID reply) {
    sql.createQuery(
            """
            select a.id from account a join (
              select case r.author when 'asker' then q.writer else r.writer end as writer
              from reply r join question q on q.id = r.question where r.id = :reply) as of_reply on of_reply.writer = a.id
            for key share of a
            """)
        .bind("reply", reply)
        .mapTo(UUID.class)
        .findOne();
  }

  Optional<Reply> find(UUID id) {
    return sql.createQuery("select * from reply where id = :id")
        .bind("id", id)
        .map((row, _) -> reply(row))
        .findOne();
  }

  /// Everything under a question.
  List<Reply> under(UUID question) {
    return sql.createQuery("select * from reply where question = :question order by written_at, id")
        .bind("question", question)
        .map((row, _) -> reply(row))
        .list();
  }

  /// What a specialist wrote, wherever.
  List<Reply> of(UUID writer) {
    return sql.createQuery("select * from reply where writer = :writer order by question, id")
        .bind("writer", writer)
        .map((row, _) -> reply(row))
        .list();
  }

  private static Reply reply(ResultSet row) throws SQLException {
    return new Reply(
        row.getObject("id", UUID.class),
        row.getObject("question", UUID.class),
        row.getObject("answer", UUID.class),
        row.getString("author").equals("asker"),
        row.getObject("writer", UUID.class),
        row.getString("shown"),
        row.getString("written"),
        State.of(row.getString("state")),
        row.getLong("version"),
        row.getBoolean("helped"));
  }

  /// Whether this account is a specialist whom people see today.
  boolean isVerified(UUID account, LocalDate today) {
    return sql.createQuery(
            """
            select exists (select from specialist where account = :account and standing = 'verified' and verified_until >= :today)
            """)
        .bind("account", account)
        .bind("today", today)
        .mapTo(Boolean.class)
        .one();
  }

  /// Adds what nobody sees yet.
  ///
  /// @param writer null for the asker
  void add(
      UUID id,
      UUID question,
      @Nullable UUID answer,
      @Nullable UUID writer,
      String text,
      Instant now) {
    sql.createUpdate(
            """
            insert into reply (id, question, answer, author, writer, written, state, written_at, seen_at)
            values (:id, :question, :answer, case when :byAsker then 'asker' else 'specialist' end, :writer, :text, 'waiting', :now,
              :now)
            """)
        .bind("id", id)
        .bind("question", question)
        .bind("answer", answer)
        .bind("byAsker", writer == null)
        .bind("writer", writer)
        .bind("text", text)
        .bind("now", now)
        .execute();
  }

  void change(UUID id, String text) {
    sql.createUpdate(
            """
            update reply set written = :text, state = 'waiting', version = version + 1 where id = :id
            """)
        .bind("id", id)
        .bind("text", text)
        .execute();
  }

  void publish(UUID id, Instant now) {
    sql.createUpdate(
            """
            update reply set shown = coalesce(written, shown), written = null, state = 'approved', version = version + 1,
              shown_at = coalesce(shown_at, :now), decided_at = :now
            where id = :id
            """)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  void returned(UUID id, Instant now) {
    sql.createUpdate(
            """
            update reply set state = 'returned', version = version + 1, decided_at = :now where id = :id
            """)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /// Takes it from readers. A change that waits goes on waiting.
  void takenDown(UUID id, Instant now) {
    sql.createUpdate(
            """
            update reply set written = coalesce(written, shown), shown = null, shown_at = null, helped = false,
              version = version + 1, decided_at = :now, state = case state when 'waiting' then 'waiting' else 'taken-down' end
            where id = :id
            """)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }

  /// Leaves what readers see, and nothing else.
  void forgetWritten(UUID id) {
    sql.createUpdate("update reply set written = null, state = 'approved' where id = :id")
        .bind("id", id)
        .execute();
  }

  void delete(UUID id) {
    sql.createUpdate("delete from reply where id = :id").bind("id", id).execute();
  }

  void helped(UUID id, boolean helped) {
    sql.createUpdate("update reply set helped = :helped where id = :id")
        .bind("id", id)
        .bind("helped", helped)
        .execute();
  }

  /// The specialist has looked at the own answer and what stands under it.
  void seen(UUID question, UUID writer, Instant now) {
    sql.createUpdate(
            """
            update reply set seen_at = greatest(seen_at, :now)
            where question = :question and writer = :writer and answer is null
            """)
        .bind("question", question)
        .bind("writer", writer)
        .bind("now", now)
        .execute();
  }
}
