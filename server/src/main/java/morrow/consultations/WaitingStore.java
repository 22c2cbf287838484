package morrow.consultations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who waits, and the times that are kept.
final class WaitingStore {
  /// For whom a time is kept now, and in place of which consultation.
  record Offered(UUID person, UUID consultation) {}

  private final Handle sql;

  WaitingStore(Handle sql) {
    this.sql = sql;
  }

  /// Who waits already keeps the place.
  void await(Consultation consultation, @Nullable Instant until, Instant now) {
    sql.createUpdate(
            """
            insert into waiting (specialist, consultation, since, until) values (:specialist, :id, :now, :until)
            on conflict (specialist, consultation) do update set until = excluded.until
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .bind("now", now)
        .bind("until", until)
        .execute();
  }

  /// The earlier time that is kept in place of a consultation.
  Optional<Instant> kept(Consultation consultation, Instant now) {
    return sql.createQuery(
            """
            select starts_at from consultation where specialist = :specialist and instead_of = :id and held_until > :now
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .bind("now", now)
        .map((row, _) -> Rows.instant(row, "starts_at"))
        .findOne();
  }

  /// Gives the kept time to the consultation in whose place it was kept, and takes the row away that kept it.
  void take(Consultation consultation) {
    sql.createUpdate(
            """
            with kept as (
              delete from consultation where specialist = :specialist and instead_of = :id
              returning specialist, instead_of, starts_at, ends_at, blocked
            )
            update consultation set starts_at = kept.starts_at, ends_at = kept.ends_at, blocked = kept.blocked,
              version = version + 1
            from kept where consultation.specialist = kept.specialist and consultation.id = kept.instead_of
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .execute();
  }

  List<Freed> giveBack(Consultation consultation) {
    return sql.createQuery(
            """
            delete from consultation where specialist = :specialist and instead_of = :id
            returning specialist, starts_at, upper(blocked) as blocked_until, instead_of
            """)
        .bind("specialist", consultation.specialist())
        .bind("id", consultation.id())
        .map((row, _) -> HoldStore.freed(row))
        .list();
  }

  /// Keeps a free time for the first who waits for one like it and was not asked yet.
  Optional<Offered> offer(Freed freed, UUID id, Instant until, Duration buffer, Instant now) {
    return sql.createQuery(
            """
            with first as (
              select booked.specialist, booked.id, booked.person, booked.way, booked.call_name, free_time.starts_at
              from waiting
              join consultation booked on booked.specialist = waiting.specialist and booked.id = waiting.consultation
              join free_time on free_time.specialist = waiting.specialist and free_time.starts_at = :starts
              where waiting.specialist = :specialist and (waiting.until is null or waiting.until > :now)
                and booked.status = 'booked' and booked.starts_at > :starts
                and booked.way = any(free_time.ways) and not :starts = any(waiting.offered)
                and not exists (select from consultation other where other.instead_of = booked.id
                  and other.specialist = :specialist)
                and not exists (select from consultation other where other.person = booked.person
                  and (other.status = 'booked' or other.held_until > :now) and other.instead_of is null
                  and other.during && tstzrange(:starts, :ends))
              order by waiting.since, waiting.consultation limit 1
            ), asked as (
              update waiting set offered = array_append(offered, first.starts_at)
              from first where waiting.specialist = first.specialist and waiting.consultation = first.id
            )
            insert into consultation (specialist, id, person, status, starts_at, ends_at, held_until, way, blocked,
              created_at, call_name, instead_of)
            select specialist, :id, person, 'held', starts_at, :ends, :until, way, tstzrange(starts_at, :blockedUntil), :now,
              call_name, id
            from first
            on conflict do nothing
            returning person, instead_of
            """)
        .bind("specialist", freed.specialist())
        .bind("starts", freed.starts())
        .bind("ends", freed.starts().plus(Consultation.LENGTH))
        .bind("blockedUntil", freed.starts().plus(Consultation.LENGTH).plus(buffer))
        .bind("id", id)
        .bind("until", until)
        .bind("now", now)
        .map((row, _) ->
            new Offered(
                row.getObject("person", UUID.class), row.getObject("instead_of", UUID.class)))
        .findOne();
  }
}
