package morrow.articles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morrow.web.Language;

/// A list of references in the style of the American Psychological Association, seventh edition, and the marks for it. Takes tens of
/// milliseconds, half a second the first time, so it is done when something is saved and never when it is read.
final class Apa {
  /// A place in a work: in which words it is written, and what it is.
  private static final Map<CSLLabel, Pattern> PLACES =
      places(
          CSLLabel.PAGE, "pp?\\.|pages?|S\\.|Seiten?",
          CSLLabel.CHAPTER, "chap\\.|chapter|Kap\\.|Kapitel",
          CSLLabel.SECTION, "§|sec\\.|section|Abschn\\.|Abschnitt",
          CSLLabel.PARAGRAPH, "para\\.|paragraph|Abs\\.|Absatz");

  /// What the citation program writes as a style, which no page allows.
  private static final Pattern ITALIC =
      Pattern.compile("<span style=\"font-style: italic\">([^<]*)</span>");

  private static final JsonMapper JSON = new JsonMapper();

  private final CSL engine;

  /// The works as the list shows them: in its order, each with its entry as HTML.
  private final Map<String, String> entries = new LinkedHashMap<>();

  /// Formats a list.
  Apa(Language language, List<Reference> references) {
    List<CSLItemData> items = new ArrayList<>();
    for (Reference reference : references) {
      items.add(item(reference, ""));
    }
    CSL first = engine(language, items);
    Map<String, Integer> seen = new HashMap<>();
    for (Reference reference : references) {
      seen.merge(mark(first, reference.id(), ""), 1, Integer::sum);
    }
    if (seen.values().stream().anyMatch(count -> count > 1)) {
      first = engine(language, told(first, references, seen));
    }
    engine = first;
    if (!items.isEmpty()) {
      String[] list = engine.makeBibliography().getEntries();
      int n = 0;
      for (CSLItemData item : engine.getRegisteredItems()) { // in the order of the list
        entries.put(item.getId(), ITALIC.matcher(list[n++].strip()).replaceAll("<em>$1</em>"));
      }
    }
  }

  /// Works of one author and year are told apart by a letter behind the year, in the order of the list.
  private static List<CSLItemData> told(
      CSL first, List<Reference> references, Map<String, Integer> seen) {
    Map<String, String> letters = new HashMap<>();
    Map<String, Integer> given = new HashMap<>();
    for (CSLItemData item : first.getRegisteredItems()) {
      String mark = mark(first, item.getId(), "");
      if (seen.getOrDefault(mark, 0) > 1) {
        int n = given.merge(mark, 1, Integer::sum) - 1;
        letters.put(item.getId(), (n < 26 ? "" : letter(n / 26 - 1)) + letter(n % 26));
      }
    }
    return references.stream()
        .map(reference -> item(reference, letters.getOrDefault(reference.id(), "")))
        .toList();
  }

  private static String letter(int n) {
    return String.valueOf((char) ('a' + n));
  }

  /// The entries in the order of the list, by the references' ids. Unclean HTML: see [CleanHtml].
  Map<String, String> entries() {
    return entries;
  }

  boolean has(String id) {
    return entries.containsKey(id);
  }

  /// What stands in the text for a work: `Aviv, 2024, p. 12` without its brackets. Unclean HTML.
  String mark(CitationMark.Cited cited) {
    return mark(engine, cited.id(), cited.place());
  }

  private static String mark(CSL engine, String id, String place) {
    var item = new CSLCitationItemBuilder(id);
    String suffix = place;
    for (var kind : PLACES.entrySet()) {
      Matcher written = kind.getValue().matcher(place);
      if (written.matches()) {
        item.label(kind.getKey()).locator(written.group(1));
        suffix = "";
      }
    }
    String mark = engine.makeCitation(new CSLCitation(item.build())).getFirst().getText().strip();
    if (mark.startsWith("(") && mark.endsWith(")")) {
      mark = mark.substring(1, mark.length() - 1);
    }
    return suffix.isEmpty() ? mark : mark + ", " + CleanHtml.text(suffix);
  }

  private static CSLItemData item(Reference reference, String yearSuffix) {
    Map<String, Object> fields =
        JSON.convertValue(reference.csl(), new TypeReference<Map<String, Object>>() {});
    if (!yearSuffix.isEmpty()) {
      fields.put("year-suffix", yearSuffix);
    }
    return CSLItemData.fromJson(fields);
  }

  private static CSL engine(Language language, List<CSLItemData> items) {
    try {
      CSL engine =
          new CSL(
              new ListItemDataProvider(items),
              Style.TEXT,
              language == Language.DE ? "de-DE" : "en-US");
      engine.setOutputFormat("html");
      engine.setConvertLinks(true);
      engine.registerCitationItems(items.stream().map(CSLItemData::getId).toList());
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Read when the first list is formatted, and not at the start.
  private static final class Style {
    static final String TEXT = read();

    private static String read() {
      try (InputStream in = Apa.class.getResourceAsStream("apa.csl")) {
        if (in == null) {
          throw new IllegalStateException("apa.csl is missing. Build the server again.");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Map<CSLLabel, Pattern> places(
      CSLLabel a,
      String inA,
      CSLLabel b,
      String inB,
      CSLLabel c,
      String inC,
      CSLLabel d,
      String inD) {
    return Map.of(a, place(inA), b, place(inB), c, place(inC), d, place(inD));
  }

  private static Pattern place(String words) {
    return Pattern.compile("(?i)(?:" + words + ")\\s*(\\S.{0,40})");
  }
}
