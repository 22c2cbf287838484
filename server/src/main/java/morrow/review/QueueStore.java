package morrow.review;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Finds what waits.
final class QueueStore {
  private final Handle sql;

  QueueStore(Handle sql) {
    this.sql = sql;
  }

  /// What this account may look at, the urgent first and then what waits longest.
  List<Waiting> waiting(UUID reviewer, int most) {
    return sql.createQuery(
            """
            select id, about, matter, language, title, urgent, state, waits_since from review_case c
            where state in ('waiting', 'asked') and writer is distinct from :reviewer
              and not exists (select from review_concerned where case_id = c.id and account = :reviewer)
            order by urgent desc, waits_since, id limit :most
            """)
        .bind("reviewer", reviewer)
        .bind("most", most)
        .map((row, _) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getString("about"),
                Matter.of(row.getString("matter")),
                row.getString("language"),
                row.getString("title"),
                row.getBoolean("urgent"),
                row.getString("state"),
                Rows.instant(row, "waits_since")))
        .list();
  }
}
