package morrow.articles;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import de.undercouch.citeproc.ris.RISConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.ParseException;

/// Reads what is pasted from a library, a journal or a program: CSL-JSON, BibTeX or RIS, one work or a list. Which it is, is told by itself.
final class ReferenceReader {
  /// @param faults what could not be read of it
  record Read(List<Reference> references, List<Fault> faults) {}

  static final int MOST_LETTERS = 200_000;
  private static final int DEEPEST = 12;

  /// A name made of names can grow with every step, so there may be few.
  private static final int MOST_JOINS = 6;

  private static final Pattern RIS = Pattern.compile("(?m)^\\s*TY {1,2}- ");
  private static final Pattern BIBTEX = Pattern.compile("@\\s*[A-Za-z]{3,30}\\s*[{(]");
  private static final Pattern FILES = Pattern.compile("(?i)@\\s*include");

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(16)
                      .maxStringLength(40_000)
                      .maxNumberLength(40)
                      .maxNameLength(200)
                      .build())
              .build());

  private ReferenceReader() {}

  static Read read(String text) {
    List<Fault> faults = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    if (text.length() > MOST_LETTERS) {
      return new Read(
          List.of(), List.of(fault("This is too much at once. Please paste it in parts.")));
    }
    try {
      Set<String> taken = new HashSet<>();
      for (JsonNode item : items(text.strip())) {
        if (references.size() == Reference.MOST) {
          faults.add(fault("Only the first " + Reference.MOST + " references were taken."));
          break;
        }
        try {
          JsonNode parsed = CslItem.parse(item);
          String id = id(item.path("id").asText(), parsed, taken);
          references.add(new Reference(id, parsed, ""));
        } catch (IllegalArgumentException e) {
          faults.add(
              new Fault(
                  "reference.unfit",
                  String.valueOf(e.getMessage()),
                  shortened(item.path("title").asText())));
        }
      }
    } catch (IOException | ParseException | RuntimeException e) {
      // The parsers of others throw whatever they stumble upon.
      faults.add(
          fault(
              "This cannot be read as CSL-JSON, BibTeX or RIS. Please paste a record as libraries and journals offer it under “Cite” or “Export”, or type the reference in."));
    }
    return new Read(List.copyOf(references), List.copyOf(faults));
  }

  private static Fault fault(String text) {
    return Fault.of("references.unreadable", text);
  }

  private static String shortened(String text) {
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  private static Iterable<JsonNode> items(String text) throws IOException, ParseException {
    if (text.startsWith("{") || text.startsWith("[")) {
      JsonNode json = JSON.readTree(text);
      JsonNode message = json.path("message"); // around it, where a registry is asked directly
      JsonNode items = message.isObject() ? message : json;
      return items.isArray() ? items : List.of(items);
    }
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    if (RIS.matcher(text).find()) {
      var ris = new RISConverter();
      return json(ris.toItemData(ris.loadLibrary(in)));
    }
    if (BIBTEX.matcher(text).find()) {
      bound(text);
      var bibtex = new BibTeXConverter();
      BibTeXDatabase database = bibtex.loadDatabase(in);
      return json(bibtex.toItemData(database));
    }
    throw new IllegalArgumentException("no known form");
  }

  /// Refuses BibTeX that is deeper than any that a library writes, that reads files, or that grows when it is read.
  private static void bound(String text) {
    int depth = 0;
    int joins = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '#' -> joins++;
        default -> {
          // A letter.
        }
      }
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("too deep");
      }
    }
    boolean grows = text.toLowerCase(Locale.ROOT).contains("@string") && joins > MOST_JOINS;
    if (grows || FILES.matcher(text).find()) {
      throw new IllegalArgumentException("grows or reads files");
    }
  }

  private static ArrayNode json(Map<String, CSLItemData> items) throws IOException {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (CSLItemData item : items.values()) {
      Object json = item.toJson(new StringJsonBuilderFactory().createJsonBuilder());
      list.add(mended(JSON.readTree(json.toString())));
    }
    return list;
  }

  /// The converters call an issue its number, a journal a series as well, and every date that of an event.
  private static JsonNode mended(JsonNode json) {
    if (json instanceof ObjectNode item) {
      boolean inJournal = item.path("type").asText().startsWith("article");
      if (inJournal && item.has("number") && !item.has("issue")) {
        item.set("issue", item.remove("number"));
      }
      if (item.path("collection-title").equals(item.path("container-title"))) {
        item.remove("collection-title");
      }
      if (item.path("event-date").equals(item.path("issued"))) {
        item.remove("event-date");
      }
    }
    return json;
  }

  /// The name that the record came with, where it can be one, or else author and year.
  private static String id(String given, JsonNode item, Set<String> taken) {
    String base = Reference.isId(given) && given.length() < 40 ? given : made(item);
    String id = base;
    for (int n = 2; !taken.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  private static String made(JsonNode item) {
    JsonNode first = item.path("author").path(0);
    String name = first.path("family").asText(first.path("literal").asText(""));
    String latin =
        Normalizer.normalize(
                name.isEmpty() ? item.path("title").asText() : name, Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z]+", "")
            .toLowerCase(Locale.ROOT);
    String word = latin.isEmpty() ? "work" : latin.substring(0, Math.min(latin.length(), 24));
    int year = item.path("issued").path("date-parts").path(0).path(0).asInt();
    return year > 0 ? word + year : word;
  }
}
