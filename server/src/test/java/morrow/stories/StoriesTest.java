package morrow.stories;

import static morrow.stories.Writing.address;
import static morrow.stories.Writing.change;
import static morrow.stories.Writing.id;
import static morrow.stories.Writing.send;
import static morrow.stories.Writing.story;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesTest {
  private final Writing writing;

  StoriesTest(Database database) {
    writing = new Writing(database, Writing.GENEROUS);
  }

  @AfterAll
  void close() {
    writing.close();
  }

  private Caller visitor() {
    return writing.house.caller();
  }

  private void assertGone(String address, String mark) {
    visitor().get(address).expect(404);
    for (String path :
        List.of(
            "/en/stories",
            "/en/stories?topic=unseen-work",
            "/en/stories/feed",
            "/en/stories?topic=grief")) {
      assertThat(visitor().get(path).expect(200).text()).as(path).doesNotContain(mark);
    }
    assertThat(writing.isFound(mark)).isFalse();
  }

  @Test
  void aStoryIsPublicWhenTwoDifferentReviewersApprovedItAndNotBefore() {
    Caller writer = writing.house.person();
    ObjectNode body = story("Alder");
    JsonNode sent = send(writer, body);
    assertThat(sent.path("sent").path("state").asText()).isEqualTo("waiting");
    assertThat(sent.has("shown")).isFalse();
    assertThat(visitor().get("/en/stories").text()).doesNotContain("Alder");

    JsonNode seen = writing.waiting(writing.one(), "The list of Alder");
    writing.decide(writing.one(), seen, "approve", "").expect(200);
    assertThat(writing.look(writer, sent).has("shown")).isFalse();
    assertThat(visitor().get("/en/stories").text()).doesNotContain("Alder");
    // The same reviewer once more is not a second one.
    writing.decide(
        writing.one(), writing.waiting(writing.one(), "The list of Alder"), "approve", "");
    assertThat(writing.look(writer, sent).has("shown")).isFalse();

    writing
        .decide(
            writing.other(), writing.waiting(writing.other(), "The list of Alder"), "approve", "")
        .expect(200);
    JsonNode shown = writing.look(writer, sent);
    assertThat(address(shown)).isEqualTo("/en/stories/the-list-of-alder");
    assertThat(shown.has("sent")).isFalse();
    assertThat(visitor().get(address(shown)).expect(200).text())
        .contains("I called it Alder", body.path("penName").asText(), "rel=\"canonical\"");
    assertThat(visitor().get("/en/stories").text()).contains("The list of Alder");
    assertThat(visitor().get("/en/stories?topic=after").text()).contains("The list of Alder");
    assertThat(visitor().get("/en/stories?topic=money").text()).doesNotContain("Alder");
    assertThat(visitor().get("/de/stories").text()).doesNotContain("Alder");
    assertThat(visitor().get("/en/stories/feed").text()).contains("The list of Alder");
    assertThat(writing.isFound("Alder")).isTrue();
    var other = visitor().get("/de/stories/the-list-of-alder").expect(303);
    assertThat(other.header("Location")).isEqualTo("/en/stories/the-list-of-alder");
  }

  @Test
  void nothingThatOthersCanReadLeadsToTheAccountOrToAnotherPenName() {
    Secrets secrets = House.secrets();
    Caller writer = writing.house.signedUp(secrets);
    ObjectNode first = story("Birch");
    ObjectNode second = story("Cedar");
    JsonNode one = writing.published(writer, first);
    JsonNode two = writing.published(writer, second);
    send(writer, story("Dogwood"));
    String account = writer.account().toString();

    List<String> ofEverything =
        List.of(
            account,
            account.replace("-", ""),
            secrets.handle(),
            one.path("id").asText(),
            two.path("id").asText());
    Caller stranger = writing.house.person();
    List<Caller> others = List.of(visitor(), stranger, writing.house.specialist(), writing.one());
    List<String> answers = new ArrayList<>();
    for (Caller caller : others) {
      for (String path :
          List.of(
              "/en/stories",
              "/de/stories",
              "/en/stories?topic=after",
              "/en/stories/feed",
              "/de/stories/feed",
              address(one),
              address(two),
              "/api/stories",
              "/api/my-reviews",
              "/api/review/queue",
              "/api/pen-names?language=en")) {
        Caller.Answer answer = caller.get(path);
        answers.add(path + " " + answer.headers() + answer.text());
      }
    }
    answers.add(writing.waiting(writing.one(), "The list of Dogwood").toString());
    for (ObjectNode call : List.of(id(one), change(one, "Elm"))) {
      for (String what : List.of("one", "change", "keep-as-it-is", "withdraw")) {
        answers.add(stranger.post("/api/stories/" + what, call).text());
      }
    }
    assertThat(answers).hasSizeGreaterThan(50);
    for (String answer : answers) {
      assertThat(answer).doesNotContain(ofEverything);
    }
    String firstName = first.path("penName").asText();
    String secondName = second.path("penName").asText();
    assertThat(visitor().get(address(one)).text()).contains(firstName).doesNotContain(secondName);
    assertThat(visitor().get(address(two)).text()).contains(secondName).doesNotContain(firstName);
    assertThat(writing.waiting(writing.one(), "The list of Dogwood").toString())
        .doesNotContain(firstName, secondName);
  }

  @Test
  void timesOfTheDayAreToldToNobody() {
    Caller writer = writing.house.person();
    JsonNode shown = writing.published(writer, story("Elm"));
    Instant now = writing.house.clock.instant();
    String day = now.toString().substring(0, 10);
    for (String path : List.of("/en/stories", "/en/stories/feed", address(shown))) {
      String text = visitor().get(path).text();
      assertThat(text).contains(day);
      assertThat(text.replace(day + "T00:00:00Z", "")).doesNotContain(day + "T");
    }
  }

  @Test
  void theOrderOfTheStoriesOfADayTellsNothing() {
    Caller writer = writing.house.person();
    List<String> marks = List.of("marigold", "zinnia", "anemone");
    for (String mark : marks) {
      writing.published(writer, Writing.story(mark));
    }
    for (String address : List.of("/en/stories", "/en/stories/feed", "/en/stories?topic=after")) {
      String page = writing.house.caller().get(address).expect(200).text();
      List<String> listed =
          Pattern.compile("/en/stories/the-list-of-(zinnia|anemone|marigold)")
              .matcher(page)
              .results()
              .map(each -> each.group(1))
              .distinct()
              .toList();
      assertThat(listed).as(address).containsExactly("zinnia", "marigold", "anemone");
    }
  }

  @Test
  void walkingThroughAListMeetsEachStoryOnceTheNewestFirst() {
    Samples samples = writing.stories().samples();
    Instant first = Instant.parse("2026-01-05T08:00:00Z");
    for (int n = 10; n < 55; n++) {
      SampleStory sample =
          new SampleStory(
              Language.EN,
              "walk-" + n,
              "Walker " + (char) ('A' + n % 26) + (char) ('a' + n / 26),
              new Telling(
                  "Walk " + n,
                  Writing.text("Walk" + n),
                  List.of(n % 2 == 0 ? Topic.MONEY : Topic.HOME)),
              first.plus(Duration.ofHours(7L * n)));
      UUID _ = writing.database().inTransaction(sql -> samples.publish(sql, sample));
    }
    List<String> all = walked("/en/stories");
    assertThat(all).hasSize(45).doesNotHaveDuplicates();
    assertThat(all.getFirst()).startsWith("walk-5");
    assertThat(walked("/en/stories?topic=money")).hasSize(23).doesNotHaveDuplicates();
    assertThat(walked("/en/stories?topic=home")).hasSize(22).doesNotHaveDuplicates();
    assertThat(writing.database().<Integer, RuntimeException>inTransaction(samples::withdraw))
        .isEqualTo(45);
    assertThat(walked("/en/stories?topic=money")).isEmpty();
  }

  /// The sample stories of a list in its order, over all its pages.
  private List<String> walked(String address) {
    List<String> slugs = new ArrayList<>();
    for (String next = address; !next.isEmpty(); ) {
      String page = visitor().get(next.replace("&amp;", "&")).expect(200).text();
      Pattern.compile("/en/stories/(walk-[0-9]+)\"")
          .matcher(page)
          .results()
          .forEach(each -> slugs.add(each.group(1)));
      var link = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(page);
      next = link.find() ? link.group(1) : "";
    }
    return slugs;
  }

  @Test
  void aChangedStoryIsReviewedAgainWhileTheOldTextStays() {
    Caller writer = writing.house.person();
    JsonNode shown = writing.published(writer, story("Fir"));
    JsonNode changed =
        writer.post("/api/stories/change", change(shown, "Ginkgo")).expect(200).json();
    assertThat(changed.path("sent").path("state").asText()).isEqualTo("waiting");
    assertThat(visitor().get(address(shown)).text()).contains("Fir").doesNotContain("Ginkgo");
    assertThat(writing.isFound("Ginkgo")).isFalse();

    // One approval is void as soon as the text is another.
    writing
        .decide(writing.one(), writing.waiting(writing.one(), "The list of Ginkgo"), "approve", "")
        .expect(200);
    JsonNode again =
        writer.post("/api/stories/change", change(changed, "Hazel")).expect(200).json();
    writing
        .decide(
            writing.other(), writing.waiting(writing.other(), "The list of Hazel"), "approve", "")
        .expect(200);
    assertThat(visitor().get(address(shown)).text()).contains("Fir").doesNotContain("Hazel");
    writing
        .decide(writing.one(), writing.waiting(writing.one(), "The list of Hazel"), "approve", "")
        .expect(200);
    JsonNode now = writing.look(writer, shown);
    String page = visitor().get(address(now)).expect(200).text();
    assertThat(page).contains("Hazel").doesNotContain("called it Fir", "Ginkgo");
    assertThat(writing.isFound("Hazel")).isTrue();
    assertThat(writing.isFound("called it Fir")).isFalse();
    // What the writer changed was another version by then.
    writer.post("/api/stories/change", change(again, "Iris")).refused(409, "story.changed");
  }

  /// The address was made from the title, which may have held what the writer took out of it.
  @Test
  void aChangedTitleLeavesTheAddressTooAndAnUnchangedOneKeepsIt() {
    Caller writer = writing.house.person();
    JsonNode first = writing.published(writer, story("Anna in Bremen"));
    String old = address(first);
    assertThat(old).isEqualTo("/en/stories/the-list-of-anna-in-bremen");
    report("the-list-of-anna-in-bremen");
    assertThat(visitor().get(old).expect(200).text()).contains("Bremen");

    writer.post("/api/stories/change", change(first, "somebody")).expect(200);
    writing.approve("The list of somebody");
    JsonNode second = writing.look(writer, first);
    assertThat(address(second)).isEqualTo("/en/stories/the-list-of-somebody");
    assertGone(old, "bremen");
    assertThat(visitor().get(address(second)).expect(200).text()).doesNotContain("remen");
    for (String path : List.of("/en/stories", "/en/stories?topic=grief", "/en/stories/feed")) {
      assertThat(visitor().get(path).text()).contains(address(second));
    }
    // Who reads what was reported finds the page, and not the old words.
    JsonNode reported = writing.waiting(writing.one(), "The list of somebody");
    assertThat(reported.path("about").asText()).isEqualTo("report");
    assertThat(reported.path("address").asText()).isEqualTo(address(second));

    ObjectNode text = change(second, "somebody").put("text", Writing.text("Quietly"));
    writer.post("/api/stories/change", text).expect(200);
    for (Caller reviewer : List.of(writing.one(), writing.other())) {
      writing.decide(reviewer, sent(reviewer, "The list of somebody"), "approve", "").expect(200);
    }
    assertThat(address(writing.look(writer, second))).isEqualTo(address(second));
    assertThat(visitor().get(address(second)).expect(200).text()).contains("Quietly");
  }

  private void report(String slug) {
    String form = "kind=story&piece=" + slug + "&reason=recognisable&words=";
    visitor()
        .send(
            visitor()
                .request("/en/report")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form)))
        .expect(200);
  }

  /// What was sent under a title, beside what was reported of it.
  private JsonNode sent(Caller reviewer, String title) {
    for (JsonNode line : reviewer.get("/api/review/queue").expect(200).json().path("waiting")) {
      if (line.path("title").asText().equals(title)
          && line.path("about").asText().equals("submission")) {
        return reviewer
            .post("/api/review/case", Secrets.object().put("id", line.path("id").asText()))
            .expect(200)
            .json();
      }
    }
    throw new AssertionError("Nothing was sent under " + title);
  }

  @Test
  void emptyLinesDoNotMakeAStoryLongEnough() {
    Caller writer = writing.house.person();
    ObjectNode body =
        story("Yarrow").put("text", "It was quiet." + "\n".repeat(200) + "Then I left.");
    writer.post("/api/stories/send", body).refused(400, "story.unfit");
    body.put("text", Writing.text("Yarrow") + "\n".repeat(200) + "Then I left.");
    assertThat(send(writer, body).at("/sent/text").asText()).endsWith(".\n\nThen I left.");
  }

  @Test
  void aChangeCanBeTakenBackAndTheStoryStays() {
    Caller writer = writing.house.person();
    JsonNode shown = writing.published(writer, story("Juniper"));
    writer.post("/api/stories/change", change(shown, "Kapok")).expect(200);
    JsonNode kept = writer.post("/api/stories/keep-as-it-is", id(shown)).expect(200).json();
    assertThat(kept.has("sent")).isFalse();
    assertThat(visitor().get(address(shown)).text()).contains("Juniper");
    assertThat(writing.one().get("/api/review/queue").text()).doesNotContain("Kapok");
    // What was never shown is withdrawn, not kept.
    JsonNode waits = send(writer, story("Larch"));
    writer.post("/api/stories/keep-as-it-is", id(waits)).expect(404);
  }

  @Test
  void takingAChangeBackMakesNoReportGoAway() {
    Caller writer = writing.house.person();
    JsonNode shown = writing.published(writer, story("Laurel"));
    report("the-list-of-laurel");
    writer.post("/api/stories/change", change(shown, "Lilac")).expect(200);
    writer.post("/api/stories/keep-as-it-is", id(shown)).expect(200);
    JsonNode left = writing.one().get("/api/review/queue").expect(200).json();
    assertThat(left.findValuesAsText("about")).contains("report");
    assertThat(left.toString()).contains("Laurel").doesNotContain("Lilac");
    // What was taken back is nowhere, and what is public counts as approved.
    assertThat(textsOf("Lilac")).isEmpty();
    assertThat(writer.get("/api/my-reviews").text())
        .contains("The list of Laurel", "approved")
        .doesNotContain("Lilac");
  }

  @Test
  void withdrawnAStoryIsGoneFromPagesFeedsSearchAndReviewAtOnce() {
    Caller writer = writing.house.person();
    JsonNode shown = writing.published(writer, story("Maple"));
    JsonNode other = writing.published(writing.house.person(), story("Myrtle"));
    // The pages are kept from now on.
    assertThat(visitor().get(address(shown)).text()).contains("Maple");
    assertThat(visitor().get(address(other)).text()).contains("The list of Maple");
    assertThat(visitor().get("/en/stories").text()).contains("Maple");
    writer.post("/api/stories/change", change(shown, "Maple tree")).expect(200);

    writer.post("/api/stories/withdraw", id(shown)).expect(204);
    assertGone(address(shown), "Maple");
    assertThat(visitor().get(address(other)).expect(200).text()).doesNotContain("Maple");
    assertThat(writing.one().get("/api/review/queue").text()).doesNotContain("Maple");
    assertThat(writer.get("/api/my-reviews").text()).doesNotContain("Maple");
    assertThat(writer.get("/api/stories").text()).doesNotContain("Maple");
    assertThat(textsOf("Maple")).isEmpty();
    writer.post("/api/stories/withdraw", id(shown)).expect(204);

    // Its address and its name are nobody else's.
    ObjectNode again = story("Maple");
    JsonNode next = writing.published(writing.house.person(), again);
    assertThat(address(next)).isEqualTo("/en/stories/the-list-of-maple-2");
    visitor().get(address(shown)).expect(404);
  }

  private List<String> textsOf(String mark) {
    return writing
        .database()
        .withHandle(sql ->
            Stream.of("story", "story_page", "story_sent", "review_case", "review_part", "piece")
                .filter(table ->
                    sql.createQuery(
                            "select exists (select from " + table + " t where t::text like :mark)")
                        .bind("mark", "%" + mark + "%")
                        .mapTo(Boolean.class)
                        .one())
                .toList());
  }

  @Test
  void aStoryThatWaitsCanBeWithdrawnToo() {
    Caller writer = writing.house.person();
    JsonNode sent = send(writer, story("Nettle"));
    JsonNode seen = writing.waiting(writing.one(), "The list of Nettle");
    writer.post("/api/stories/withdraw", id(sent)).expect(204);
    writing.decide(writing.one(), seen, "approve", "").expect(404);
    assertThat(textsOf("Nettle")).isEmpty();
  }

  @Test
  void aDeletedAccountTakesItsStoriesAlong() {
    Secrets secrets = House.secrets();
    Caller writer = writing.house.signedUp(secrets);
    JsonNode shown = writing.published(writer, story("Olive"));
    send(writer, story("Olive wood"));
    assertThat(visitor().get(address(shown)).text()).contains("Olive");
    writer
        .post("/api/account/delete", Secrets.object().put("authKey", secrets.authKey()))
        .expect(204);
    assertGone(address(shown), "Olive");
    assertThat(textsOf("Olive")).isEmpty();
  }

  @Test
  void aReviewerAsksAndReturnsAndTheWriterReadsTheReason() {
    Caller writer = writing.house.person();
    JsonNode sent = send(writer, story("Poplar"));
    JsonNode seen = writing.waiting(writing.one(), "The list of Poplar");
    writing
        .one()
        .post(
            "/api/review/ask",
            Secrets.object()
                .put("id", seen.path("id").asText())
                .put("text", "Is the street a real one?"))
        .expect(200);
    assertThat(writer.get("/api/my-reviews").text()).contains("Is the street a real one?");
    assertThat(writing.house.person().get("/api/my-reviews").text()).doesNotContain("street");
    writer
        .post(
            "/api/my-reviews/reply",
            Secrets.object()
                .put("matter", "story")
                .put("id", sent.path("id").asText())
                .put("text", "No, I made it up."))
        .expect(200);
    JsonNode answered = writing.waiting(writing.one(), "The list of Poplar");
    assertThat(answered.toString()).contains("No, I made it up.");
    writing
        .decide(writing.one(), answered, "return", "Please tell the month less exactly.")
        .expect(200);
    JsonNode returned = writing.look(writer, sent);
    assertThat(returned.path("sent").path("state").asText()).isEqualTo("returned");
    assertThat(returned.path("sent").path("reason").asText()).contains("less exactly");
    JsonNode changed =
        writer.post("/api/stories/change", change(returned, "Quince")).expect(200).json();
    assertThat(changed.path("sent").path("state").asText()).isEqualTo("waiting");
  }

  @Test
  void whatIsTakenDownIsGoneAndStaysWithItsWriterAlone() {
    Caller writer = writing.house.person();
    JsonNode shown = writing.published(writer, story("Rowan"));
    assertThat(visitor().get(address(shown)).text()).contains("Rowan");
    Decisions decisions = new Decisions(writing.review(), writing.search(), writing.house.clock);
    UUID story = UUID.fromString(shown.path("id").asText());
    writing
        .database()
        .useTransaction(sql -> {
          assertThat(decisions.published(sql, "the-list-of-rowan").orElseThrow().id())
              .isEqualTo(story);
          assertThat(decisions.writer(sql, story)).contains(writer.account());
          decisions.takenDown(sql, story, "A reader recognised somebody.");
        });
    assertGone(address(shown), "Rowan");
    JsonNode own = writing.look(writer, shown);
    assertThat(own.path("sent").path("state").asText()).isEqualTo("taken-down");
    assertThat(own.path("sent").path("reason").asText()).contains("recognised");
    assertThat(own.path("sent").path("text").asText()).contains("Rowan");
  }

  @Test
  void nobodyReachesAnothersStory() {
    Caller writer = writing.house.person();
    JsonNode shown = writing.published(writer, story("Sorrel"));
    Caller stranger = writing.house.person();
    stranger.post("/api/stories/one", id(shown)).expect(404);
    stranger.post("/api/stories/change", change(shown, "Tansy")).expect(404);
    stranger.post("/api/stories/keep-as-it-is", id(shown)).expect(404);
    stranger.post("/api/stories/withdraw", id(shown)).expect(204);
    assertThat(visitor().get(address(shown)).expect(200).text()).contains("Sorrel");
    for (Caller role : List.of(writing.one(), writing.house.specialist())) {
      for (String what : List.of("one", "send", "change", "keep-as-it-is", "withdraw")) {
        role.post("/api/stories/" + what, id(shown)).expect(404);
      }
      role.get("/api/stories").expect(404);
    }
    for (String what : List.of("one", "send", "change", "keep-as-it-is", "withdraw")) {
      visitor().post("/api/stories/" + what, id(shown)).expect(401);
    }
  }

  @Test
  void theSameSendingMakesOneStoryHoweverOftenItComes() throws Exception {
    Caller writer = writing.house.person();
    ObjectNode body = story("Teasel");
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Caller.Answer> attempt =
          () -> visitor().withCookieOf(writer).post("/api/stories/send", body);
      List<String> ids = new ArrayList<>();
      for (var each :
          all.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
        ids.add(each.get().expect(201).json().path("id").asText());
      }
      assertThat(ids).containsOnly(ids.getFirst());
    }
    assertThat(writer.get("/api/stories").json().path("stories")).hasSize(1);
  }

  @Test
  void whoWroteOnAfterALostAnswerIsToldThatThisTextWasNotSent() throws Exception {
    Caller writer = writing.house.person();
    ObjectNode body = story("Woodruff");
    String id = writer.post("/api/stories/send", body).expect(201).json().path("id").asText();
    body.put("text", body.path("text").asText() + " And then it rained.");
    JsonNode told = writer.post("/api/stories/send", body).expect(409).json();
    assertThat(told.path("error").asText()).isEqualTo("story.changed");
    assertThat(told.path("current").path("id").asText()).isEqualTo(id);
    assertThat(told.toString()).doesNotContain("it rained");
    ObjectNode change =
        body.deepCopy().put("id", id).put("version", told.path("current").path("version").asLong());
    change.retain("id", "version", "title", "text", "topics");
    assertThat(writer.post("/api/stories/change", change).expect(200).json().toString())
        .contains("it rained");
    assertThat(writer.get("/api/stories").json().path("stories")).hasSize(1);
  }

  @Test
  void decidingChangingAndWithdrawingAtTheSameMomentLeaveNothingHalf() throws Exception {
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 12; round++) {
        String mark = "Umbel" + (char) ('a' + round);
        Caller writer = writing.house.person();
        JsonNode sent = send(writer, story(mark));
        writing
            .decide(
                writing.one(), writing.waiting(writing.one(), "The list of " + mark), "approve", "")
            .expect(200);
        JsonNode seen = writing.waiting(writing.other(), "The list of " + mark);
        Callable<Caller.Answer> approve =
            () -> writing.decide(writing.other(), seen, "approve", "");
        Callable<Caller.Answer> change =
            () ->
                visitor()
                    .withCookieOf(writer)
                    .post("/api/stories/change", change(sent, mark + "x"));
        Callable<Caller.Answer> withdraw =
            () -> visitor().withCookieOf(writer).post("/api/stories/withdraw", id(sent));
        boolean away = round % 2 == 0;
        for (var each : all.invokeAll(List.of(approve, change, away ? withdraw : change))) {
          assertThat(each.get().status()).as("round %d", round).isIn(200, 204, 404, 409);
        }
        if (away) {
          assertThat(textsOf(mark)).as("round %d", round).isEmpty();
        } else {
          // Public is what was approved, never what was changed meanwhile.
          assertThat(visitor().get("/en/stories").text()).doesNotContain(mark + "x");
        }
      }
    }
  }

  @Test
  void aNameIsForOneStoryAndNotTheHandle() {
    Caller writer = writing.house.person();
    ObjectNode first = story("Viola");
    send(writer, first);
    ObjectNode second = story("Woad");
    second.put("penName", first.path("penName").asText());
    writer.post("/api/stories/send", second).refused(409, "pen-name.taken");
    second.put("penName", "Copper Teapot");
    writer.post("/api/stories/send", second).refused(409, "pen-name.your-handle");
    second.put("penName", "x");
    writer.post("/api/stories/send", second).refused(400, "pen-name.unfit");
    second.put("penName", Writing.penName());
    writer.post("/api/stories/send", second).expect(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"x\"",
        "{\"request\":null}",
        "{\"request\":\"x\"}",
        "{\"id\":null}",
        "{\"id\":7}",
      })
  void whatIsNoCallIsRefusedInASentence(String body) {
    Caller writer = writing.house.person();
    for (String what : List.of("one", "send", "change", "keep-as-it-is", "withdraw")) {
      Caller.Answer answer =
          writer.post(
              "/api/stories/" + what, body.getBytes(StandardCharsets.UTF_8), "application/json");
      answer.refused(400, "request.malformed");
    }
  }

  @Test
  void aStoryThatDoesNotFitIsRefusedInASentence() {
    Caller writer = writing.house.person();
    for (String field : List.of("title", "text", "penName", "language", "request", "topics")) {
      ObjectNode body = story("Yarrow");
      body.putNull(field);
      writer.post("/api/stories/send", body).refused(400, "request.malformed");
    }
    ObjectNode body = story("Yarrow");
    body.put("text", "Too short.");
    assertThat(writer.post("/api/stories/send", body).refused(400, "story.unfit").text())
        .contains("at least 100");
    body.put("text", "a".repeat(20_001));
    writer.post("/api/stories/send", body).refused(400, "story.unfit");
    body.put("text", "a".repeat(300_000));
    writer.post("/api/stories/send", body).refused(413, "request.too-large");
    body.put("text", "\u200b".repeat(200));
    writer.post("/api/stories/send", body).refused(400, "story.unfit");
    body = story("Yarrow");
    body.putArray("topics").add("gossip");
    writer.post("/api/stories/send", body).refused(400, "request.malformed");
    body.putArray("topics");
    writer.post("/api/stories/send", body).refused(400, "story.unfit");
    body.putArray("topics").add("grief").add("money").add("home").add("guilt").add("after");
    writer.post("/api/stories/send", body).refused(400, "story.unfit");
    body = story("Yarrow");
    body.put("language", "fr");
    writer.post("/api/stories/send", body).refused(400, "request.malformed");
    assertThat(writer.get("/api/stories").json().path("stories")).isEmpty();
  }

  @Test
  void markupAndLinksInAStoryAreWords() {
    Caller writer = writing.house.person();
    ObjectNode body = story("Zinnia");
    body.put(
        "text",
        Writing.text("Zinnia")
            + " <script>alert(1)</script> [a](https://x.example) https://x.example \"]]>");
    JsonNode shown = writing.published(writer, body);
    assertThat(visitor().get(address(shown)).text())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "href=\"https://x.example");
    assertThat(visitor().get("/en/stories/feed").text()).doesNotContain("<script>");
  }

  @Test
  void theFeedIsWellFormedAndNamesOnlyThisSite() throws Exception {
    Caller writer = writing.house.person();
    ObjectNode body = story("Clover & <b>");
    writing.published(writer, body);
    String feed = visitor().get("/en/stories/feed?topic=after").expect(200).text();
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    var titles = document.getElementsByTagName("title");
    assertThat(
            IntStream.range(0, titles.getLength()).mapToObj(i -> titles.item(i).getTextContent()))
        .contains("The list of Clover & <b>");
    var links = document.getElementsByTagName("link");
    for (int i = 0; i < links.getLength(); i++) {
      assertThat(links.item(i).getAttributes().getNamedItem("href").getNodeValue())
          .startsWith("https://morrow.example/en/stories");
    }
    assertThat(visitor().get("/en/stories/feed?topic=gossip").expect(200).text())
        .contains("<entry>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/stories/nothing-here",
        "/en/stories/-x-",
        "/en/stories/UPPER",
        "/en/stories/a",
        "/en/stories/%00",
        "/en/stories/..%2f..",
        "/en/stories/a%27%20or%201=1",
      })
  void thereIsNoPageWhereNoStoryIs(String path) {
    assertThat(visitor().get(path).status()).isIn(400, 404);
  }

  @Test
  void anAddressOfTheListThatNobodyNeedsLeadsToTheOneThatIsKept() {
    assertThat(visitor().get("/en/stories?topic=gossip&after=0&x=1").expect(303).header("Location"))
        .isEqualTo("/en/stories");
    assertThat(
            visitor()
                .get("/en/stories?after=2026-01-31-a-story&topic=after")
                .expect(303)
                .header("Location"))
        .isEqualTo("/en/stories?topic=after&after=2026-01-31-a-story");
    visitor().get("/en/stories?after=1970-01-01-a-story").expect(200);
    visitor().get("/en/stories?after=2026-13-31-a-story").expect(303);
    visitor().get("/en/stories?page=2").expect(303);
  }

  @Test
  void sampleStoriesStandAtOnceAreMarkedAndGoAgain() {
    SampleStory sample =
        new SampleStory(
            Language.EN,
            "the-list-nobody-saw",
            "Gentle Fern",
            new Telling("The list nobody saw", Writing.text("Daisy"), List.of(Topic.AFTER)),
            Instant.parse("2026-01-05T00:00:00Z"));
    Samples samples = writing.stories().samples();
    for (int round = 0; round < 2; round++) {
      UUID _ = writing.database().inTransaction(sql -> samples.publish(sql, sample));
      assertThat(visitor().get("/en/stories/the-list-nobody-saw").expect(200).text())
          .contains("Sample", "Daisy", "Gentle Fern");
      assertThat(writing.isFound("Daisy")).isTrue();
      assertThat(writing.database().<Integer, RuntimeException>inTransaction(samples::withdraw))
          .isEqualTo(1);
      assertGone("/en/stories/the-list-nobody-saw", "Daisy");
    }
    ObjectNode same = story("Erica");
    same.put("penName", "Gentle Fern");
    writing.house.person().post("/api/stories/send", same).refused(409, "pen-name.taken");
  }

  @Test
  void oneAccountSendsSoManyStoriesAndNoMore(Database database) {
    try (Writing few = new Writing(database, StoriesSettings.DEFAULTS)) {
      Secrets secrets = House.secrets();
      Caller writer = few.house.signedUp(secrets);
      JsonNode story = send(writer, story("Flax"));
      assertThat(writer.get("/api/stories").json().path("seconds").asLong()).isZero();
      send(writer, story("Gorse"));
      Caller.Answer third = writer.post("/api/stories/send", story("Heath"));
      third.refused(429, "story.wait");
      assertThat(third.json().path("seconds").asLong()).isBetween(86_000L, 86_400L);
      assertThat(writer.get("/api/stories").json().path("seconds").asLong()).isPositive();
      // Withdrawing does not make room.
      writer.post("/api/stories/withdraw", id(story)).expect(204);
      writer.post("/api/stories/send", story("Heath")).refused(429, "story.wait");
      send(few.house.person(), story("Heath"));
      few.house.clock.pass(Duration.ofDays(1));
      Caller again = few.house.caller(); // The session has ended.
      again.post("/api/sign-in", secrets.signIn()).expect(200);
      JsonNode next = send(again, story("Ivy"));
      for (int n = 0; n < 6; n++) {
        next = again.post("/api/stories/change", change(next, "Ivy" + n)).expect(200).json();
      }
      again.post("/api/stories/change", change(next, "Ivy leaf")).refused(429, "story.wait");
    }
  }
}
