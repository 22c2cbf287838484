package morrow.calendars;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One event of a calendar, or one changed repetition of it.
///
/// @param replaces which repetition this one is in place of; empty for the event itself
/// @param end as written; empty when `length` is, or neither
/// @param sequence grows with each change that the calendar's owner made
record Event(
    String uid,
    Written start,
    Optional<Written> end,
    Optional<Length> length,
    Optional<Written> replaces,
    List<Repetition> rules,
    List<Also> also,
    List<Written> except,
    int sequence,
    boolean takesTime,
    boolean wholly) {

  /// One more repetition; with a length of its own, or that of the event.
  record Also(Written start, Optional<Written> end, Optional<Length> length) {}

  /// Reads an event. What says when it begins has to be understood; rules and dates that are not leave it `wholly` false.
  ///
  /// @throws DateTimeException when it does not say when it begins
  static Event read(Component component) {
    Property start =
        component.first("DTSTART").orElseThrow(() -> new DateTimeException("no beginning"));
    List<Repetition> rules = new ArrayList<>();
    List<Also> also = new ArrayList<>();
    List<Written> except = new ArrayList<>();
    boolean wholly = true;
    for (Property rule : component.all("RRULE")) {
      wholly &= understood(() -> rules.add(Repetition.parse(rule.value())));
    }
    for (Property dates : component.all("RDATE")) {
      for (String value : dates.values()) {
        wholly &= understood(() -> also.add(also(dates, value)));
      }
    }
    for (Property dates : component.all("EXDATE")) {
      for (String value : dates.values()) {
        wholly &= understood(() -> except.add(Written.parse(dates, value)));
      }
    }
    return new Event(
        component.first("UID").map(Property::value).orElse(""),
        Written.parse(start, start.value()),
        component.first("DTEND").map(end -> Written.parse(end, end.value())),
        component.first("DURATION").map(length -> Length.parse(length.value())),
        component.first("RECURRENCE-ID").map(id -> Written.parse(id, id.value())),
        rules,
        also,
        except,
        component.first("SEQUENCE").map(Event::number).orElse(0),
        !says(component, "TRANSP", "TRANSPARENT") && !says(component, "STATUS", "CANCELLED"),
        wholly);
  }

  private static Also also(Property dates, String value) {
    String[] period = value.split("/", 2);
    Written start = Written.parse(dates, period[0]);
    if (period.length == 1) {
      return new Also(start, Optional.empty(), Optional.empty());
    }
    return period[1].strip().startsWith("P")
        ? new Also(start, Optional.empty(), Optional.of(Length.parse(period[1])))
        : new Also(start, Optional.of(Written.parse(dates, period[1])), Optional.empty());
  }

  private static boolean understood(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
      return false;
    }
  }

  private static int number(Property property) {
    try {
      return Integer.parseInt(property.value());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static boolean says(Component component, String property, String word) {
    @Nullable Property said = component.first(property).orElse(null);
    return said != null && said.word().equals(word);
  }

  /// How long each repetition lasts.
  Length lasting(Zones zones) {
    return lasting(start, end, length, zones);
  }

  static Length lasting(
      Written start, Optional<Written> end, Optional<Length> length, Zones zones) {
    if (length.isPresent()) {
      return length.get();
    }
    if (end.isEmpty()) {
      return new Length(start.isDay() ? 1 : 0, Duration.ZERO);
    }
    if (start.isDay() && end.get().isDay()) {
      long days = Duration.between(start.local(), end.get().local()).toDays();
      return new Length(Math.max(1, days), Duration.ZERO);
    }
    Duration exact = Duration.between(zones.earliest(start), zones.earliest(end.get()));
    return new Length(0, exact.isNegative() ? Duration.ZERO : exact);
  }
}
