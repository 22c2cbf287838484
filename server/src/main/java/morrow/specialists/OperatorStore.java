package morrow.specialists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What operators ask of all specialists together.
final class OperatorStore {
  /// An application that waits.
  record Waiting(UUID id, String slug, String name, Instant submittedAt, ApplicationKind kind) {}

  /// One specialist in the operators' list.
  record Line(
      String slug,
      String name,
      Standing standing,
      @Nullable LocalDate verifiedUntil,
      boolean sample,
      String country) {}

  private final Jdbi database;

  OperatorStore(Jdbi database) {
    this.database = database;
  }

  /// Those that wait, longest first.
  List<Waiting> queue(int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select id, slug, application.name, submitted_at, kind
                from application join specialist on account = specialist
                where state = 'open' order by submitted_at, id limit :most
                """)
            .bind("most", most)
            .map((row, _) ->
                new Waiting(
                    row.getObject("id", UUID.class),
                    row.getString("slug"),
                    row.getString("name"),
                    row.getTimestamp("submitted_at").toInstant(),
                    ApplicationKind.of(row.getString("kind"))))
            .list());
  }

  List<Line> specialists(String search, String after, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select slug, name, standing, verified_until, sample, country from specialist
                where slug > :after and strpos(lower(name), lower(:search)) > 0 order by slug limit :most
                """)
            .bind("after", after)
            .bind("search", search)
            .bind("most", most)
            .map((row, _) ->
                new Line(
                    row.getString("slug"),
                    row.getString("name"),
                    Standing.of(row.getString("standing")),
                    row.getObject("verified_until", LocalDate.class),
                    row.getBoolean("sample"),
                    row.getString("country")))
            .list());
  }

  /// Samples are not counted: nobody is behind them.
  List<Count> counts(LocalDate today, LocalDate soon) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                with counted as (
                  select standing, standing = 'verified' and verified_until >= :today as sees,
                    standing = 'verified' and verified_until < :soon as ending, topics, languages
                  from specialist where not sample)
                select 1 as part, 'persons' as word, count(*) from account where role = 'person'
                union all select 2, 'seeing-people', count(*) from counted where sees
                union all select 3, 'ending-soon', count(*) from counted where sees and ending
                union all select 4, 'drafts', count(*) from counted where standing = 'draft'
                union all select 5, 'waiting', count(*) from application join specialist on account = specialist
                  where state = 'open' and not sample
                union all select 6, 'suspended', count(*) from counted where standing = 'suspended'
                union all (select 7, 'topic.' || topic, count(*) from counted, unnest(topics) as topic
                  where sees group by topic)
                union all (select 8, 'language.' || language, count(*) from counted, unnest(languages) as language
                  where sees group by language)
                order by part, word
                """)
            .bind("today", today)
            .bind("soon", soon)
            .map((row, _) -> Count.of(row.getString("word"), row.getLong("count")))
            .list());
  }
}
