package morrow.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says in another language what a refusal says in English. Who refuses knows no language: it is a constructor deep inside. The list
/// `sentences_xx.json` has every sentence that stands in the source (a test reads both); `{0}`, `{1}` … are what is put in. A sentence
/// that comes from elsewhere, such as a library, is said in the general words of `*`.
final class Sentences {
  static final String OTHERWISE = "*";

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /// Shorter numbers are written alike, and may be years.
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,15}");

  private record WithPlaces(String english, Pattern pattern, String other) {
    static WithPlaces of(String english, String other) {
      String quoted = PLACE.matcher(Pattern.quote(english)).replaceAll("\\\\E(.{0,200}?)\\\\Q");
      return new WithPlaces(english, Pattern.compile(quoted, Pattern.DOTALL), other);
    }

    int letters() {
      return PLACE.matcher(english).replaceAll("").length();
    }
  }

  private final Language language;
  private final Map<String, String> whole = new HashMap<>();
  private final List<WithPlaces> withPlaces = new ArrayList<>();
  private final @Nullable String otherwise;

  Sentences(Language language) {
    this.language = language;
    Map<String, String> all = read(language);
    this.otherwise = all.get(OTHERWISE);
    all.forEach((english, other) -> {
      if (english.equals(OTHERWISE)) {
        return;
      }
      if (PLACE.matcher(english).find()) {
        withPlaces.add(WithPlaces.of(english, other));
      } else {
        whole.put(english, other);
      }
    });
    // What says more of a sentence goes first, since a place takes what comes.
    withPlaces.sort(Comparator.comparingInt(WithPlaces::letters).reversed());
  }

  /// The sentences as they stand in the file; none for English.
  static Map<String, String> read(Language language) {
    try (InputStream in =
        Sentences.class.getResourceAsStream("sentences_" + language.code() + ".json")) {
      return in == null ? Map.of() : new JsonMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sentence in this language.
  String of(String english) {
    String known = known(english);
    return known != null ? known : otherwise != null ? otherwise : english;
  }

  private @Nullable String known(String english) {
    String known = whole.get(english);
    if (known != null) {
      return known;
    }
    for (WithPlaces each : withPlaces) {
      Matcher said = each.pattern.matcher(english);
      if (said.matches()) {
        return PLACE
            .matcher(each.other)
            .replaceAll(place -> {
              String what = said.group(Integer.parseInt(place.group(1)) + 1);
              return Matcher.quoteReplacement(put(String.valueOf(what)));
            });
      }
    }
    return null;
  }

  /// What is put in: words that are known, days and large numbers as this language writes them, and all else as it is.
  private String put(String what) {
    String known = known(what);
    if (known != null) {
      return known;
    }
    if (LONG_NUMBER.matcher(what).matches()) {
      return NumberFormat.getIntegerInstance(language.locale()).format(Long.parseLong(what));
    }
    if (DAY.matcher(what).matches()) {
      try {
        return language.day(LocalDate.parse(what));
      } catch (DateTimeException e) {
        return what; // Somebody wrote a day that is in no calendar.
      }
    }
    return what;
  }
}
