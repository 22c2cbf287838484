package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import morrow.accounts.Caller;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a first draft to what is public, and back, over the wire.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingsTest {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Desk desk;
  private final Database database;

  WritingsTest(Database database) {
    this.database = database;
    desk = new Desk(database);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  private Caller fresh() {
    return desk.verified("writer-" + COUNT.incrementAndGet());
  }

  private Caller known() {
    return desk.known("known-" + COUNT.incrementAndGet());
  }

  private static ObjectNode changed(JsonNode saved, String title) {
    ObjectNode change = saved.deepCopy();
    change.retain(
        "id",
        "version",
        "kind",
        "language",
        "title",
        "cover",
        "body",
        "topics",
        "references",
        "source",
        "translationOf");
    return change.put("title", title);
  }

  private long count(String statement, UUID id) {
    return database
        .jdbi()
        .withHandle(sql -> sql.createQuery(statement).bind(0, id).mapTo(Long.class).one());
  }

  private void report(JsonNode published) {
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
                            + "&reason=other&words=It+sells+something.")))
        .expect(200);
  }

  private boolean isFound(String id) {
    return count("select count(*) from piece where id = ?", UUID.fromString(id)) == 1;
  }

  private boolean isPublic(String id) {
    return count("select count(*) from published_writing where writing = ?", UUID.fromString(id))
        == 1;
  }

  @Test
  void whatIsSavedComesBackAndStandsInTheList() {
    Caller writer = fresh();
    ObjectNode article = Desk.article("A title");
    JsonNode saved = Desk.saved(writer, article);
    assertThat(saved.path("version").asLong()).isEqualTo(1);
    assertThat(saved.path("state").asText()).isEqualTo("draft");
    for (String field : List.of("title", "cover", "body", "topics", "source", "kind", "language")) {
      assertThat(saved.path(field)).isEqualTo(article.path(field));
    }
    assertThat(saved.path("references").path(0).path("csl"))
        .isEqualTo(article.path("references").path(0).path("csl"));
    assertThat(
            writer
                .post("/api/specialist/writing", Desk.id(saved.path("id").asText()))
                .expect(200)
                .json())
        .isEqualTo(saved);
    JsonNode list = writer.get("/api/specialist/writings").expect(200).json();
    assertThat(list.path("newSpecialist").asBoolean()).isTrue();
    assertThat(list.path("writings")).hasSize(1);
    assertThat(list.path("writings").path(0).has("body")).isFalse();
    assertThat(list.path("writings").path(0).has("references")).isFalse();
  }

  @Test
  void theSameSavedAgainIsDoneAlreadyAndAnotherWindowIsShownWhatIsThere() {
    Caller writer = fresh();
    ObjectNode article = Desk.article("First");
    Desk.saved(writer, article);
    JsonNode saved = Desk.saved(writer, article);
    assertThat(saved.path("version").asLong()).isEqualTo(1);
    JsonNode here = Desk.saved(writer, changed(saved, "Here"));
    JsonNode refused =
        writer
            .post("/api/specialist/writing/save", changed(saved, "There"))
            .refused(409, "writing.changed")
            .json();
    assertThat(refused.path("current")).isEqualTo(here);
    assertThat(Desk.saved(writer, changed(saved, "Here"))).isEqualTo(here);
  }

  @Test
  void aNewSpecialistIsReviewedUntilThreePiecesWereApproved() {
    Caller writer = fresh();
    for (int i = 1; i <= 3; i++) {
      String title = "Review me " + i + " of " + COUNT.incrementAndGet();
      String id = Desk.saved(writer, Desk.article(title)).path("id").asText();
      JsonNode sent = Desk.submit(writer, id, 1).expect(200).json();
      assertThat(sent.path("state").asText()).isEqualTo("waiting");
      assertThat(isPublic(id)).isFalse();
      assertThat(isFound(id)).isFalse();
      desk.approve(title);
      assertThat(isPublic(id)).isTrue();
      assertThat(isFound(id)).isTrue();
    }
    assertThat(writer.get("/api/specialist/writings").json().path("newSpecialist").asBoolean())
        .isFalse();
    JsonNode fourth = Desk.published(writer, Desk.article("The fourth"));
    assertThat(fourth.path("slug").asText()).isEqualTo("the-fourth");
    assertThat(fourth.path("approved").asBoolean()).isFalse();
    JsonNode again = Desk.saved(writer, changed(fourth, "Changed and public at once"));
    assertThat(
            Desk.submit(writer, again.path("id").asText(), again.path("version").asLong())
                .json()
                .path("state")
                .asText())
        .isEqualTo("published");
  }

  @Test
  void whatAReviewerApprovedOfIsReviewedAgainWhenItIsChangedAlsoOfTheEstablished() {
    Caller writer = fresh();
    String id = "";
    String title = "";
    for (int i = 1; i <= 3; i++) {
      title = "Approved " + i + " of " + COUNT.incrementAndGet();
      id = Desk.saved(writer, Desk.article(title)).path("id").asText();
      Desk.submit(writer, id, 1).expect(200);
      desk.approve(title);
    }
    JsonNode approved = writer.post("/api/specialist/writing", Desk.id(id)).expect(200).json();
    assertThat(approved.path("approved").asBoolean()).isTrue();
    JsonNode again = Desk.saved(writer, changed(approved, "Something else"));
    JsonNode sent = Desk.submit(writer, id, again.path("version").asLong()).expect(200).json();
    assertThat(sent.path("state").asText()).isEqualTo("waiting");
    assertThat(sent.path("changedSincePublished").asBoolean()).isTrue();
  }

  @Test
  void whatWasReviewedIsPublishedAndWhatWasWrittenMeanwhileIsNot() {
    Caller writer = fresh();
    JsonNode saved = Desk.saved(writer, Desk.article("As it was sent"));
    String id = saved.path("id").asText();
    Desk.submit(writer, id, 1).expect(200);
    JsonNode later = Desk.saved(writer, changed(saved, "Not seen by anybody"));
    assertThat(later.path("state").asText()).isEqualTo("waiting");
    desk.approve("As it was sent");
    JsonNode now = writer.post("/api/specialist/writing", Desk.id(id)).expect(200).json();
    assertThat(now.path("state").asText()).isEqualTo("published");
    assertThat(now.path("changedSincePublished").asBoolean()).isTrue();
    assertThat(now.path("title").asText()).isEqualTo("Not seen by anybody");
    assertThat(now.path("slug").asText()).isEqualTo("as-it-was-sent");
    String title =
        database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery("select title from published_writing where writing = ?")
                    .bind(0, UUID.fromString(id))
                    .mapTo(String.class)
                    .one());
    assertThat(title).isEqualTo("As it was sent");
  }

  @Test
  void aReturnedPieceTellsWhyAndCanBeSentAgain() {
    Caller writer = fresh();
    String id = Desk.saved(writer, Desk.article("To be returned")).path("id").asText();
    Desk.submit(writer, id, 1).expect(200);
    desk.decide("To be returned", "return", "Please name the page as well. Thank you.");
    JsonNode returned = writer.post("/api/specialist/writing", Desk.id(id)).expect(200).json();
    assertThat(returned.path("state").asText()).isEqualTo("returned");
    assertThat(returned.path("reason").asText()).startsWith("Please name the page");
    JsonNode again = Desk.submit(writer, id, 1).expect(200).json();
    assertThat(again.path("state").asText()).isEqualTo("waiting");
    assertThat(again.has("reason")).isFalse();
  }

  @Test
  void whatIsWithdrawnIsGoneFromEverywhereAtOnceAndItsAddressIsNeverGivenAgain() {
    Caller writer = known();
    JsonNode first = Desk.published(writer, Desk.article("Gone soon"));
    String id = first.path("id").asText();
    JsonNode gone = writer.post("/api/specialist/writing/withdraw", Desk.id(id)).expect(200).json();
    assertThat(gone.path("state").asText()).isEqualTo("withdrawn");
    assertThat(gone.has("publishedAt")).isFalse();
    assertThat(isPublic(id)).isFalse();
    assertThat(isFound(id)).isFalse();
    writer.post("/api/specialist/writing/withdraw", Desk.id(id)).expect(200);
    writer.post("/api/specialist/writing/delete", Desk.id(id)).expect(204);
    writer.post("/api/specialist/writing/delete", Desk.id(id)).expect(204);
    assertThat(Desk.published(writer, Desk.article("Gone soon")).path("slug").asText())
        .isEqualTo("gone-soon-2");
  }

  @Test
  void whatIsPublicOrWaitsIsNotDeletedByAccident() {
    Caller writer = known();
    String id = Desk.published(writer, Desk.article("Stands")).path("id").asText();
    writer.post("/api/specialist/writing/delete", Desk.id(id)).refused(409, "writing.stands");
    assertThat(isPublic(id)).isTrue();
  }

  @Test
  void whatWasTakenDownIsReviewedForEver() {
    Caller writer = known();
    JsonNode published = Desk.published(writer, Desk.article("Reported"));
    String id = published.path("id").asText();
    report(published);
    desk.decide("Reported", "take-down", "It names a neighbour.");
    JsonNode now = writer.post("/api/specialist/writing", Desk.id(id)).expect(200).json();
    assertThat(now.path("state").asText()).isEqualTo("withdrawn");
    assertThat(now.path("reason").asText()).isEqualTo("It names a neighbour.");
    assertThat(isPublic(id)).isFalse();
    assertThat(isFound(id)).isFalse();
    assertThat(
            Desk.submit(writer, id, now.path("version").asLong())
                .expect(200)
                .json()
                .path("state")
                .asText())
        .isEqualTo("waiting");
  }

  @Test
  void whatWasWithdrawnWhileAReportWaitedIsReviewedForEver() {
    Caller writer = known();
    JsonNode published = Desk.published(writer, Desk.article("Withdrawn in time"));
    String id = published.path("id").asText();
    report(published);
    JsonNode now = writer.post("/api/specialist/writing/withdraw", Desk.id(id)).expect(200).json();
    assertThat(now.path("state").asText()).isEqualTo("withdrawn");
    assertThat(isPublic(id)).isFalse();
    assertThat(
            Desk.submit(writer, id, now.path("version").asLong())
                .expect(200)
                .json()
                .path("state")
                .asText())
        .isEqualTo("waiting");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void whatWasReportedDeletedAndWrittenAnewIsReviewedToo(boolean takenDown) {
    Caller writer = known();
    String title = "Comes again " + COUNT.incrementAndGet();
    JsonNode published = Desk.published(writer, Desk.article(title));
    String id = published.path("id").asText();
    report(published);
    if (takenDown) {
      desk.decide(title, "take-down", "It names a neighbour.");
    } else {
      writer.post("/api/specialist/writing/withdraw", Desk.id(id)).expect(200);
    }
    writer.post("/api/specialist/writing/delete", Desk.id(id)).expect(204);
    String again = Desk.saved(writer, Desk.article(title)).path("id").asText();
    assertThat(Desk.submit(writer, again, 1).expect(200).json().path("state").asText())
        .isEqualTo("waiting");
    assertThat(isPublic(again)).isFalse();
    desk.approve(title);
    JsonNode other = Desk.saved(writer, Desk.post("Another thought"));
    assertThat(
            Desk.submit(writer, other.path("id").asText(), 1)
                .expect(200)
                .json()
                .path("state")
                .asText())
        .as("what is approved later changes nothing of it")
        .isEqualTo("waiting");
  }

  @Test
  void whatIsApprovedWasSetBeforeAnythingIsLockedAndIsPublishedOnlyWhileItIsWhatWaits() {
    Caller writer = fresh();
    JsonNode saved = Desk.saved(writer, Desk.article("Set before"));
    UUID id = UUID.fromString(saved.path("id").asText());
    Desk.submit(writer, id.toString(), 1).expect(200);
    CarefulWork careful = new CarefulWork();
    Submissions submissions =
        new Submissions(
            WritingKind.ARTICLE,
            new Publishing(desk.search, desk.house.clock),
            new Preparation(database.jdbi(), Pieces.typesetter(), careful));
    Consumer<Handle> approval =
        database
            .jdbi()
            .inTransaction(held -> {
              held.execute("select 1 from writing where id = ? for update", id);
              return submissions.approval(id);
            });
    careful.close(); // from here on nothing can be set
    JsonNode changed = Desk.saved(writer, changed(saved, "Set before, and changed"));
    Desk.submit(writer, id.toString(), changed.path("version").asLong()).expect(200);
    assertThatThrownBy(() -> database.jdbi().useTransaction(approval::accept))
        .isInstanceOf(IllegalStateException.class);
    assertThat(isPublic(id.toString())).isFalse();
    database
        .jdbi()
        .useHandle(sql -> sql.execute("update writing set submitted = 1 where id = ?", id));
    database.jdbi().useTransaction(approval::accept);
    assertThat(isPublic(id.toString())).isTrue();
    assertThat(isFound(id.toString())).isTrue();
  }

  @Test
  void aReviewerReadsAReportedPieceAsItStoodWhenItWasReportedFirst() {
    Caller writer = known();
    String title = "Names a neighbour";
    ObjectNode article = Desk.article(title).put("body", "Mrs Miller hears everything.");
    JsonNode published = Desk.published(writer, article);
    String id = published.path("id").asText();
    report(published);
    JsonNode changed =
        Desk.saved(writer, changed(published, title).put("body", "Somebody hears everything."));
    Desk.submit(writer, id, changed.path("version").asLong()).expect(200);
    JsonNode later = writer.post("/api/specialist/writing", Desk.id(id)).expect(200).json();
    report(later);
    JsonNode seen = desk.waiting(title);
    assertThat(seen.path("about").asText()).isEqualTo("report");
    assertThat(parts(seen, "text")).containsExactly("Mrs Miller hears everything.");
    assertThat(parts(seen, "title")).containsExactly(title);
    assertThat(parts(seen, "references"))
        .hasSize(1)
        .first()
        .asString()
        .contains("Hochschild", "The second shift", "Where the words come from.")
        .doesNotContain("<");
    desk.decide(title, "dismiss", "");
    report(later);
    assertThat(parts(desk.waiting(title), "text")).containsExactly("Somebody hears everything.");
    writer.post("/api/specialist/writing/withdraw", Desk.id(id)).expect(200);
    assertThat(
            count(
                "select count(*) from review_part p join review_case c on c.id = p.case_id where c.piece = ?",
                UUID.fromString(id)))
        .isZero();
  }

  private static List<String> parts(JsonNode seen, String label) {
    List<String> texts = new ArrayList<>();
    for (JsonNode part : seen.path("parts")) {
      if (part.path("label").asText().equals(label)) {
        texts.add(part.path("text").asText());
      }
    }
    return texts;
  }

  @Test
  void aChangeThatWaitsGoesOnWaitingWhenWhatIsPublicIsTakenDown() {
    Caller writer = fresh();
    JsonNode first = Desk.saved(writer, Desk.article("Reported early"));
    String id = first.path("id").asText();
    Desk.submit(writer, id, 1).expect(200);
    desk.approve("Reported early");
    JsonNode saved = Desk.saved(writer, changed(first, "Written better"));
    Desk.submit(writer, id, saved.path("version").asLong()).expect(200);
    report(writer.post("/api/specialist/writing", Desk.id(id)).expect(200).json());
    desk.decide("Reported early", "take-down", "It names a neighbour.");
    JsonNode now = writer.post("/api/specialist/writing", Desk.id(id)).expect(200).json();
    assertThat(now.path("state").asText()).isEqualTo("waiting");
    assertThat(isPublic(id)).isFalse();
    desk.approve("Written better");
    assertThat(isPublic(id)).isTrue();
  }

  @Test
  void onlyWhoIsVerifiedTodayPublishes() {
    Caller writer = desk.house.specialist();
    String id = Desk.saved(writer, Desk.article("Not yet")).path("id").asText();
    Desk.submit(writer, id, 1).refused(409, "writing.not-verified");
    Caller former = known();
    String own = Desk.saved(former, Desk.article("Too late")).path("id").asText();
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                "update specialist set verified_until = '2020-01-01' where account = ?",
                former.account()));
    Desk.submit(former, own, 1).refused(409, "writing.not-verified");
  }

  @Test
  void anothersPieceIsAsIfItWereNotThere() {
    Caller writer = known();
    Caller other = fresh();
    JsonNode saved = Desk.published(writer, Desk.article("Mine alone"));
    String id = saved.path("id").asText();
    for (String call : List.of("", "/withdraw", "/revisions")) {
      other.post("/api/specialist/writing" + call, Desk.id(id)).refused(404, "not-found");
    }
    Desk.submit(other, id, 1).refused(404, "not-found");
    other.post("/api/specialist/writing/save", changed(saved, "Yours")).refused(404, "not-found");
    other
        .post("/api/specialist/writing/save", changed(saved, "Yours").put("version", 0))
        .refused(404, "not-found");
    other
        .post("/api/specialist/writing/comparison", Desk.id(id).put("from", 1).put("to", 1))
        .refused(404, "not-found");
    other
        .post("/api/specialist/writing/delete", Desk.id(id))
        .expect(204); // says nothing, does nothing
    ObjectNode translation =
        Desk.article("Translated").put("language", "de").put("translationOf", id);
    other.post("/api/specialist/writing/save", translation).refused(409, "writing.no-translation");
    assertThat(isPublic(id)).isTrue();
  }

  @Test
  void aPieceHasOneTranslationIntoEachLanguage() {
    Caller writer = known();
    String id = Desk.published(writer, Desk.article("In English")).path("id").asText();
    ObjectNode german = Desk.article("Auf Deutsch").put("language", "de").put("translationOf", id);
    JsonNode translation = Desk.published(writer, german);
    assertThat(translation.path("translationOf").asText()).isEqualTo(id);
    ObjectNode second = Desk.article("Noch einmal").put("language", "de").put("translationOf", id);
    writer.post("/api/specialist/writing/save", second).refused(409, "writing.no-translation");
    ObjectNode post = Desk.post("A post").put("translationOf", id).put("language", "de");
    writer.post("/api/specialist/writing/save", post).refused(409, "writing.no-translation");
  }

  @Test
  void whatIsWrongWithATextIsSaidInTheLanguageOfItsWriter() {
    Caller writer = known().in("de");
    ObjectNode text = Desk.article("Deutsch").put("body", "Siehe [@niemand2020].");
    text.remove(List.of("id", "version", "topics", "translationOf"));
    JsonNode preview = writer.post("/api/specialist/writing/preview", text).expect(200).json();
    assertThat(preview.path("problems"))
        .extracting(each -> each.path("text").asText())
        .containsExactly("Der Text nennt @niemand2020, das steht nicht unter den Quellen.");
    JsonNode read =
        writer
            .post("/api/specialist/references/read", "{\"text\":\"{\\\"type\\\":\\\"book\\\"}\"}")
            .expect(200)
            .json();
    assertThat(read.path("problems").path(0).path("text").asText())
        .isEqualTo("Eine Quelle hat einen Titel.");
  }

  @Test
  void whatWasPublicKeepsItsKindAndLanguage() {
    Caller writer = known();
    JsonNode published = Desk.published(writer, Desk.article("Fixed"));
    writer
        .post("/api/specialist/writing/save", changed(published, "Fixed").put("language", "de"))
        .refused(409, "writing.fixed");
    JsonNode draft = Desk.saved(writer, Desk.article("Free"));
    assertThat(
            Desk.saved(writer, changed(draft, "Frei").put("language", "de"))
                .path("language")
                .asText())
        .isEqualTo("de");
  }

  @Test
  void savesWithinTenMinutesAreOneRevisionAndAnyTwoCanBeCompared() {
    Caller writer = known();
    JsonNode saved = Desk.saved(writer, Desk.article("One"));
    String id = saved.path("id").asText();
    saved = Desk.saved(writer, changed(saved, "Two"));
    assertThat(revisions(writer, id)).hasSize(1);
    desk.house.clock.pass(Duration.ofMinutes(11));
    saved = Desk.saved(writer, changed(saved, "Three"));
    assertThat(revisions(writer, id)).hasSize(2);
    Desk.submit(writer, id, saved.path("version").asLong()).expect(200);
    Desk.saved(writer, changed(saved, "Three and more"));
    List<JsonNode> revisions = revisions(writer, id);
    assertThat(revisions)
        .extracting(each -> each.path("published").asBoolean())
        .containsExactly(false, true, false);
    JsonNode parts =
        writer
            .post("/api/specialist/writing/comparison", Desk.id(id).put("from", 1).put("to", 3))
            .expect(200)
            .json()
            .path("parts");
    assertThat(parts.path(0).toString()).isEqualTo("{\"kind\":\"removed\",\"text\":\"Two\"}");
    assertThat(parts.path(1).toString())
        .isEqualTo("{\"kind\":\"added\",\"text\":\"Three and more\"}");
    assertThat(parts.path(2).path("kind").asText()).isEqualTo("same");
  }

  private static List<JsonNode> revisions(Caller writer, String id) {
    List<JsonNode> revisions = new ArrayList<>();
    writer
        .post("/api/specialist/writing/revisions", Desk.id(id))
        .expect(200)
        .json()
        .path("revisions")
        .forEach(revisions::add);
    return revisions;
  }

  @Test
  void whatCannotBePublishedYetSaysWhatIsToBeDone() {
    Caller writer = known();
    ObjectNode article =
        Desk.article("").put("cover", "").put("body", "Buy [it](https://amzn.to/1) [@who].");
    article.putArray("topics");
    article.putArray("references");
    JsonNode saved = Desk.saved(writer, article);
    JsonNode problems =
        Desk.submit(writer, saved.path("id").asText(), 1)
            .refused(409, "writing.unfit")
            .json()
            .path("problems");
    assertThat(problems)
        .extracting(each -> each.path("word").asText())
        .containsExactly(
            "title.missing",
            "cover.missing",
            "topics.missing",
            "references.missing",
            "link.advertising",
            "reference.unknown");
    assertThat(problems).allSatisfy(each -> assertThat(each.path("text").asText()).endsWith("."));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind       | "poem"              | kind of writing
          kind       | null                | missing
          language   | "fr"                | no language
          language   | null                | missing
          title      | null                | missing
          title      | "a\\u202eb"         | cannot be seen
          topics     | ["no-such-topic"]   | A topic is one of
          topics     | ["grief","grief"]   | each once
          topics     | ["grief","guilt","home","money","after"] | at most four
          topics     | [null]              | missing
          references | [{"id":"a b","csl":{"title":"x"},"annotation":""}] | begins with a letter
          references | [{"id":"a","csl":{},"annotation":""}]              | has a title
          references | [{"id":"a","csl":{"title":"x","DOI":"none"},"annotation":""}]  | DOI
          references | [{"id":"a","csl":{"title":"x","URL":"javascript:x"},"annotation":""}]  | https://
          references | [{"id":"a","csl":{"title":"x"},"annotation":""},{"id":"a","csl":{"title":"y"},"annotation":""}] | Two references
          references | [{"id":"a","csl":7,"annotation":""}]               | one object
          references | null                | missing
          version    | "1"                 | JSON
          id         | "1"                 | JSON
          html       | "<b>"               | JSON
          """)
  void whatCannotBeIsRefusedInASentenceAndNothingIsStored(String field, String value, String said) {
    Caller writer = fresh();
    ObjectNode article = Desk.article("Bad");
    article.set(field, Pieces.json(value));
    assertThat(
            writer
                .post("/api/specialist/writing/save", article)
                .refused(400, "request.malformed")
                .json()
                .path("message")
                .asText())
        .contains(said);
    assertThat(writer.get("/api/specialist/writings").json().path("writings")).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsRefusedAndABodyThatIsTooLargeAsWell() {
    Caller writer = fresh();
    writer
        .post("/api/specialist/writing/save", Desk.article("Long").put("body", "x".repeat(80_001)))
        .refused(400, "request.malformed");
    writer
        .post("/api/specialist/writing/save", Desk.article("Long").put("body", "x".repeat(900_000)))
        .refused(413, "request.too-large");
  }

  @Test
  void ofTwoWindowsThatSaveAtOneMomentOneIsToldOfTheOther() throws Exception {
    Caller writer = fresh();
    JsonNode saved = Desk.saved(writer, Desk.article("Both"));
    List<Integer> answers = atOnce(writer, saved, 8);
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).filteredOn(each -> each == 409).hasSize(7);
  }

  private static List<Integer> atOnce(Caller writer, JsonNode saved, int many) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Integer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      ObjectNode mine = changed(saved, "Window " + i);
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  go.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                answers.add(writer.post("/api/specialist/writing/save", mine).status());
              }));
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return answers;
  }

  @Test
  void whatIsSentTwiceIsPublishedOnce() {
    Caller writer = known();
    String id = Desk.published(writer, Desk.article("Sent twice")).path("id").asText();
    JsonNode again = Desk.submit(writer, id, 1).expect(200).json();
    assertThat(again.path("slug").asText()).isEqualTo("sent-twice");
  }

  @Test
  void aDeletedAccountTakesItsPiecesFromPagesAndSearch() {
    morrow.accounts.Secrets secrets = morrow.accounts.House.secrets();
    Caller writer = desk.house.specialist(secrets);
    UUID account = writer.account();
    Articles articles = desk.feature().articles();
    UUID id = UUID.randomUUID();
    database
        .jdbi()
        .useTransaction(
            sql -> articles.publishSample(sql, Samples.article(id, "left-behind", account)));
    assertThat(isFound(id.toString())).isTrue();
    writer
        .post(
            "/api/account/delete",
            morrow.accounts.Secrets.object().put("authKey", secrets.authKey()))
        .expect(204);
    assertThat(isFound(id.toString())).isFalse();
    assertThat(isPublic(id.toString())).isFalse();
  }
}
