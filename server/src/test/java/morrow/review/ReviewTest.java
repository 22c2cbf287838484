package morrow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The review over the wire: a writer, reviewers, and others who have no business there.
@WithDatabase
class ReviewTest {
  private final Database database;
  private Desk desk;
  private Caller operator;
  private Caller second;
  private Caller writer;

  ReviewTest(Database database) {
    this.database = database;
    desk = new Desk(database);
    operator = desk.house.operator();
    second = desk.house.operator();
    writer = desk.house.person();
  }

  @BeforeEach
  void emptyDesk() {
    database
        .jdbi()
        .useHandle(sql -> {
          sql.execute("delete from review_case");
          sql.execute("delete from reviewer");
        });
  }

  @AfterEach
  void close() {
    desk.close();
    database.jdbi().useHandle(sql -> sql.execute("delete from account where role = 'operator'"));
  }

  private JsonNode own(Caller who, UUID piece) {
    for (JsonNode one : who.get("/api/my-reviews").expect(200).json()) {
      if (one.path("id").asText().equals(piece.toString())) {
        return one;
      }
    }
    throw new AssertionError("not among the own: " + piece);
  }

  private static ObjectNode question(String id, String text) {
    return Secrets.object().put("id", id).put("text", text);
  }

  private static ObjectNode reply(Matter matter, UUID piece, String text) {
    return Secrets.object()
        .put("matter", matter.word())
        .put("id", piece.toString())
        .put("text", text);
  }

  @Test
  void whatIsSentIsReadDecidedAndPublishedAsItWasSent() {
    UUID piece = desk.sent(Matter.QUESTION, writer, "How do I begin?");
    assertThat(own(writer, piece).path("state").asText()).isEqualTo("waiting");
    assertThat(own(writer, piece).has("reason")).isFalse();
    desk.pass(Duration.ofMinutes(90));
    JsonNode line = Desk.queue(operator).path(0);
    assertThat(line.path("matter").asText()).isEqualTo("question");
    assertThat(line.path("title").asText()).isEqualTo("Title of How do I begin?");
    assertThat(line.path("waitedSeconds").asLong()).isEqualTo(5400);

    JsonNode seen = Desk.look(operator, line.path("id").asText());
    assertThat(seen.path("parts").path(1).path("label").asText()).isEqualTo("text");
    assertThat(seen.path("parts").path(1).path("text").asText()).isEqualTo("How do I begin?");
    assertThat(seen.path("needs").asInt()).isEqualTo(1);
    assertThat(seen.path("waitedSeconds").asLong()).isEqualTo(5400);
    JsonNode done = Desk.decide(operator, seen, "approve").expect(200).json();
    assertThat(done.path("state").asText()).isEqualTo("approved");
    assertThat(desk.shelf(Matter.QUESTION).shown(piece)).hasValue("How do I begin?");
    assertThat(Desk.queue(operator)).isEmpty();
    assertThat(own(writer, piece).path("state").asText()).isEqualTo("approved");
  }

  @Test
  void whatIsReturnedHasAReasonThatTheWriterReads() {
    UUID piece = desk.sent(Matter.ANSWER, writer, "An answer");
    JsonNode seen = Desk.look(operator, Desk.find(operator, "An answer"));
    for (String empty : List.of("", "  ", "x")) {
      operator
          .post("/api/review/decide", Desk.verdict(seen, "return").put("reason", empty))
          .refused(400, "request.malformed");
    }
    Desk.decide(operator, seen, "return").expect(200);
    JsonNode mine = own(writer, piece);
    assertThat(mine.path("state").asText()).isEqualTo("returned");
    assertThat(mine.path("reason").asText()).startsWith("Please take out the name");
    assertThat(desk.shelf(Matter.ANSWER).shown(piece)).isEmpty();
    assertThat(desk.shelf(Matter.ANSWER).told(piece)).containsExactly(0, 1);
  }

  @Test
  void theUrgentComeFirstAndThenWhatWaitsLongest() {
    desk.sent(Matter.QUESTION, writer, "first");
    desk.pass(Duration.ofMinutes(1));
    desk.sent(Matter.ARTICLE, writer, "second");
    desk.pass(Duration.ofMinutes(1));
    desk.shelf(Matter.QUESTION)
        .send(desk.review, writer.account(), UUID.randomUUID(), "danger", Language.DE, true);
    assertThat(titles(operator, "")).containsExactly("danger", "first", "second");
    assertThat(titles(operator, "?language=de")).containsExactly("danger");
    assertThat(titles(operator, "?matter=article")).containsExactly("second");
    assertThat(titles(operator, "?matter=question&language=en")).containsExactly("first");
    operator.get("/api/review/queue?matter=pigeon").refused(400, "request.malformed");
    operator.get("/api/review/queue?language=xx").refused(400, "request.malformed");
  }

  private static List<String> titles(Caller reviewer, String query) {
    List<String> titles = new ArrayList<>();
    reviewer
        .get("/api/review/queue" + query)
        .expect(200)
        .json()
        .path("waiting")
        .forEach(one -> titles.add(one.path("title").asText().replace("Title of ", "")));
    return titles;
  }

  @Test
  void theQueueIsBoundedAndSaysWhenThereIsMore() {
    for (int i = 0; i < Reviewing.MOST; i++) {
      desk.sent(Matter.POST, writer, "post " + i);
    }
    JsonNode all = operator.get("/api/review/queue").expect(200).json();
    assertThat(all.path("waiting")).hasSize(Reviewing.MOST);
    assertThat(all.path("more").asBoolean()).isFalse();
    desk.sent(Matter.POST, writer, "one more");
    JsonNode more = operator.get("/api/review/queue").expect(200).json();
    assertThat(more.path("waiting")).hasSize(Reviewing.MOST);
    assertThat(more.path("more").asBoolean()).isTrue();
  }

  @Test
  void aStoryNeedsTwoAccountsAndTheSecondIsNotLedByTheFirst() {
    UUID piece = desk.sent(Matter.STORY, writer, "My story");
    String id = Desk.find(operator, "My story");
    JsonNode before = Desk.look(second, id);
    assertThat(before.path("needs").asInt()).isEqualTo(2);

    JsonNode once = Desk.decide(operator, id, "approve");
    assertThat(once.path("state").asText()).isEqualTo("waiting");
    assertThat(once.path("approvedByYou").asBoolean()).isTrue();
    assertThat(desk.shelf(Matter.STORY).shown(piece)).isEmpty();
    assertThat(own(writer, piece).path("state").asText()).isEqualTo("waiting");
    assertThat(Desk.queue(operator).path(0).path("approvedByYou").asBoolean()).isTrue();
    // Nothing that the second can see has changed, not even the version.
    assertThat(Desk.look(second, id)).isEqualTo(before);
    assertThat(Desk.queue(second).path(0).path("approvedByYou").asBoolean()).isFalse();
    // The same account once more is no second person.
    assertThat(Desk.decide(operator, id, "approve").path("state").asText()).isEqualTo("waiting");
    assertThat(desk.shelf(Matter.STORY).shown(piece)).isEmpty();

    JsonNode twice = Desk.decide(second, before, "approve").expect(200).json();
    assertThat(twice.path("state").asText()).isEqualTo("approved");
    assertThat(twice.path("opinions")).hasSize(2);
    assertThat(desk.shelf(Matter.STORY).shown(piece)).hasValue("My story");
    assertThat(desk.shelf(Matter.STORY).told(piece)).containsExactly(1, 0);
  }

  @Test
  void whatTheFirstApprovedTheSecondCanReturnAndTheFirstToo() {
    UUID piece = desk.sent(Matter.STORY, writer, "Another story");
    String id = Desk.find(operator, "Another story");
    Desk.decide(operator, id, "approve");
    JsonNode returned = Desk.decide(second, id, "return");
    assertThat(returned.path("state").asText()).isEqualTo("returned");
    assertThat(returned.path("opinions").path(0).path("byYou").asBoolean(true)).isFalse();
    assertThat(desk.shelf(Matter.STORY).shown(piece)).isEmpty();

    desk.shelf(Matter.STORY).send(desk.review, writer.account(), piece, "Without the town");
    Desk.decide(operator, id, "approve");
    assertThat(Desk.decide(operator, id, "return").path("state").asText()).isEqualTo("returned");
  }

  @Test
  void whatIsChangedLosesItsApprovalsAndKeepsItsPlace() {
    UUID piece = desk.sent(Matter.STORY, writer, "Old words");
    desk.pass(Duration.ofHours(1));
    desk.sent(Matter.STORY, writer, "Later");
    String id = Desk.find(operator, "Old words");
    JsonNode stale = Desk.look(second, id);
    Desk.decide(operator, id, "approve");
    desk.shelf(Matter.STORY).send(desk.review, writer.account(), piece, "New words");

    JsonNode refused = Desk.decide(second, stale, "approve").refused(409, "review.changed").json();
    assertThat(refused.path("case").path("parts").path(1).path("text").asText())
        .isEqualTo("New words");
    assertThat(titles(second, "")).containsExactly("New words", "Later");
    assertThat(Desk.decide(second, id, "approve").path("state").asText()).isEqualTo("waiting");
    assertThat(Desk.look(operator, id).path("approvedByYou").asBoolean()).isFalse();
    assertThat(Desk.decide(operator, id, "approve").path("state").asText()).isEqualTo("approved");
    assertThat(desk.shelf(Matter.STORY).shown(piece)).hasValue("New words");
  }

  @Test
  void aReviewedTextThatIsEditedIsReviewedAgainBesideWhatWasApproved() {
    UUID piece = desk.sent(Matter.ARTICLE, writer, "First version");
    String id = Desk.find(operator, "First version");
    Desk.decide(operator, id, "approve");
    desk.shelf(Matter.ARTICLE).send(desk.review, writer.account(), piece, "Second version");
    assertThat(desk.shelf(Matter.ARTICLE).shown(piece)).hasValue("First version");
    JsonNode seen = Desk.look(second, id);
    assertThat(seen.path("approved").path(1).path("text").asText()).isEqualTo("First version");
    assertThat(seen.path("parts").path(1).path("text").asText()).isEqualTo("Second version");
    assertThat(seen.path("decisions")).hasSize(1);
    assertThat(seen.path("decisions").path(0).path("decision").asText()).isEqualTo("approved");
    assertThat(seen.path("decisions").path(0).path("byYou").asBoolean(true)).isFalse();
    Desk.decide(second, seen, "return").expect(200);
    assertThat(desk.shelf(Matter.ARTICLE).shown(piece)).hasValue("First version");

    desk.shelf(Matter.ARTICLE).send(desk.review, writer.account(), piece, "Third version");
    JsonNode third = Desk.look(second, id);
    assertThat(third.path("before").path(1).path("text").asText()).isEqualTo("Second version");
    assertThat(third.path("approved").path(1).path("text").asText()).isEqualTo("First version");
    assertThat(third.path("decisions").path(0).path("decision").asText()).isEqualTo("returned");
    assertThat(third.path("decisions").path(0).path("byYou").asBoolean()).isTrue();
    Desk.decide(second, third, "approve").expect(200);
    assertThat(Desk.look(second, id).path("before")).isEmpty();
  }

  @Test
  void ofTwoReviewersTheSecondSeesWhatHappened() {
    desk.sent(Matter.QUESTION, writer, "Both look");
    String id = Desk.find(operator, "Both look");
    JsonNode seen = Desk.look(operator, id);
    Desk.decide(second, seen, "return").expect(200);
    JsonNode told = Desk.decide(operator, seen, "approve").refused(409, "review.changed").json();
    assertThat(told.path("case").path("state").asText()).isEqualTo("returned");
    assertThat(told.path("case").path("decisions").path(0).path("reason").asText())
        .startsWith("Please take out");
    assertThat(told.path("case").path("decisions").path(0).path("byYou").asBoolean(true)).isFalse();
    // Who decided gets the same answer again when the first was lost on the way.
    Desk.decide(second, seen, "return").expect(200);
    Desk.decide(operator, seen, "return").refused(409, "review.changed");
  }

  @Test
  void aReviewerAsksAndTheWriterRepliesWithoutEitherLearningWhoTheOtherIs() {
    UUID piece = desk.sent(Matter.STORY, writer, "A story with a town");
    String id = Desk.find(operator, "A story with a town");
    desk.pass(Duration.ofHours(2));
    JsonNode asked =
        operator
            .post("/api/review/ask", question(id, "Could the town stay unnamed?"))
            .expect(200)
            .json();
    assertThat(asked.path("state").asText()).isEqualTo("asked");
    operator.post("/api/review/ask", question(id, "Could the town stay unnamed?")).expect(200);
    JsonNode mine = own(writer, piece);
    assertThat(mine.path("state").asText()).isEqualTo("asked");
    assertThat(mine.path("thread")).hasSize(1);
    assertThat(mine.path("thread").path(0).path("by").asText()).isEqualTo("reviewer");

    desk.pass(Duration.ofDays(3));
    writer
        .post("/api/my-reviews/reply", reply(Matter.STORY, piece, "Yes, I took it out."))
        .expect(200);
    writer
        .post("/api/my-reviews/reply", reply(Matter.STORY, piece, "Yes, I took it out."))
        .expect(200);
    JsonNode seen = Desk.look(second, id);
    assertThat(seen.path("state").asText()).isEqualTo("waiting");
    assertThat(seen.path("thread")).hasSize(2);
    assertThat(seen.path("thread").path(1).path("by").asText()).isEqualTo("writer");
    // The days in which the reviewer waited for the writer are not counted.
    assertThat(seen.path("waitedSeconds").asLong()).isEqualTo(7200);

    String all = seen + " " + Desk.queue(second);
    assertThat(all).doesNotContain(writer.account().toString(), handle(writer), piece.toString());
    String forTheWriter = writer.get("/api/my-reviews").text();
    for (Caller reviewer : List.of(operator, second)) {
      assertThat(forTheWriter).doesNotContain(reviewer.account().toString(), handle(reviewer), id);
    }
  }

  private static String handle(Caller of) {
    return of.get("/api/account").json().path("handle").asText();
  }

  @Test
  void aReplyNeedsAQuestionAndAnOwnPiece() {
    UUID piece = desk.sent(Matter.QUESTION, writer, "Nobody asked");
    writer
        .post("/api/my-reviews/reply", reply(Matter.QUESTION, piece, "Hello"))
        .refused(409, "review.nothing-asked");
    String id = Desk.find(operator, "Nobody asked");
    operator.post("/api/review/ask", question(id, "What is meant?")).expect(200);
    Caller other = desk.house.person();
    other
        .post("/api/my-reviews/reply", reply(Matter.QUESTION, piece, "It is mine"))
        .refused(404, "not-found");
    writer
        .post("/api/my-reviews/reply", reply(Matter.STORY, piece, "Another matter"))
        .refused(404, "not-found");
    assertThat(other.get("/api/my-reviews").expect(200).json()).isEmpty();
    for (String unfit : List.of("", "   ", "x".repeat(2001), "\u202e")) {
      writer
          .post("/api/my-reviews/reply", reply(Matter.QUESTION, piece, unfit))
          .refused(400, "request.malformed");
    }
  }

  @Test
  void whoeverHasNoBusinessThereIsRefused() {
    desk.sent(Matter.QUESTION, writer, "Private");
    String id = Desk.find(operator, "Private");
    Caller specialist = desk.verified("not-named");
    specialist.get("/api/review/queue").refused(403, "review.not-named");
    specialist
        .post("/api/review/case", Secrets.object().put("id", id))
        .refused(403, "review.not-named");
    specialist
        .post("/api/review/decide", Desk.verdict(Desk.look(operator, id), "approve"))
        .refused(403, "review.not-named");
    specialist
        .post("/api/review/ask", question(id, "Who are you?"))
        .refused(403, "review.not-named");
    writer.get("/api/review/queue").refused(404, "not-found");
    specialist.get("/api/operator/reviewers").refused(404, "not-found");
    specialist.get("/api/operator/review/figures").refused(404, "not-found");
    operator
        .post("/api/review/case", Secrets.object().put("id", UUID.randomUUID().toString()))
        .refused(404, "not-found");
    assertThat(desk.house.caller().get("/api/review/queue").status()).isEqualTo(401);
  }

  @Test
  void whoIsNamedReviewsUntilUnnamedOrNotVerifiedAnyMore() {
    Caller specialist = desk.verified("robin-one");
    ObjectNode slug = Secrets.object().put("specialist", "robin-one");
    JsonNode named =
        operator.post("/api/operator/reviewers/name", slug).expect(200).json().path("reviewers");
    assertThat(named.path(0).path("slug").asText()).isEqualTo("robin-one");
    assertThat(named.path(0).path("reviews").asBoolean()).isTrue();
    operator.post("/api/operator/reviewers/name", slug).expect(200);
    assertThat(Desk.queue(specialist)).isEmpty();

    desk.standing("robin-one", "suspended");
    specialist.get("/api/review/queue").refused(403, "review.not-named");
    assertThat(
            operator
                .get("/api/operator/reviewers")
                .json()
                .path("reviewers")
                .path(0)
                .path("reviews")
                .asBoolean(true))
        .isFalse();
    operator.post("/api/operator/reviewers/name", slug).refused(409, "review.not-verified");
    desk.standing("robin-one", "verified");
    specialist.get("/api/review/queue").expect(200);
    operator.post("/api/operator/reviewers/unname", slug).expect(200);
    specialist.get("/api/review/queue").refused(403, "review.not-named");
    operator
        .post("/api/operator/reviewers/name", Secrets.object().put("specialist", "nobody"))
        .refused(404, "not-found");
  }

  @Test
  void aVerificationThatEndsEndsTheReviewingOnTheSameDay() {
    Caller specialist = desk.named("robin-two", operator);
    specialist.get("/api/review/queue").expect(200);
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "update specialist set verified_until = '2026-02-28' where slug = 'robin-two'"));
    specialist.get("/api/review/queue").refused(403, "review.not-named");
  }

  @Test
  void anApprovalCountsWhileWhoGaveItMayReview() {
    Caller specialist = desk.named("robin-three", operator);
    UUID piece = desk.sent(Matter.STORY, writer, "Needs two");
    String id = Desk.find(specialist, "Needs two");
    Desk.decide(specialist, id, "approve");
    desk.standing("robin-three", "suspended");
    assertThat(Desk.decide(operator, id, "approve").path("state").asText()).isEqualTo("waiting");
    assertThat(desk.shelf(Matter.STORY).shown(piece)).isEmpty();
    assertThat(Desk.decide(second, id, "approve").path("state").asText()).isEqualTo("approved");
  }

  @Test
  void nobodyReviewsWhatIsTheirOwnOrConcernsThem() {
    Caller specialist = desk.named("robin-four", operator);
    UUID own = desk.sent(Matter.ANSWER, specialist, "My own answer");
    UUID concerning = UUID.randomUUID();
    desk.shelf(Matter.FOLLOW_UP).show(writer.account(), "unsent");
    desk.shelf(Matter.FOLLOW_UP).send(desk.review, writer.account(), concerning, "To you");
    desk.shelf(Matter.FOLLOW_UP).concern(concerning, specialist.account());
    desk.shelf(Matter.FOLLOW_UP).send(desk.review, writer.account(), concerning, "To you");
    assertThat(Desk.queue(specialist)).isEmpty();
    for (String text : List.of("My own answer", "To you")) {
      JsonNode seen = Desk.look(operator, Desk.find(operator, text));
      String id = seen.path("id").asText();
      specialist
          .post("/api/review/case", Secrets.object().put("id", id))
          .refused(403, "review.own-work");
      Desk.decide(specialist, seen, "approve").refused(403, "review.own-work");
      specialist
          .post("/api/review/ask", question(id, "Is it good?"))
          .refused(403, "review.own-work");
    }
    assertThat(desk.shelf(Matter.ANSWER).shown(own)).isEmpty();
  }

  @Test
  void whatIsWithdrawnIsGoneFromEveryTableAtOnce() {
    UUID piece = desk.sent(Matter.STORY, writer, "Secret-Marker words");
    String id = Desk.find(operator, "Secret-Marker words");
    operator.post("/api/review/ask", question(id, "Secret-Marker question?")).expect(200);
    Desk.decide(operator, id, "approve");
    Desk.decide(second, id, "approve");
    desk.shelf(Matter.STORY).send(desk.review, writer.account(), piece, "Secret-Marker again");
    Desk.decide(second, id, "return");
    assertThat(Tables.holding(database, "Secret-Marker")).isNotEmpty();
    desk.shelf(Matter.STORY).withdraw(desk.review, piece);
    assertThat(Tables.holding(database, "Secret-Marker")).isEmpty();
    assertThat(Tables.holding(database, piece.toString())).isEmpty();
    assertThat(writer.get("/api/my-reviews").json()).isEmpty();
    operator.post("/api/review/case", Secrets.object().put("id", id)).refused(404, "not-found");
  }

  @Test
  void aDeletedAccountLeavesNothingOfItselfInTheReview() {
    Secrets secrets = House.secrets();
    Caller leaving = desk.house.signedUp(secrets);
    UUID account = leaving.account();
    desk.sent(Matter.QUESTION, leaving, "Secret-Leaver words");
    String id = Desk.find(operator, "Secret-Leaver words");
    operator.post("/api/review/ask", question(id, "Secret-Leaver question?")).expect(200);
    leaving.post("/api/account/delete", secrets.delete()).expect(204);
    assertThat(Tables.holding(database, account.toString())).isEmpty();
    assertThat(Tables.reviewHolding(database, "Secret-Leaver")).isEmpty();
    assertThat(Desk.queue(operator)).isEmpty();
  }

  @Test
  void aReviewersDeletedAccountTakesItsApprovalAlongAndLeavesTheDecision() {
    Secrets secrets = House.secrets();
    Caller specialist = desk.house.specialist(secrets);
    UUID account = specialist.account();
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "insert into specialist (account, slug, name, standing, verified_until, zone, country, created_at)"
                    + " values (?, 'robin-five', 'Robin', 'verified', '2026-12-31', 'UTC', 'CH', now())",
                account));
    operator
        .post("/api/operator/reviewers/name", Secrets.object().put("specialist", "robin-five"))
        .expect(200);
    desk.sent(Matter.STORY, writer, "Half approved");
    UUID returned = desk.sent(Matter.QUESTION, writer, "Given back");
    Desk.decide(specialist, Desk.find(specialist, "Half approved"), "approve");
    Desk.decide(specialist, Desk.find(specialist, "Given back"), "return");
    specialist.post("/api/account/delete", secrets.delete()).expect(204);
    assertThat(Tables.holding(database, account.toString())).isEmpty();
    assertThat(own(writer, returned).path("reason").asText()).startsWith("Please take out");
    String id = Desk.find(operator, "Half approved");
    assertThat(Desk.decide(operator, id, "approve").path("state").asText()).isEqualTo("waiting");
  }

  @Test
  void figuresTellNothingOfFew() {
    for (int i = 0; i < 9; i++) {
      desk.sent(Matter.QUESTION, writer, "Measured " + i + ".");
      desk.pass(Duration.ofHours(1));
      Desk.decide(operator, Desk.find(operator, "Measured " + i + "."), "approve");
    }
    JsonNode few = operator.get("/api/operator/review/figures").expect(200).json();
    assertThat(few.path("waits").has("medianSeconds")).isFalse();
    assertThat(few.path("waits").has("longestSeconds")).isFalse();
    assertThat(few.path("open")).hasSize(7).allMatch(count -> count.path("count").isNull());
    desk.sent(Matter.QUESTION, writer, "Measured 9.");
    desk.pass(Duration.ofHours(5));
    Desk.decide(operator, Desk.find(operator, "Measured 9."), "approve");
    for (int i = 0; i < 10; i++) {
      desk.sent(Matter.STORY, writer, "Open " + i);
    }
    JsonNode enough = operator.get("/api/operator/review/figures").expect(200).json();
    assertThat(enough.path("waits").path("decided").asLong()).isEqualTo(10);
    assertThat(enough.path("waits").path("medianSeconds").asLong()).isEqualTo(3600);
    assertThat(enough.path("waits").path("longestSeconds").asLong()).isEqualTo(5 * 3600);
    assertThat(enough.path("open"))
        .anyMatch(count ->
            count.path("word").asText().equals("story") && count.path("count").asLong() == 10);
  }

  @Test
  void textsThatCameBackAreForgottenAfterNinetyDaysAndWhatIsPublicIsKeptToCompare() {
    UUID published = desk.sent(Matter.QUESTION, writer, "Published-Marker");
    Desk.decide(operator, Desk.find(operator, "Published-Marker"), "approve");
    UUID piece = desk.sent(Matter.QUESTION, writer, "Returned-Marker");
    String id = Desk.find(operator, "Returned-Marker");
    operator.post("/api/review/ask", question(id, "Asked-Marker?")).expect(200);
    Desk.decide(operator, id, "return");
    desk.pass(Duration.ofDays(89));
    desk.upkeep.run();
    assertThat(own(writer, piece).path("thread")).hasSize(1);
    assertThat(Desk.look(operator, id).path("parts")).hasSize(2);
    desk.pass(Duration.ofDays(2));
    desk.upkeep.run();
    assertThat(own(writer, piece).path("thread")).isEmpty();
    assertThat(own(writer, piece).path("reason").asText()).isNotEmpty();
    assertThat(Tables.holding(database, "Asked-Marker")).isEmpty();
    List<Part> kept =
        database
            .jdbi()
            .withHandle(sql -> new CaseStore(sql).approvedParts(Matter.QUESTION, published));
    assertThat(kept).hasSize(2);
  }

  @Test
  void repliesAndActsAreSlowedDown() {
    try (Desk strict =
        new Desk(
            database,
            new ReviewSettings(
                ReviewSettings.DEFAULTS.reportsFromAddress(),
                ReviewSettings.DEFAULTS.reportsFromNeighbours(),
                ReviewSettings.DEFAULTS.reports(),
                new morrow.accounts.GuessLimits.Limit(4, Duration.ofMinutes(1)),
                1))) {
      Caller reviewer = strict.house.callerAt("10.9.9.9").withCookieOf(operator);
      Caller asker = strict.house.callerAt("10.9.9.8").withCookieOf(writer);
      UUID piece = strict.sent(Matter.QUESTION, writer, "Slowly");
      String id = Desk.find(reviewer, "Slowly");
      reviewer.post("/api/review/ask", question(id, "One thing?")).expect(200);
      asker.post("/api/my-reviews/reply", reply(Matter.QUESTION, piece, "Yes.")).expect(200);
      reviewer.post("/api/review/ask", question(id, "Another?")).expect(200);
      asker
          .post("/api/my-reviews/reply", reply(Matter.QUESTION, piece, "No."))
          .refused(429, "review.too-often");
      reviewer.post("/api/review/ask", question(id, "More")).expect(200);
      strict.shelf(Matter.QUESTION).withdraw(strict.review, piece);
      UUID next = strict.sent(Matter.QUESTION, writer, "Slowly again");
      id = Desk.find(reviewer, "Slowly again");
      reviewer.post("/api/review/ask", question(id, "And now?")).expect(200);
      asker
          .post("/api/my-reviews/reply", reply(Matter.QUESTION, next, "Taken back, not uncounted."))
          .refused(429, "review.too-often");
      Caller.Answer tooMany = reviewer.post("/api/review/ask", question(id, "Too many"));
      tooMany.refused(429, "review.too-often");
      assertThat(tooMany.header("Retry-After")).isNotEmpty();
      strict.pass(Duration.ofHours(23));
      assertThat(
              asker
                  .post("/api/my-reviews/reply", reply(Matter.QUESTION, next, "Still too soon."))
                  .refused(429, "review.too-often")
                  .json()
                  .path("seconds")
                  .asLong())
          .isEqualTo(Duration.ofHours(1).toSeconds());

      strict.pass(Duration.ofDays(1).plusMinutes(1));
      asker.post("/api/my-reviews/reply", reply(Matter.QUESTION, next, "A day later.")).expect(200);
      strict.pass(Duration.ofDays(1).plusMinutes(1));
      strict.upkeep.run();
      List<String> counted =
          database
              .jdbi()
              .withHandle(sql ->
                  sql.select("select writer::text from review_reply").mapTo(String.class).list());
      assertThat(counted).isEmpty();
    }
  }

  @Test
  void aThreadIsBounded() {
    UUID piece = desk.sent(Matter.QUESTION, writer, "Endless");
    String id = Desk.find(operator, "Endless");
    for (int i = 0; i < Message.MOST; i++) {
      operator.post("/api/review/ask", question(id, "Question " + i)).expect(200);
    }
    operator
        .post("/api/review/ask", question(id, "One too many"))
        .refused(409, "review.thread-full");
    writer
        .post("/api/my-reviews/reply", reply(Matter.QUESTION, piece, "One too many"))
        .refused(409, "review.thread-full");
    Desk.decide(operator, id, "return");
  }

  @Test
  void badBodiesAreRefusedWithASentence() {
    desk.sent(Matter.QUESTION, writer, "Attacked");
    JsonNode seen = Desk.look(operator, Desk.find(operator, "Attacked"));
    for (ObjectNode bad :
        List.of(
            Desk.verdict(seen, "approve").put("decision", "publish"),
            Desk.verdict(seen, "approve").put("version", "1"),
            Desk.verdict(seen, "approve").put("version", 1.5),
            Desk.verdict(seen, "approve").put("id", "x"),
            Desk.verdict(seen, "return").put("reason", "x".repeat(2001)),
            Desk.verdict(seen, "return").put("reason", "a\u0000b"),
            Desk.verdict(seen, "approve").put("writer", "x"))) {
      operator.post("/api/review/decide", bad).refused(400, "request.malformed");
    }
    Desk.decide(operator, seen, "take-down").refused(409, "review.unfit");
    Desk.decide(operator, seen, "dismiss").refused(409, "review.unfit");
    operator
        .post("/api/review/decide", Desk.verdict(seen, "approve").put("version", 99))
        .refused(409, "review.changed");
    operator
        .post("/api/review/case", "{\"id\":\"" + "x".repeat(20 << 10) + "\"}")
        .refused(413, "request.too-large");
  }

  @Test
  void whatTheFeatureRefusesIsNotDecided() {
    UUID piece = UUID.randomUUID();
    desk.sent(Matter.QUESTION, writer, "Stays");
    database
        .jdbi()
        .useHandle(sql -> sql.execute("alter table shelf_question add check (shown <> 'Unfit')"));
    desk.shelf(Matter.QUESTION).send(desk.review, writer.account(), piece, "Unfit");
    JsonNode seen = Desk.look(operator, Desk.find(operator, "Unfit"));
    assertThat(Desk.decide(operator, seen, "approve").status()).isEqualTo(500);
    assertThat(Desk.look(operator, seen.path("id").asText()).path("state").asText())
        .isEqualTo("waiting");
    assertThat(desk.shelf(Matter.QUESTION).told(piece)).containsExactly(0, 0);
  }

  @Test
  void whatCannotBeReviewedIsNotTakenIn() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Part("smell", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Submission(
                Matter.POST,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Language.EN,
                "x",
                List.of(),
                false));
    assertThatIllegalStateException()
        .isThrownBy(() -> desk.review.decides(Matter.POST, desk.shelf(Matter.POST)))
        .withMessageContaining("Two features");
    assertThatIllegalArgumentException().isThrownBy(() -> Matter.of("poem"));
  }
}
