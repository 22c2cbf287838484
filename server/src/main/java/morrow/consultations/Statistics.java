package morrow.consultations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Counts. A specialist gets the own ones; an operator those of all, and none that is so small that it could be about somebody.
final class Statistics {
  /// What a word counts; null: too few to be told.
  record Count(String word, @Nullable Long count) {}

  /// Marks of so few persons would tell who gave them.
  static final int LEAST_MARKED = 5;

  static final int FLOOR = 10;

  private final Jdbi database;
  private final InstantSource clock;

  Statistics(Jdbi database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Count> ofSpecialist(UUID specialist) {
    Instant now = clock.instant();
    return database.withHandle(sql -> new StatisticsStore(sql).counts(specialist, now));
  }

  /// Counts of what persons clicked about a specialist; each null until enough of them gave feedback.
  List<Count> marksOf(UUID specialist) {
    return database.withHandle(sql -> new StatisticsStore(sql).marks(specialist, LEAST_MARKED));
  }

  List<Count> ofAll() {
    Instant now = clock.instant();
    return database.withHandle(sql -> {
      StatisticsStore store = new StatisticsStore(sql);
      return Stream.concat(store.counts(null, now).stream(), store.marks(null, 0).stream())
          .map(Statistics::floored)
          .toList();
    });
  }

  private static Count floored(Count count) {
    return count.count() == null || count.count() < FLOOR ? new Count(count.word(), null) : count;
  }
}
