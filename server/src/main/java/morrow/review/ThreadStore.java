package morrow.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Stores questions and replies. The case is locked.
final class ThreadStore {
  private final Handle sql;

  ThreadStore(Handle sql) {
    this.sql = sql;
  }

  /// Adds a message and lets the case wait for the other side. The time in which it waited for the writer is not counted.
  void add(UUID id, boolean byWriter, String text, Instant now) {
    sql.createUpdate(
            """
            insert into review_message (case_id, number, at, by_writer, text)
            select :id, coalesce(max(number), 0) + 1, :now, :byWriter, :text from review_message where case_id = :id
            """)
        .bind("id", id)
        .bind("now", now)
        .bind("byWriter", byWriter)
        .bind("text", text)
        .execute();
    sql.createUpdate(
            """
            update review_case set version = version + 1,
              waits_since = case when state = 'asked' and :byWriter then least(:now, waits_since + (:now::timestamptz - since)) else waits_since end,
              since = case when (state = 'waiting') = :byWriter then since else :now end,
              state = case when :byWriter then 'waiting' else 'asked' end
            where id = :id
            """)
        .bind("id", id)
        .bind("byWriter", byWriter)
        .bind("now", now)
        .execute();
  }

  /// Waits for the writer's turn, which lasts until the end of the transaction: two replies at once count one after the other.
  void awaitWriter(UUID writer) {
    sql.createQuery("select id from account where id = :writer for no key update")
        .bind("writer", writer)
        .mapTo(UUID.class)
        .findOne();
  }

  /// When the writer sent the reply that is so many back since then; empty when there are fewer.
  Optional<Instant> reply(UUID writer, int back, Instant since) {
    return sql.createQuery(
            """
            select at from review_reply where writer = :writer and at > :since order by at desc offset :before limit 1
            """)
        .bind("writer", writer)
        .bind("since", since)
        .bind("before", back - 1)
        .map((row, _) -> Rows.instant(row, "at"))
        .findOne();
  }

  /// Counts a reply, which stays counted when its piece is withdrawn.
  void countReply(UUID writer, Instant now) {
    sql.createUpdate("insert into review_reply (writer, at) values (:writer, :now)")
        .bind("writer", writer)
        .bind("now", now)
        .execute();
  }
}
