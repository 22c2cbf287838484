package morrow.calendars;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When a calendar says that its owner is busy. Where it leaves a doubt, the time is taken as busy.
///
/// @param spans in their order, not touching each other
/// @param troubles what was not wholly understood
record BusyTimes(List<Span> spans, Set<Trouble> troubles) {
  private static final Set<String> FREE = Set.of("FREE");
  private static final int MOST_SPANS = 40_000;

  /// Of one rule in the time that is asked for.
  private static final int MOST_REPETITIONS = 10_000;

  /// More single times than anybody has in the time that is asked for.
  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Reads a calendar.
  ///
  /// @param own the specialist's zone, for whole days and for times without a zone
  /// @param window the time that is asked for; spans are cut to it
  /// @param ownEvents events that were taken from Morrow into that calendar, and are known here anyway
  /// @throws Trouble.Unreadable when nothing can be read
  static BusyTimes read(byte[] calendar, ZoneId own, Span window, Set<String> ownEvents)
      throws Trouble.Unreadable {
    List<Component> components = CalendarText.read(calendar);
    Counting counting =
        new Counting(new Zones(own, components, window), window, Budget.ofACalendar());
    try {
      counting.all(components, ownEvents);
    } catch (TooMany _) {
      throw new Trouble.Unreadable(Trouble.TOO_LARGE);
    }
    return new BusyTimes(Span.joined(counting.spans), counting.troubles);
  }

  /// The trouble to tell first.
  Optional<Trouble> trouble() {
    return List.of(Trouble.TOO_OFTEN, Trouble.UNKNOWN_ZONE, Trouble.PARTLY).stream()
        .filter(troubles::contains)
        .findFirst();
  }

  /// The spans of one calendar while they are counted.
  private static final class Counting {
    private final Zones zones;
    private final Span window;
    private final Budget budget;
    private final List<Span> spans = new ArrayList<>();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    Counting(Zones zones, Span window, Budget budget) {
      this.zones = zones;
      this.window = window;
      this.budget = budget;
    }

    void all(List<Component> components, Set<String> ownEvents) {
      Map<String, List<Event>> events = new LinkedHashMap<>();
      for (Component component : components) {
        try {
          switch (component.name()) {
            case "VEVENT" -> {
              Event event = Event.read(component);
              if (!ownEvents.contains(event.uid())) {
                // Events without a name have nothing to do with each other.
                String name = event.uid().isEmpty() ? "\0" + events.size() : event.uid();
                events.computeIfAbsent(name, _ -> new ArrayList<>()).add(event);
              }
            }
            case "VFREEBUSY" -> component.all("FREEBUSY").forEach(this::freeBusy);
            default -> {}
          }
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
          troubles.add(Trouble.PARTLY);
        }
      }
      events.values().forEach(this::events);
      if (zones.foundUnknown()) {
        troubles.add(Trouble.UNKNOWN_ZONE);
      }
    }

    /// All events of one name: the event itself and its changed repetitions.
    void events(List<Event> all) {
      Map<Instant, Event> changed = new HashMap<>();
      Exceptions exceptions = new Exceptions();
      for (Event event : all) {
        event
            .replaces()
            .ifPresent(replaced -> {
              exceptions.add(replaced, false);
              changed.merge(
                  zones.earliest(replaced),
                  event,
                  (older, newer) -> newer.sequence() >= older.sequence() ? newer : older);
            });
      }
      all.stream()
          .filter(event -> event.replaces().isEmpty())
          .forEach(event -> {
            if (event.takesTime()) {
              quietly(() -> repeated(event, exceptions));
            }
          });
      Collection<Event> changes = changed.values();
      changes.stream()
          .filter(Event::takesTime)
          .forEach(event -> quietly(() -> once(event.start(), event.lasting(zones))));
    }

    private void quietly(Runnable counting) {
      try {
        counting.run();
      } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
        troubles.add(Trouble.PARTLY);
      }
    }

    private void repeated(Event event, Exceptions changed) {
      Exceptions exceptions = new Exceptions(changed);
      event.except().forEach(except -> exceptions.add(except, event.start().isDay()));
      if (!event.wholly()) {
        troubles.add(Trouble.PARTLY);
      }
      Length length = event.lasting(zones);
      // Also where the rule does not mean it: calendar programs disagree about that.
      if (!exceptions.have(event.start())) {
        once(event.start(), length);
      }
      event.rules().forEach(rule -> repeated(event.start(), length, rule, exceptions));
      for (Event.Also also : event.also()) {
        if (!exceptions.have(also.start())) {
          boolean likeTheEvent = also.end().isEmpty() && also.length().isEmpty();
          once(
              also.start(),
              likeTheEvent
                  ? length
                  : Event.lasting(also.start(), also.end(), also.length(), zones));
        }
      }
    }

    private void repeated(Written start, Length length, Repetition rule, Exceptions exceptions) {
      LocalDateTime from =
          LocalDateTime.ofInstant(window.from(), ZoneOffset.UTC).minusDays(length.atMostDays());
      LocalDateTime[] last = {start.local()};
      int[] given = {0};
      boolean known =
          rule.count(
              start,
              from,
              budget,
              local -> {
                Written time = start.at(local);
                last[0] = local;
                Instant at = zones.earliest(time);
                if (!at.isBefore(window.until()) || hasEnded(rule, time)) {
                  return false;
                }
                if (at.isAfter(window.from()) && ++given[0] > MOST_REPETITIONS) {
                  return false;
                }
                if (!exceptions.have(time)) {
                  once(time, length);
                }
                return true;
              });
      if (!known || given[0] > MOST_REPETITIONS) {
        troubles.add(Trouble.TOO_OFTEN);
        Instant end =
            rule.until()
                .map(until -> zones.latest(until).plus(Duration.ofDays(length.atMostDays())))
                .orElse(window.until());
        new Span(zones.earliest(start.at(last[0])), end).within(window).ifPresent(this::add);
      }
    }

    private boolean hasEnded(Repetition rule, Written time) {
      return rule.until()
          .filter(until ->
              switch (until.kind()) {
                case DATE -> time.local().toLocalDate().isAfter(until.local().toLocalDate());
                case FLOATING, ZONED -> time.local().isAfter(until.local());
                case UTC ->
                    time.isDay()
                        ? time.local().toLocalDate().isAfter(until.local().toLocalDate())
                        : zones.earliest(time).isAfter(zones.earliest(until));
              })
          .isPresent();
    }

    private void once(Written start, Length length) {
      Written end = start.at(start.local().plusDays(length.days()));
      new Span(zones.earliest(start), zones.latest(end).plus(length.exact()))
          .within(window)
          .ifPresent(this::add);
    }

    private void add(Span span) {
      if (spans.size() == MOST_SPANS) {
        List<Span> joined = Span.joined(spans);
        spans.clear();
        spans.addAll(joined);
        if (spans.size() > MOST_SPANS / 2) {
          throw new TooMany();
        }
      }
      spans.add(span);
    }

    void freeBusy(Property times) {
      if (FREE.contains(times.parameters().getOrDefault("FBTYPE", "BUSY"))) {
        return;
      }
      for (String value : times.values()) {
        String[] period = value.split("/", 2);
        Written start = Written.parse(times, period[0]);
        if (period.length == 1) {
          troubles.add(Trouble.PARTLY);
        } else if (period[1].strip().startsWith("P")) {
          once(start, Length.parse(period[1]));
        } else {
          Written end = Written.parse(times, period[1]);
          Duration exact = Duration.between(zones.earliest(start), zones.earliest(end));
          once(start, new Length(0, exact.isNegative() ? Duration.ZERO : exact));
        }
      }
    }

    /// Repetitions that do not take place, or elsewhere.
    private final class Exceptions {
      private final Set<Instant> times;
      private final Set<LocalDate> days;

      Exceptions() {
        times = new HashSet<>();
        days = new HashSet<>();
      }

      Exceptions(Exceptions others) {
        times = new HashSet<>(others.times);
        days = new HashSet<>(others.days);
      }

      void add(Written time, boolean ofWholeDays) {
        if (time.isDay() || ofWholeDays) {
          days.add(time.local().toLocalDate());
        } else {
          times.add(zones.earliest(time));
        }
      }

      boolean have(Written time) {
        return days.contains(time.local().toLocalDate()) || times.contains(zones.earliest(time));
      }
    }
  }
}
