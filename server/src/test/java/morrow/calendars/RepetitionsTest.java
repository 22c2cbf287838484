package morrow.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;

/// Repeated events against two others who count them: a model that walks through every day, and another calendar program.
class RepetitionsTest {
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "America/Sao_Paulo",
          "Australia/Lord_Howe",
          "Asia/Kolkata",
          "Africa/Casablanca",
          "Pacific/Apia",
          "Asia/Gaza");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  /// A rule that the model understands: which days it means, and how often.
  private record Rule(
      String frequency,
      int interval,
      Set<DayOfWeek> days,
      Set<Integer> monthDays,
      int count,
      LocalDate until) {
    String text() {
      String text = "FREQ=" + frequency + ";INTERVAL=" + interval;
      if (!days.isEmpty()) {
        text +=
            ";BYDAY="
                + days.stream()
                    .map(day -> day.name().substring(0, 2))
                    .collect(Collectors.joining(","));
      }
      if (!monthDays.isEmpty()) {
        text +=
            ";BYMONTHDAY="
                + monthDays.stream().map(String::valueOf).collect(Collectors.joining(","));
      }
      return count > 0 ? text + ";COUNT=" + count : text;
    }

    /// Whether the rule means this day, for something that began on `start`.
    boolean means(LocalDate day, LocalDate start) {
      boolean inInterval =
          switch (frequency) {
            case "DAILY" -> day.toEpochDay() % interval == start.toEpochDay() % interval;
            case "WEEKLY" -> weeks(start, day) % interval == 0;
            case "MONTHLY" -> months(start, day) % interval == 0;
            default -> (day.getYear() - start.getYear()) % interval == 0;
          };
      if (!inInterval) {
        return false;
      }
      boolean weekday = days.isEmpty() || days.contains(day.getDayOfWeek());
      boolean monthDay =
          monthDays.isEmpty()
              || monthDays.contains(day.getDayOfMonth())
              || monthDays.contains(day.getDayOfMonth() - day.lengthOfMonth() - 1);
      return switch (frequency) {
        case "DAILY" -> (weekday && monthDay);
        case "WEEKLY" -> days.isEmpty() ? (day.getDayOfWeek() == start.getDayOfWeek()) : weekday;
        case "MONTHLY" ->
            (days.isEmpty() && monthDays.isEmpty())
                ? (day.getDayOfMonth() == start.getDayOfMonth())
                : (weekday && monthDay);
        default ->
            (day.getDayOfMonth() == start.getDayOfMonth() && day.getMonth() == start.getMonth());
      };
    }

    private static long weeks(LocalDate start, LocalDate day) {
      return (day.with(DayOfWeek.MONDAY).toEpochDay() - start.with(DayOfWeek.MONDAY).toEpochDay())
          / 7;
    }

    private static long months(LocalDate start, LocalDate day) {
      return Period.between(start.withDayOfMonth(1), day.withDayOfMonth(1)).toTotalMonths();
    }
  }

  @Test
  void repeatedEventsAreWhereAModelThatWalksThroughEveryDayFindsThem() throws Exception {
    long seed = System.nanoTime();
    System.out.println("RepetitionsTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      LocalDateTime start =
          LocalDate.of(2015, 1, 1)
              .plusDays(random.nextInt(4000))
              .atTime(random.nextInt(24), 30 * random.nextInt(2));
      Rule rule = rule(random, start.toLocalDate());
      Set<LocalDate> except = new TreeSet<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        except.add(start.toLocalDate().plusDays(random.nextInt(1200)));
      }
      // No event of these is under way at seventeen minutes past, so that none is cut.
      Instant windowStart =
          Instant.parse("2024-01-01T00:17:00Z").plus(Duration.ofDays(random.nextInt(900)));
      Span window = new Span(windowStart, windowStart.plus(Duration.ofDays(120)));
      String text = event(zone, start, rule, except);

      List<Instant> model = model(zone, start, rule, except, window);
      List<Instant> counted = counted(text, window);

      assertThat(counted).as("seed %d round %d%n%s", seed, round, text).isEqualTo(model);
    }
  }

  @Test
  void repeatedEventsAreWhereAnotherCalendarProgramFindsThem() throws Exception {
    long seed = System.nanoTime();
    System.out.println("RepetitionsTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      LocalDateTime start =
          LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)).atTime(random.nextInt(24), 0);
      Rule rule = rule(random, start.toLocalDate());
      Instant windowStart = Instant.parse("2025-06-01T00:17:00Z");
      Span window = new Span(windowStart, windowStart.plus(Duration.ofDays(120)));
      // The other program begins its weeks on Sunday when nobody says otherwise; RFC 5545 says
      // Monday.
      String text =
          event(ZoneId.of("UTC"), start, rule, Set.of()).replace("RRULE:", "RRULE:WKST=MO;");

      Component event =
          new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT").getFirst();
      List<Instant> other =
          event
              .<Temporal>calculateRecurrenceSet(
                  new net.fortuna.ical4j.model.Period<>(
                      window.from().atZone(ZoneId.of("UTC")),
                      window.until().atZone(ZoneId.of("UTC"))))
              .stream()
              .map(period -> Instant.from(period.getStart()))
              .filter(at -> !at.isBefore(window.from()) && at.isBefore(window.until()))
              .sorted()
              .distinct()
              .toList();

      assertThat(counted(text, window))
          .as("seed %d round %d%n%s", seed, round, text)
          .isEqualTo(other);
    }
  }

  private static Rule rule(Random random, LocalDate start) {
    String frequency =
        List.of("DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(5));
    Set<DayOfWeek> days = new TreeSet<>();
    Set<Integer> monthDays = new TreeSet<>();
    if (!frequency.equals("YEARLY") && random.nextBoolean()) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
      }
      // The first day of the event is one of the rule's, or else calendar programs disagree.
      days.add(start.getDayOfWeek());
    }
    if (frequency.equals("MONTHLY") && days.isEmpty() && random.nextBoolean()) {
      monthDays.add(start.getDayOfMonth());
      monthDays.add(List.of(-1, 1, 29, 30, 31).get(random.nextInt(5)));
    }
    int count = random.nextInt(4) == 0 ? 1 + random.nextInt(400) : 0;
    LocalDate until =
        count == 0 && random.nextInt(3) == 0
            ? start.plusDays(random.nextInt(4000))
            : LocalDate.of(2100, 1, 1);
    return new Rule(frequency, 1 + random.nextInt(3), days, monthDays, count, until);
  }

  private static String event(ZoneId zone, LocalDateTime start, Rule rule, Set<LocalDate> except) {
    boolean utc = zone.getId().equals("UTC");
    String zoned = utc ? ":" : ";TZID=" + zone + ":";
    String end = utc ? "Z" : "";
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1");
    lines.add("DTSTAMP:20200101T000000Z");
    lines.add("DTSTART" + zoned + LOCAL.format(start) + end);
    lines.add("DURATION:PT15M");
    String until = "";
    if (rule.until.getYear() < 2100) {
      Instant last = rule.until.atTime(start.toLocalTime()).atZone(zone).toInstant();
      until = ";UNTIL=" + LOCAL.format(LocalDateTime.ofInstant(last, ZoneId.of("UTC"))) + "Z";
    }
    lines.add("RRULE:" + rule.text() + until);
    for (LocalDate day : except) {
      lines.add("EXDATE" + zoned + LOCAL.format(day.atTime(start.toLocalTime())) + end);
    }
    lines.add("END:VEVENT\r\nEND:VCALENDAR\r\n");
    return String.join("\r\n", lines);
  }

  private static List<Instant> model(
      ZoneId zone, LocalDateTime start, Rule rule, Set<LocalDate> except, Span window) {
    List<Instant> found = new ArrayList<>();
    int counted = 0;
    Instant last = rule.until.atTime(start.toLocalTime()).atZone(zone).toInstant();
    for (LocalDate day = start.toLocalDate(); ; day = day.plusDays(1)) {
      Instant at = day.atTime(start.toLocalTime()).atZone(zone).toInstant();
      if (!at.isBefore(window.until()) || at.isAfter(last)) {
        return found;
      }
      if (rule.means(day, start.toLocalDate())) {
        counted++;
        if (rule.count > 0 && counted > rule.count) {
          return found;
        }
        if (!except.contains(day) && !at.isBefore(window.from())) {
          found.add(at);
        }
      }
    }
  }

  private static List<Instant> counted(String text, Span window) throws Trouble.Unreadable {
    BusyTimes busy =
        BusyTimes.read(
            text.getBytes(StandardCharsets.UTF_8), ZoneId.of("Asia/Tokyo"), window, Set.of());
    assertThat(busy.troubles()).as(text).isEmpty();
    return busy.spans().stream().map(Span::from).toList();
  }

  @Test
  void aDayThatIsNotThereEveryYearIsOnlyTakenWhenItIsThere() throws Exception {
    String leap =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:%s\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            .formatted(DAY.format(LocalDate.of(2024, 2, 29)));
    Span window = BusyTimesTest.span("2026-01-01T00:00:00Z/2033-01-01T00:00:00Z");
    assertThat(
            BusyTimes.read(
                    leap.getBytes(StandardCharsets.UTF_8), ZoneId.of("UTC"), window, Set.of())
                .spans())
        .containsExactly(
            BusyTimesTest.span("2028-02-29T00:00:00Z/2028-03-01T00:00:00Z"),
            BusyTimesTest.span("2032-02-29T00:00:00Z/2032-03-01T00:00:00Z"));
  }
}
