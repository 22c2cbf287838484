package morrow.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morrow.specialists.Way;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Free times as everyone sees them.
final class FreeTimesStore {
  /// @param zone the specialist's
  /// @param offersFirst whether the free first consultation is offered
  record Shown(String zone, boolean offersFirst, List<FreeTime> times) {}

  private record Row(String zone, boolean offersFirst, @Nullable FreeTime time) {}

  private final Jdbi database;
  private final Map<String, Set<Way>> known = new ConcurrentHashMap<>();

  FreeTimesStore(Jdbi database) {
    this.database = database;
  }

  /// What can be booked at `now` and starts from `from` on, before `until`.
  ///
  /// @param slug the last part of the profile's address
  /// @return empty unless such a specialist sees people
  Optional<Shown> shown(String slug, Instant from, Instant until, Instant now) {
    List<Row> rows =
        database.withHandle(sql ->
            sql.createQuery(
                    """
                    select s.zone, s.offers_first, date_part('epoch', f.starts_at)::bigint, array_to_string(f.ways, ' ')
                    from specialist s
                    left join availability a on a.specialist = s.account
                    left join free_time f on f.specialist = s.account
                      and f.starts_at >= :since and f.starts_at < :before
                      and f.starts_at > :now + a.lead_minutes * interval '1 minute'
                    where s.slug = :slug and s.standing = 'verified' and s.verified_until >= :today
                    order by f.starts_at
                    """)
                .bind("slug", slug)
                .bind("since", from.atOffset(ZoneOffset.UTC))
                .bind("before", until.atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .map((row, _) -> {
                  String ways = row.getString(4);
                  return new Row(
                      row.getString(1),
                      row.getBoolean(2),
                      ways == null
                          ? null
                          : new FreeTime(Instant.ofEpochSecond(row.getLong(3)), ways(ways)));
                })
                .list());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<FreeTime> times = new ArrayList<>();
    for (Row row : rows) {
      if (row.time != null) {
        times.add(row.time);
      }
    }
    return Optional.of(new Shown(rows.getFirst().zone, rows.getFirst().offersFirst, times));
  }

  /// There are only seven combinations, and a month has hundreds of times.
  private Set<Way> ways(String words) {
    return known.computeIfAbsent(
        words, _ -> Set.copyOf(Arrays.stream(words.split(" ", -1)).map(Way::of).toList()));
  }
}
