package morrow.stories;

import java.time.Duration;

/// How much one account may send.
///
/// @param stories new stories
/// @param changes changes of stories that were sent already
public record StoriesSettings(Rate stories, Rate changes) {
  public static final StoriesSettings DEFAULTS =
      new StoriesSettings(new Rate(2, Duration.ofDays(1)), new Rate(6, Duration.ofHours(4)));

  public StoriesSettings {
    check("stories.new", stories);
    check("stories.changes", changes);
  }

  /// So many at once, and one more each time that this has passed.
  public record Rate(int atOnce, Duration oneMoreEach) {}

  private static void check(String key, Rate rate) {
    if (rate.atOnce < 1 || rate.atOnce > 1_000_000) {
      throw new IllegalArgumentException(
          key + ".at-once has to be between 1 and 1000000; it is " + rate.atOnce + ".");
    }
    if (rate.oneMoreEach.compareTo(Duration.ofSeconds(1)) < 0
        || rate.oneMoreEach.compareTo(Duration.ofDays(365)) > 0) {
      throw new IllegalArgumentException(
          key + ".one-more-each: write a time between 1s and 365d after which one more is let in.");
    }
  }
}
