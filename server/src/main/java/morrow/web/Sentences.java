package morrow.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in another language what a refusal says in English. Who refuses knows no language: it is a constructor deep inside. A sentence
/// that is not known here stays as it is.
final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Map<String, String> whole = new LinkedHashMap<>();
  private final Map<Pattern, String> withPlaces = new LinkedHashMap<>();

  Sentences(Language language) {
    String file = "sentences_" + language.code() + ".json";
    try (InputStream in = Sentences.class.getResourceAsStream(file)) {
      if (in != null) {
        new JsonMapper()
            .readValue(in, new TypeReference<Map<String, String>>() {})
            .forEach(this::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String english, String other) {
    if (english.contains("{0}")) {
      String quoted = Pattern.quote(english).replaceAll("\\{\\d}", "\\\\E(.{1,200}?)\\\\Q");
      withPlaces.put(Pattern.compile(quoted), other);
    } else {
      whole.put(english, other);
    }
  }

  /// The sentence in this language. What stands in its places is said in it too where it is known.
  String of(String english) {
    String known = whole.get(english);
    if (known != null) {
      return known;
    }
    for (var each : withPlaces.entrySet()) {
      Matcher said = each.getKey().matcher(english);
      if (said.matches()) {
        return PLACE
            .matcher(each.getValue())
            .replaceAll(place -> {
              String what = String.valueOf(said.group(Integer.parseInt(place.group(1)) + 1));
              return Matcher.quoteReplacement(whole.getOrDefault(what, what));
            });
      }
    }
    return english;
  }
}
