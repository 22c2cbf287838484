package morrow.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which instants the hours of a day begin consultations at, whatever the clocks of the zone do on that day.
///
/// A start shows a time on the clock that is a whole number of steps after the hours' beginning, and every one of its 30 minutes
/// shows a time within the hours of that day. So what the clock skips does not exist, and what it shows twice exists twice.
final class Starts {
  static final Duration LENGTH = Duration.ofMinutes(30);

  private static final int LENGTH_MINUTES = (int) LENGTH.toMinutes();

  private final ZoneRules rules;
  private final int step;

  Starts(ZoneId zone, Duration step) {
    this.rules = zone.getRules();
    this.step = (int) step.toMinutes();
  }

  List<Instant> of(LocalDate day, OpenHours hours) {
    LocalDateTime midnight = day.atStartOfDay();
    ZoneOffset offset = rules.getOffset(midnight);
    List<Instant> starts = new ArrayList<>();
    boolean steady = isSteadyAround(midnight.toInstant(offset));
    for (int minute = hours.from(); minute + 1 <= hours.until(); minute += step) {
      LocalDateTime clock = midnight.plusMinutes(minute);
      if (steady) {
        if (minute + LENGTH_MINUTES <= hours.until()) {
          starts.add(clock.toInstant(offset));
        }
      } else {
        for (ZoneOffset valid : rules.getValidOffsets(clock)) {
          Instant start = clock.toInstant(valid);
          if (fits(
              start, midnight.plusMinutes(hours.from()), midnight.plusMinutes(hours.until()))) {
            starts.add(start);
          }
        }
      }
    }
    return starts;
  }

  /// Whether the clocks of the zone are not changed on that day or next to it.
  private boolean isSteadyAround(Instant midnight) {
    ZoneOffsetTransition next = rules.nextTransition(midnight.minus(Duration.ofHours(25)));
    return next == null || next.getInstant().isAfter(midnight.plus(Duration.ofHours(49)));
  }

  /// Whether the clock shows a time within the hours during all of the 30 minutes, piece by piece between changes of the clock.
  private boolean fits(Instant start, LocalDateTime from, LocalDateTime until) {
    Instant end = start.plus(LENGTH);
    Instant piece = start;
    while (piece.isBefore(end)) {
      ZoneOffset offset = rules.getOffset(piece);
      @Nullable ZoneOffsetTransition change = rules.nextTransition(piece);
      Instant pieceEnd =
          change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
      if (LocalDateTime.ofInstant(piece, offset).isBefore(from)
          || LocalDateTime.ofInstant(pieceEnd, offset).isAfter(until)) {
        return false;
      }
      piece = pieceEnd;
    }
    return true;
  }
}
