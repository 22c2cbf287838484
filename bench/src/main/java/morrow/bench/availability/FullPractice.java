package morrow.bench.availability;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/// A specialist with a busy month: six hours on every weekday and ten exceptions, a thousand busy times out of other calendars,
/// and sixty consultations.
final class FullPractice {
  static final UUID SPECIALIST = UUID.fromString("6d6f7272-6f77-7000-8000-000000000001");
  static final String SLUG = "full-practice";
  static final int DAYS = 31;

  private static final String[] ROWS = {
    """
    insert into account
    select id, 'full-practice-' || n, case n when 0 then 'specialist' else 'person' end, now(), 65536, 3, 1,
      b16, b16, b32, b32, b32, b32, b32, b32, b32 || b32, b32
    from (select n, id, uuid_send(id) as b16, uuid_send(id) || uuid_send(id) as b32
      from (select n, case n when 0 then ?::uuid else md5('full-practice' || n)::uuid end as id
        from generate_series(0, 60) as n) as ids) as bytes
    """,
    """
    insert into specialist (account, slug, name, standing, verified_until, zone, country, ways, created_at)
    values (?, 'full-practice', 'A Full Practice', 'verified', '2199-12-31', 'Europe/Berlin', 'DE', '{phone,video}', now())
    """,
    """
    insert into availability (specialist, buffer_minutes, step_minutes, lead_minutes, horizon_days, per_day, per_week)
    values (?, 0, 30, 0, 31, 8, 40)
    """,
    """
    insert into weekly_hours
    select ?, day, begin, begin + 180, '{phone,video}'
    from generate_series(1, 5) as day, (values (540), (780)) as hours (begin)
    """,
    """
    insert into exception_days
    select ?, current_date + 3 * n, current_date + 3 * n, '' from generate_series(1, 10) as n
    """,
    """
    insert into exception_hours
    select specialist, from_day, 600, 1140, '{video}' from exception_days where specialist = ?
    """,
    """
    insert into busy_time
    select ?, gen_random_uuid(), begin, begin + interval '20 minutes'
    from (select date_trunc('day', now()) + n * interval '127 minutes' as begin from generate_series(1, 1000) as n) as busy
    """,
    """
    insert into consultation (specialist, id, person, status, starts_at, ends_at, way, blocked, created_at, booked_at, call_name)
    select ?, gen_random_uuid(), md5('full-practice' || n)::uuid, 'booked', begin, begin + interval '30 minutes', 'phone',
      tstzrange(begin, begin + interval '30 minutes'), now(), now(), 'quiet river'
    from (select n, date_trunc('day', now()) + n * interval '12 hours 30 minutes' as begin from generate_series(1, 60) as n) as booked
    """
  };

  private FullPractice() {}

  static void settle(Connection database) throws SQLException {
    for (String row : ROWS) {
      try (PreparedStatement statement = database.prepareStatement(row)) {
        statement.setObject(1, SPECIALIST);
        statement.execute();
      }
    }
    try (PreparedStatement statement = database.prepareStatement("analyze")) {
      statement.execute();
    }
  }
}
