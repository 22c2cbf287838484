package morrow.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import morrow.specialists.Topic;
import morrow.web.Language;
import morrow.web.Texts;

/// Things to write, for the tests of this feature.
final class Pieces {
  private static final JsonMapper JSON = new JsonMapper();

  static final Reference ATTACHMENT =
      Reference.of(
          json(
              """
              {"id":"bartholomew1991","type":"article-journal",
               "title":"Attachment styles among young adults: A test of a four-category model",
               "author":[{"family":"Bartholomew","given":"Kim"},{"family":"Horowitz","given":"Leonard M."}],
               "container-title":"Journal of Personality and Social Psychology","volume":"61","issue":"2","page":"226-244",
               "issued":{"date-parts":[[1991]]},"DOI":"10.1037/0022-3514.61.2.226"}
              """),
          "It tells four ways of being close apart.");

  static final Reference SHIFT =
      Reference.of(
          json(
              """
              {"id":"hochschild1989","type":"book","title":"The second shift",
               "author":[{"family":"Hochschild","given":"Arlie Russell"}],"publisher":"Penguin","issued":{"date-parts":[[1989]]}}
              """),
          "");

  private Pieces() {}

  static Typesetter typesetter() {
    Map<Language, Texts> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, Texts.of(language, List.of(ArticlesFeature.class)));
    }
    return new Typesetter(texts);
  }

  static Content article(String body) {
    return new Content(
        "The unseen work",
        "Who plans, who does, and who is thanked.",
        body,
        List.of(Topic.UNSEEN_WORK),
        List.of(ATTACHMENT, SHIFT),
        "");
  }

  static JsonNode json(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
