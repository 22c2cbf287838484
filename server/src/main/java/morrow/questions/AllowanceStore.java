package morrow.questions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Counts what accounts write, in the transaction that stores it: what is not stored does not count, and who sends twice at once
/// waits here for the own first.
final class AllowanceStore {
  private final Handle sql;

  AllowanceStore(Handle sql) {
    this.sql = sql;
  }

  /// Takes one away.
  ///
  /// @param what `question`, `follow-up` or `answer`
  /// @return how long to wait when there is none left
  Optional<Duration> take(
      UUID account, String what, QuestionsSettings.Allowance allowance, Instant now) {
    double each = allowance.oneMoreEach().toMillis() / 1000.0;
    int taken =
        sql.createUpdate(
                """
                insert into question_allowance as had (account, what, amount, at) values (:account, :what, :most - 1, :now)
                on conflict (account, what) do update set at = greatest(had.at, :now),
                  amount = least(:most, had.amount + greatest(0, extract(epoch from :now - had.at)) / :each) - 1
                where least(:most, had.amount + greatest(0, extract(epoch from :now - had.at)) / :each) >= 1
                """)
            .bind("account", account)
            .bind("what", what)
            .bind("most", (double) allowance.atOnce())
            .bind("each", each)
            .bind("now", now)
            .execute();
    if (taken > 0) {
      return Optional.empty();
    }
    double left =
        sql.createQuery(
                """
                select amount + greatest(0, extract(epoch from :now - at)) / :each from question_allowance
                where account = :account and what = :what
                """)
            .bind("account", account)
            .bind("what", what)
            .bind("each", each)
            .bind("now", now)
            .mapTo(Double.class)
            .one();
    return Optional.of(Duration.ofSeconds((long) Math.ceil((1 - left) * each)));
  }
}
