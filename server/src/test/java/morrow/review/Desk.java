package morrow.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import org.jspecify.annotations.Nullable;

/// A house with the review and a shelf for each matter.
final class Desk implements AutoCloseable {
  final House house;
  final Review review;
  final Upkeep upkeep;
  private final Map<Matter, Shelf> shelves = new EnumMap<>(Matter.class);
  private @Nullable ReviewFeature feature;

  Desk(Database database) {
    this(database, ReviewSettings.DEFAULTS);
  }

  Desk(Database database, ReviewSettings settings) {
    house =
        new House(
            database,
            h -> {
              feature = new ReviewFeature(h.database.jdbi(), settings, h.clock);
              return List.of(feature);
            },
            ReviewFeature.class);
    ReviewFeature made = Objects.requireNonNull(feature);
    review = made.review();
    upkeep = made.upkeep();
    for (Matter matter : Matter.values()) {
      Shelf shelf = new Shelf(database, matter);
      shelves.put(matter, shelf);
      review.decides(matter, shelf);
    }
  }

  Shelf shelf(Matter matter) {
    return Objects.requireNonNull(shelves.get(matter));
  }

  /// A piece that waits.
  UUID sent(Matter matter, Caller writer, String text) {
    UUID id = UUID.randomUUID();
    shelf(matter).send(review, writer.account(), id, text);
    return id;
  }

  /// Lets time pass without anybody's session ending.
  void pass(Duration time) {
    house.clock.pass(time);
    house
        .database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "update session set started_at = started_at + make_interval(secs => ?),"
                    + " last_seen_at = last_seen_at + make_interval(secs => ?)",
                (double) time.toSeconds(),
                (double) time.toSeconds()));
  }

  /// A verified specialist whom nobody named, under this slug.
  Caller verified(String slug) {
    Caller specialist = house.specialist();
    UUID account = specialist.account();
    house
        .database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "insert into specialist (account, slug, name, standing, verified_until, zone, country, created_at)"
                    + " values (?, ?, 'Robin Example', 'verified', '2026-12-31', 'UTC', 'CH', now())",
                account,
                slug));
    return specialist;
  }

  /// A verified specialist who was named.
  Caller named(String slug, Caller operator) {
    Caller specialist = verified(slug);
    operator
        .post("/api/operator/reviewers/name", Secrets.object().put("specialist", slug))
        .expect(200);
    return specialist;
  }

  boolean isVerified(String slug) {
    return house
        .database
        .jdbi()
        .withHandle(sql ->
            sql.select("select standing = 'verified' from specialist where slug = ?", slug)
                .mapTo(Boolean.class)
                .one());
  }

  void standing(String slug, String standing) {
    house
        .database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "update specialist set standing = ?, suspended_at = case when ? = 'suspended' then now() end,"
                    + " suspended_reason = case when ? = 'suspended' then 'x' end where slug = ?",
                standing,
                standing,
                standing,
                slug));
  }

  static JsonNode queue(Caller reviewer) {
    return reviewer.get("/api/review/queue").expect(200).json().path("waiting");
  }

  /// The id of the case whose title ends so.
  static String find(Caller reviewer, String text) {
    for (JsonNode one : queue(reviewer)) {
      if (one.path("title").asText().endsWith(text)) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError("not in the queue: " + text);
  }

  static JsonNode look(Caller reviewer, String id) {
    return reviewer.post("/api/review/case", Secrets.object().put("id", id)).expect(200).json();
  }

  static ObjectNode verdict(JsonNode seen, String decision) {
    return Secrets.object()
        .put("id", seen.path("id").asText())
        .put("version", seen.path("version").asLong())
        .put("decision", decision)
        .put(
            "reason",
            decision.equals("approve") ? "" : "Please take out the name of the town. Thank you.");
  }

  static Caller.Answer decide(Caller reviewer, JsonNode seen, String decision) {
    return reviewer.post("/api/review/decide", verdict(seen, decision));
  }

  /// Looks and decides.
  static JsonNode decide(Caller reviewer, String id, String decision) {
    return decide(reviewer, look(reviewer, id), decision).expect(200).json();
  }

  @Override
  public void close() {
    house.close();
  }
}
