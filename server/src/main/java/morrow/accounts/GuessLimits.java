package morrow.accounts;

import java.time.Duration;

/// How many wrong tries are let through at once, and how soon one more is.
///
/// @param handleFromAddress for one handle from one address
/// @param address for everything from one address
/// @param handle for one handle from all addresses; beyond it only addresses that did not fail lately may try
/// @param signUp for sign-ups from one address, successful or not
/// @param code for codes of the second factor of one account
/// @param remembered how many addresses, handles and pairs are remembered of each kind
public record GuessLimits(
    Limit handleFromAddress,
    Limit address,
    Limit handle,
    Limit signUp,
    Limit code,
    int remembered) {
  /// One limit.
  ///
  /// @param atOnce tries that are let through at once
  /// @param oneMoreEach after what time one more is
  public record Limit(int atOnce, Duration oneMoreEach) {
    public Limit {
      if (atOnce < 1) {
        throw new IllegalArgumentException("at-once: write 1 or more.");
      }
      if (oneMoreEach.compareTo(Duration.ofMillis(1)) < 0
          || oneMoreEach.compareTo(Duration.ofHours(1)) > 0) {
        throw new IllegalArgumentException(
            "one-more-each: write a time between 1ms and 1h after which one more is let through.");
      }
    }
  }

  public static final GuessLimits DEFAULTS =
      new GuessLimits(
          new Limit(8, Duration.ofMinutes(1)),
          new Limit(40, Duration.ofSeconds(20)),
          new Limit(30, Duration.ofMinutes(2)),
          new Limit(20, Duration.ofMinutes(3)),
          new Limit(5, Duration.ofMinutes(10)),
          50_000);

  public GuessLimits {
    if (remembered < 100 || remembered > 1_000_000) {
      throw new IllegalArgumentException(
          "accounts.guesses.remembered: write a number from 100 to 1000000.");
    }
  }
}
