package morrow.stories;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import morrow.accounts.Caller;
import morrow.accounts.GuessLimits.Limit;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.pennames.PenNamesFeature;
import morrow.review.Review;
import morrow.review.ReviewFeature;
import morrow.review.ReviewSettings;
import morrow.search.Search;
import morrow.specialists.SpecialistsFeature;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A server with stories, their review and their search, and what writers and reviewers do there.
final class Writing implements AutoCloseable {
  static final StoriesSettings GENEROUS =
      new StoriesSettings(
          new StoriesSettings.Rate(1000, Duration.ofSeconds(1)),
          new StoriesSettings.Rate(1000, Duration.ofSeconds(1)));
  private static final AtomicInteger COUNT = new AtomicInteger();

  final House house;
  private @Nullable Caller one;
  private @Nullable Caller other;
  private @Nullable StoriesFeature stories;
  private @Nullable Search search;
  private @Nullable Review review;

  Writing(Database database, StoriesSettings settings) {
    house =
        new House(
            database,
            h -> {
              Jdbi jdbi = h.database.jdbi();
              PenNamesFeature names = new PenNamesFeature(jdbi);
              Limit often = new Limit(100_000, Duration.ofSeconds(1));
              ReviewFeature reviewing =
                  new ReviewFeature(
                      jdbi, new ReviewSettings(often, often, often, often, 100), h.clock);
              review = reviewing.review();
              Search pieces = new Search(jdbi);
              StoriesFeature feature =
                  new StoriesFeature(
                      jdbi,
                      names.names(),
                      reviewing.review(),
                      pieces,
                      settings,
                      "https://morrow.example",
                      h.clock);
              h.accounts.beforeDeletion(feature::beforeDeletion);
              search = pieces;
              stories = feature;
              return List.of(names, reviewing, feature);
            },
            ReviewFeature.class,
            StoriesFeature.class,
            SpecialistsFeature.class,
            morrow.home.HomePages.class);
  }

  Jdbi database() {
    return house.database.jdbi();
  }

  StoriesFeature stories() {
    return requireNonNull(stories);
  }

  Search search() {
    return requireNonNull(search);
  }

  Review review() {
    return requireNonNull(review);
  }

  /// A reviewer.
  Caller one() {
    if (one == null) {
      one = house.operator();
    }
    return one;
  }

  /// Another reviewer.
  Caller other() {
    if (other == null) {
      Caller _ = one();
      other = house.operator();
    }
    return other;
  }

  /// A pen name that nobody has.
  static String penName() {
    int n = COUNT.incrementAndGet();
    return "Reader " + (char) ('A' + n % 26) + (char) ('a' + n / 26 % 26) + (char) ('a' + n / 676);
  }

  /// What a browser sends of a story whose words are like no other's.
  static ObjectNode story(String mark) {
    ObjectNode body =
        Secrets.object()
            .put("request", UUID.randomUUID().toString())
            .put("language", "en")
            .put("penName", penName())
            .put("title", "The list of " + mark)
            .put("text", text(mark));
    body.putArray("topics").add("unseen-work").add("after");
    return body;
  }

  static String text(String mark) {
    return "For years I kept a list that nobody saw, and I called it "
        + mark
        + ". It began when I woke up.\n\nThen one morning I put it on the table, and it was quiet in the house.";
  }

  static ObjectNode change(JsonNode story, String mark) {
    ObjectNode body =
        Secrets.object()
            .put("id", story.path("id").asText())
            .put("version", story.path("version").asLong())
            .put("title", "The list of " + mark)
            .put("text", text(mark));
    ArrayNode topics = body.putArray("topics");
    topics.add("grief");
    return body;
  }

  static JsonNode send(Caller writer, ObjectNode story) {
    return writer.post("/api/stories/send", story).expect(201).json();
  }

  static ObjectNode id(JsonNode story) {
    return Secrets.object().put("id", story.path("id").asText());
  }

  JsonNode look(Caller writer, JsonNode story) {
    return writer.post("/api/stories/one", id(story)).expect(200).json();
  }

  /// The case of a title in the queue.
  JsonNode waiting(Caller reviewer, String title) {
    for (JsonNode line :
        reviewer.get("/api/review/queue").expect(200).json().findParents("title")) {
      if (line.path("title").asText().equals(title)) {
        return reviewer
            .post("/api/review/case", Secrets.object().put("id", line.path("id").asText()))
            .expect(200)
            .json();
      }
    }
    throw new AssertionError("Nothing waits under " + title);
  }

  Caller.Answer decide(Caller reviewer, JsonNode seen, String decision, String reason) {
    return reviewer.post(
        "/api/review/decide",
        Secrets.object()
            .put("id", seen.path("id").asText())
            .put("version", seen.path("version").asLong())
            .put("decision", decision)
            .put("reason", reason));
  }

  /// Both reviewers approve what waits under this title.
  void approve(String title) {
    for (Caller reviewer : List.of(one(), other())) {
      decide(reviewer, waiting(reviewer, title), "approve", "").expect(200);
    }
  }

  /// Sends a story and has it approved.
  JsonNode published(Caller writer, ObjectNode story) {
    house.clock.pass(Duration.ofSeconds(1));
    JsonNode sent = send(writer, story);
    approve(story.path("title").asText());
    JsonNode shown = look(writer, sent);
    assertThat(shown.path("shown").path("address").asText()).isNotEmpty();
    return shown;
  }

  static String address(JsonNode story) {
    return story.path("shown").path("address").asText();
  }

  /// Whether the search holds it.
  boolean isFound(String mark) {
    return database()
        .withHandle(sql ->
            sql.createQuery("select exists (select from piece where words like :mark)")
                .bind("mark", "%" + mark + "%")
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public void close() {
    house.close();
  }
}
