package morrow.accounts;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How often something may be done by one account or from one network address. It lives in memory only, in a bounded part of it, and is
/// empty after a start; what has to hold beyond that is counted in the database.
public final class Pace {
  private final Buckets buckets;

  /// @param remembered how many keys are remembered
  public Pace(GuessLimits.Limit limit, int remembered, InstantSource clock) {
    buckets = new Buckets(limit, remembered, new ClockMeter(clock));
  }

  /// Does it once more, or says how long to wait. Of the key only a hash is remembered.
  public Optional<Duration> step(String key) {
    ConsumptionProbe probe = buckets.of(key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(
            Duration.ofSeconds(Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L)));
  }
}
