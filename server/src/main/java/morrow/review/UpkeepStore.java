package morrow.review;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Forgets what is not needed any more.
final class UpkeepStore {
  private final Handle sql;

  UpkeepStore(Handle sql) {
    this.sql = sql;
  }

  /// Forgets which replies were sent before then.
  void forgetReplies(Instant before) {
    sql.createUpdate("delete from review_reply where at <= :before")
        .bind("before", before)
        .execute();
  }

  /// Forgets texts, threads and reports of what was decided before then. What is public keeps the copy that was approved, to which its
  /// next version is compared.
  void forget(Instant before) {
    sql.createUpdate(
            """
            delete from review_part where snapshot <> 'approved' and case_id in (
              select id from review_case where state not in ('waiting', 'asked') and since < :before)
            """)
        .bind("before", before)
        .execute();
    sql.createUpdate(
            """
            delete from review_part where case_id in (
              select sent.id from review_case sent
              join review_case report on report.matter = sent.matter and report.piece = sent.piece and report.about = 'report'
              where sent.about = 'submission' and sent.state in ('approved', 'returned') and report.state = 'taken-down'
                and report.since < :before and sent.since < report.since)
            """)
        .bind("before", before)
        .execute();
    sql.createUpdate(
            """
            delete from review_message where case_id in (
              select id from review_case where state not in ('waiting', 'asked') and since < :before)
            """)
        .bind("before", before)
        .execute();
    sql.createUpdate(
            """
            delete from review_report where case_id in (
              select id from review_case where state not in ('waiting', 'asked') and since < :before)
            """)
        .bind("before", before)
        .execute();
  }
}
