package morrow.directory;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import morrow.specialists.SpokenLanguages;
import morrow.web.Language;
import morrow.web.Page;
import org.jspecify.annotations.Nullable;

/// How words, sums, days and zones are written in the language of a page. Names that take long to find are kept; there are as many
/// as there are languages, countries and zones.
public final class Names {
  private static final Map<Language, Map<String, String>> SPOKEN = kept();
  private static final Map<Language, Map<String, String>> ZONES = kept();
  private static final Map<Language, DateTimeFormatter> SHORT =
      formats(Map.of(Language.EN, "EEE d MMM", Language.DE, "EEE d. MMM"));
  private static final Map<Language, DateTimeFormatter> DAY =
      formats(Map.of(Language.EN, "EEEE, d MMMM", Language.DE, "EEEE, d. MMMM"));
  private static final Map<Language, Map<LocalDate, String>> SHORT_DAYS = kept();
  private static final int MOST_DAYS = 2_000;
  private static final String[] CLOCK = clock();

  private Names() {}

  private static <K> Map<Language, Map<K, String>> kept() {
    Map<Language, Map<K, String>> kept = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      kept.put(language, new ConcurrentHashMap<>());
    }
    return kept;
  }

  private static Map<Language, DateTimeFormatter> formats(Map<Language, String> patterns) {
    Map<Language, DateTimeFormatter> formats = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String pattern = Objects.requireNonNull(patterns.get(language));
      formats.put(language, DateTimeFormatter.ofPattern(pattern, language.locale()));
    }
    return formats;
  }

  /// The name of a filter's word.
  public static String of(String filter, String word, Page page) {
    return switch (filter) {
      case "language" ->
          kept(SPOKEN, page.language())
              .computeIfAbsent(word, code -> SpokenLanguages.name(code, page.texts()));
      case "country" -> Locale.of("", word).getDisplayCountry(page.language().locale());
      default -> page.text(filter + "." + word);
    };
  }

  /// The names of some words of a filter, one after the other.
  public static String list(String filter, Collection<String> words, Page page) {
    return words.stream().map(word -> of(filter, word, page)).collect(Collectors.joining(", "));
  }

  /// The names of topics: with dots between them, since some have commas in them.
  public static String topics(Collection<String> words, Page page) {
    return words.stream()
        .map(word -> of("topic", word, page))
        .collect(Collectors.joining("\u00A0· "));
  }

  /// Ways of meeting inside a sentence.
  public static String ways(Collection<String> words, Page page) {
    return words.stream()
        .map(word -> page.text("finder.way." + word))
        .collect(Collectors.joining(", "));
  }

  /// Whose clocks a time is told by: a city, and what the zone is called there.
  public static String zone(ZoneId zone, Language language) {
    return kept(ZONES, language).computeIfAbsent(zone.getId(), id -> zoneName(id, language));
  }

  /// The city that a zone is named after.
  static String city(ZoneId zone, Language language) {
    String city =
        TimeZoneNames.getInstance(ULocale.forLanguageTag(language.code()))
            .getExemplarLocationName(zone.getId());
    return city == null ? zone.getId() : city;
  }

  private static String zoneName(String id, Language language) {
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language.code()));
    String city = names.getExemplarLocationName(id);
    String meta = names.getMetaZoneID(id, System.currentTimeMillis());
    String name =
        meta == null
            ? null
            : names.getMetaZoneDisplayName(meta, TimeZoneNames.NameType.LONG_GENERIC);
    if (name == null && meta != null) {
      name = names.getMetaZoneDisplayName(meta, TimeZoneNames.NameType.LONG_STANDARD);
    }
    if (city == null) {
      return name == null ? id : name;
    }
    return name == null ? city : city + " (" + name + ")";
  }

  /// A sum as the language writes it, without a fraction that is nothing.
  public static String sum(int smallest, Currency currency, Language language) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    BigDecimal sum = BigDecimal.valueOf(smallest, digits);
    // The JDK's leaves out the space between a currency's letters and the number.
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode()));
    boolean whole = sum.stripTrailingZeros().scale() <= 0;
    format.setMinimumFractionDigits(whole ? 0 : digits);
    format.setMaximumFractionDigits(whole ? 0 : digits);
    return format.format(sum);
  }

  /// What an hour after the first consultation costs.
  public static String cost(Listed.@Nullable Cost cost, Page page) {
    if (cost == null) {
      return page.text("directory.fee.agreed");
    }
    if (cost.to() == 0) {
      return page.text("directory.fee.nothing");
    }
    String from = sum(cost.from(), cost.currency(), page.language());
    return cost.from() == cost.to()
        ? page.text("directory.fee.one", from)
        : page.text(
            "directory.fee.between", from, sum(cost.to(), cost.currency(), page.language()));
  }

  /// A day and the time on a clock, short.
  public static String time(Instant at, ZoneId zone, Language language) {
    return shortDay(LocalDate.ofInstant(at, zone), language) + ", " + clock(at, zone);
  }

  private static String shortDay(LocalDate day, Language language) {
    Map<LocalDate, String> known = Objects.requireNonNull(SHORT_DAYS.get(language));
    String name = known.get(day);
    if (name == null) {
      if (known.size() > MOST_DAYS) {
        known.clear();
      }
      name = format(SHORT, language).format(day);
      known.put(day, name);
    }
    return name;
  }

  static String day(LocalDate day, Language language) {
    return format(DAY, language).format(day);
  }

  /// The time on a clock. An hour that comes twice, when the clocks go back, says which one it is.
  static String clock(Instant at, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffset offset = rules.getOffset(at);
    LocalDateTime there = LocalDateTime.ofInstant(at, offset);
    String clock = CLOCK[there.getHour() * 60 + there.getMinute()];
    boolean twice = !rules.isFixedOffset() && rules.getValidOffsets(there).size() > 1;
    return twice ? clock + " UTC" + offset : clock;
  }

  private static String[] clock() {
    String[] clock = new String[24 * 60];
    for (int minute = 0; minute < clock.length; minute++) {
      clock[minute] = "%02d:%02d".formatted(minute / 60, minute % 60);
    }
    return clock;
  }

  private static Map<String, String> kept(
      Map<Language, Map<String, String>> all, Language language) {
    return Objects.requireNonNull(all.get(language));
  }

  private static DateTimeFormatter format(Map<Language, DateTimeFormatter> all, Language language) {
    return Objects.requireNonNull(all.get(language));
  }
}
