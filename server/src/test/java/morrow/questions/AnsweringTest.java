package morrow.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class AnsweringTest {
  private static final String TEXT = "Begin with one thing that you leave undone for a week.";

  private final Town town;
  private final Caller asker;

  AnsweringTest(Database database) {
    town = new Town(database);
    asker = town.house.person();
  }

  @AfterEach
  void close() {
    town.close();
  }

  private Caller.Answer answer(Caller specialist, String question) {
    return specialist.post(
        "/api/answers/answer",
        Secrets.object()
            .put("id", UUID.randomUUID().toString())
            .put("question", question)
            .put("text", TEXT));
  }

  private String page(String question) {
    return town.page(town.one(asker, question).path("address").asText());
  }

  private static Caller.Answer helped(Caller caller, String answer, boolean helped) {
    return caller.post(
        "/api/questions/helped", Secrets.object().put("answer", answer).put("helped", helped));
  }

  @Test
  void anAnswerIsReadThenShownWithNameAndProfileAndTheAskerIsTold() {
    String question = town.published(asker);
    asker.post("/api/questions/seen", Town.id(question)).expect(204);
    Caller specialist = town.specialist();
    answer(specialist, question).expect(200);
    assertThat(page(question)).doesNotContain(TEXT);
    assertThat(town.one(asker, question).path("answers")).isEmpty();

    town.approve("answer");
    JsonNode answer = town.one(asker, question).at("/answers/0");
    assertThat(answer.path("text").asText()).isEqualTo(TEXT);
    assertThat(page(question))
        .contains(
            TEXT,
            answer.path("name").asText(),
            "/en/specialists/" + answer.path("profile").asText());
    assertThat(asker.get("/api/questions").json().at("/questions/0/news").asInt()).isEqualTo(1);
    assertThat(town.page("/en/questions")).contains("1 answer");
    assertThat(specialist.get("/api/answers").json().at("/answered/0/news").asInt()).isEqualTo(1);
  }

  @Test
  void theAskerMarksWhatHelpedAndNobodyElseDoes() {
    String question = town.published(asker);
    String answer = town.answered(town.specialist(), question, TEXT);
    helped(town.house.person(), answer, true).refused(404, "not-found");
    helped(asker, answer, true).expect(200);
    assertThat(page(question)).contains("The person who asked says: this helped", "acceptedAnswer");
    assertThat(town.page("/en/questions")).contains("an answer helped");
    helped(asker, answer, false).expect(200);
    assertThat(page(question))
        .doesNotContain("The person who asked says: this helped", "acceptedAnswer");
  }

  @Test
  void askerAndSpecialistFollowUpInPublicAndEachIsTold() {
    String question = town.published(asker);
    Caller specialist = town.specialist();
    String answer = town.answered(specialist, question, TEXT);
    specialist.post("/api/answers/seen", Town.id(question)).expect(204);
    asker
        .post("/api/questions/follow-up", Town.followUp(answer, "And if he is angry?"))
        .expect(200);
    assertThat(page(question)).doesNotContain("And if he is angry?");
    assertThat(specialist.get("/api/answers").json().at("/answered/0/news").asInt()).isZero();
    town.approve("follow-up");
    assertThat(page(question)).contains("And if he is angry?");
    assertThat(specialist.get("/api/answers").json().at("/answered/0/news").asInt()).isEqualTo(1);
    asker.post("/api/questions/seen", Town.id(question)).expect(204);
    specialist
        .post("/api/answers/follow-up", Town.followUp(answer, "Then you leave the room."))
        .expect(200);
    town.approve("follow-up");
    assertThat(page(question)).contains("Then you leave the room.");
    assertThat(asker.get("/api/questions").json().at("/questions/0/news").asInt()).isEqualTo(1);
  }

  @Test
  void whatTheAskerTellsOfDangerUnderAnAnswerBringsHelplinesAtOnceAndToThePageWhenItShows() {
    String id = town.published(asker);
    String answer = town.answered(town.specialist(), id, "Begin with one thing that you leave.");
    String address = town.one(asker, id).path("address").asText();
    assertThat(
            asker
                .post("/api/questions/follow-up", Town.followUp(answer, "Yesterday he hit me."))
                .expect(200)
                .json()
                .path("danger")
                .asBoolean())
        .isTrue();
    assertThat(town.waiting("follow-up").path("urgent").asBoolean()).isTrue();
    assertThat(town.page(address)).doesNotContain("notice grave");
    town.approve("follow-up");
    assertThat(town.page(address)).contains("notice grave");
  }

  @Test
  void anIdThatTellsATimeIsRefused() {
    String question = town.published(asker);
    String answer = town.answered(town.specialist(), question, TEXT);
    String timed = "01938c2e-7b1a-7abc-8def-0123456789ab";
    asker
        .post("/api/questions/follow-up", Town.followUp(answer, "Thank you.").put("id", timed))
        .refused(400, "request.malformed");
    asker
        .post("/api/questions/ask", Town.question().put("id", timed))
        .refused(400, "request.malformed");
    town.specialist()
        .post(
            "/api/answers/answer",
            Secrets.object().put("id", timed).put("question", question).put("text", TEXT))
        .refused(400, "request.malformed");
  }

  @Test
  void whoMarksAndUnmarksWithoutEndIsAskedToWait() {
    String answer = town.answered(town.specialist(), town.published(asker), TEXT);
    for (int i = 0; i < 20; i++) {
      helped(asker, answer, i % 2 == 0).expect(200);
    }
    helped(asker, answer, true).refused(429, "question.too-many");
  }

  @Test
  void nobodyElseFollowsUp() {
    String question = town.published(asker);
    String answer = town.answered(town.specialist(), question, TEXT);
    town.house
        .person()
        .post("/api/questions/follow-up", Town.followUp(answer, "Me too."))
        .refused(404, "not-found");
    town.specialist()
        .post("/api/answers/follow-up", Town.followUp(answer, "I disagree."))
        .refused(404, "not-found");
    asker
        .post("/api/questions/follow-up", Town.followUp(UUID.randomUUID().toString(), "Hello?"))
        .refused(404, "not-found");
  }

  @Test
  void onlyWhoIsVerifiedTodayAnswersAndOnce() {
    String question = town.published(asker);
    answer(town.house.specialist(), question).refused(409, "question.not-verified");
    Caller specialist = town.specialist();
    town.sql(
        "update specialist set verified_until = '2026-02-28' where account = ?",
        specialist.account());
    answer(specialist, question).refused(409, "question.not-verified");
    town.sql(
        "update specialist set verified_until = '2026-03-01' where account = ?",
        specialist.account());
    answer(specialist, question).expect(200);
    answer(specialist, question).refused(409, "question.once");
  }

  @Test
  void aQuestionThatNobodyApprovedIsNotThereForSpecialists() {
    String question = town.asked(asker);
    answer(town.specialist(), question).refused(404, "not-found");
    town.specialist().post("/api/answers/question", Town.id(question)).refused(404, "not-found");
    assertThat(
            town.specialist()
                .post("/api/answers/open", Secrets.object().put("language", "en").put("fits", true))
                .expect(200)
                .json()
                .path("questions"))
        .isEmpty();
  }

  @Test
  void questionsThatFitAreApartFromOthersAndAnsweredOnesAreGone() {
    String question = town.published(asker);
    Caller fits = town.specialist("{exhaustion}");
    Caller other = town.specialist("{money}");
    var yes = Secrets.object().put("language", "en").put("fits", true);
    var no = Secrets.object().put("language", "en").put("fits", false);
    assertThat(fits.post("/api/answers/open", yes).json().at("/questions/0/id").asText())
        .isEqualTo(question);
    assertThat(fits.post("/api/answers/open", no).json().path("questions")).isEmpty();
    assertThat(other.post("/api/answers/open", yes).json().path("questions")).isEmpty();
    assertThat(other.post("/api/answers/open", no).json().path("questions")).hasSize(1);
    answer(fits, question).expect(200);
    assertThat(fits.post("/api/answers/open", yes).json().path("questions")).isEmpty();
  }

  @Test
  void aChangedAnswerIsReadAgainAndAnAnswerCanBeTakenBack() {
    String question = town.published(asker);
    Caller specialist = town.specialist();
    String answer = town.answered(specialist, question, TEXT);
    JsonNode own = specialist.post("/api/answers/question", Town.id(question)).json();
    long version = own.at("/answers/0/version").asLong();
    var change =
        Town.id(answer)
            .put("version", version)
            .put("text", "Something that I would rather say now.");
    specialist.post("/api/answers/change", change).expect(200);
    assertThat(page(question)).contains(TEXT).doesNotContain("rather say now");
    specialist
        .post("/api/answers/change", change.deepCopy().put("text", "From a window that is older."))
        .refused(409, "question.changed");
    town.specialist().post("/api/answers/change", change).refused(404, "not-found");
    town.approve("answer");
    assertThat(page(question)).contains("rather say now").doesNotContain(TEXT);
    town.specialist().post("/api/answers/withdraw", Town.id(answer)).refused(404, "not-found");
    asker.post("/api/questions/follow-up/withdraw", Town.id(answer)).refused(404, "not-found");
    specialist.post("/api/answers/withdraw", Town.id(answer)).expect(204);
    assertThat(page(question)).doesNotContain("rather say now");
  }

  @Test
  void aDeletedSpecialistsAnswerStaysWithoutANameAndWhatNobodyReadGoes() {
    Secrets secrets = House.secrets();
    Caller specialist = town.house.specialist(secrets);
    town.sql(
        "insert into specialist (account, slug, name, standing, verified_until, zone, country, created_at)"
            + " values (?, 'ada-vanishing', 'Ada Vanishing', 'verified', '2030-01-01', 'UTC', 'CH', now())",
        specialist.account());
    String question = town.published(asker);
    String answer = town.answered(specialist, question, TEXT);
    String other = town.published(asker);
    answer(specialist, other).expect(200);
    specialist
        .post("/api/answers/follow-up", Town.followUp(answer, "Nobody has read this yet."))
        .expect(200);
    assertThat(page(question)).contains("Ada Vanishing");
    report(answer);

    specialist.post("/api/account/delete", secrets.delete()).expect(204);
    assertThat(page(question)).contains(TEXT).doesNotContain("Ada", "ada-vanishing");
    assertThat(town.one(asker, question).path("answers").toString()).doesNotContain("Ada");
    assertThat(town.strings("select written from reply where written is not null")).isEmpty();
    // What a reader said about the answer, which stays public, is still to be looked at.
    assertThat(town.strings("select about from review_case where state = 'waiting'"))
        .containsExactly("report");
    town.decide("answer", "take-down", "Who follows it could come to harm.");
    assertThat(page(question)).doesNotContain(TEXT);
  }

  private void report(String answer) {
    town.house
        .caller()
        .send(
            town.house
                .caller()
                .request("/en/report")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "kind=answer&piece=" + answer + "&reason=harmful&words=")))
        .expect(200);
  }

  @Test
  void aDeletedAskersQuestionsAreGoneWithAllThatStandsUnderThem() {
    Secrets secrets = House.secrets();
    Caller leaving = town.house.signedUp(secrets);
    String question = town.published(leaving);
    town.answered(town.specialist(), question, TEXT);
    String address = town.one(leaving, question).path("address").asText();
    leaving.post("/api/account/delete", secrets.delete()).expect(204);
    town.house.caller().get(address).expect(404);
    assertThat(town.page("/en/questions")).doesNotContain(address);
    assertThat(town.strings("select id from question union select id from reply")).isEmpty();
    assertThat(town.strings("select id from review_case")).isEmpty();
    assertThat(town.strings("select slug from piece")).isEmpty();
  }

  @Test
  void aSuspendedSpecialistsAnswersStayAndTheNameIsNoLink() {
    String question = town.published(asker);
    Caller specialist = town.specialist();
    town.answered(specialist, question, TEXT);
    String profile = town.one(asker, question).at("/answers/0/profile").asText();
    assertThat(page(question))
        .contains("/en/specialists/" + profile + "\"")
        .contains("/en/specialists/" + profile + "#times\">Talk to this person</a>");
    town.sql(
        "update specialist set standing = 'suspended', suspended_at = now(), suspended_reason = 'x',"
            + " changed_in = pg_current_xact_id() where account = ?",
        specialist.account());
    assertThat(page(question)).contains(TEXT).doesNotContain("/en/specialists/" + profile);
    assertThat(town.one(asker, question).at("/answers/0").has("profile")).isFalse();
  }

  @Test
  void whatStandsUnderAnAnswerIsNotFoundWhenTheAnswerIsTakenDown() {
    String question = town.published(asker);
    String answer = town.answered(town.specialist(), question, TEXT);
    asker
        .post("/api/questions/follow-up", Town.followUp(answer, "And what about the marzipan?"))
        .expect(200);
    town.approve("follow-up");
    assertThat(town.strings("select words from piece"))
        .anyMatch(found -> found.contains("marzipan"));
    report(answer);
    town.decide("answer", "take-down", "Who follows it could come to harm.");
    assertThat(page(question)).doesNotContain(TEXT, "marzipan");
    assertThat(town.strings("select words from piece"))
        .isNotEmpty()
        .noneMatch(found -> found.contains("marzipan"));
  }

  @Test
  void aPageTellsDaysAndNoTimes() {
    String question = town.published(asker);
    town.answered(town.specialist(), question, TEXT);
    assertThat(page(question)).contains("datePublished").doesNotContainPattern("[0-9]T[0-9]{2}:");
  }

  @Test
  void ofAHiddenQuestionWhoAnsweredReadsNothingButTheOwnWords() {
    String title = "Marta from Ulm never sees what I do";
    String question =
        asker
            .post(
                "/api/questions/ask",
                Town.question(Town.penName(), Town.text(title, "Marta says that it is nothing.")))
            .expect(200)
            .json()
            .path("id")
            .asText();
    town.approve("question");
    String penName = town.one(asker, question).path("penName").asText();
    Caller specialist = town.specialist();
    String answer = town.answered(specialist, question, TEXT);
    town.answered(town.specialist(), question, "Tell Marta what it takes, in one sentence.");
    asker.post("/api/questions/follow-up", Town.followUp(answer, "Marta laughed.")).expect(200);
    town.approve("follow-up");
    assertThat(seenBy(specialist, question)).contains(title, penName, "Marta laughed.");

    JsonNode own = town.one(asker, question);
    var change = Town.id(question).put("version", own.path("version").asLong()).put("hide", true);
    change.set("question", Town.text("Nobody sees what I do", "It is said to be nothing at all."));
    asker.post("/api/questions/change", change).expect(200);
    assertThat(seenBy(specialist, question))
        .contains(TEXT)
        .doesNotContain("Marta", penName, "Nobody sees");

    town.approve("question");
    assertThat(seenBy(specialist, question))
        .contains(TEXT, "Nobody sees what I do", penName)
        .doesNotContain(title);
    assertThat(town.strings("select title from review_case where title = ?", title)).isEmpty();
  }

  /// All that a specialist can get of a question.
  private static String seenBy(Caller specialist, String question) {
    return specialist.get("/api/answers").expect(200).text()
        + specialist.post("/api/answers/question", Town.id(question)).expect(200).text()
        + specialist.get("/api/my-reviews").expect(200).text();
  }

  @Test
  void specialistsAreToldDaysOfWhatOthersWrote() {
    String question = town.published(asker);
    Caller specialist = town.specialist();
    JsonNode open =
        specialist
            .post("/api/answers/open", Secrets.object().put("language", "en").put("fits", true))
            .expect(200)
            .json();
    assertThat(open.at("/questions/0/publishedAt").asText()).endsWith("T00:00:00Z");
    String answer = town.answered(specialist, question, TEXT);
    asker.post("/api/questions/follow-up", Town.followUp(answer, "Thank you.")).expect(200);
    town.approve("follow-up");
    JsonNode seen = specialist.post("/api/answers/question", Town.id(question)).expect(200).json();
    assertThat(seen.path("askedAt").asText()).endsWith("T00:00:00Z");
    assertThat(seen.at("/answers/0/followUps/0/at").asText()).endsWith("T00:00:00Z");
  }
}
