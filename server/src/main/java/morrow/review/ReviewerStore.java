package morrow.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Who may review.
final class ReviewerStore {
  private final Handle sql;

  ReviewerStore(Handle sql) {
    this.sql = sql;
  }

  /// Whether somebody is an operator, or a specialist who was named and is verified on this day.
  boolean mayReview(UUID account, LocalDate today) {
    return sql.createQuery(
            """
            select exists (select from account where id = :account and role = 'operator')
              or exists (select from reviewer join specialist on specialist.account = reviewer.specialist
                where reviewer.specialist = :account and standing = 'verified' and verified_until >= :today)
            """)
        .bind("account", account)
        .bind("today", today)
        .mapTo(Boolean.class)
        .one();
  }
}
