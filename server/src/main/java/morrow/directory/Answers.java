package morrow.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import morrow.specialists.Topic;
import org.jspecify.annotations.Nullable;

/// What somebody answered in the finder. Lives as long as the call that brought it.
///
/// @param fear whether there is fear or danger; not answered is the same as not sure
/// @param words of topics, languages and ways; a filter without an answer is not in it
/// @param country whose helplines are shown; null: not told
public record Answers(Fear fear, Map<Filter, SortedSet<String>> words, @Nullable String country) {
  private static final int MOST_TOPICS = 3;

  /// Whether somebody is afraid, is threatened or was hurt.
  public enum Fear {
    NO,
    YES,
    UNSURE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Fear of(String word) {
      for (Fear fear : values()) {
        if (fear.word().equals(word)) {
          return fear;
        }
      }
      return UNSURE;
    }
  }

  /// Reads the form. What it does not offer is left out.
  static Answers of(Map<String, List<String>> form) {
    Fear fear =
        form.getOrDefault("fear", List.of()).stream().findFirst().map(Fear::of).orElse(Fear.UNSURE);
    Map<Filter, SortedSet<String>> words = new EnumMap<>(Filter.class);
    for (Filter filter : List.of(Filter.TOPIC, Filter.LANGUAGE, Filter.WAY)) {
      SortedSet<String> chosen =
          form.getOrDefault(filter.word(), List.of()).stream()
              .filter(filter::knows)
              .distinct()
              .limit(MOST_TOPICS)
              .collect(Collectors.toCollection(TreeSet::new));
      if (!chosen.isEmpty()) {
        words.put(filter, chosen);
      }
    }
    String country =
        form.getOrDefault("country", List.of()).stream()
            .filter(Filter.COUNTRY::knows)
            .findFirst()
            .orElse(null);
    return new Answers(fear, words, country);
  }

  /// One yes and one unsure weigh the same.
  public boolean pointsToDanger() {
    return fear != Fear.NO;
  }

  /// What to look for. Where there may be danger, who knows about it comes first, and a well-prepared parting talk is not what is
  /// looked for, since telling may be what is dangerous.
  Search search() {
    Map<Filter, SortedSet<String>> sought = new EnumMap<>(Filter.class);
    sought.putAll(words);
    if (pointsToDanger()) {
      SortedSet<String> topics = new TreeSet<>(words.getOrDefault(Filter.TOPIC, new TreeSet<>()));
      topics.remove(Topic.PARTING.word());
      topics.add(Topic.CONTROL.word());
      topics.add(Topic.VIOLENCE.word());
      sought.put(Filter.TOPIC, topics);
    }
    return new Search(sought, null, false, null, 1);
  }
}
