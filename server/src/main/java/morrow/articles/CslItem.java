package morrow.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads an item of CSL-JSON as journals, libraries and programs write it. What is known is kept, in bounds and in one form; what is
/// unknown is left out, since a DOI brings much that no list of references shows.
final class CslItem {
  private static final int MOST_LETTERS = 1000;
  private static final int MOST_NAMES = 100;
  private static final Set<String> TEXTS =
      words(
          """
          title title-short container-title container-title-short collection-title collection-number publisher publisher-place
          event-title event-place genre medium edition volume issue page number number-of-pages number-of-volumes chapter-number
          version status section archive archive_location authority DOI ISBN ISSN URL PMID PMCID language original-title
          original-publisher original-publisher-place reviewed-title scale source dimensions
          """);
  private static final Set<String> NAMES =
      words(
          """
          author editor translator container-author collection-editor director original-author reviewed-author recipient
          interviewer illustrator composer editorial-director
          """);
  private static final Set<String> DATES =
      Set.of("issued", "accessed", "event-date", "original-date", "submitted", "available-date");
  private static final List<String> NAME_PARTS =
      List.of("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal");
  private static final Set<String> TYPES =
      Arrays.stream(de.undercouch.citeproc.csl.CSLType.values())
          .map(Object::toString)
          .collect(Collectors.toUnmodifiableSet());

  /// What registries call a kind of work, and what CSL calls it.
  private static final Map<String, String> OTHER_TYPES =
      Map.of(
          "journal-article", "article-journal",
          "book-chapter", "chapter",
          "proceedings-article", "paper-conference",
          "dissertation", "thesis",
          "posted-content", "article",
          "monograph", "book",
          "edited-book", "book",
          "reference-book", "book",
          "reference-entry", "entry",
          "web-page", "webpage");

  private static final Pattern MARKUP =
      Pattern.compile("</?[A-Za-z][A-Za-z0-9:]{0,12}(?:\\s[^<>]{0,200})?/?>");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Z}]+");
  private static final Pattern DOI =
      Pattern.compile(
          "(?:(?:https?://)?(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.[0-9]{4,9}/[^\\s<>\"]{1,200})");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"\\\\^`{|}]{3,600}");

  private static final Pattern WRITTEN_DATE =
      Pattern.compile("([0-9]{4})(?:[-/]([0-9]{1,2}))?(?:[-/]([0-9]{1,2}))?/*");

  private CslItem() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+", -1));
  }

  /// The item in one form, without its id.
  ///
  /// @throws IllegalArgumentException in a sentence
  static ObjectNode parse(JsonNode from) {
    if (!from.isObject()) {
      throw new IllegalArgumentException("A reference is written as one object of CSL-JSON.");
    }
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("type", type(from.path("type")));
    for (var field : from.properties()) {
      String name = field.getKey();
      if (TEXTS.contains(name)) {
        put(item, name, text(field.getValue(), name));
      } else if (NAMES.contains(name)) {
        ArrayNode names = names(field.getValue());
        if (!names.isEmpty()) {
          item.set(name, names);
        }
      } else if (DATES.contains(name)) {
        ObjectNode date = date(field.getValue());
        if (!date.isEmpty()) {
          item.set(name, date);
        }
      }
    }
    check(item);
    return item;
  }

  private static String type(JsonNode type) {
    String word = type.asText().toLowerCase(Locale.ROOT);
    String known = OTHER_TYPES.getOrDefault(word, word);
    return TYPES.contains(known) ? known : "document";
  }

  private static void put(ObjectNode item, String name, String text) {
    if (!text.isEmpty()) {
      item.put(name, text);
    }
  }

  /// Registries write some texts as a list of one.
  private static String text(JsonNode value, String name) {
    JsonNode one = value.isArray() ? value.path(0) : value;
    if (!one.isTextual() && !one.isNumber()) {
      return "";
    }
    String text = one.asText();
    if (text.length() > 4 * MOST_LETTERS) {
      throw tooLong(name);
    }
    text = UNSEEN.matcher(unmarked(text)).replaceAll(" ").strip();
    if (text.length() > MOST_LETTERS) {
      throw tooLong(name);
    }
    return text;
  }

  private static String unmarked(String text) {
    return MARKUP
        .matcher(text)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static IllegalArgumentException tooLong(String name) {
    return new IllegalArgumentException(
        "“" + name + "” of a reference has at most " + MOST_LETTERS + " characters.");
  }

  private static ArrayNode names(JsonNode list) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    if (list.size() > MOST_NAMES) {
      throw new IllegalArgumentException("A reference has at most " + MOST_NAMES + " names.");
    }
    if (!list.isArray()) {
      return names;
    }
    for (JsonNode each : list) {
      ObjectNode name = JsonNodeFactory.instance.objectNode();
      for (String part : NAME_PARTS) {
        put(name, part, text(each.path(part), part));
      }
      if (!name.has("literal") && !name.has("family")) {
        // Registries call an organisation's name just “name”.
        put(name, "literal", text(each.path(name.has("given") ? "given" : "name"), "name"));
        name.remove("given");
      }
      if (name.has("literal")) {
        name.retain("literal");
      }
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static ObjectNode date(JsonNode value) {
    ObjectNode date = JsonNodeFactory.instance.objectNode();
    JsonNode parts = value.path("date-parts");
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < Math.min(2, parts.size()); i++) {
      ArrayNode day = JsonNodeFactory.instance.arrayNode();
      for (int j = 0; j < Math.min(3, parts.path(i).size()); j++) {
        int number = number(parts.path(i).path(j));
        int most = j == 0 ? 9999 : j == 1 ? 12 : 31;
        if (number == 0 || number > most || (j > 0 && number < 1) || number < -4000) {
          break;
        }
        day.add(number);
      }
      if (!day.isEmpty()) {
        kept.add(day);
      }
    }
    if (!kept.isEmpty()) {
      date.set("date-parts", kept);
      return date;
    }
    String raw = text(value.path("raw"), "raw");
    String literal = raw.isEmpty() ? text(value.path("literal"), "literal") : raw;
    Matcher written = WRITTEN_DATE.matcher(literal);
    if (written.matches()) {
      ArrayNode day = date.putArray("date-parts").addArray();
      day.add(Integer.parseInt(written.group(1)));
      for (int i = 2; i <= 3; i++) {
        int part = written.group(i) == null ? 0 : Integer.parseInt(written.group(i));
        if (part < 1 || part > (i == 2 ? 12 : 31)) {
          break;
        }
        day.add(part);
      }
    } else {
      put(date, "literal", literal);
    }
    return date;
  }

  private static int number(JsonNode value) {
    String digits = value.asText();
    return digits.matches("-?[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
  }

  private static void check(ObjectNode item) {
    if (!item.has("title") && !item.has("container-title")) {
      throw new IllegalArgumentException("A reference has a title.");
    }
    if (item.has("DOI")) {
      var doi = DOI.matcher(item.path("DOI").asText());
      if (!doi.matches()) {
        throw new IllegalArgumentException("A DOI looks like 10.1037/0022-3514.61.2.226.");
      }
      item.put("DOI", doi.group(1));
    }
    if (item.has("URL") && !ADDRESS.matcher(item.path("URL").asText()).matches()) {
      throw new IllegalArgumentException(
          "The address of a reference begins with https:// or http://.");
    }
  }
}
