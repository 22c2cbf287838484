package morrow.consultations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Finds what time has brought.
final class UpkeepStore {
  private final Handle sql;

  UpkeepStore(Handle sql) {
    this.sql = sql;
  }

  /// Specialists with holds or offers that are over.
  List<UUID> withHoldsOver(Instant now) {
    return sql.createQuery(
            """
            select distinct specialist from consultation where status = 'held' and held_until <= :now limit 1000
            """)
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /// Takes away holds and offers that are over, the earliest first.
  List<Freed> endHolds(UUID specialist, Instant now) {
    return sql.createQuery(
            """
            with ended as (
              delete from consultation where specialist = :specialist and status = 'held' and held_until <= :now
              returning specialist, starts_at, upper(blocked) as blocked_until, instead_of
            )
            select specialist, starts_at, blocked_until, instead_of from ended order by starts_at
            """)
        .bind("specialist", specialist)
        .bind("now", now)
        .map((row, _) -> HoldStore.freed(row))
        .list();
  }

  /// Reminds both sides once of what was booked earlier and begins between these spans from now.
  void remind(NoticeWord word, Instant now, Duration from, Duration until) {
    sql.createUpdate(
            """
            insert into notice (account, id, word, at, consultation, starts_at)
            select side.account, gen_random_uuid(), :word, :now, consultation.id, consultation.starts_at
            from consultation cross join lateral (values (person), (consultation.specialist)) as side (account)
            where status = 'booked' and starts_at > :after and starts_at <= :latest
              and booked_at < starts_at - make_interval(secs => :seconds)
            on conflict do nothing
            """)
        .bind("word", word.word())
        .bind("now", now)
        .bind("after", now.plus(from))
        .bind("latest", now.plus(until))
        .bind("seconds", (double) until.toSeconds())
        .execute();
  }

  void forget(Instant noticesBefore, Instant requestsBefore) {
    sql.createUpdate("delete from notice where at < :before")
        .bind("before", noticesBefore)
        .execute();
    sql.createUpdate("delete from hold_request where made_at < :before")
        .bind("before", requestsBefore)
        .execute();
  }
}
