package morrow.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// What waits, for who may review.
final class Queue {
  private static final int MOST = 50;

  private final Jdbi database;
  private final InstantSource clock;

  Queue(Jdbi database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What waits; empty when this account may not review.
  Optional<List<Waiting>> of(UUID account) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return database.withHandle(sql ->
        new ReviewerStore(sql).mayReview(account, today)
            ? Optional.of(new QueueStore(sql).waiting(account, MOST))
            : Optional.empty());
  }
}
