package morrow.availability;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.text.Collator;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Public holidays by country and region, out of the calendars that Jollyday keeps. Read when somebody asks first.
final class Holidays {
  /// A country or a part of one, as people call it.
  record Named(String code, String name) {}

  /// A country whose holidays are known, and its regions that have holidays of their own.
  record Country(String code, String name, List<Named> regions) {}

  private record Times(HolidayPlace place, int year) {}

  /// There are few places, and free times lie in this year and the next.
  private final Map<Times, Map<LocalDate, Holiday>> known = new ConcurrentHashMap<>();

  /// The place, when its holidays are known.
  ///
  /// @throws IllegalArgumentException saying which is not
  static HolidayPlace place(String country, @Nullable String region) {
    if (!countries().contains(country)) {
      throw new IllegalArgumentException(
          "The public holidays of that country are not known here. Write closed days as exceptions.");
    }
    if (region == null || region.isEmpty()) {
      return new HolidayPlace(country, "");
    }
    if (!manager(country).getCalendarHierarchy().getChildren().containsKey(region)) {
      throw new IllegalArgumentException(
          "That region has no public holidays of its own here. Leave it out, or write closed days as exceptions.");
    }
    return new HolidayPlace(country, region);
  }

  /// All places, in the order of their names.
  static List<Country> places(Locale language) {
    Comparator<String> alphabet = Collator.getInstance(language)::compare;
    return countries().stream()
        .map(code ->
            new Country(
                code, Locale.of("", code).getDisplayCountry(language), regions(code, language)))
        .sorted(Comparator.comparing(Country::name, alphabet))
        .toList();
  }

  private static List<Named> regions(String country, Locale language) {
    return manager(country).getCalendarHierarchy().getChildren().values().stream()
        .map((CalendarHierarchy region) ->
            new Named(region.getId(), region.getDescription(language)))
        .sorted(Comparator.comparing(Named::name, Collator.getInstance(language)::compare))
        .toList();
  }

  /// Two capital letters; the calendars of stock exchanges have longer names.
  private static List<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2)
        .map(code -> code.toUpperCase(Locale.ROOT))
        .toList();
  }

  /// Whether the day is a public holiday there.
  boolean holds(HolidayPlace place, LocalDate day) {
    return in(place, day.getYear()).containsKey(day);
  }

  /// The name of that day's public holiday.
  Optional<String> name(HolidayPlace place, LocalDate day, Locale language) {
    return Optional.ofNullable(in(place, day.getYear()).get(day))
        .map(holiday -> holiday.getDescription(language));
  }

  private Map<LocalDate, Holiday> in(HolidayPlace place, int year) {
    return known.computeIfAbsent(new Times(place, year), Holidays::read);
  }

  private static Map<LocalDate, Holiday> read(Times times) {
    String[] regions =
        times.place.region().isEmpty() ? new String[0] : new String[] {times.place.region()};
    return manager(times.place.country())
        .getHolidays(Year.of(times.year), HolidayType.PUBLIC_HOLIDAY, regions)
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Holiday::getDate, Function.identity(), (one, another) -> one));
  }

  /// One after the other: the library looks for its parts anew each time, and two that look at once find none.
  private static synchronized HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }
}
