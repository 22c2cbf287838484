package morrow.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import morrow.web.Page;

/// What a page says about its piece in the words of schema.org.
public final class LinkedData {
  private static final JsonMapper JSON = new JsonMapper();

  private LinkedData() {}

  /// JSON that may stand in a script element: nothing in it ends one.
  public static String of(Piece piece, Page page) {
    ObjectNode data = JSON.createObjectNode();
    data.put("@context", "https://schema.org");
    data.put("@type", piece.kind() == WritingKind.ARTICLE ? "Article" : "BlogPosting");
    String address = page.whole(piece.path());
    data.put("@id", address);
    data.put("url", address);
    data.put("mainEntityOfPage", address);
    data.put("headline", piece.title());
    if (!piece.cover().isEmpty()) {
      data.put("description", piece.cover());
    }
    data.put("inLanguage", piece.language().code());
    data.put("datePublished", piece.firstPublishedAt().toString());
    data.put("dateModified", piece.publishedAt().toString());
    data.put("timeRequired", "PT" + piece.minutes() + "M");
    data.put("isAccessibleForFree", true);
    ArrayNode keywords = data.putArray("keywords");
    piece.topics().forEach(topic -> keywords.add(page.text("topic." + topic.word())));
    Byline by = piece.by();
    ObjectNode author = data.putObject("author");
    author.put("@type", by == null ? "Organization" : "Person");
    author.put("name", by == null ? "Morrow" : by.name());
    if (by != null && by.stands()) {
      author.put("url", page.whole(page.to("/specialists/" + by.slug())));
    }
    ObjectNode publisher = data.putObject("publisher");
    publisher.put("@type", "Organization");
    publisher.put("name", "Morrow");
    citations(piece, data);
    ArrayNode translations = data.arrayNode();
    for (Piece.Translation each : piece.translations()) {
      if (each.language() != piece.language()) {
        ObjectNode other = translations.addObject();
        other.put("@type", data.path("@type").asText());
        other.put("@id", page.whole(piece.path(each)));
        other.put("inLanguage", each.language().code());
      }
    }
    if (!translations.isEmpty()) {
      data.set("workTranslation", translations);
    }
    return inScript(data);
  }

  /// The works of the list, as it writes them.
  private static void citations(Piece piece, ObjectNode data) {
    ArrayNode citations = data.arrayNode();
    for (String item : piece.references().split("<li ", -1)) {
      int end = item.indexOf("</li>");
      if (end > 0) {
        String entry =
            item.substring(item.indexOf('>') + 1, end)
                .replaceAll("<p class=\"annotation\">.*?</p>", "");
        citations.add(CleanHtml.words(entry));
      }
    }
    if (!citations.isEmpty()) {
      data.set("citation", citations);
    }
  }

  private static String inScript(ObjectNode data) {
    try {
      return JSON.writeValueAsString(data)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
