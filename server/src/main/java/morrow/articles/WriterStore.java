package morrow.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What is known of who writes, in the database, within one transaction.
final class WriterStore {
  private final Handle sql;

  WriterStore(Handle sql) {
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
}
