package morrow.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the directory. Each search has exactly one address: filters and words sorted, nothing twice,
/// nothing that would be so anyway, nothing unknown.
///
/// @param words what was chosen of each filter; filters without a choice are not in it
/// @param fee null: whatever it costs
/// @param soon only with a time in the next seven days
/// @param zone in which times are shown; null: each in the specialist's own
/// @param page from 1
record Search(
    Map<Filter, SortedSet<String>> words,
    @Nullable Fee fee,
    boolean soon,
    @Nullable ZoneId zone,
    int page) {
  static final Search EVERYBODY = new Search(Map.of(), null, false, null, 1);

  /// More words of one filter than anybody chooses.
  static final int MOST_WORDS = 24;

  private static final int LAST_PAGE = 10_000;
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  Search {
    var sorted = new EnumMap<Filter, SortedSet<String>>(Filter.class);
    words.forEach((filter, chosen) -> {
      if (!chosen.isEmpty()) {
        sorted.put(filter, Collections.unmodifiableSortedSet(new TreeSet<>(chosen)));
      }
    });
    words = Collections.unmodifiableMap(sorted);
    if (page < 1 || page > LAST_PAGE) {
      throw new IllegalArgumentException("no page " + page);
    }
  }

  /// Reads the fields of an address. What nobody could mean is left out.
  static Search of(Map<String, List<String>> fields) {
    var words = new EnumMap<Filter, SortedSet<String>>(Filter.class);
    for (Filter filter : Filter.values()) {
      words.put(
          filter,
          fields.getOrDefault(filter.word(), List.of()).stream()
              .filter(filter::knows)
              .sorted()
              .distinct()
              .limit(MOST_WORDS)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return new Search(
        words,
        fields.getOrDefault("fee", List.of()).stream()
            .flatMap(word -> Fee.of(word).stream())
            .findFirst()
            .orElse(null),
        fields.getOrDefault("free", List.of()).contains("week"),
        fields.getOrDefault("zone", List.of()).stream()
            .flatMap(name -> zone(name).stream())
            .findFirst()
            .orElse(null),
        fields.getOrDefault("page", List.of()).stream().findFirst().map(Search::page).orElse(1));
  }

  static Optional<ZoneId> zone(String name) {
    try {
      return ZONES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static int page(String number) {
    return number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) : 1;
  }

  SortedSet<String> words(Filter filter) {
    SortedSet<String> chosen = words.get(filter);
    return chosen == null ? Collections.emptySortedSet() : chosen;
  }

  boolean has(Filter filter, String word) {
    return words(filter).contains(word);
  }

  /// The ways asked for; empty: any.
  Set<Way> ways() {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    words(Filter.WAY).forEach(word -> ways.add(Way.of(word)));
    return ways;
  }

  /// Whether anything narrows the list.
  boolean isNarrow() {
    return !words.isEmpty() || fee != null || soon;
  }

  Search onPage(int number) {
    return new Search(words, fee, soon, zone, number);
  }

  Search without(Filter filter, String word) {
    var fewer = new EnumMap<Filter, SortedSet<String>>(Filter.class);
    fewer.putAll(words);
    SortedSet<String> left = new TreeSet<>(words(filter));
    left.remove(word);
    fewer.put(filter, left);
    return new Search(fewer, fee, soon, zone, 1);
  }

  Search withoutFee() {
    return new Search(words, null, soon, zone, 1);
  }

  Search withoutSoon() {
    return new Search(words, fee, false, zone, 1);
  }

  /// The same zone, and nothing else.
  Search withoutAll() {
    return new Search(Map.of(), null, false, zone, 1);
  }

  /// What stands behind the question mark in this search's one address; empty for everybody.
  String query() {
    List<String> fields = new ArrayList<>();
    words.forEach(
        (filter, chosen) -> chosen.forEach(word -> fields.add(filter.word() + "=" + word)));
    if (fee != null) {
      fields.add("fee=" + fee.word());
    }
    if (soon) {
      fields.add("free=week");
    }
    if (page > 1) {
      fields.add("page=" + page);
    }
    if (zone != null) {
      // A plus would be read as a space; nothing else in a zone's name has to be written otherwise.
      fields.add("zone=" + zone.getId().replace("+", "%2B"));
    }
    Collections.sort(fields);
    return String.join("&", fields);
  }
}
