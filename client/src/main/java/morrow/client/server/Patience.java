package morrow.client.server;

import java.time.Duration;

/// How long an answer is waited for, and how often a call that does no harm when repeated is asked again.
///
/// @param timeout for one answer
/// @param tries in all, 1 or more
/// @param pause before the second try; it doubles with each
public record Patience(Duration timeout, int tries, Duration pause) {
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(60), 4, Duration.ofMillis(500));

  public Patience {
    if (tries < 1 || timeout.isNegative() || timeout.isZero() || pause.isNegative()) {
      throw new IllegalArgumentException("a time to wait, at least one try");
    }
  }

  Duration before(int nextTry) {
    return pause.multipliedBy(1L << Math.min(nextTry - 1, 6));
  }
}
