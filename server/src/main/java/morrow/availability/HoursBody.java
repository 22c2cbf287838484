package morrow.availability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// Hours as they travel (protocol/HTTP.md, "Hours and free times"): times of day and days are text, and lengths are minutes.
///
/// @param zone the one of the profile; what comes in may leave it out
record HoursBody(
    @JsonProperty(required = true) long version,
    @Nullable String zone,
    @JsonProperty(required = true) List<DayHours> weekly,
    @JsonProperty(required = true) List<ExceptionBody> exceptions,
    @Nullable HolidaysBody holidays,
    @JsonProperty(required = true) int buffer,
    @JsonProperty(required = true) int step,
    @JsonProperty(required = true) int lead,
    @JsonProperty(required = true) int horizon,
    @Nullable Integer perDay,
    @Nullable Integer perWeek,
    @Nullable PauseBody paused) {
  record DayHours(
      @JsonProperty(required = true) String day,
      @JsonProperty(required = true) String from,
      @JsonProperty(required = true) String until,
      @JsonProperty(required = true) List<Way> ways) {}

  record HoursOfDay(
      @JsonProperty(required = true) String from,
      @JsonProperty(required = true) String until,
      @JsonProperty(required = true) List<Way> ways) {}

  record ExceptionBody(
      @JsonProperty(required = true) String from,
      @JsonProperty(required = true) String until,
      @JsonProperty(required = true) boolean open,
      @Nullable List<HoursOfDay> hours,
      @Nullable String note) {}

  record HolidaysBody(@JsonProperty(required = true) String country, @Nullable String region) {}

  record PauseBody(@JsonProperty(required = true) String from, @Nullable String until) {}

  static HoursBody of(Hours hours, String zone) {
    HolidayPlace holidays = hours.holidays();
    Pause pause = hours.pause();
    return new HoursBody(
        hours.version(),
        zone,
        hours.weekly().entrySet().stream()
            .flatMap(day -> day.getValue().stream().map(each -> ofDay(day.getKey(), each)))
            .toList(),
        hours.exceptions().stream().map(HoursBody::ofException).toList(),
        holidays == null ? null : new HolidaysBody(holidays.country(), holidays.region()),
        (int) hours.buffer().toMinutes(),
        (int) hours.step().toMinutes(),
        (int) hours.lead().toMinutes(),
        hours.horizon(),
        hours.perDay(),
        hours.perWeek(),
        pause == null
            ? null
            : new PauseBody(
                pause.from().toString(), pause.until() == null ? null : pause.until().toString()));
  }

  private static DayHours ofDay(DayOfWeek day, OpenHours hours) {
    HoursOfDay clock = ofHours(hours);
    return new DayHours(day.name().toLowerCase(Locale.ROOT), clock.from, clock.until, clock.ways);
  }

  private static HoursOfDay ofHours(OpenHours hours) {
    return new HoursOfDay(
        OpenHours.clock(hours.from()),
        OpenHours.clock(hours.until()),
        hours.ways().stream().sorted().toList());
  }

  private static ExceptionBody ofException(ExceptionDays days) {
    return new ExceptionBody(
        days.from().toString(),
        days.until().toString(),
        days.open(),
        days.hours().stream().map(HoursBody::ofHours).toList(),
        days.note());
  }

  /// @throws IllegalArgumentException with a sentence for whoever wrote it
  Hours hours() {
    require(weekly, "Write the hours of the week as a list, which may be empty.");
    require(exceptions, "Write the exceptions as a list, which may be empty.");
    if (exceptions.size() > Hours.MOST_EXCEPTIONS) {
      throw Hours.tooManyExceptions();
    }
    Map<DayOfWeek, List<OpenHours>> days = new EnumMap<>(DayOfWeek.class);
    for (DayHours each : weekly) {
      require(each, "Hours have a day, a beginning, an end and ways to meet.");
      days.computeIfAbsent(day(each.day), _ -> new ArrayList<>())
          .add(open(each.from, each.until, each.ways));
    }
    days.values().forEach(list -> list.sort(Comparator.comparingInt(OpenHours::from)));
    return new Hours(
        version,
        days,
        exceptions.stream().map(HoursBody::exception).toList(),
        holidays == null ? null : Holidays.place(text(holidays.country), holidays.region),
        Duration.ofMinutes(buffer),
        Duration.ofMinutes(step),
        Duration.ofMinutes(lead),
        horizon,
        perDay,
        perWeek,
        paused == null
            ? null
            : new Pause(date(paused.from), paused.until == null ? null : date(paused.until)));
  }

  private static ExceptionDays exception(@Nullable ExceptionBody written) {
    ExceptionBody body =
        require(written, "An exception has a first day, a last day, and whether it is open.");
    List<HoursOfDay> hours = body.hours == null ? List.of() : body.hours;
    if (body.open == hours.isEmpty()) {
      throw new IllegalArgumentException(
          body.open
              ? "An open exception needs its hours: the one from " + body.from + " has none."
              : "A closed exception has no hours: the one from " + body.from + " has some.");
    }
    return new ExceptionDays(
        date(body.from),
        date(body.until),
        hours.stream()
            .map(each -> {
              require(each, "Hours have a beginning, an end and ways to meet.");
              return open(each.from, each.until, each.ways);
            })
            .sorted(Comparator.comparingInt(OpenHours::from))
            .toList(),
        body.note == null ? "" : body.note.strip());
  }

  private static OpenHours open(
      @Nullable String from, @Nullable String until, @Nullable List<Way> ways) {
    Set<Way> named = EnumSet.noneOf(Way.class);
    for (Way way : ways == null ? List.<Way>of() : ways) {
      named.add(require(way, "A way of meeting is a word."));
    }
    return new OpenHours(OpenHours.minute(text(from)), OpenHours.minute(text(until)), named);
  }

  private static DayOfWeek day(@Nullable String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException("A day of the week is one of monday to sunday.");
  }

  private static LocalDate date(@Nullable String text) {
    try {
      return LocalDate.parse(text(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("A day looks like 2026-12-24 and has to exist.", e);
    }
  }

  private static String text(@Nullable String text) {
    return require(text, "Something is missing: a day, a time of day or a country.");
  }

  private static <T> T require(@Nullable T value, String otherwise) {
    if (value == null) {
      throw new IllegalArgumentException(otherwise);
    }
    return value;
  }
}
