package morrow.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.GuessLimits.Limit;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readers report what is public, without an account and without scripts, and reviewers decide.
@WithDatabase
class ReportsTest {
  private final Database database;
  private final Desk desk;
  private final Caller operator;
  private final Caller writer;
  private UUID piece = UUID.randomUUID();

  ReportsTest(Database database) {
    this.database = database;
    desk =
        new Desk(
            database,
            new ReviewSettings(
                new Limit(6, Duration.ofMinutes(10)),
                new Limit(9, Duration.ofMinutes(5)),
                new Limit(14, Duration.ofSeconds(30)),
                ReviewSettings.DEFAULTS.acts(),
                20));
    operator = desk.house.operator();
    writer = desk.house.person();
  }

  @BeforeEach
  void onTheShelf() {
    piece = desk.shelf(Matter.STORY).show(writer.account(), "A public story");
  }

  @AfterEach
  void close() {
    desk.close();
    database
        .jdbi()
        .useHandle(sql -> {
          sql.execute("delete from review_case");
          sql.execute("delete from account where role = 'operator'");
        });
  }

  private String form(String reason, String words) {
    return "kind=story&piece="
        + piece
        + "&reason="
        + reason
        + "&words="
        + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static Caller.Answer send(Caller reader, String form) {
    return reader.send(
        reader
            .request("/en/report")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "null")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form)));
  }

  @Test
  void aReaderWithoutAnAccountReportsAndTheWriterDoesNotLearnOfIt() {
    Caller reader = desk.house.caller();
    String page = reader.get("/de/report?kind=story&piece=" + piece).expect(200).text();
    assertThat(page)
        .contains("Title of A public story", "<form", "name=\"reason\"", "/en/report?kind=story");
    assertThat(page).doesNotContain(writer.account().toString());
    String thanks = send(reader, form("danger", "She may be in danger.")).expect(200).text();
    assertThat(thanks).contains("emergency number", "/en/helplines");
    assertThat(reader.cookie()).isEmpty();

    JsonNode line = Desk.queue(operator).path(0);
    assertThat(line.path("about").asText()).isEqualTo("report");
    assertThat(line.path("urgent").asBoolean()).isTrue();
    JsonNode seen = Desk.look(operator, line.path("id").asText());
    assertThat(seen.path("reports").path(0).path("reason").asText()).isEqualTo("danger");
    assertThat(seen.path("reports").path(0).path("words").asText())
        .isEqualTo("She may be in danger.");
    assertThat(seen.path("address").asText()).isEqualTo("/en/shelf/" + piece);
    assertThat(seen.toString()).doesNotContain(writer.account().toString());
    assertThat(writer.get("/api/my-reviews").expect(200).json()).isEmpty();
  }

  @Test
  void severalReportsOfOnePieceAreOneCase() {
    send(desk.house.caller(), form("other", "First")).expect(200);
    desk.pass(Duration.ofMinutes(5));
    send(desk.house.caller(), form("other", "First")).expect(200);
    send(desk.house.caller(), form("recognisable", "Second")).expect(200);
    assertThat(Desk.queue(operator)).hasSize(1);
    JsonNode line = Desk.queue(operator).path(0);
    assertThat(line.path("urgent").asBoolean()).isTrue();
    assertThat(line.path("waitedSeconds").asLong()).isEqualTo(300);
    assertThat(Desk.look(operator, line.path("id").asText()).path("reports")).hasSize(2);
  }

  @Test
  void whatIsTakenDownIsGoneAtOnceAndTheWriterReadsWhy() {
    send(desk.house.caller(), form("recognisable", "I know this town")).expect(200);
    JsonNode seen = Desk.look(operator, Desk.queue(operator).path(0).path("id").asText());
    Desk.decide(operator, seen, "approve").refused(409, "review.unfit");
    operator
        .post(
            "/api/review/ask",
            Secrets.object().put("id", seen.path("id").asText()).put("text", "Is it you?"))
        .refused(409, "review.unfit");
    operator
        .post("/api/review/decide", Desk.verdict(seen, "take-down").put("reason", ""))
        .refused(400, "request.malformed");
    Desk.decide(operator, seen, "take-down").expect(200);
    assertThat(desk.shelf(Matter.STORY).shown(piece)).isEmpty();
    JsonNode own = writer.get("/api/my-reviews").json().path(0);
    assertThat(own.path("state").asText()).isEqualTo("taken-down");
    assertThat(own.path("reason").asText()).startsWith("Please take out");
    assertThat(own.toString()).doesNotContain("I know this town");
    desk.house.caller().get("/en/report?kind=story&piece=" + piece).expect(404);
    send(desk.house.caller(), form("other", "")).expect(404);

    // What is changed and sent again is reviewed as anything else, with what was decided before in
    // sight.
    desk.shelf(Matter.STORY).send(desk.review, writer.account(), piece, "Without the town");
    assertThat(writer.get("/api/my-reviews").json().path(0).path("state").asText())
        .isEqualTo("waiting");
    JsonNode again = Desk.look(operator, Desk.find(operator, "Without the town"));
    assertThat(again.path("decisions").path(0).path("decision").asText()).isEqualTo("taken-down");
  }

  @Test
  void aDismissedReportLeavesThePieceAndCanBeFollowedByAnother() {
    send(desk.house.caller(), form("hurtful", "I do not like it")).expect(200);
    String id = Desk.queue(operator).path(0).path("id").asText();
    Desk.decide(operator, id, "dismiss");
    assertThat(Desk.queue(operator)).isEmpty();
    assertThat(desk.shelf(Matter.STORY).shown(piece)).isPresent();
    assertThat(writer.get("/api/my-reviews").json()).isEmpty();
    desk.pass(Duration.ofHours(1));
    send(desk.house.caller(), form("advertising", "A link")).expect(200);
    JsonNode seen = Desk.look(operator, Desk.queue(operator).path(0).path("id").asText());
    assertThat(seen.path("waitedSeconds").asLong()).isZero();
    assertThat(seen.path("reports")).hasSize(1);
    assertThat(seen.path("decisions").path(0).path("decision").asText()).isEqualTo("dismissed");
  }

  @Test
  void whatIsMissingOrTooLongIsSaidAndNothingTypedIsLost() {
    Caller reader = desk.house.caller();
    assertThat(send(reader, form("", "My words <b>stay</b>")).expect(400).text())
        .contains("Please choose", "My words &lt;b&gt;stay&lt;/b&gt;");
    assertThat(send(reader, form("other", "x".repeat(1001))).expect(400).text())
        .contains("too long", "x".repeat(1001), "checked");
    assertThat(Desk.queue(operator)).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeReportedAndTellsNothing() {
    desk.sent(Matter.STORY, writer, "Not public yet");
    for (String form :
        List.of(
            "kind=story&piece=nowhere-at-all&reason=other",
            "kind=poem&piece=" + piece + "&reason=other",
            "kind=question&piece=" + piece + "&reason=other",
            "kind=story&piece=%27%3Bdrop+table&reason=other",
            "piece=" + piece)) {
      Caller.Answer answer = send(desk.house.caller(), form);
      assertThat(answer.status()).as(form).isIn(400, 404);
      assertThat(answer.text()).doesNotContain("Not public yet");
    }
    desk.house.caller().get("/en/report").expect(404);
    desk.house.caller().get("/en/report?kind=story&piece=x").expect(404);
    assertThat(Desk.queue(operator)).hasSize(1);
  }

  @Test
  void whoReportsTooOftenIsAskedToWaitWithTheWordsStillThere() {
    Caller reader = desk.house.caller();
    for (int i = 0; i < 6; i++) {
      send(reader, form("other", "Report " + i)).expect(200);
    }
    assertThat(send(reader, form("other", "The seventh")).expect(429).text())
        .contains("The seventh", "a few minutes");
    send(from("10.77.1.1"), form("other", "Another reader")).expect(200);
    assertThat(
            Desk.look(operator, Desk.queue(operator).path(0).path("id").asText()).path("reports"))
        .hasSize(7);
    desk.pass(Duration.ofMinutes(10));
    send(reader, form("other", "Later")).expect(200);
  }

  private Caller from(String address) {
    return desk.house.callerAt(address);
  }

  @Test
  void whatCannotBeAReportTakesNothingFromOthers() {
    for (int i = 0; i < 40; i++) {
      Caller careless = from("10.50.0." + (i + 1));
      send(careless, form("", "No reason")).expect(400);
      send(careless, form("other", "x".repeat(1001))).expect(400);
      send(careless, form("other", "").replace("kind=story", "kind=question")).expect(404);
    }
    send(from("10.50.0.250"), form("other", "From next to them")).expect(200);
  }

  @Test
  void neighboursUseUpOnlyTheirOwnShare() {
    for (int i = 0; i < 9; i++) {
      send(from("10.51.0." + (i + 1)), form("other", "Flood " + i)).expect(200);
    }
    assertThat(send(from("10.51.0.99"), form("other", "One too many here")).expect(429).text())
        .contains("One too many here", "a few minutes");
    send(from("10.51.0.99"), form("danger", "But this is urgent")).expect(200);
    send(from("10.51.1.1"), form("other", "From elsewhere")).expect(200);
    for (int i = 0; i < 9; i++) {
      send(from("[2001:db8:5:" + i + "::1]"), form("danger", "Flood of six " + i)).expect(200);
    }
    send(from("[2001:db8:5:fff::1]"), form("danger", "Of the same customer")).expect(429);
  }

  @Test
  void reportsOfDangerGetThroughWhenAllOthersAreUsedUp() {
    for (int i = 0; i < 14; i++) {
      send(from("10." + (60 + i) + ".0.1"), form("other", "Flood " + i)).expect(200);
    }
    send(from("10.80.0.1"), form("other", "Has to wait")).expect(429);
    for (int i = 0; i < 14; i++) {
      send(from("10." + (60 + i) + ".0.1"), form("danger", "Flood " + i)).expect(200);
    }
    send(from("10.80.0.1"), form("danger", "She writes that he found her")).expect(200);
    send(from("10.80.0.2"), form("danger", "Of the same neighbours")).expect(429);
    assertThat(Desk.look(operator, Desk.queue(operator).path(0).path("id").asText()).toString())
        .contains("She writes that he found her");
  }

  @Test
  void whatAddsNothingKeepsNobodyFromDeciding() {
    send(from("10.90.0.1"), form("recognisable", "I know this town")).expect(200);
    JsonNode seen = Desk.look(operator, Desk.queue(operator).path(0).path("id").asText());
    send(from("10.91.0.1"), form("recognisable", "I know this town")).expect(200);
    Desk.decide(operator, seen, "dismiss").expect(200);

    send(from("10.92.0.1"), form("recognisable", "I know this town")).expect(200);
    seen = Desk.look(operator, Desk.queue(operator).path(0).path("id").asText());
    send(from("10.93.0.1"), form("danger", "He lives there too")).expect(200);
    Desk.decide(operator, seen, "dismiss").refused(409, "review.changed");
  }

  @Test
  void aForeignPageCannotReport() {
    Caller reader = desk.house.caller();
    Caller.Answer foreign =
        reader.send(
            reader
                .request("/en/report")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(form("other", ""))));
    foreign.expect(403);
    assertThat(Desk.queue(operator)).isEmpty();
  }

  @Test
  void anOwnPieceThatIsReportedIsDecidedBySomebodyElse() {
    Caller specialist = desk.named("reported-robin", operator);
    piece = desk.shelf(Matter.ANSWER).show(specialist.account(), "An answer");
    send(desk.house.caller(), form("harmful", "").replace("kind=story", "kind=answer")).expect(200);
    assertThat(Desk.queue(specialist)).isEmpty();
    JsonNode seen = Desk.look(operator, Desk.queue(operator).path(0).path("id").asText());
    Desk.decide(specialist, seen, "dismiss").refused(403, "review.own-work");
  }

  @Test
  void reportsOfDeletedAccountsAndOldOnesAreForgotten() {
    send(desk.house.caller(), form("other", "Old-Marker")).expect(200);
    Desk.decide(operator, Desk.queue(operator).path(0).path("id").asText(), "dismiss");
    desk.pass(Duration.ofDays(91));
    desk.upkeep.run();
    assertThat(Tables.holding(database, "Old-Marker")).isEmpty();
    send(desk.house.caller(), form("other", "New-Marker")).expect(200);
    desk.shelf(Matter.STORY).withdraw(desk.review, piece);
    assertThat(Tables.holding(database, "New-Marker")).isEmpty();
    assertThat(Desk.queue(operator)).isEmpty();
  }
}
