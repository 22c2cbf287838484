package morrow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /// The specialists who were named, in the order of their names.
  List<Reviewers.Named> named(LocalDate today) {
    return sql.createQuery(
            """
            select s.slug, s.name, r.named_at, s.standing = 'verified' and s.verified_until >= :today as verified
            from reviewer r join specialist s on s.account = r.specialist order by s.name, s.slug
            """)
        .bind("today", today)
        .map((row, _) ->
            new Reviewers.Named(
                row.getString("slug"),
                row.getString("name"),
                Rows.instant(row, "named_at"),
                row.getBoolean("verified")))
        .list();
  }

  /// Whether the specialist with this address is verified on this day; empty when there is none.
  Optional<Boolean> isVerified(String slug, LocalDate today) {
    return sql.createQuery(
            """
            select standing = 'verified' and verified_until >= :today from specialist where slug = :slug
            """)
        .bind("slug", slug)
        .bind("today", today)
        .mapTo(Boolean.class)
        .findOne();
  }

  void name(String slug, Instant now) {
    sql.createUpdate(
            """
            insert into reviewer (specialist, named_at) select account, :now from specialist where slug = :slug
            on conflict do nothing
            """)
        .bind("slug", slug)
        .bind("now", now)
        .execute();
  }

  void unname(String slug) {
    sql.createUpdate(
            """
            delete from reviewer where specialist = (select account from specialist where slug = :slug)
            """)
        .bind("slug", slug)
        .execute();
  }
}
