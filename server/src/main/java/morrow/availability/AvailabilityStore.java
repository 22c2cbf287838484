package morrow.availability;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import morrow.specialists.Way;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/// Hours, exceptions and free times in the database, always within the transaction of who asks.
final class AvailabilityStore {
  /// Waits for the specialist's turn, which lasts until the end of the transaction, and says that something changes.
  ///
  /// @throws NoSuchElementException when the specialist never had a free time, or is being deleted
  static Rules lock(Handle sql, UUID specialist) {
    return sql.createQuery(
            """
            update availability a set changed_in = pg_current_xact_id()
            from specialist s where a.specialist = :specialist and s.account = a.specialist
            returning buffer_minutes, lead_minutes, zone
            """)
        .bind("specialist", specialist)
        .map((row, _) ->
            new Rules(
                Duration.ofMinutes(row.getInt(1)),
                Duration.ofMinutes(row.getInt(2)),
                ZoneId.of(row.getString(3))))
        .findOne()
        .orElseThrow();
  }

  /// Gives a specialist who has none yet the rules that hold for everyone at first.
  static void begin(Handle sql, UUID specialist) {
    sql.createUpdate(
            """
            insert into availability (specialist)
            select account from specialist where account = :specialist
            on conflict (specialist) do nothing
            """)
        .bind("specialist", specialist)
        .execute();
  }

  /// As [#lock] and [#begin]; neither when there is no such specialist.
  static void lockOrBegin(Handle sql, UUID specialist) {
    sql.createUpdate(
            """
            insert into availability (specialist)
            select account from specialist where account = :specialist
            on conflict (specialist) do update set changed_in = pg_current_xact_id()
            """)
        .bind("specialist", specialist)
        .execute();
  }

  /// The specialist's settings, with the exceptions that hold on a day from `from` to `until`.
  static Optional<Setting> setting(
      Handle sql, UUID specialist, LocalDate from, LocalDate until, LocalDate today) {
    return sql.createQuery(
            """
            select a.version, a.buffer_minutes, a.step_minutes, a.lead_minutes, a.horizon_days, a.per_day, a.per_week,
              a.paused_from, a.paused_until, a.holiday_country, a.holiday_region,
              s.zone, s.ways, s.standing = 'verified' and s.verified_until >= :today,
              h.day, h.from_day, h.until_day, h.note, h.from_minute, h.until_minute, h.ways
            from availability a
            join specialist s on s.account = a.specialist
            left join (
              select specialist, day, null::date as from_day, null::date as until_day, '' as note,
                from_minute, until_minute, ways
              from weekly_hours where specialist = :specialist
              union all
              select e.specialist, null, e.from_day, e.until_day, e.note, h.from_minute, h.until_minute, h.ways
              from exception_days e
              left join exception_hours h on h.specialist = e.specialist and h.from_day = e.from_day
              where e.specialist = :specialist and e.until_day >= :since and e.from_day <= :before
            ) h on h.specialist = a.specialist
            where a.specialist = :specialist
            order by h.day, h.from_day, h.from_minute
            """)
        .bind("specialist", specialist)
        .bind("since", from)
        .bind("before", until)
        .bind("today", today)
        .scanResultSet((rows, _) -> setting(rows.get()));
  }

  private static Optional<Setting> setting(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    Setting first = withoutHours(rows);
    Map<DayOfWeek, List<OpenHours>> weekly = new EnumMap<>(DayOfWeek.class);
    Map<LocalDate, ExceptionDays> exceptions = new TreeMap<>();
    do {
      int day = rows.getInt(15);
      LocalDate fromDay = rows.getObject(16, LocalDate.class);
      if (day > 0) {
        weekly.computeIfAbsent(DayOfWeek.of(day), _ -> new ArrayList<>()).add(hours(rows, 19));
      } else if (fromDay != null) {
        ExceptionDays known = exceptions.get(fromDay);
        List<OpenHours> hours = new ArrayList<>(known == null ? List.of() : known.hours());
        if (rows.getObject(19) != null) {
          hours.add(hours(rows, 19));
        }
        LocalDate untilDay = rows.getObject(17, LocalDate.class);
        exceptions.put(fromDay, new ExceptionDays(fromDay, untilDay, hours, rows.getString(18)));
      }
    } while (rows.next());
    return Optional.of(first.with(weekly, List.copyOf(exceptions.values())));
  }

  /// The row's columns but for hours and exceptions.
  private static Setting withoutHours(ResultSet row) throws SQLException {
    LocalDate pausedFrom = row.getObject(8, LocalDate.class);
    String country = row.getString(10);
    return new Setting(
        new Hours(
            row.getLong(1),
            Map.of(),
            List.of(),
            country == null ? null : new HolidayPlace(country, row.getString(11)),
            Duration.ofMinutes(row.getInt(2)),
            Duration.ofMinutes(row.getInt(3)),
            Duration.ofMinutes(row.getInt(4)),
            row.getInt(5),
            row.getObject(6, Integer.class),
            row.getObject(7, Integer.class),
            pausedFrom == null ? null : new Pause(pausedFrom, row.getObject(9, LocalDate.class))),
        ZoneId.of(row.getString(12)),
        ways(row.getArray(13)),
        row.getBoolean(14));
  }

  private static OpenHours hours(ResultSet row, int first) throws SQLException {
    return new OpenHours(row.getInt(first), row.getInt(first + 1), ways(row.getArray(first + 2)));
  }

  static Set<Way> ways(Array words) throws SQLException {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    for (String word : (String[]) words.getArray()) {
      ways.add(Way.of(word));
    }
    return ways;
  }

  /// What is taken of the time from `from` up to `until`, and which consultations count for a most in a day or a week, as far as
  /// `around` on both sides. A hold that is over takes nothing: who books over it deletes it first.
  static Taken taken(
      Handle sql,
      UUID specialist,
      ZoneId zone,
      Instant from,
      Instant until,
      Duration around,
      Instant now) {
    List<Span> spans = new ArrayList<>();
    List<Instant> consultations = new ArrayList<>();
    sql.createQuery(
            """
            select lower(blocked), upper(blocked), starts_at, status in ('held', 'booked')
            from consultation
            where specialist = :specialist and starts_at >= :countFrom and starts_at < :countUntil
              and status <> 'called-off' and (held_until is null or held_until > :now)
            union all
            select starts_at, ends_at, null, true
            from busy_time where specialist = :specialist and starts_at < :before and ends_at > :since
            """)
        .bind("specialist", specialist)
        .bind("countFrom", at(from.minus(around)))
        .bind("countUntil", at(until.plus(around)))
        .bind("since", at(from))
        .bind("before", at(until))
        .bind("now", at(now))
        .map((row, _) -> {
          if (row.getBoolean(4)) {
            spans.add(new Span(instant(row, 1), instant(row, 2)));
          }
          if (row.getObject(3) != null) {
            consultations.add(instant(row, 3));
          }
          return 0;
        })
        .list();
    return new Taken(spans, consultations, zone);
  }

  /// Makes the free times from `from` up to `until` exactly these, and leaves alone what is there already.
  static void replace(
      Handle sql, UUID specialist, Instant from, Instant until, List<FreeTime> times) {
    OffsetDateTime[] starts =
        times.stream().map(time -> at(time.starts())).toArray(OffsetDateTime[]::new);
    String[] ways =
        times.stream().map(time -> HoursStore.words(time.ways())).toArray(String[]::new);
    sql.createUpdate(
            """
            with gone as (
              delete from free_time where specialist = :specialist and starts_at >= :since and starts_at < :before
                and not starts_at = any(:starts::timestamptz[])
            )
            insert into free_time (specialist, starts_at, ways)
            select :specialist, starts_at, string_to_array(ways, ' ')
            from unnest(:starts::timestamptz[], :ways::text[]) as each (starts_at, ways)
            on conflict (specialist, starts_at) do update set ways = excluded.ways
              where free_time.ways <> excluded.ways
            """)
        .bind("specialist", specialist)
        .bind("since", at(from))
        .bind("before", at(until))
        .bind("starts", array("timestamptz", starts))
        .bind("ways", array("text", ways))
        .execute();
  }

  /// Takes all free times away; nobody sees the specialist's.
  static void empty(Handle sql, UUID specialist) {
    sql.createUpdate("delete from free_time where specialist = :specialist")
        .bind("specialist", specialist)
        .execute();
    sql.createUpdate(
            """
            update availability set filled_until = null, refill_at = null where specialist = :specialist
            """)
        .bind("specialist", specialist)
        .execute();
  }

  /// Says until when free times are known, and when the next day of them is to be added.
  static void filled(Handle sql, UUID specialist, Instant until, Instant refillAt) {
    sql.createUpdate(
            """
            update availability set filled_until = :before, refill_at = :refillAt where specialist = :specialist
            """)
        .bind("specialist", specialist)
        .bind("before", at(until))
        .bind("refillAt", at(refillAt))
        .execute();
  }

  /// Whose free times lack a day, one of them, whom no other server looks after at this moment.
  static Optional<UUID> due(Handle sql, Instant now, Set<UUID> but) {
    return sql.createQuery(
            """
            select specialist from availability where refill_at <= :now and not specialist = any(:but::uuid[])
            order by refill_at limit 1 for update skip locked
            """)
        .bind("now", at(now))
        .bind("but", array("uuid", but.toArray(UUID[]::new)))
        .mapTo(UUID.class)
        .findOne();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Argument array(String type, @Nullable Object[] elements) {
    return (position, statement, _) ->
        statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
  }
}
