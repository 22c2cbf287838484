package morrow.consultations;

import java.time.Duration;

/// What an operator can set about consultations.
///
/// @param notice until how long before its start a consultation is called off in time
/// @param kept for how long an earlier time is kept for who waits
/// @param coming how many consultations a person may have to come
/// @param holds how often a person may hold a time within thirty days
/// @param callOffs how often a person may call off within thirty days
public record ConsultationsSettings(
    Duration notice, Duration kept, int coming, int holds, int callOffs) {
  public static final ConsultationsSettings DEFAULTS =
      new ConsultationsSettings(Duration.ofHours(24), Duration.ofHours(6), 3, 40, 5);

  public ConsultationsSettings {
    between("consultations.notice", notice, Duration.ZERO, Duration.ofDays(14));
    between("consultations.kept", kept, Duration.ofMinutes(30), Duration.ofDays(2));
    between("consultations.coming", coming, 1, 50);
    between("consultations.holds", holds, 1, 1_000_000);
    between("consultations.call-offs", callOffs, 1, 1_000_000);
  }

  private static void between(String key, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          key + " has to be between " + least.toMinutes() + "m and " + most.toHours() + "h.");
    }
  }

  private static void between(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          key + " has to be between " + least + " and " + most + "; it is " + value + ".");
    }
  }
}
