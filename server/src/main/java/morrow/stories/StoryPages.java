package morrow.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import morrow.database.SharedRead;
import morrow.search.Found;
import morrow.search.Kind;
import morrow.search.Place;
import morrow.search.Search;
import morrow.specialists.Topic;
import morrow.web.AtomFeed;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Language;
import morrow.web.Problem;
import morrow.web.Routes;
import morrow.web.Slug;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The public pages of stories. What they show is asked of the database at each call; a page is kept for as long as that is the same.
public final class StoryPages implements Routes.Feature {
  private static final int RELATED = 4;
  private static final int IN_FEED = 30;

  private record ListVersion(long changes) {}

  /// There are as many feeds as languages and topics.
  private record FeedOf(Language language, @Nullable Topic topic) {}

  private record KeptFeed(ListVersion version, byte[] bytes) {}

  private record PageVersion(ShelfStore.Version story, long besides) {}

  private record Asked(@Nullable Topic topic, @Nullable Place after) {}

  private final Jdbi database;
  private final Search search;
  private final String origin;
  private final SharedRead<String, ShelfStore.Version> versions;
  private final Map<FeedOf, KeptFeed> feeds = new ConcurrentHashMap<>();

  /// @param origin how visitors reach the site, for the feed; empty when nobody said so
  StoryPages(Jdbi database, Search search, String origin) {
    this.database = database;
    this.search = search;
    this.origin = origin;
    this.versions =
        new SharedRead<>(slugs -> database.withHandle(sql -> new ShelfStore(sql).versions(slugs)));
  }

  @Override
  public void routes(Routes routes) {
    routes.page("/stories", this::list, Audience.EVERYONE);
    routes.page("/stories/feed", this::feed, Audience.EVERYONE);
    routes.page("/stories/{slug}", this::story, Audience.EVERYONE);
  }

  static String address(String language, String slug) {
    return "/" + language + Kind.STORY.path(slug);
  }

  /// A day in the words of the page's language.
  public static String day(LocalDate day, Language language) {
    return language.day(day);
  }

  private void list(Call call) {
    Asked asked = asked(call.fields());
    String query = Shelf.query(asked.topic, asked.after);
    if (!query.equals(call.rawQuery())) {
      String path = "/" + call.language().code() + "/stories";
      call.redirect(query.isEmpty() ? path : path + "?" + query);
      return;
    }
    long changes = database.withHandle(sql -> new ShelfStore(sql).changes());
    call.keptPage(
        "stories/Stories.jte",
        query,
        new ListVersion(changes),
        () -> Map.of("shelf", shelf(call.language(), asked)));
  }

  private Shelf shelf(Language language, Asked asked) {
    return database.withHandle(sql -> {
      ShelfStore store = new ShelfStore(sql);
      return Shelf.of(
          asked.topic,
          asked.after != null,
          store.stories(language.code(), asked.topic, asked.after, Shelf.PER_PAGE + 1));
    });
  }

  /// What is asked for; whatever cannot be understood is left out.
  private static Asked asked(Map<String, List<String>> fields) {
    return new Asked(topic(fields), first(fields, "after").flatMap(Place::of).orElse(null));
  }

  private static @Nullable Topic topic(Map<String, List<String>> fields) {
    String word = first(fields, "topic").orElse("");
    for (Topic topic : Topic.values()) {
      if (topic.word().equals(word)) {
        return topic;
      }
    }
    return null;
  }

  private static Optional<String> first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst();
  }

  private void feed(Call call) {
    FeedOf of = new FeedOf(call.language(), topic(call.fields()));
    ListVersion version =
        new ListVersion(database.withHandle(sql -> new ShelfStore(sql).changes()));
    KeptFeed kept = feeds.get(of);
    if (kept == null || !kept.version.equals(version)) {
      kept = new KeptFeed(version, bytes(call, of));
      feeds.put(of, kept);
    }
    call.file(AtomFeed.TYPE, kept.bytes);
  }

  private byte[] bytes(Call call, FeedOf of) {
    String language = of.language.code();
    Topic topic = of.topic;
    String query = topic == null ? "" : "?topic=" + topic.word();
    List<AtomFeed.Entry> entries =
        database
            .withHandle(sql -> new ShelfStore(sql).stories(language, topic, null, IN_FEED))
            .stream()
            .map(story -> entry(call, story))
            .toList();
    String title = call.text("stories.feed");
    String self = "/" + language + "/stories/feed" + query;
    return new AtomFeed(
            AtomFeed.id(origin, self),
            of.language,
            topic == null ? title : title + ": " + named(call, topic).name(),
            self,
            "/" + language + "/stories" + query,
            entries)
        .bytes(origin);
  }

  private AtomFeed.Entry entry(Call call, Listed story) {
    Instant day = story.day().atStartOfDay().toInstant(ZoneOffset.UTC);
    String address = address(story.language(), story.slug());
    return new AtomFeed.Entry(
        AtomFeed.id(origin, address),
        address,
        story.title(),
        new AtomFeed.Author(story.penName(), null),
        story.beginning(),
        story.topics().stream().map(each -> named(call, each)).toList(),
        day,
        day);
  }

  private static AtomFeed.Topic named(Call call, Topic topic) {
    return new AtomFeed.Topic(topic.word(), call.text("topic." + topic.word()));
  }

  private void story(Call call) {
    String slug = call.segment("slug");
    if (!Slug.fits(slug)) {
      throw Problem.notFound();
    }
    ShelfStore.Version version = versions.of(slug).orElseThrow(Problem::notFound);
    if (!version.language().equals(call.language().code())) {
      call.redirect("/" + version.language() + Kind.STORY.path(slug));
      return;
    }
    call.keptPage(
        "stories/Story.jte",
        "",
        new PageVersion(version, search.changes(call.language())),
        () -> {
          Shown story =
              database
                  .withHandle(sql -> new ShelfStore(sql).story(version.id()))
                  .orElseThrow(Problem::notFound);
          List<Found> related =
              search.related(Kind.STORY, version.id(), story.tellsOfDanger(), RELATED);
          return Map.of("story", story, "related", related);
        });
  }
}
