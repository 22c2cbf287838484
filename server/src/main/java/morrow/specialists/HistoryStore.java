package morrow.specialists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The history of verifications in the database, within a transaction that has locked the specialist before it adds to one.
final class HistoryStore {
  private final Handle sql;

  HistoryStore(Handle sql) {
    this.sql = sql;
  }

  /// @param by the operator; null when nobody decided
  void add(UUID specialist, VerificationEvent event, @Nullable UUID by) {
    sql.createUpdate(
            """
            with told as (
              insert into verification_event (specialist, number, at, what, reason, checks, verified_until)
              select :specialist, coalesce(max(number), 0) + 1, :at, :what, :reason, :checks, :until
              from verification_event where specialist = :specialist
              returning specialist, number)
            insert into verification_event_by (specialist, number, operator)
            select specialist, number, cast(:by as uuid) from told where cast(:by as uuid) is not null
            """)
        .bind("specialist", specialist)
        .bind("at", event.at())
        .bind("what", event.what().word())
        .bind("reason", event.reason())
        .bindArray("checks", String.class, event.checks().stream().map(Check::word).toList())
        .bind("until", event.verifiedUntil())
        .bind("by", by)
        .execute();
  }

  /// How often the specialist applied after that moment.
  int appliedSince(UUID specialist, Instant since) {
    return sql.createQuery(
            """
            select count(*) from verification_event
            where specialist = :specialist and what = 'applied' and at > :since
            """)
        .bind("specialist", specialist)
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  /// Newest first.
  List<VerificationEvent> of(UUID specialist, int most) {
    return sql.createQuery(
            """
            select at, what, handle, reason, checks, verified_until
            from verification_event left join verification_event_by using (specialist, number)
              left join account on account.id = operator
            where specialist = :specialist order by number desc limit :most
            """)
        .bind("specialist", specialist)
        .bind("most", most)
        .map((row, _) ->
            new VerificationEvent(
                row.getTimestamp("at").toInstant(),
                VerificationEvent.What.of(row.getString("what")),
                row.getString("handle"),
                row.getString("reason"),
                Rows.strings(row, "checks").stream().map(Check::of).toList(),
                row.getObject("verified_until", LocalDate.class)))
        .list();
  }
}
