package morrow.availability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day of the specialist's calendar.
///
/// @param times in their order
/// @param whyNot set when there are none
/// @param holiday the day's public holiday, when that is why
record Day(
    LocalDate date, List<FreeTime> times, @Nullable WhyNot whyNot, @Nullable String holiday) {
  static Day without(LocalDate date, WhyNot whyNot) {
    return new Day(date, List.of(), whyNot, null);
  }
}
