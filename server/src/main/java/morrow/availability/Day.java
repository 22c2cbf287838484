package morrow.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day of the specialist's calendar.
///
/// @param times in their order
/// @param whyNot set when there are none
record Day(LocalDate date, List<FreeTime> times, @Nullable WhyNot whyNot) {
  static Day without(LocalDate date, WhyNot whyNot) {
    return new Day(date, List.of(), whyNot);
  }

  /// The day without the times that start before `earliest`.
  Day from(Instant earliest) {
    List<FreeTime> later = times.stream().filter(time -> time.starts().isAfter(earliest)).toList();
    return later.isEmpty() && !times.isEmpty()
        ? without(date, WhyNot.TOO_SOON)
        : new Day(date, later, whyNot);
  }
}
