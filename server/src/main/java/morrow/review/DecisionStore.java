package morrow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Stores what reviewers decide. The case is locked.
final class DecisionStore {
  private final Handle sql;

  DecisionStore(Handle sql) {
    this.sql = sql;
  }

  /// Adds an approval. Those of accounts that may not review any more are taken away first.
  ///
  /// @return how many different reviewers approve it now
  int approve(UUID id, UUID reviewer, Instant now, LocalDate today) {
    sql.createUpdate(
            """
            delete from review_approval a where case_id = :id
              and not exists (select from account where account.id = a.reviewer and role = 'operator')
              and not exists (select from reviewer named join specialist s on s.account = named.specialist
                where named.specialist = a.reviewer and s.standing = 'verified' and s.verified_until >= :today)
            """)
        .bind("id", id)
        .bind("today", today)
        .execute();
    sql.createUpdate(
            """
            insert into review_approval (case_id, reviewer, at) values (:id, :reviewer, :now) on conflict do nothing
            """)
        .bind("id", id)
        .bind("reviewer", reviewer)
        .bind("now", now)
        .execute();
    return sql.createQuery("select count(*) from review_approval where case_id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .one();
  }

  /// Decides a case. What was approved is kept to be compared with what comes next, and nothing older.
  void close(Case open, Decision decision, String reason, UUID reviewer, Instant now) {
    sql.createUpdate(
            """
            insert into review_decision (case_id, number, at, decision, reason, waited_seconds, reviewer)
            select :id, coalesce(max(number), 0) + 1, :now, :decision, :reason, :waited, :reviewer
            from review_decision where case_id = :id
            """)
        .bind("id", open.id())
        .bind("now", now)
        .bind("decision", decision.state().word())
        .bind("reason", reason)
        .bind("waited", open.waited(now).toSeconds())
        .bind("reviewer", reviewer)
        .execute();
    sql.createUpdate(
            """
            update review_case set state = :state, since = :now, reason = :reason, version = version + 1,
              waits_since = :waitsSince
            where id = :id
            """)
        .bind("id", open.id())
        .bind("state", decision.state().word())
        .bind("now", now)
        .bind("waitsSince", now.minus(open.waited(now)))
        .bind("reason", reason)
        .execute();
    if (decision == Decision.APPROVE) {
      sql.createUpdate(
              "delete from review_part where case_id = :id and snapshot in ('approved', 'before')")
          .bind("id", open.id())
          .execute();
      sql.createUpdate(
              "update review_part set snapshot = 'approved' where case_id = :id and snapshot = 'sent'")
          .bind("id", open.id())
          .execute();
    }
  }
}
