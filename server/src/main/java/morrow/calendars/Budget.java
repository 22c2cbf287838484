package morrow.calendars;

import java.time.Duration;

/// How much work one calendar may make. What is beyond it is taken as busy.
final class Budget {
  private final long end;
  private int steps;

  Budget(int steps, Duration time) {
    this.steps = steps;
    this.end = System.nanoTime() + time.toNanos();
  }

  static Budget ofACalendar() {
    return new Budget(2_000_000, Duration.ofSeconds(10));
  }

  /// Takes one step; false when there is none left.
  boolean oneMore() {
    return steps-- > 0 && ((steps & 0xff) != 0 || System.nanoTime() - end < 0);
  }
}
