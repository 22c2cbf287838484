package morrow.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.pennames.PenNamesFeature;
import morrow.review.ReviewFeature;
import morrow.review.ReviewSettings;
import morrow.search.Search;
import morrow.specialists.SpecialistsFeature;
import morrow.web.Routes;

/// A server where people ask and answer in public, with a reviewer.
final class Town implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  final Database database;
  final House house;
  final Search search;
  final Caller reviewer;

  Town(Database database, QuestionsSettings settings) {
    this.database = database;
    search = new Search(database.jdbi());
    house =
        new House(
            database,
            house -> features(house, settings),
            ReviewFeature.class,
            SpecialistsFeature.class,
            QuestionsFeature.class,
            morrow.home.HomePages.class);
    reviewer = house.operator();
  }

  Town(Database database) {
    this(database, QuestionsSettings.DEFAULTS);
  }

  private List<Routes.Feature> features(House house, QuestionsSettings settings) {
    ReviewFeature review = new ReviewFeature(database.jdbi(), ReviewSettings.DEFAULTS, house.clock);
    PenNamesFeature penNames = new PenNamesFeature(database.jdbi());
    QuestionsFeature questions =
        new QuestionsFeature(
            database.jdbi(), settings, penNames.names(), review.review(), search, house.clock);
    house.accounts.beforeDeletion(questions::beforeDeletion);
    return List.of(review, penNames, questions);
  }

  Caller specialist() {
    return specialist("{unseen-work,exhaustion}");
  }

  /// Verified until 2030.
  Caller specialist(String topics) {
    Caller specialist = house.specialist();
    int n = COUNT.incrementAndGet();
    database
        .jdbi()
        .useHandle(sql ->
            sql.createUpdate(
                    """
                    insert into specialist (account, slug, name, standing, verified_until, zone, country, topics, ways, created_at)
                    values (:id, :slug, :name, 'verified', '2030-01-01', 'UTC', 'CH', cast(:topics as text[]), '{phone}', now())
                    """)
                .bind("id", specialist.account())
                .bind("slug", "robin-example-" + n)
                .bind("name", "Robin Example " + n)
                .bind("topics", topics)
                .execute());
    return specialist;
  }

  /// Changes something behind the server's back.
  void sql(String statement, Object... values) {
    database.jdbi().useHandle(sql -> sql.execute(statement, values));
  }

  List<String> strings(String query, Object... values) {
    return database.jdbi().withHandle(sql -> sql.select(query, values).mapTo(String.class).list());
  }

  static String penName() {
    int n = COUNT.incrementAndGet();
    String letters = "abcdefghij";
    StringBuilder name = new StringBuilder("Lantern ");
    for (char digit : String.valueOf(n).toCharArray()) {
      name.append(letters.charAt(digit - '0'));
    }
    return name + "o";
  }

  static ObjectNode text(String title, String text) {
    ObjectNode question =
        Secrets.object().put("title", title).put("text", text).put("tried", "").put("help", "");
    question.putArray("topics").add("unseen-work").add("exhaustion");
    return question.put("danger", false);
  }

  static ObjectNode question(String penName, ObjectNode text) {
    ObjectNode body =
        Secrets.object()
            .put("id", UUID.randomUUID().toString())
            .put("language", "en")
            .put("penName", penName);
    body.set("question", text);
    return body;
  }

  static ObjectNode question() {
    return question(
        penName(),
        text(
            "Nobody sees what I do, number " + COUNT.incrementAndGet(),
            "I do almost everything at home, and nobody says a word about it."));
  }

  static ObjectNode id(String id) {
    return Secrets.object().put("id", id);
  }

  /// Asks; the question waits.
  String asked(Caller asker) {
    return asker.post("/api/questions/ask", question()).expect(200).json().path("id").asText();
  }

  /// Asks, and it is approved.
  String published(Caller asker) {
    String id = asked(asker);
    approve("question");
    return id;
  }

  /// Answers, and it is approved.
  String answered(Caller specialist, String question, String text) {
    String id = UUID.randomUUID().toString();
    specialist
        .post(
            "/api/answers/answer",
            Secrets.object().put("id", id).put("question", question).put("text", text))
        .expect(200);
    approve("answer");
    return id;
  }

  static ObjectNode followUp(String answer, String text) {
    return Secrets.object()
        .put("id", UUID.randomUUID().toString())
        .put("answer", answer)
        .put("text", text);
  }

  JsonNode one(Caller asker, String id) {
    return asker.post("/api/questions/one", id(id)).expect(200).json();
  }

  /// The first that waits of its kind.
  JsonNode waiting(String matter) {
    JsonNode queue = reviewer.get("/api/review/queue?matter=" + matter).expect(200).json();
    for (JsonNode list : queue) {
      for (JsonNode each : list) {
        if (each.path("matter").asText().equals(matter)) {
          return reviewer.post("/api/review/case", id(each.path("id").asText())).expect(200).json();
        }
      }
    }
    throw new AssertionError("no " + matter + " waits: " + queue);
  }

  void approve(String matter) {
    decide(matter, "approve", "");
  }

  void decide(String matter, String decision, String reason) {
    house.clock.pass(Duration.ofMinutes(1));
    JsonNode seen = waiting(matter);
    reviewer
        .post(
            "/api/review/decide",
            id(seen.path("id").asText())
                .put("version", seen.path("version").asLong())
                .put("decision", decision)
                .put("reason", reason))
        .expect(200);
    house.clock.pass(Duration.ofMinutes(1));
  }

  String page(String address) {
    return house.caller().get(address).expect(200).text();
  }

  /// Leaves the database as it was, for the next test.
  @Override
  public void close() {
    sql("truncate account, question, review_case, piece, question_list, question_address cascade");
    house.close();
  }
}
