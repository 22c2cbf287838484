package morrow.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Counts cases and measures how long they waited.
final class FiguresStore {
  private static final String REPORTS = "report";

  private final Handle sql;

  FiguresStore(Handle sql) {
    this.sql = sql;
  }

  /// What is open: one count for each matter, and one for what was reported.
  List<Figures.Count> open() {
    Map<String, Long> counts =
        sql
            .createQuery(
                """
                select case about when 'report' then 'report' else matter end as word, count(*) as count
                from review_case where state in ('waiting', 'asked') group by 1
                """)
            .map((row, _) -> Map.entry(row.getString("word"), row.getLong("count")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Stream.concat(Arrays.stream(Matter.values()).map(Matter::word), Stream.of(REPORTS))
        .map(word -> new Figures.Count(word, counts.getOrDefault(word, 0L)))
        .toList();
  }

  Figures.Waits waits(Instant since, int days) {
    return sql.createQuery(
            """
            select count(*) as decided, percentile_cont(0.5) within group (order by waited_seconds)::bigint as median,
              max(waited_seconds) as longest
            from review_decision where at > :since
            """)
        .bind("since", since)
        .map((row, _) ->
            new Figures.Waits(
                days, row.getLong("decided"), row.getLong("median"), row.getLong("longest")))
        .one();
  }
}
