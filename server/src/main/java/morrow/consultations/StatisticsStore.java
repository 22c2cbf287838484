package morrow.consultations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Counts consultations.
final class StatisticsStore {
  private static final List<String> WORDS =
      List.of(
          "coming",
          "took-place",
          "called-off-by-person",
          "called-off-late",
          "called-off-by-specialist",
          "missed-by-person",
          "missed-by-specialist",
          "person-fits",
          "person-does-not",
          "person-not-sure",
          "specialist-fits",
          "specialist-does-not",
          "specialist-not-sure",
          "both-fit",
          "referred",
          "waiting");

  private final Handle sql;

  StatisticsStore(Handle sql) {
    this.sql = sql;
  }

  /// One count for each word. A person's answer counts when it has been shown.
  ///
  /// @param specialist whose; null: of all
  List<Statistics.Count> counts(@Nullable UUID specialist, Instant now) {
    return sql.createQuery(
            """
            select
              count(*) filter (where status = 'booked' and ends_at > :now),
              count(*) filter (where status = 'booked' and ends_at <= :now),
              count(*) filter (where called_off_by = 'person'),
              count(*) filter (where called_off_by = 'person' and late),
              count(*) filter (where called_off_by = 'specialist'),
              count(*) filter (where missed_by = 'person'),
              count(*) filter (where missed_by = 'specialist'),
              count(*) filter (where person_answer = 'fits' and shown),
              count(*) filter (where person_answer = 'does-not' and shown),
              count(*) filter (where person_answer = 'not-sure' and shown),
              count(*) filter (where specialist_answer = 'fits'),
              count(*) filter (where specialist_answer = 'does-not'),
              count(*) filter (where specialist_answer = 'not-sure'),
              count(*) filter (where person_answer = 'fits' and specialist_answer = 'fits'),
              count(*) filter (where referral_sealed is not null),
              count(*) filter (where waits)
            from (
              select *, person_answer is not null and specialist_answer is not null or ends_at <= :hiddenUntil as shown,
                exists (select from waiting where waiting.specialist = consultation.specialist
                  and waiting.consultation = consultation.id) as waits
              from consultation where :all or specialist = :specialist) counted
            """)
        .bind("all", specialist == null)
        .bind("specialist", specialist)
        .bind("now", now)
        .bind("hiddenUntil", now.minus(Consultation.HIDDEN))
        .map((row, _) -> {
          List<Statistics.Count> counts = new ArrayList<>();
          for (int i = 0; i < WORDS.size(); i++) {
            counts.add(new Statistics.Count(WORDS.get(i), row.getLong(i + 1)));
          }
          return counts;
        })
        .one();
  }

  /// One count for each mark.
  ///
  /// @param specialist whose; null: of all
  /// @param least of how many persons there has to be feedback, or no count is told
  List<Statistics.Count> marks(@Nullable UUID specialist, int least) {
    return sql.createQuery(
            """
            with given as (
              select feedback_marks from consultation
              where feedback_marks is not null and (:all or specialist = :specialist)
            )
            select named.word, (select case when count(*) >= :least then count(*) filter (where named.word = any(feedback_marks)) end
              from given)
            from unnest(:words::text[]) with ordinality as named (word, place) order by place
            """)
        .bind("all", specialist == null)
        .bind("specialist", specialist)
        .bind("least", least)
        .bindArray("words", String.class, Arrays.stream(Mark.values()).map(Mark::word).toList())
        .map((row, _) ->
            new Statistics.Count(
                row.getString(1), row.getObject(2) == null ? null : row.getLong(2)))
        .list();
  }
}
