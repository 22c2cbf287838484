package morrow.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import morrow.specialists.SpecialistsFeature;
import morrow.specialists.Topic;
import morrow.web.Language;
import morrow.web.Texts;

/// The names of topics in a language, which are to be found too.
final class TopicNames {
  private static final Map<Language, Texts> TEXTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      TEXTS.put(language, Texts.of(language, List.of(SpecialistsFeature.class)));
    }
  }

  private TopicNames() {}

  static String of(Topic topic, Language language) {
    Texts texts = TEXTS.get(language);
    if (texts == null) {
      throw new IllegalStateException("no texts for " + language);
    }
    return texts.get("topic." + topic.word());
  }

  static String of(List<Topic> topics, Language language) {
    return topics.stream().map(topic -> of(topic, language)).collect(Collectors.joining(" "));
  }
}
