package morrow.directory;

import com.ibm.icu.text.ListFormatter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import morrow.helplines.Country;
import morrow.helplines.Helplines;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Page;
import morrow.web.Routes;

/// “Where to start”: five questions and who fits. The answers come in the body of a form and go nowhere else.
public final class FinderPages implements Routes.Feature {
  /// What the page shows.
  ///
  /// @param lines the country's helplines when there may be danger and the country was told
  public record Suggestions(
      Answers answers, List<Finder.Match> matches, List<Filter> left, List<Country> lines) {
    /// Each card with the sentence that says why it is here.
    public List<Suggestion> all(Page page) {
      return matches.stream().map(match -> new Suggestion(match.card(), why(match, page))).toList();
    }

    public List<String> leftWords() {
      return left.stream().map(Filter::word).toList();
    }
  }

  public record Suggestion(Card card, String why) {}

  private final Directory directory;
  private final Finder finder;
  private final Helplines helplines;

  FinderPages(Directory directory, Helplines helplines) {
    this.directory = directory;
    this.finder = new Finder(directory);
    this.helplines = helplines;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/where-to-start", this::ask, Audience.EVERYONE);
    routes.form("/where-to-start", this::answer, Audience.EVERYONE);
  }

  private void ask(Call call) {
    switch (directory.search(Search.EVERYBODY, 1)) {
      case Directory.Away() -> call.page(503, "directory/DirectoryAway.jte", Map.of());
      case Directory.Found found ->
          call.page(
              200,
              "directory/WhereToStart.jte",
              Map.of(
                  "questions",
                  new Questions(found.everybody(), helplines.countries(call.language()))));
    }
  }

  private void answer(Call call) throws IOException {
    Answers answers = Answers.of(call.form());
    Finder.Fitting fitting = finder.find(answers);
    String country = answers.country();
    List<Country> lines =
        answers.pointsToDanger() && country != null
            ? helplines.country(country).stream().toList()
            : List.of();
    if (fitting == null) {
      // The numbers to call need no database.
      call.page(
          503,
          "directory/Matches.jte",
          Map.of(
              "suggestions", new Suggestions(answers, List.of(), List.of(), lines), "away", true));
      return;
    }
    call.page(
        200,
        "directory/Matches.jte",
        Map.of("suggestions", new Suggestions(answers, fitting.matches(), fitting.left(), lines)));
  }

  /// One sentence made from what matched, and from nothing else.
  static String why(Finder.Match match, Page page) {
    List<String> parts = new ArrayList<>();
    names(match, Filter.TOPIC, page, parts, "finder.why.topic");
    names(match, Filter.LANGUAGE, page, parts, "finder.why.language");
    SortedSet<String> ways = match.words().getOrDefault(Filter.WAY, new TreeSet<>());
    if (!ways.isEmpty()) {
      List<String> named = ways.stream().map(way -> page.text("finder.way." + way)).toList();
      parts.add(page.text("finder.why.way", or(named, page)));
    }
    Card card = match.card();
    if (!card.times().isEmpty()) {
      Instant first = card.times().getFirst();
      LocalDate day = LocalDate.ofInstant(first, card.zone());
      parts.add(page.text("finder.why.time", Names.day(day, page.language())));
    }
    if (parts.isEmpty()) {
      parts.add(page.text("finder.why.first"));
    }
    return page.text("finder.why", card.face().name(), and(parts, page));
  }

  private static void names(
      Finder.Match match, Filter filter, Page page, List<String> parts, String key) {
    SortedSet<String> words = match.words().getOrDefault(filter, new TreeSet<>());
    if (!words.isEmpty()) {
      List<String> names =
          words.stream()
              .map(word -> Names.of(filter.word(), word, page))
              .map(name -> filter == Filter.TOPIC ? page.text("finder.quoted", name) : name)
              .toList();
      parts.add(text(page, key, and(names, page)));
    }
  }

  private static String text(Page page, String key, String list) {
    return page.text(key, list);
  }

  private static String and(List<String> parts, Page page) {
    return ListFormatter.getInstance(page.language().locale()).format(parts);
  }

  private static String or(List<String> parts, Page page) {
    return ListFormatter.getInstance(
            page.language().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
        .format(parts);
  }
}
