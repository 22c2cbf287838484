package morrow.accounts;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;

/// Lets buckets go by our clock.
record ClockMeter(InstantSource clock) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    Instant now = clock.instant();
    return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
