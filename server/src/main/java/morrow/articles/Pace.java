package morrow.articles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// How often one account may do something in a minute, counted in the memory of this node.
final class Pace {
  private static final int REMEMBERED = 10_000;

  private final int aMinute;
  private final Cache<UUID, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterAccess(Duration.ofMinutes(5)) // It is full again by then.
          .build();

  Pace(int aMinute) {
    this.aMinute = aMinute;
  }

  /// Takes one try.
  ///
  /// @return how long to wait instead; empty when it may be done
  Optional<Duration> take(UUID account) {
    ConsumptionProbe probe = buckets.get(account, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
        .build();
  }
}
