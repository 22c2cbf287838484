package morrow.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Who is always reviewed, in the database.
final class AlwaysReviewedStore {
  private static final int MOST = 200;

  private final Handle sql;

  AlwaysReviewedStore(Handle sql) {
    this.sql = sql;
  }

  Optional<UUID> accountOf(String slug) {
    return sql.createQuery("select account from specialist where slug = :slug")
        .bind("slug", slug)
        .mapTo(UUID.class)
        .findOne();
  }

  /// The latest first.
  List<AlwaysReviewed.Now> now() {
    return sql.createQuery(
            """
            select slug, name, since from always_reviewed join specialist using (account) order by since desc, slug limit :most
            """)
        .bind("most", MOST)
        .map((row, _) ->
            new AlwaysReviewed.Now(
                row.getString("slug"),
                row.getString("name"),
                row.getTimestamp("since").toInstant()))
        .list();
  }

  /// The latest first.
  List<AlwaysReviewed.Ended> ended() {
    return sql.createQuery(
            """
            select slug, name, since, at, handle, reason from no_more_always_reviewed e join specialist using (account)
              left join account o on o.id = e.operator
            order by at desc, slug limit :most
            """)
        .bind("most", MOST)
        .map((row, _) ->
            new AlwaysReviewed.Ended(
                row.getString("slug"),
                row.getString("name"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("at").toInstant(),
                row.getString("handle"),
                row.getString("reason")))
        .list();
  }

  /// Ends it.
  ///
  /// @return since when it was so; empty when it was not
  Optional<Instant> end(UUID account) {
    return sql.createQuery(
            """
            with ended as (delete from always_reviewed where account = :account returning since) select since from ended
            """)
        .bind("account", account)
        .map((row, _) -> row.getTimestamp("since").toInstant())
        .findOne();
  }

  void note(UUID account, Instant since, Instant at, String reason, UUID operator) {
    sql.createUpdate(
            """
            insert into no_more_always_reviewed (account, at, since, reason, operator)
            values (:account, :at, :since, :reason, :operator)
            """)
        .bind("account", account)
        .bind("at", at)
        .bind("since", since)
        .bind("reason", reason)
        .bind("operator", operator)
        .execute();
  }
}
