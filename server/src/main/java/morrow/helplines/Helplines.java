package morrow.helplines;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import morrow.web.Language;

/// All helplines that come with the program.
public final class Helplines {
  /// After this long somebody has to read the source again.
  static final Period FRESH_FOR = Period.ofDays(365);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(
              new com.fasterxml.jackson.databind.module.SimpleModule()
                  .addDeserializer(LocalDate.class, new DayDeserializer()))
          .build();

  private record File(List<Country> countries) {}

  private final List<Country> countries;

  private Helplines(List<Country> countries) {
    this.countries = List.copyOf(countries);
    Set<String> seen = new HashSet<>();
    for (Country country : countries) {
      refuseTwice(seen, country.code());
      country.lines().forEach(line -> refuseTwice(seen, line.id()));
    }
  }

  /// Reads the bundled file.
  ///
  /// @throws IllegalArgumentException naming the entry that is not right
  public static Helplines bundled() {
    try (InputStream in = Helplines.class.getResourceAsStream("helplines.json")) {
      if (in == null) {
        throw new IllegalStateException("helplines.json is missing.");
      }
      return parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Helplines parse(byte[] json) throws IOException {
    try {
      return new Helplines(JSON.readValue(json, File.class).countries());
    } catch (JacksonException e) {
      Throwable cause = e.getCause() instanceof IllegalArgumentException own ? own : e;
      throw new IllegalArgumentException("helplines.json: " + cause.getMessage(), e);
    }
  }

  /// All countries, by name as a reader of the language sorts them.
  public List<Country> countries(Language language) {
    Collator order = Collator.getInstance(language.locale());
    return countries.stream()
        .sorted(Comparator.comparing((Country country) -> country.name(language), order))
        .toList();
  }

  /// The country of a code such as `DE`.
  public Optional<Country> country(String code) {
    return countries.stream().filter(country -> country.code().equals(code)).findFirst();
  }

  /// The lines whose source nobody read for a year.
  public List<Helpline> stale(LocalDate today) {
    return countries.stream()
        .flatMap(country -> country.lines().stream())
        .filter(line -> line.verified().plus(FRESH_FOR).isBefore(today))
        .toList();
  }

  private static void refuseTwice(Set<String> seen, String name) {
    if (!seen.add(name)) {
      throw new IllegalArgumentException(name + " is there twice.");
    }
  }
}
