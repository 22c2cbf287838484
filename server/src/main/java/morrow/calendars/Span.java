package morrow.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A time from an instant, included, until another, not included.
record Span(Instant from, Instant until) {
  /// The part of this that lies in `other`.
  Optional<Span> within(Span other) {
    Instant start = from.isBefore(other.from) ? other.from : from;
    Instant end = until.isAfter(other.until) ? other.until : until;
    return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /// The same time in as few spans as possible, in their order.
  static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.until.isBefore(span.from)) {
        joined.add(span);
      } else if (last.until.isBefore(span.until)) {
        joined.set(joined.size() - 1, new Span(last.from, span.until));
      }
    }
    return joined;
  }
}
