package morrow.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes as this machine's does, on another day.
final class ShiftedClock implements InstantSource {
  private volatile Duration ahead;

  ShiftedClock(Instant now) {
    ahead = Duration.between(Instant.now(), now);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /// It is that time now.
  void to(Instant now) {
    ahead = Duration.between(Instant.now(), now);
  }
}
