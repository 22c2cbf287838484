package morrow.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.search.Found;
import morrow.search.Kind;
import morrow.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class AskingTest {
  private final Town town;
  private final Caller asker;

  AskingTest(Database database) {
    town = new Town(database);
    asker = town.house.person();
  }

  @AfterEach
  void close() {
    town.close();
  }

  private String slug(String id) {
    return town.strings("select slug from question where id = ?::uuid", id).getFirst();
  }

  private ObjectNode change(String id, long version, String title, String text, boolean hide) {
    ObjectNode body = Town.id(id).put("version", version).put("hide", hide);
    body.set("question", Town.text(title, text));
    return body;
  }

  @Test
  void aQuestionIsReadBeforeItShowsAndFoundOnceItDoes() {
    ObjectNode question = Town.question();
    JsonNode waits = asker.post("/api/questions/ask", question).expect(200).json();
    assertThat(waits.path("state").asText()).isEqualTo("waiting");
    assertThat(waits.has("address")).isFalse();
    String title = question.at("/question/title").asText();
    assertThat(town.page("/en/questions")).doesNotContain(title);
    assertThat(town.search.similarQuestions(Language.EN, title, 5)).isEmpty();

    town.approve("question");
    JsonNode shown = town.one(asker, waits.path("id").asText());
    assertThat(shown.path("state").asText()).isEqualTo("approved");
    assertThat(town.page("/en/questions")).contains(title, question.path("penName").asText());
    assertThat(town.page("/en/questions?topic=exhaustion")).contains(title);
    assertThat(town.page("/en/questions?topic=money")).doesNotContain(title);
    assertThat(town.page(shown.path("address").asText())).contains(title);
    assertThat(town.search.similarQuestions(Language.EN, title, 5))
        .extracting(Found::kind)
        .containsExactly(Kind.QUESTION);
    assertThat(asker.get("/api/questions").json().at("/questions/0/news").asInt()).isEqualTo(1);
    asker.post("/api/questions/seen", Town.id(waits.path("id").asText())).expect(204);
    assertThat(asker.get("/api/questions").json().at("/questions/0/news").asInt()).isZero();
  }

  @Test
  void whatIsReturnedComesWithAStateAndCanBeSentAgain() {
    String id = town.asked(asker);
    town.decide("question", "return", "Please take the name of the street out.");
    JsonNode back = town.one(asker, id);
    assertThat(back.path("state").asText()).isEqualTo("returned");
    assertThat(town.page("/en/questions")).doesNotContain(back.path("title").asText());
    asker
        .post(
            "/api/questions/change",
            change(
                id,
                back.path("version").asLong(),
                "Nobody sees it, said anew",
                "I do almost everything, and nobody says a word about it.",
                false))
        .expect(200);
    town.approve("question");
    assertThat(town.page("/en/questions")).contains("Nobody sees it, said anew");
  }

  @Test
  void aChangeWaitsBesideWhatReadersSeeUntilItIsApprovedToo() {
    String id = town.published(asker);
    JsonNode before = town.one(asker, id);
    String address = before.path("address").asText();
    asker
        .post(
            "/api/questions/change",
            change(
                id,
                before.path("version").asLong(),
                "Another title for the same",
                "What I wrote before had a name in it that I took out.",
                false))
        .expect(200);
    assertThat(town.page(address))
        .contains(before.path("title").asText())
        .doesNotContain("Another title for the same");
    town.approve("question");
    String now = town.one(asker, id).path("address").asText();
    assertThat(now).as("an address of its own, without the old words").isNotEqualTo(address);
    assertThat(town.page(now)).contains("Another title for the same");
    town.house.caller().get(address).expect(404);
  }

  @Test
  void whoWantsTheOldTextGoneMeanwhileHidesIt() {
    String id = town.published(asker);
    JsonNode before = town.one(asker, id);
    String address = before.path("address").asText();
    asker
        .post(
            "/api/questions/change",
            change(
                id,
                before.path("version").asLong(),
                before.path("title").asText(),
                "What I wrote before had a name in it that I took out.",
                true))
        .expect(200);
    town.house.caller().get(address).expect(404);
    assertThat(town.page("/en/questions")).doesNotContain(before.path("title").asText());
    assertThat(town.search.similarQuestions(Language.EN, before.path("title").asText(), 5))
        .isEmpty();
    town.approve("question");
    assertThat(town.page(address)).contains("a name in it that I took out");
  }

  @Test
  void takingBackLeavesNothingAnywhere() {
    String id = town.published(asker);
    Caller specialist = town.specialist();
    String answer = town.answered(specialist, id, "Begin with one thing that you leave undone.");
    String address = town.one(asker, id).path("address").asText();
    asker.post("/api/questions/follow-up", Town.followUp(answer, "And then?")).expect(200);
    asker.post("/api/questions/withdraw", Town.id(id)).expect(204);
    asker.post("/api/questions/withdraw", Town.id(id)).refused(404, "not-found");
    town.house.caller().get(address).expect(404);
    for (String table : List.of("question", "reply", "review_case", "question_topic")) {
      assertThat(town.strings("select * from " + table)).as(table).isEmpty();
    }
    assertThat(town.strings("select kind from piece where kind = 'question'")).isEmpty();
    specialist.post("/api/answers/question", Town.id(id)).refused(404, "not-found");
  }

  @Test
  void theSameSentTwiceIsAskedOnceAndAnotherUnderItsNameIsRefused() {
    ObjectNode question = Town.question();
    asker.post("/api/questions/ask", question).expect(200);
    asker.post("/api/questions/ask", question).expect(200);
    assertThat(town.strings("select id from question")).hasSize(1);
    ObjectNode other = question.deepCopy();
    other.set("question", Town.text("Something else altogether", "Something else that I ask."));
    asker.post("/api/questions/ask", other).refused(409, "question.changed");
    town.house.person().post("/api/questions/ask", question).refused(404, "not-found");
  }

  @Test
  void aPenNameIsUsedOnceAndIsNotTheHandle() {
    ObjectNode first = Town.question();
    asker.post("/api/questions/ask", first).expect(200);
    ObjectNode second = Town.question();
    second.put("penName", first.path("penName").asText());
    asker.post("/api/questions/ask", second).refused(409, "question.name-taken");
    Secrets secrets = House.secrets();
    Caller other = town.house.signedUp(secrets);
    String handle =
        town.strings("select handle from account where id = ?", other.account()).getFirst();
    second.put("penName", handle.replaceAll("[0-9-]+", " ").strip());
    other.post("/api/questions/ask", second).refused(409, "question.name-handle");
    second.put("penName", "call 0341 123456");
    other.post("/api/questions/ask", second).refused(409, "question.name-unfit");
    assertThat(town.strings("select id from question")).hasSize(1);
  }

  @Test
  void whoHasAskedEnoughWaitsAndIsToldHowLong() {
    for (int i = 0; i < 3; i++) {
      town.asked(asker);
    }
    Caller.Answer refused = asker.post("/api/questions/ask", Town.question());
    refused.refused(429, "question.too-many");
    assertThat(refused.json().path("seconds").asLong()).isEqualTo(Duration.ofHours(12).toSeconds());
    assertThat(town.strings("select id from question")).hasSize(3);
    town.asked(town.house.person());
  }

  @Test
  void takingBackAndAskingAgainDoesNotGiveMore() {
    for (int i = 0; i < 3; i++) {
      String id = town.asked(asker);
      asker.post("/api/questions/withdraw", Town.id(id)).expect(204);
    }
    asker.post("/api/questions/ask", Town.question()).refused(429, "question.too-many");
  }

  @Test
  void dangerComesFirstInTheQueueAndBringsHelplinesAboveAll() {
    String calm = town.asked(asker);
    ObjectNode grave = Town.question();
    grave.set(
        "question", Town.text("What can I do in the evenings?", "Yesterday he hit me, again."));
    String danger = asker.post("/api/questions/ask", grave).expect(200).json().path("id").asText();
    assertThat(town.waiting("question").path("urgent").asBoolean()).isTrue();
    town.approve("question");
    town.approve("question");
    assertThat(town.one(asker, danger).path("danger").asBoolean()).isTrue();
    String page = town.page("/en/questions/" + slug(danger));
    assertThat(page.indexOf("/en/helplines", page.indexOf("<main")))
        .isLessThan(page.indexOf("<h1"))
        .isGreaterThan(0);
    String other = town.page("/en/questions/" + slug(calm));
    assertThat(other.indexOf("/en/helplines", other.indexOf("<main")))
        .isGreaterThan(other.indexOf("<h1"));
  }

  @Test
  void aReportedQuestionThatIsTakenDownIsGoneAndItsAskerCanChangeIt() {
    String id = town.published(asker);
    String slug = slug(id);
    town.house
        .caller()
        .send(
            town.house
                .caller()
                .request("/en/report")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "kind=question&piece=" + slug + "&reason=recognisable&words=")))
        .expect(200);
    town.decide("question", "take-down", "Somebody could be recognised by the place.");
    town.house.caller().get("/en/questions/" + slug).expect(404);
    JsonNode down = town.one(asker, id);
    assertThat(down.path("state").asText()).isEqualTo("taken-down");
    asker
        .post(
            "/api/questions/change",
            change(
                id,
                down.path("version").asLong(),
                down.path("title").asText(),
                "The same, and now without the place that I had named.",
                false))
        .expect(200);
    town.approve("question");
    assertThat(town.page("/en/questions/" + slug)).contains("without the place");
  }

  @Test
  void similarQuestionsAreThoseThatSomebodyAnswered() {
    String id = town.published(asker);
    String title = town.one(asker, id).path("title").asText();
    ObjectNode about = similar(title, false);
    assertThat(asker.post("/api/questions/similar", about).expect(200).json().path("questions"))
        .isEmpty();
    town.answered(town.specialist(), id, "Begin with one thing that you leave undone.");
    assertThat(asker.post("/api/questions/similar", about).json().at("/questions/0/title").asText())
        .isEqualTo(title);
  }

  @Test
  void whoWritesOfDangerIsShownNoAnswerForACalmParting() {
    String id = town.published(asker);
    String title = town.one(asker, id).path("title").asText();
    town.answered(town.specialist(), id, "Tell them in a quiet moment, face to face.");
    ObjectNode calm = similar(title, false);
    assertThat(asker.post("/api/questions/similar", calm).json().path("questions")).hasSize(1);
    for (ObjectNode danger :
        List.of(similar(title + " Yesterday he hit me.", false), similar(title, true))) {
      assertThat(asker.post("/api/questions/similar", danger).expect(200).json().path("questions"))
          .isEmpty();
    }
  }

  private static ObjectNode similar(String text, boolean danger) {
    return Secrets.object().put("language", "en").put("text", text).put("danger", danger);
  }

  @Test
  void anotherWindowThatSawLessIsShownWhatItIsNow() {
    String id = town.published(asker);
    long version = town.one(asker, id).path("version").asLong();
    asker
        .post(
            "/api/questions/change",
            change(
                id, version, "What the first window wrote", "Words enough for a question.", false))
        .expect(200);
    Caller.Answer second =
        asker.post(
            "/api/questions/change",
            change(id, version, "What the second window wrote", "Words enough for one.", false));
    second.refused(409, "question.changed");
    assertThat(second.json().at("/question/title").asText())
        .isEqualTo("What the first window wrote");
    assertThat(UUID.fromString(second.json().at("/question/id").asText()))
        .isEqualTo(UUID.fromString(id));
  }
}
