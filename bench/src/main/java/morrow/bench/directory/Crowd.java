package morrow.bench.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Ten thousand specialists with forty free times each, made by the database itself. Every one differs in topics, ways, languages,
/// country, fee and zone; the numbers are drawn with a seed, so that two runs measure the same.
final class Crowd {
  static final int SPECIALISTS = 10_000;
  private static final int TIMES = 40;

  private static final String ACCOUNTS =
      """
      insert into account
      select id, 'crowd-' || n, 'specialist', now(), 65536, 3, 1, b16, b16, b32, b32, b32, b32, b32, b32, b32 || b32, b32
      from (select n, id, uuid_send(id) as b16, uuid_send(id) || uuid_send(id) as b32
        from (select n, md5('crowd' || n)::uuid as id from generate_series(1, :count) as n) as ids) as bytes
      """;

  private static final String SPECIALIST =
      """
      insert into specialist (account, slug, name, standing, verified_until, told_sees_people, zone, country, region, topics, approaches,
        languages, ways, offers_first, fee_from, fee_to, currency, about, for_whom, not_for, created_at)
      select md5('crowd' || n)::uuid, 'crowd-' || n, 'Somebody Number ' || n, 'verified', current_date + 300, true,
        (array['Europe/Berlin', 'Europe/Vienna', 'Europe/London', 'America/New_York', 'Asia/Kolkata'])[1 + n % 5],
        (array['DE', 'AT', 'GB', 'US', 'IN'])[1 + n % 5], 'Region ' || n % 40,
        (select array_agg(distinct t) from (select (array['leaving', 'parting', 'after', 'unseen-work', 'exhaustion', 'control',
          'violence', 'contact', 'self-worth', 'boundaries', 'attachment', 'grief', 'guilt', 'children', 'money', 'home',
          'cultures', 'queer'])[1 + floor(random() * 18)::int] as t from generate_series(1, 3 + n % 3)) as drawn),
        (select array_agg(distinct t) from (select (array['systemic', 'cognitive', 'person-centred', 'schema', 'trauma',
          'solutions', 'gestalt', 'body'])[1 + floor(random() * 8)::int] as t from generate_series(1, 1 + n % 2)) as drawn),
        (select array_agg(distinct t) from (select (array['en', 'de', 'tr', 'ar', 'fr', 'es', 'uk', 'hi', 'pl', 'it'])
          [1 + floor(random() * 10)::int] as t from generate_series(1, 1 + n % 2)) as drawn),
        array(select distinct unnest(array[(array['phone', 'video', 'in-person'])[1 + n % 3], 'video'])),
        n % 10 > 0, 100 * (n % 120), 100 * (n % 120 + 20), (array['EUR', 'EUR', 'GBP', 'USD', 'INR'])[1 + n % 5],
        repeat('I listen first, and then we look together at what helps. ', 8),
        'For people who doubt what they feel.', 'Not for couples together.', now()
      from generate_series(1, :count) as n
      """;

  private static final String AVAILABILITY =
      "insert into availability (specialist, lead_minutes, filled_until, refill_at) select account, 720, now() + interval '80 days', now() + interval '70 days' from specialist";

  private static final String FREE_TIMES =
      """
      insert into free_time
      select distinct on (account, starts) account, starts, ways
      from (select account, ways, date_trunc('day', now()) + interval '1 day'
          + floor(random() * 27 * 48) * interval '30 minutes' as starts
        from specialist, generate_series(1, :count)) as drawn
      """;

  private Crowd() {}

  private static String counting(String statement, int count) {
    return statement.replace(":count", Integer.toString(count));
  }

  static void fill(Connection database) throws SQLException {
    database.setAutoCommit(false);
    try (Statement sql = database.createStatement()) {
      sql.execute("select setseed(0.42)");
      sql.execute(counting(ACCOUNTS, SPECIALISTS));
      sql.execute(counting(SPECIALIST, SPECIALISTS));
      sql.execute(AVAILABILITY);
      sql.execute(counting(FREE_TIMES, TIMES));
      database.commit();
      database.setAutoCommit(true);
      sql.execute("vacuum analyze specialist, availability, free_time");
    }
  }
}
