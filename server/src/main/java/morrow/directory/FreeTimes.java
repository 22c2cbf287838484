package morrow.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// The coming free times of one specialist, kept small: ten thousand specialists have some hundred thousand of them.
final class FreeTimes {
  static final FreeTimes NONE = new FreeTimes(new int[0], new byte[0]);

  private final int[] minutes;
  private final byte[] ways;

  /// @param minutes since 1970, rising
  /// @param ways for each, as [#bits] gives them
  FreeTimes(int[] minutes, byte[] ways) {
    if (minutes.length != ways.length) {
      throw new IllegalArgumentException("each time has its ways");
    }
    this.minutes = minutes;
    this.ways = ways;
  }

  /// The statement that reads the times gives the same bits.
  private static int bit(Way way) {
    return switch (way) {
      case PHONE -> 1;
      case VIDEO -> 2;
      case IN_PERSON -> 4;
    };
  }

  /// A bit for each way.
  static int bits(Set<Way> ways) {
    int bits = 0;
    for (Way way : ways) {
      bits |= bit(way);
    }
    return bits;
  }

  /// The first ones later than `after` that are possible in one of the ways.
  ///
  /// @param ways as [#bits] gives them; zero for any
  List<Instant> next(Instant after, int ways, int most) {
    List<Instant> found = new ArrayList<>(most);
    for (int i = firstLater(after); i < minutes.length && found.size() < most; i++) {
      if (ways == 0 || (this.ways[i] & ways) != 0) {
        found.add(Instant.ofEpochSecond(minutes[i] * 60L));
      }
    }
    return found;
  }

  private int firstLater(Instant after) {
    int at = Arrays.binarySearch(minutes, (int) Math.floorDiv(after.getEpochSecond(), 60));
    return at < 0 ? -at - 1 : at + 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FreeTimes times
        && Arrays.equals(minutes, times.minutes)
        && Arrays.equals(ways, times.ways);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minutes);
  }
}
