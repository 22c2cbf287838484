package morrow.availability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What of a specialist's time is taken, and how many consultations a day or a week has.
final class Taken {
  /// Apart from each other and in order.
  private final List<Span> spans;

  private final Map<LocalDate, Integer> inDay = new HashMap<>();
  private final Map<LocalDate, Integer> inWeek = new HashMap<>();

  /// @param spans of busy times, and of consultations with what is kept free after them
  /// @param consultations when each starts that counts for the most in a day or a week
  /// @param zone the specialist's
  Taken(List<Span> spans, List<Instant> consultations, ZoneId zone) {
    this.spans = apart(spans);
    for (Instant starts : consultations) {
      LocalDate day = starts.atZone(zone).toLocalDate();
      inDay.merge(day, 1, Integer::sum);
      inWeek.merge(monday(day), 1, Integer::sum);
    }
  }

  private static List<Span> apart(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::from));
    List<Span> apart = new ArrayList<>();
    for (Span span : sorted) {
      if (!apart.isEmpty() && !span.from().isAfter(apart.getLast().until())) {
        Span last = apart.removeLast();
        apart.add(
            new Span(
                last.from(), last.until().isAfter(span.until()) ? last.until() : span.until()));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }

  /// Whether something of the time from `from` up to `until` is taken.
  boolean meets(Instant from, Instant until) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).until().isAfter(from)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < spans.size() && spans.get(low).from().isBefore(until);
  }

  int inDay(LocalDate day) {
    return inDay.getOrDefault(day, 0);
  }

  int inWeekOf(LocalDate day) {
    return inWeek.getOrDefault(monday(day), 0);
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
