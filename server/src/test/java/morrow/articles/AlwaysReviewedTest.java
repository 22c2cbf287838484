package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import morrow.accounts.Caller;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlwaysReviewedTest {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String END = "/api/operator/always-reviewed/end";
  private static final String REASON = "The report was about another article.";

  private final Database database;
  private final Desk desk;

  AlwaysReviewedTest(Database database) {
    this.database = database;
    desk = new Desk(database);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private static String slug() {
    return "always-" + COUNT.incrementAndGet();
  }

  /// Publishes, is reported without a reason, and withdraws before anybody looked at it.
  private void withdrawsWhileReported(Caller writer) {
    JsonNode published = Desk.published(writer, Desk.article("A calm evening"));
    Caller reader = desk.house.caller();
    reader
        .send(
            reader
                .request("/en/report")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "null")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(
                    BodyPublishers.ofString(
                        "kind=article&piece="
                            + published.path("slug").asText()
                            + "&reason=other&words=")))
        .expect(200);
    writer
        .post("/api/specialist/writing/withdraw", Desk.id(published.path("id").asText()))
        .expect(200);
  }

  private static boolean isAlwaysReviewed(Caller writer) {
    return writer
        .get("/api/specialist/writings")
        .expect(200)
        .json()
        .required("alwaysReviewed")
        .booleanValue();
  }

  private static ObjectNode end(String slug, String reason) {
    return Secrets.object().put("specialist", slug).put("reason", reason);
  }

  private JsonNode all() {
    return desk.operator.get("/api/operator/always-reviewed").expect(200).json();
  }

  private JsonNode endedOf(String slug) {
    JsonNode found = Secrets.object();
    for (JsonNode each : all().path("ended")) {
      if (each.path("slug").asText().equals(slug)) {
        found = each;
      }
    }
    return found;
  }

  @Test
  void anOperatorEndsItWithAReasonThatStaysInTheHistoryAndTheWriterPublishesAgain() {
    String slug = slug();
    Caller writer = desk.known(slug);
    withdrawsWhileReported(writer);
    assertThat(isAlwaysReviewed(writer)).isTrue();
    assertThat(all().path("specialists").findValuesAsText("slug")).contains(slug);

    JsonNode after = desk.operator.post(END, end(slug, REASON)).expect(200).json();
    assertThat(after.path("specialists").findValuesAsText("slug")).doesNotContain(slug);
    JsonNode ended = endedOf(slug);
    assertThat(ended.path("reason").asText()).isEqualTo(REASON);
    assertThat(ended.path("by").asText()).isNotBlank();
    assertThat(ended.path("name").asText()).isEqualTo("Robin " + slug);
    assertThat(isAlwaysReviewed(writer)).isFalse();
    assertThat(Desk.published(writer, Desk.post("A thought")).path("state").asText())
        .isEqualTo("published");
  }

  @Test
  void whatHappensLaterBringsItBack() {
    String slug = slug();
    Caller writer = desk.known(slug);
    withdrawsWhileReported(writer);
    desk.operator.post(END, end(slug, REASON)).expect(200);
    withdrawsWhileReported(writer);
    assertThat(isAlwaysReviewed(writer)).isTrue();
    assertThat(all().path("specialists").findValuesAsText("slug")).contains(slug);
  }

  @Test
  void endedOnceMoreItIsDoneAlreadyAndTheHistoryTellsItOnce() {
    String slug = slug();
    withdrawsWhileReported(desk.known(slug));
    desk.operator.post(END, end(slug, REASON)).expect(200);
    desk.operator.post(END, end(slug, "Another reason.")).expect(200);
    assertThat(all().path("ended").findValuesAsText("slug")).containsOnlyOnce(slug);
    assertThat(endedOf(slug).path("reason").asText()).isEqualTo(REASON);
  }

  @Test
  void nobodyEndsItForThemselves() {
    Caller operator = desk.house.operator();
    String slug = slug();
    database
        .jdbi()
        .useHandle(sql -> {
          sql.execute(
              "insert into specialist (account, slug, name, standing, verified_until, zone, country, created_at)"
                  + " values (?, ?, 'Robin', 'verified', '2026-12-31', 'UTC', 'CH', now())",
              operator.account(),
              slug);
          sql.execute(
              "insert into always_reviewed (account, since) values (?, now())", operator.account());
        });
    operator.post(END, end(slug, REASON)).refused(403, "operator.own-account");
    assertThat(all().path("specialists").findValuesAsText("slug")).contains(slug);
    assertThat(endedOf(slug)).isEmpty();
    desk.operator.post(END, end(slug, REASON)).expect(200);
    assertThat(all().path("specialists").findValuesAsText("slug")).doesNotContain(slug);
  }

  @Test
  void nobodyButAnOperatorEndsItAndNobodyWithoutAReason() {
    String slug = slug();
    Caller writer = desk.known(slug);
    withdrawsWhileReported(writer);
    writer.post(END, end(slug, REASON)).expect(404);
    desk.house.person().post(END, end(slug, REASON)).expect(404);
    desk.operator.post(END, end(slug, " ")).refused(400, "request.malformed");
    desk.operator.post(END, end(slug, "a".repeat(601))).refused(400, "request.malformed");
    desk.operator.post(END, end("nobody-here", REASON)).refused(404, "not-found");
    assertThat(isAlwaysReviewed(writer)).isTrue();
  }

  @Test
  void theHistoryStaysWithoutANameWhenTheOperatorsAccountIsGone() {
    String slug = slug();
    withdrawsWhileReported(desk.known(slug));
    Caller operator = desk.house.operator();
    operator.post(END, end(slug, REASON)).expect(200);
    assertThat(endedOf(slug).path("by").asText()).isNotBlank();
    int _ =
        database
            .jdbi()
            .withHandle(sql -> sql.execute("delete from account where id = ?", operator.account()));
    JsonNode ended = endedOf(slug);
    assertThat(ended.path("reason").asText()).isEqualTo(REASON);
    assertThat(ended.path("by").isNull()).isTrue();
  }
}
