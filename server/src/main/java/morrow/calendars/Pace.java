package morrow.calendars;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How often a specialist may let the server read something, so that nobody makes it knock at other machines without end.
final class Pace {
  private static final int AN_HOUR = 30;
  private static final int REMEMBERED = 10_000;

  private final Map<UUID, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// Takes one try.
  ///
  /// @return how long to wait instead; empty when it may be done
  synchronized Optional<Duration> take(UUID specialist) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(specialist, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
        .build();
  }
}
