package morrow.consultations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import morrow.specialists.Way;

/// What a person wants to hold.
///
/// @param request the caller's own name for this wish; the same wish keeps its name when it is sent again
/// @param specialist the last part of the profile's address
public record Wish(UUID request, String specialist, Instant starts, Way way) {
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  public Wish {
    if (specialist.isEmpty() || specialist.length() > 60) {
      throw new IllegalArgumentException(
          "A specialist's name in addresses has 3 to 60 characters.");
    }
    wholeMinute(starts);
  }

  static Instant wholeMinute(Instant starts) {
    if (starts.isBefore(Instant.EPOCH)
        || starts.isAfter(LATEST)
        || !starts.truncatedTo(ChronoUnit.MINUTES).equals(starts)) {
      throw new IllegalArgumentException("Consultations begin at whole minutes of our time.");
    }
    return starts;
  }
}
