package morrow.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/// Calendars and busy times in the database. Methods that take a transaction belong into that of their caller.
final class CalendarStore {
  private final Jdbi database;

  CalendarStore(Jdbi database) {
    this.database = database;
  }

  /// The zone of a specialist who is verified today; empty for everybody else.
  Optional<ZoneId> zoneOfVerified(UUID specialist, LocalDate today) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select zone from specialist
                where account = :specialist and standing = 'verified' and verified_until >= :today
                """)
            .bind("specialist", specialist)
            .bind("today", today)
            .mapTo(String.class)
            .findOne()
            .map(ZoneId::of));
  }

  List<Source> sources(UUID specialist, Instant now) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select id, kind, name, fetched_at, state, problem, closed,
                  (select count(*) from busy_time
                    where specialist = s.specialist and source = s.id and ends_at > :now and ends_at < :far) as busy
                from calendar_source s where specialist = :specialist order by added_at, id
                """)
            .bind("specialist", specialist)
            .bind("now", utc(now))
            .bind("far", utc(Window.farFrom(now)))
            .map((row, _) -> source(row))
            .list());
  }

  private static Source source(ResultSet row) throws SQLException {
    Optional<Trouble> problem =
        row.getBoolean("closed")
            ? Optional.of(Trouble.TOO_OLD)
            : Optional.ofNullable(row.getString("problem")).flatMap(Trouble::of);
    return new Source(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("name"),
        instant(row, "fetched_at"),
        row.getString("state"),
        problem.map(Trouble::word).orElse(null),
        problem.map(Trouble::sentence).orElse(null),
        row.getLong("busy"));
  }

  /// Adds a calendar unless the specialist has so many already.
  boolean add(
      UUID specialist,
      UUID id,
      String kind,
      String name,
      @Nullable String address,
      ZoneId zone,
      Instant now,
      int most) {
    return database.inTransaction(sql -> {
      // Two at once are counted one after the other.
      sql.createQuery("select account from specialist where account = :id for no key update")
          .bind("id", specialist)
          .mapTo(UUID.class)
          .findOne();
      return sql.createUpdate(
                  """
                  insert into calendar_source (specialist, id, kind, name, address, state, zone, added_at, next_at)
                  select :specialist, :id, :kind, :name, :address, 'waiting', :zone, :now,
                    case when :kind = 'address' then :now::timestamptz end
                  where (select count(*) from calendar_source where specialist = :specialist) < :most
                  """)
              .bind("specialist", specialist)
              .bind("id", id)
              .bind("kind", kind)
              .bind("name", name)
              .bind("address", address)
              .bind("zone", zone.getId())
              .bind("now", utc(now))
              .bind("most", most)
              .execute()
          > 0;
    });
  }

  static boolean remove(Handle transaction, UUID specialist, UUID id) {
    transaction
        .createUpdate("delete from busy_time where specialist = :specialist and source = :id")
        .bind("specialist", specialist)
        .bind("id", id)
        .execute();
    return transaction
            .createUpdate("delete from calendar_source where specialist = :specialist and id = :id")
            .bind("specialist", specialist)
            .bind("id", id)
            .execute()
        > 0;
  }

  /// Lets a calendar be fetched now.
  ///
  /// @return empty when it is not there or is a file; else whether it was not tried since `triedBefore`
  Optional<Boolean> hurry(UUID specialist, UUID id, Instant now, Instant triedBefore) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                with hurried as (
                  update calendar_source set next_at = :now, counted_at = null
                  where specialist = :specialist and id = :id and kind = 'address'
                    and coalesce(tried_at, '-infinity') < :before
                  returning id
                )
                select exists (select from hurried) from calendar_source
                where specialist = :specialist and id = :id and kind = 'address'
                """)
            .bind("specialist", specialist)
            .bind("id", id)
            .bind("now", utc(now))
            .bind("before", utc(triedBefore))
            .mapTo(Boolean.class)
            .findOne());
  }

  /// Takes the calendars whose time has come, of specialists who see people. No other node takes them until `until`.
  List<Source.Due> take(Instant now, Instant until, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                update calendar_source s set next_at = :until, tried_at = :now
                from specialist p
                where p.account = s.specialist and (s.specialist, s.id) in (
                  select d.specialist, d.id from calendar_source d
                  where d.kind = 'address' and d.next_at <= :now and exists (
                    select from specialist q
                    where q.account = d.specialist and q.standing = 'verified' and q.verified_until >= :today)
                  order by d.next_at limit :most for update skip locked)
                returning s.specialist, s.id, s.address, p.zone, s.zone as counted_for, s.etag, s.last_modified,
                  s.counted_at, s.failures
                """)
            .bind("now", utc(now))
            .bind("until", utc(until))
            .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
            .bind("most", most)
            .map((row, _) -> due(row))
            .list());
  }

  private static Source.Due due(ResultSet row) throws SQLException {
    return new Source.Due(
        row.getObject("specialist", UUID.class),
        row.getObject("id", UUID.class),
        row.getString("address"),
        ZoneId.of(row.getString("zone")),
        new Download.Known(
            Optional.ofNullable(row.getString("etag")),
            Optional.ofNullable(row.getString("last_modified"))),
        row.getString("zone").equals(row.getString("counted_for"))
            ? Optional.ofNullable(instant(row, "counted_at"))
            : Optional.empty(),
        row.getInt("failures"));
  }

  /// The names of the specialist's own consultations, as they stand in the own feed.
  Set<String> ownEvents(UUID specialist, Instant since) {
    return database.withHandle(sql ->
        sql
            .createQuery(
                "select id from consultation where specialist = :specialist and ends_at > :since")
            .bind("specialist", specialist)
            .bind("since", utc(since))
            .mapTo(UUID.class)
            .stream()
            .map(UUID::toString)
            .collect(Collectors.toCollection(HashSet::new)));
  }

  /// Notes what came of fetching a calendar or reading a file.
  ///
  /// @return false when it was removed meanwhile
  static boolean read(
      Handle transaction,
      UUID specialist,
      UUID id,
      ZoneId zone,
      Optional<Trouble> trouble,
      Download.Known known,
      Instant now,
      @Nullable Instant nextAt) {
    return transaction
            .createUpdate(
                """
                update calendar_source set state = 'read', problem = :problem, zone = :zone, etag = :etag,
                  last_modified = :lastModified, counted_at = :now, fetched_at = :now, next_at = :nextAt,
                  failures = 0, closed = false
                where specialist = :specialist and id = :id
                """)
            .bind("specialist", specialist)
            .bind("id", id)
            .bind("problem", trouble.map(Trouble::word).orElse(null))
            .bind("zone", zone.getId())
            .bind("etag", known.etag().orElse(null))
            .bind("lastModified", known.lastModified().orElse(null))
            .bind("now", utc(now))
            .bind("nextAt", nextAt == null ? null : utc(nextAt))
            .execute()
        > 0;
  }

  /// Notes that a calendar is as it was.
  void same(Source.Due due, Instant now, Instant nextAt) {
    database.useHandle(sql ->
        sql.createUpdate(
                """
                update calendar_source set state = 'read', fetched_at = :now, next_at = :nextAt, failures = 0,
                  -- What was not understood the last time still is not; why it could not be read is over.
                  problem = case when state = 'read' then problem end
                where specialist = :specialist and id = :id
                """)
            .bind("specialist", due.specialist())
            .bind("id", due.id())
            .bind("now", utc(now))
            .bind("nextAt", utc(nextAt))
            .execute());
  }

  /// Notes that a calendar could not be read. What was busy stays busy.
  void failed(Source.Due due, Trouble trouble, Instant nextAt) {
    database.useHandle(sql ->
        sql.createUpdate(
                """
                update calendar_source set state = 'failed', problem = :problem, next_at = :nextAt, failures = failures + 1
                where specialist = :specialist and id = :id
                """)
            .bind("specialist", due.specialist())
            .bind("id", due.id())
            .bind("problem", trouble.word())
            .bind("nextAt", utc(nextAt))
            .execute());
  }

  static List<Span> busy(Handle transaction, UUID specialist, UUID source) {
    return transaction
        .createQuery(
            """
            select starts_at, ends_at from busy_time
            where specialist = :specialist and source = :source order by starts_at
            """)
        .bind("specialist", specialist)
        .bind("source", source)
        .map((row, _) ->
            new Span(
                row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant()))
        .list();
  }

  static void setBusy(Handle transaction, UUID specialist, UUID source, List<Span> spans) {
    transaction
        .createUpdate("delete from busy_time where specialist = :specialist and source = :source")
        .bind("specialist", specialist)
        .bind("source", source)
        .execute();
    transaction
        .createUpdate(
            """
            insert into busy_time (specialist, source, starts_at, ends_at)
            select :specialist, :source, starts_at, ends_at
            from unnest(:starts::timestamptz[], :ends::timestamptz[]) as each (starts_at, ends_at)
            """)
        .bind("specialist", specialist)
        .bind("source", source)
        .bind("starts", times(spans.stream().map(Span::from).toList()))
        .bind("ends", times(spans.stream().map(Span::until).toList()))
        .execute();
  }

  /// Calendars of which nothing was heard since `before`, and whose times are still believed.
  List<Source.Due> tooOld(Instant before) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select s.specialist, s.id, s.address, p.zone, s.zone as counted_for, s.etag, s.last_modified,
                  s.counted_at, s.failures
                from calendar_source s join specialist p on p.account = s.specialist
                where s.kind = 'address' and not s.closed and coalesce(s.fetched_at, s.added_at) < :before
                order by s.specialist, s.id limit 200
                """)
            .bind("before", utc(before))
            .map((row, _) -> due(row))
            .list());
  }

  static boolean close(Handle transaction, UUID specialist, UUID id, Instant before) {
    return transaction
            .createUpdate(
                """
                update calendar_source set closed = true, counted_at = null
                where specialist = :specialist and id = :id and not closed
                  and coalesce(fetched_at, added_at) < :before
                """)
            .bind("specialist", specialist)
            .bind("id", id)
            .bind("before", utc(before))
            .execute()
        > 0;
  }

  /// The specialist's zone may have changed: addresses are read anew at once, and files have to be uploaded again.
  static void zoneMayHaveChanged(Handle transaction, UUID specialist, Instant now) {
    transaction
        .createUpdate(
            """
            update calendar_source s set
              next_at = case when s.kind = 'address' then :now::timestamptz end,
              state = case when s.kind = 'file' then 'failed' else s.state end,
              problem = case when s.kind = 'file' then :problem else s.problem end
            from specialist p
            where s.specialist = :specialist and p.account = s.specialist and p.zone <> s.zone
            """)
        .bind("specialist", specialist)
        .bind("now", utc(now))
        .bind("problem", Trouble.ZONE_CHANGED.word())
        .execute();
  }

  private static Argument times(List<Instant> times) {
    Object[] texts = times.stream().map(Instant::toString).toArray();
    return (position, statement, _) ->
        statement.setArray(position, statement.getConnection().createArrayOf("text", texts));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    java.sql.Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
