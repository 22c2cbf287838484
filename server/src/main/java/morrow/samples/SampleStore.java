package morrow.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import morrow.samples.Signing.SampleSpecialist;
import org.jdbi.v3.core.Handle;

/// What is there of samples.
final class SampleStore {
  private final Handle sql;

  SampleStore(Handle sql) {
    this.sql = sql;
  }

  /// Waits until nobody else puts samples in or takes them out, and keeps others waiting until the transaction ends.
  void waitForTurn() {
    sql.createQuery("select pg_advisory_xact_lock(hashtext('morrow.samples'))")
        .mapTo(String.class)
        .list();
  }

  /// How many pieces of the collection there are, in all languages together.
  Figures figures() {
    return sql.createQuery(
            """
            select (select count(*) from writing where sample and kind = 'article') as articles,
              (select count(*) from writing where sample and kind = 'post') as posts,
              (select count(*) from story where writer is null) as stories,
              (select count(*) from question where sample) as questions
            """)
        .map((row, _) ->
            new Figures(
                row.getInt("articles"),
                row.getInt("posts"),
                row.getInt("stories"),
                row.getInt("questions")))
        .one();
  }

  /// The sample specialists who are verified today, in the order of their addresses.
  List<SampleSpecialist> specialists(LocalDate today) {
    return sql.createQuery(
            """
            select account, topics, languages from specialist
            where sample and standing = 'verified' and verified_until >= :today order by slug
            """)
        .bind("today", today)
        .map((row, _) ->
            new SampleSpecialist(
                row.getObject("account", UUID.class),
                Set.of((String[]) row.getArray("topics").getArray()),
                Set.of((String[]) row.getArray("languages").getArray())))
        .list();
  }
}
