package morrow.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import morrow.specialists.SpecialistsFeature;
import morrow.specialists.Topic;
import morrow.web.Language;
import morrow.web.Texts;

/// What people call a topic: its name, and the words they use for it when they look for help. Whoever looks for “burnout” is to find what
/// is written about being worn out, also where that word does not stand.
final class TopicWords {
  private static final Map<Language, Map<Topic, String>> WORDS = read();

  private TopicWords() {}

  static String of(Topic topic, Language language) {
    String words = WORDS.getOrDefault(language, Map.of()).get(topic);
    if (words == null) {
      throw new IllegalStateException("topic-words.json lacks " + topic.word() + " in " + language);
    }
    return words;
  }

  static String of(List<Topic> topics, Language language) {
    return topics.stream().map(topic -> of(topic, language)).collect(Collectors.joining(" "));
  }

  private static Map<Language, Map<Topic, String>> read() {
    Map<String, Map<String, String>> file;
    try (InputStream in = TopicWords.class.getResourceAsStream("topic-words.json")) {
      file =
          new JsonMapper().readValue(in, new TypeReference<Map<String, Map<String, String>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Language, Map<Topic, String>> all = new EnumMap<>(Language.class);
    file.forEach((code, topics) -> {
      Language language = Rows.language(code);
      Texts names = Texts.of(language, List.of(SpecialistsFeature.class));
      Map<Topic, String> words = new EnumMap<>(Topic.class);
      topics.forEach(
          (word, own) -> words.put(Topic.of(word), names.get("topic." + word) + " " + own));
      all.put(language, words);
    });
    return all;
  }
}
