package morrow.questions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import morrow.search.Found;
import morrow.search.Kind;
import morrow.search.Place;
import morrow.search.Search;
import morrow.specialists.Topic;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Page;
import morrow.web.Problem;
import morrow.web.Routes;
import morrow.web.Slug;
import org.jspecify.annotations.Nullable;

/// Questions and answers as everybody reads them.
public final class QuestionPages implements Routes.Feature {
  private static final int ON_A_PAGE = 20;
  private static final int RELATED = 4;

  /// What has to be the same for a page to be the same.
  private record Version(PageStore.Known question, long besides) {}

  private final PageStore store;
  private final Search search;
  private final InstantSource clock;

  QuestionPages(PageStore store, Search search, InstantSource clock) {
    this.store = store;
    this.search = search;
    this.clock = clock;
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/questions", this::list, Audience.EVERYONE);
    routes.page("/questions/{slug}", this::one, Audience.EVERYONE);
  }

  /// Each list has one address: whatever else stands in it is left out with a redirect.
  private void list(Call call) {
    Language language = call.language();
    @Nullable Topic topic = call.query("topic").flatMap(QuestionPages::topic).orElse(null);
    @Nullable Place after = call.query("after").flatMap(Place::of).orElse(null);
    String query = query(topic, after);
    if (!query.equals(call.rawQuery())) {
      call.redirect("/" + language.code() + "/questions" + (query.isEmpty() ? "" : "?" + query));
      return;
    }
    call.keptPage(
        "questions/Questions.jte",
        query,
        store.listVersion(language),
        () -> parameters(language, topic, after));
  }

  private Map<String, Object> parameters(
      Language language, @Nullable Topic topic, @Nullable Place after) {
    List<Listed> found =
        topic == null
            ? store.list(language, after, ON_A_PAGE + 1)
            : store.list(language, topic, after, ON_A_PAGE + 1);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("questions", found.stream().limit(ON_A_PAGE).toList());
    parameters.put("topic", topic);
    parameters.put("further", after != null);
    parameters.put(
        "next",
        found.size() > ON_A_PAGE
            ? query(topic, Place.of(found.get(ON_A_PAGE - 1).place()).orElseThrow())
            : "");
    return parameters;
  }

  private static Optional<Topic> topic(String word) {
    try {
      return Optional.of(Topic.of(word));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static String query(@Nullable Topic topic, @Nullable Place after) {
    String query = topic == null ? "" : "topic=" + topic.word();
    return after == null ? query : query + (query.isEmpty() ? "" : "&") + "after=" + after.word();
  }

  /// In another language there is the same page: a question has one language.
  private void one(Call call) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String slug = call.segment("slug");
    PageStore.Known known =
        Optional.of(slug)
            .filter(Slug::fits)
            .flatMap(each -> store.known(each, today))
            .orElseThrow(Problem::notFound);
    if (known.language() != call.language()) {
      call.redirect("/" + known.language().code() + "/questions/" + slug);
      return;
    }
    call.keptPage(
        "questions/Question.jte",
        "",
        new Version(known, search.changes(known.language())),
        () -> {
          List<Found> related = search.related(Kind.QUESTION, known.id(), known.danger(), RELATED);
          return Map.of(
              "question", store.page(known.id(), today, related).orElseThrow(Problem::notFound));
        });
  }

  /// A day in full, as the language writes it.
  public static String day(Instant at, Page page) {
    return page.language().day(day(at));
  }

  /// The day of a moment. The time of the day is told to nobody: it could be compared with when somebody was about.
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
