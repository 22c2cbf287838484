package morrow.calendars;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A zone that a calendar describes itself (`VTIMEZONE`), for the time around what is asked for.
final class DescribedZone {
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(\\d\\d)(\\d\\d)?");
  private static final int MOST_DAYS_AROUND = 800;
  private static final LocalDateTime NEVER = LocalDateTime.of(9999, 1, 1, 0, 0);

  /// @param before what held until then
  /// @param after what holds from then on
  private record Change(ZoneOffset before, ZoneOffset after) {}

  private final TreeMap<LocalDateTime, Change> changes = new TreeMap<>();

  private DescribedZone() {}

  /// Reads the description.
  ///
  /// @throws DateTimeException or an IllegalArgumentException when it does not say what one has to know
  static DescribedZone read(Component zone, Span around) {
    DescribedZone described = new DescribedZone();
    Budget budget = new Budget(20_000, Duration.ofSeconds(1));
    for (Component part : zone.parts()) {
      described.add(part, around, budget);
    }
    if (described.changes.isEmpty()) {
      throw new DateTimeException("a zone without an offset");
    }
    return described;
  }

  private void add(Component part, Span around, Budget budget) {
    Change change = new Change(offset(part, "TZOFFSETFROM"), offset(part, "TZOFFSETTO"));
    Written start = Written.parse(value(part, "DTSTART"), "");
    changes.put(start.local(), change);
    for (Property dates : part.all("RDATE")) {
      for (String date : dates.values()) {
        changes.put(Written.parse(date.split("/", 2)[0], "").local(), change);
      }
    }
    LocalDateTime from =
        LocalDateTime.ofInstant(around.from(), ZoneOffset.UTC).minusDays(MOST_DAYS_AROUND);
    LocalDateTime until =
        LocalDateTime.ofInstant(around.until(), ZoneOffset.UTC).plusDays(MOST_DAYS_AROUND);
    for (Property rule : part.all("RRULE")) {
      Repetition repetition = Repetition.parse(rule.value());
      LocalDateTime last = repetition.until().map(Written::local).orElse(NEVER);
      // Of a rule that ended long ago the last change still holds.
      LocalDateTime first = last.isBefore(from) ? last.minusDays(MOST_DAYS_AROUND) : from;
      boolean known =
          repetition.count(
              start,
              first,
              budget,
              time -> {
                if (time.isAfter(until) || time.isAfter(last.plusDays(1))) {
                  return false;
                }
                changes.put(time, change);
                return true;
              });
      if (!known) {
        throw new IllegalArgumentException("a zone that changes too often");
      }
    }
  }

  private static String value(Component part, String property) {
    return part.first(property)
        .orElseThrow(() -> new DateTimeException("a zone without " + property))
        .value();
  }

  private static ZoneOffset offset(Component part, String property) {
    Matcher written = OFFSET.matcher(value(part, property));
    if (!written.matches()) {
      throw new DateTimeException("not an offset");
    }
    int seconds =
        Integer.parseInt(written.group(2)) * 3600
            + Integer.parseInt(written.group(3)) * 60
            + (written.group(4) == null ? 0 : Integer.parseInt(written.group(4)));
    return ZoneOffset.ofTotalSeconds(written.group(1).equals("-") ? -seconds : seconds);
  }

  /// The offset at a time of the clock: in a gap the one before it, of two equal times the first.
  ZoneOffset offset(LocalDateTime local) {
    Map.Entry<LocalDateTime, Change> last = changes.floorEntry(local);
    if (last == null) {
      return changes.firstEntry().getValue().before();
    }
    Change change = last.getValue();
    int forward = change.after().getTotalSeconds() - change.before().getTotalSeconds();
    return local.isBefore(last.getKey().plusSeconds(forward)) ? change.before() : change.after();
  }
}
