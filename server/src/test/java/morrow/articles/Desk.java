package morrow.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.review.Review;
import morrow.review.ReviewFeature;
import morrow.review.ReviewSettings;
import morrow.search.Search;
import morrow.specialists.SpecialistsFeature;
import org.jspecify.annotations.Nullable;

/// A house in which specialists write and an operator reviews.
final class Desk implements AutoCloseable {
  final House house;
  final Search search;
  final Caller operator;
  private @Nullable ArticlesFeature feature;
  private @Nullable ReviewFeature reviewing;

  Desk(Database database) {
    this(database, new ArticlesSettings(1000, 1000, 20));
  }

  Desk(Database database, ArticlesSettings settings) {
    search = new Search(database.jdbi());
    house =
        new House(
            database,
            h -> {
              reviewing = new ReviewFeature(database.jdbi(), ReviewSettings.DEFAULTS, h.clock);
              feature =
                  new ArticlesFeature(
                      database.jdbi(), search, reviewing.review(), settings, "", h.clock);
              h.accounts.beforeDeletion(feature::beforeDeletion);
              return List.of(
                  new morrow.home.HomePages(),
                  new morrow.helplines.HelplinesPages(morrow.helplines.Helplines.bundled()),
                  new morrow.directory.DirectoryFeature(
                      database.jdbi(), morrow.helplines.Helplines.bundled(), h.clock),
                  new morrow.search.SearchFeature(database.jdbi()),
                  new SpecialistsFeature(database.jdbi(), h.clock, List.of()),
                  reviewing,
                  feature);
            },
            morrow.home.HomePages.class,
            morrow.helplines.HelplinesPages.class,
            morrow.directory.DirectoryFeature.class,
            morrow.search.SearchFeature.class,
            SpecialistsFeature.class,
            ReviewFeature.class,
            ArticlesFeature.class);
    operator = house.operator();
  }

  ArticlesFeature feature() {
    return Objects.requireNonNull(feature);
  }

  Review review() {
    return Objects.requireNonNull(reviewing).review();
  }

  /// A verified specialist under this slug.
  Caller verified(String slug) {
    Caller specialist = house.specialist();
    UUID account = specialist.account();
    house
        .database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "insert into specialist (account, slug, name, standing, verified_until, zone, country, created_at)"
                    + " values (?, ?, ?, 'verified', '2026-12-31', 'UTC', 'CH', now())",
                account,
                slug,
                "Robin " + slug));
    return specialist;
  }

  /// A verified specialist who has had three pieces approved.
  Caller known(String slug) {
    Caller specialist = verified(slug);
    for (int i = 0; i < 3; i++) {
      String id = saved(specialist, post("A first thought")).path("id").asText();
      submit(specialist, id, 1).expect(200);
      approve("A first thought");
      specialist.post("/api/specialist/writing/withdraw", id(id)).expect(200);
    }
    return specialist;
  }

  /// Approves what waits under this title.
  void approve(String title) {
    decide(title, "approve", "");
  }

  void decide(String title, String decision, String reason) {
    JsonNode seen = waiting(title);
    operator
        .post(
            "/api/review/decide",
            id(seen.path("id").asText())
                .put("version", seen.path("version").asLong())
                .put("decision", decision)
                .put("reason", reason))
        .expect(200);
  }

  /// The case that waits under this title, as a reviewer sees it.
  JsonNode waiting(String title) {
    for (JsonNode one : operator.get("/api/review/queue").expect(200).json().path("waiting")) {
      if (one.path("title").asText().equals(title)) {
        return operator.post("/api/review/case", id(one.path("id").asText())).expect(200).json();
      }
    }
    throw new AssertionError("nothing waits: " + title);
  }

  static ObjectNode id(String id) {
    return Secrets.object().put("id", id);
  }

  /// An article that could be published, never saved.
  static ObjectNode article(String title) {
    ObjectNode article =
        (ObjectNode)
            Pieces.json(
                """
                {"version":0,"kind":"article","language":"en","cover":"Who plans, who does, and who is thanked.",
                 "body":"## The list\\n\\nSomebody keeps the list in the head [@hochschild1989, p. 12].",
                 "topics":["unseen-work"],"references":[],"source":"","translationOf":null}
                """);
    article.put("id", UUID.randomUUID().toString()).put("title", title);
    ObjectNode reference = article.withArray("references").addObject();
    reference.put("id", "hochschild1989").put("annotation", "Where the words come from.");
    reference.set("csl", Pieces.SHIFT.csl());
    return article;
  }

  static ObjectNode post(String title) {
    ObjectNode post = article(title).put("kind", "post").put("body", "Just a thought.");
    post.putArray("references");
    return post;
  }

  static JsonNode saved(Caller specialist, ObjectNode writing) {
    return specialist.post("/api/specialist/writing/save", writing).expect(200).json();
  }

  static Caller.Answer submit(Caller specialist, String id, long version) {
    return specialist.post("/api/specialist/writing/submit", id(id).put("version", version));
  }

  /// Saves and publishes; for a known specialist.
  static JsonNode published(Caller specialist, ObjectNode writing) {
    JsonNode saved = saved(specialist, writing);
    JsonNode sent =
        submit(specialist, saved.path("id").asText(), saved.path("version").asLong())
            .expect(200)
            .json();
    if (!sent.path("state").asText().equals("published")) {
      throw new AssertionError(sent.toString());
    }
    return sent;
  }

  @Override
  public void close() {
    house.close();
  }
}
