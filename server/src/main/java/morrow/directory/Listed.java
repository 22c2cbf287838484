package morrow.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import morrow.specialists.Way;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// A verified specialist as the directory lists one.
///
/// @param words what a search can find, for each filter
/// @param until the last day on which the verification holds, in UTC
/// @param kept what was made from all this for pages
/// @param cost of an hour after the first consultation; null: by agreement
public record Listed(
    UUID id,
    Face face,
    Map<Filter, Set<String>> words,
    LocalDate until,
    @Nullable Cost cost,
    FreeTimes times,
    int leadMinutes,
    Kept kept) {

  /// What only the reader looks at.
  ///
  /// @param portrait whether there is one
  public record Face(
      String slug,
      String name,
      boolean sample,
      boolean portrait,
      ZoneId zone,
      String country,
      String region,
      boolean offersFirst,
      String forWhom,
      List<String> topics,
      List<String> languages,
      List<String> ways) {}

  /// Lines of a card that take long to put together, for each language in which somebody saw them. They follow from the rest,
  /// so two specialists never differ in them alone.
  static final class Kept {
    private final Map<Language, Lines> lines = new ConcurrentHashMap<>(2);

    Lines lines(Language language, Function<Language, Lines> make) {
      return lines.computeIfAbsent(language, make);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kept;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  public record Lines(String topics, String facts, String cost) {}

  /// In the smallest unit of the currency.
  public record Cost(int from, int to, Currency currency) {}

  public Listed {
    words = Map.copyOf(words);
  }

  Set<String> words(Filter filter) {
    return words.getOrDefault(filter, Set.of());
  }

  /// The next times that can be booked.
  List<Instant> next(Instant now, Set<Way> ways, int most) {
    return face.offersFirst
        ? times.next(now.plusSeconds(leadMinutes * 60L), FreeTimes.bits(ways), most)
        : List.of();
  }
}
