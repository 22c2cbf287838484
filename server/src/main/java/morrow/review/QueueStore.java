package morrow.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds what waits.
final class QueueStore {
  private final Handle sql;

  QueueStore(Handle sql) {
    this.sql = sql;
  }

  /// What somebody may decide: the urgent first and then what waits longest. What waits for the writer, or for another reviewer only,
  /// comes last.
  List<Waiting> waiting(
      UUID reviewer, @Nullable Matter matter, @Nullable String language, Instant now, int most) {
    return sql.createQuery(
            """
            select c.*, exists (select from review_approval where case_id = c.id and reviewer = :reviewer) as approved_by_you
            from review_case c
            where state in ('waiting', 'asked') and writer is distinct from :reviewer
              and not exists (select from review_concerned where case_id = c.id and account = :reviewer)
              and (:matter::text is null or matter = :matter) and (:language::text is null or language = :language)
            order by state = 'asked' or exists (select from review_approval where case_id = c.id and reviewer = :reviewer),
              urgent desc, waits_since, id
            limit :most
            """)
        .bind("reviewer", reviewer)
        .bind("matter", matter == null ? null : matter.word())
        .bind("language", language)
        .bind("most", most)
        .map((row, _) -> {
          Case one = Rows.reviewCase(row);
          return new Waiting(
              one.id(),
              one.about(),
              one.matter(),
              one.language(),
              one.title(),
              one.urgent(),
              one.state(),
              one.since(),
              one.waited(now).toSeconds(),
              row.getBoolean("approved_by_you"));
        })
        .list();
  }
}
