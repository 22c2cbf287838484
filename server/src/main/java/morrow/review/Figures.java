package morrow.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// How long writers wait, for the operator. Of few pieces nothing is told, since it could be about somebody.
final class Figures {
  /// What a word counts; null: too few to be told.
  record Count(String word, @Nullable Long count) {}

  /// The waiting of all that was decided within the days.
  ///
  /// @param decided null: fewer than ten, and then the others are too
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Waits(
      int days,
      @Nullable Long decided,
      @Nullable Long medianSeconds,
      @Nullable Long longestSeconds) {}

  record All(List<Count> open, Waits waits) {}

  static final int FLOOR = 10;
  static final int DAYS = 90;

  private final Jdbi database;
  private final InstantSource clock;

  Figures(Jdbi database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  All all() {
    Instant now = clock.instant();
    return database.withHandle(sql -> {
      FiguresStore store = new FiguresStore(sql);
      List<Count> open =
          store.open().stream()
              .map(count ->
                  count.count() == null || count.count() < FLOOR
                      ? new Count(count.word(), null)
                      : count)
              .toList();
      Waits waits = store.waits(now.minus(Duration.ofDays(DAYS)), DAYS);
      boolean few = waits.decided() == null || waits.decided() < FLOOR;
      return new All(open, few ? new Waits(DAYS, null, null, null) : waits);
    });
  }
}
