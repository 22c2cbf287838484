package morrow.specialists;

import org.jspecify.annotations.Nullable;

/// How many there are, as an operator may know it.
///
/// @param count null when there are fewer than [#FLOOR]: few can be told apart, and known
public record Count(String word, @Nullable Long count) {
  public static final int FLOOR = 10;

  /// The count as far as it may be told.
  public static Count of(String word, long count) {
    return new Count(word, count < FLOOR ? null : count);
  }
}
