package morrow.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/// A language Morrow speaks. It stands in the address of a page, never in a cookie.
public enum Language {
  EN("en", "English"),
  DE("de", "Deutsch");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /// The BCP 47 code, also the first segment of a page's address.
  public String code() {
    return code;
  }

  /// The language's name in itself.
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /// A day in full. In English the day comes first, as it does where free times are told.
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(this == EN ? Locale.UK : locale())
        .format(day);
  }

  /// `rtl` for scripts that are written from right to left.
  public String direction() {
    return com.ibm.icu.util.ULocale.forLanguageTag(code).isRightToLeft() ? "rtl" : "ltr";
  }

  /// The language of a code as [#code] writes it; empty when Morrow does not speak it.
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  static Optional<Language> ofPath(String path) {
    for (Language language : values()) {
      if (path.startsWith("/" + language.code + "/")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /// Browsers send less than this. What fills a header keeps the library busy for minutes.
  private static final int MOST_READ = 200;

  /// The best one for an `Accept-Language` header; English when none fits or the header cannot be read.
  static Language ofHeader(String acceptLanguage) {
    try {
      var wanted = Locale.LanguageRange.parse(beginning(acceptLanguage));
      var have = java.util.Arrays.stream(values()).map(Language::locale).toList();
      Locale best = Locale.lookup(wanted, have);
      for (Language language : values()) {
        if (language.locale().equals(best)) {
          return language;
        }
      }
    } catch (IllegalArgumentException unreadable) {
      // A header that no browser sends: English it is.
    }
    return EN;
  }

  /// Whole languages where there is a comma.
  private static String beginning(String header) {
    if (header.length() <= MOST_READ) {
      return header;
    }
    int comma = header.lastIndexOf(',', MOST_READ);
    return header.substring(0, comma > 0 ? comma : MOST_READ);
  }
}
