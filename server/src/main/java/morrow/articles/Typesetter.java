package morrow.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morrow.web.Language;
import morrow.web.Texts;

/// Makes of what is written what is read: the same for the preview, the page and the sample collection.
final class Typesetter {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,300}");

  private final Map<Language, Texts> texts;

  Typesetter(Map<Language, Texts> texts) {
    this.texts = Map.copyOf(texts);
  }

  /// @throws IllegalArgumentException in a sentence, when a reference cannot be formatted
  Typeset set(WritingKind kind, Language language, Content content) {
    List<Fault> faults = new ArrayList<>(missing(kind, content));
    Markdown markdown = new Markdown(content.body());
    faults.addAll(markdown.faults());
    List<Reference> references = kind == WritingKind.ARTICLE ? content.references() : List.of();
    Apa apa = new Apa(language, references);
    Map<String, List<String>> places = new HashMap<>();
    String html =
        markdown.html(mark -> {
          StringJoiner works = new StringJoiner("; ", "(", ")");
          for (CitationMark.Cited work : mark.works()) {
            works.add(mark(work, apa, places));
          }
          return works.toString();
        });
    faults.addAll(strangeMarks(markdown, apa));
    faults.addAll(links(content));
    String list = list(apa, references, places, language);
    String words = (CleanHtml.words(html) + " " + CleanHtml.words(list)).strip();
    return new Typeset(
        html,
        list,
        apa.entries().values().stream().map(CleanHtml::of).map(CleanHtml::words).toList(),
        source(content.source()),
        words,
        content.minutes(),
        List.copyOf(faults));
  }

  private static List<Fault> missing(WritingKind kind, Content content) {
    List<Fault> missing = new ArrayList<>();
    if (content.title().length() < 3) {
      missing.add(Fault.of("title.missing", "Please give it a title."));
    }
    if (kind == WritingKind.ARTICLE && content.cover().length() < 10) {
      missing.add(
          Fault.of("cover.missing", "Please write a cover line: what a reader finds here."));
    }
    if (content.body().isBlank()) {
      missing.add(Fault.of("body.missing", "There is no text yet."));
    }
    if (content.topics().isEmpty()) {
      missing.add(Fault.of("topics.missing", "Please choose one to four topics."));
    }
    if (kind == WritingKind.ARTICLE && content.references().isEmpty()) {
      missing.add(
          Fault.of(
              "references.missing",
              "An article names what it rests on: at least one reference. A thought of your own is a post."));
    }
    if (kind == WritingKind.POST && !content.references().isEmpty()) {
      missing.add(
          Fault.of(
              "references.in-post",
              "A post has no list of references. Name its source, or write an article."));
    }
    if (kind == WritingKind.ARTICLE && !content.source().isEmpty()) {
      missing.add(Fault.of("source.in-article", "An article names its sources in its references."));
    }
    return missing;
  }

  private static String mark(CitationMark.Cited work, Apa apa, Map<String, List<String>> places) {
    if (!apa.has(work.id())) {
      return CleanHtml.text("@" + work.id() + (work.place().isEmpty() ? "" : ", " + work.place()));
    }
    List<String> of = places.computeIfAbsent(work.id(), _ -> new ArrayList<>());
    String id = "mark-" + work.id() + "-" + (of.size() + 1);
    of.add(id);
    return "<a class=\"cited\" id=\""
        + id
        + "\" href=\"#ref-"
        + work.id()
        + "\">"
        + apa.mark(work).replaceAll("</?a\\b[^>]*>", "")
        + "</a>";
  }

  private static List<Fault> strangeMarks(Markdown markdown, Apa apa) {
    List<Fault> faults = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (CitationMark mark : markdown.marks()) {
      for (CitationMark.Cited work : mark.works()) {
        if (!apa.has(work.id()) && told.add(work.id())) {
          faults.add(
              new Fault(
                  "reference.unknown",
                  "The text refers to @" + work.id() + ", which is not in the list.",
                  work.id()));
        }
      }
    }
    return faults;
  }

  /// Links outside of the text: there are none in titles, and those of sources and references must not sell either.
  private static List<Fault> links(Content content) {
    List<Fault> faults = new ArrayList<>();
    for (String line : List.of(content.title(), content.cover())) {
      if (line.contains("://") || line.contains("www.")) {
        faults.add(new Fault("link.in-title", "No link can stand in a title or cover line.", line));
      }
    }
    Matcher source = ADDRESS.matcher(content.source());
    while (source.find()) {
      Advertising.in(source.group()).ifPresent(faults::add);
    }
    for (Reference reference : content.references()) {
      String address = reference.csl().path("URL").asText();
      if (!address.isEmpty()) {
        Advertising.in(address).ifPresent(faults::add);
      }
    }
    return faults;
  }

  private String list(
      Apa apa, List<Reference> references, Map<String, List<String>> places, Language language) {
    Map<String, String> annotations = new HashMap<>();
    references.forEach(each -> annotations.put(each.id(), each.annotation()));
    StringBuilder list = new StringBuilder();
    apa.entries()
        .forEach((id, entry) -> {
          list.append("<li id=\"ref-")
              .append(id)
              .append("\">")
              .append(entry.replaceAll("</?div[^>]*>", ""));
          List<String> marks = places.getOrDefault(id, List.of());
          for (int i = 0; i < marks.size(); i++) {
            list.append(" <a class=\"back\" href=\"#")
                .append(marks.get(i))
                .append("\" aria-label=\"")
                .append(CleanHtml.text(texts(language).get("articles.back", String.valueOf(i + 1))))
                .append("\">↑")
                .append(marks.size() > 1 ? String.valueOf(i + 1) : "")
                .append("</a>");
          }
          String annotation = annotations.getOrDefault(id, "");
          if (!annotation.isEmpty()) {
            list.append("<p class=\"annotation\">")
                .append(CleanHtml.text(annotation).replaceAll("\\n+", "<br>"))
                .append("</p>");
          }
          list.append("</li>");
        });
    return list.isEmpty() ? "" : CleanHtml.of("<ol>" + list + "</ol>");
  }

  /// The entries alone, for a list that is being made.
  static Map<String, String> entries(Language language, List<Reference> references) {
    Map<String, String> clean = new java.util.LinkedHashMap<>();
    new Apa(language, references)
        .entries()
        .forEach((id, entry) -> clean.put(id, CleanHtml.of(entry).strip()));
    return clean;
  }

  private Texts texts(Language language) {
    Texts found = texts.get(language);
    if (found == null) {
      throw new IllegalStateException("no texts for " + language);
    }
    return found;
  }

  private static String source(String source) {
    StringBuilder html = new StringBuilder();
    Matcher address = ADDRESS.matcher(source);
    int from = 0;
    while (address.find()) {
      html.append(CleanHtml.text(source.substring(from, address.start())));
      if (Advertising.in(address.group()).isEmpty()) {
        String link = CleanHtml.text(address.group());
        html.append("<a rel=\"nofollow noreferrer\" href=\"" + link + "\">" + link + "</a>");
      } else {
        html.append(CleanHtml.text(address.group()));
      }
      from = address.end();
    }
    html.append(CleanHtml.text(source.substring(from)));
    return source.isEmpty() ? "" : CleanHtml.of(html.toString());
  }
}
