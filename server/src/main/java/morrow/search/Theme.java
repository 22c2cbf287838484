package morrow.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import morrow.specialists.Topic;
import morrow.web.Language;

/// Words that people use for one thing. Whoever types one of them also finds what is written with the others: “he never thanks me” and
/// “the work that nobody sees”. The words are chosen by hand, from what Morrow is about and how people speak of it, not from the queries that judge the search.
///
/// @param topics that this is about; may be none
/// @param words single words
/// @param sayings several words that mean this only together, such as “taken for granted”
record Theme(List<Topic> topics, List<String> words, List<List<String>> sayings) {
  private static final Map<Language, List<Theme>> ALL = read();

  /// As the file has it.
  private record Written(List<String> topics, String words, List<String> sayings) {
    Theme theme() {
      return new Theme(
          topics.stream().map(Topic::of).toList(),
          Words.of(words),
          sayings.stream().map(Words::of).toList());
    }
  }

  static List<Theme> of(Language language) {
    return ALL.getOrDefault(language, List.of());
  }

  Stream<String> allWords() {
    return Stream.concat(words.stream(), sayings.stream().flatMap(List::stream));
  }

  private static Map<Language, List<Theme>> read() {
    Map<String, List<Written>> file;
    try (InputStream in = Theme.class.getResourceAsStream("themes.json")) {
      file = new JsonMapper().readValue(in, new TypeReference<Map<String, List<Written>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Language, List<Theme>> all = new EnumMap<>(Language.class);
    file.forEach((code, themes) ->
        all.put(Rows.language(code), themes.stream().map(Written::theme).toList()));
    return all;
  }
}
