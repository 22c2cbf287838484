package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import morrow.web.Audience;
import org.junit.jupiter.api.Test;

/// Somebody asks in public, it is read, a specialist answers, it is read, and the two say more under it.
class QuestionTest extends JourneyTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TITLE = "How do I tell him that it is too much?";
  private static final String ANSWER =
      "Choose one thing, say it in one sentence, and leave it undone for a week.";

  /// A browser cuts off what is beyond the end of a field and says nothing.
  @Test
  void whoPastesMoreThanAFieldTakesIsToldThatTheRestIsLeftOut() throws Exception {
    SpacePage person = SpacePage.open(narrow(), installation());
    person.signUp(newHandle());
    person.button("Questions").click();
    person.button("Ask a question").click();
    person.seesHeading("Ask a question");
    Locator title = person.field("Your question in one sentence");
    Locator full = person.page().getByText("This is as much as fits here: 120 characters.");
    title.fill("a".repeat(119));
    assertThat(full).hasCount(0);
    title.press("End");
    person.page().keyboard().insertText("bcd");
    assertThat(title).hasValue("a".repeat(119) + "b");
    assertThat(full).isVisible();
    assertThat(full).hasAttribute("role", "alert");
    assertThat(full).containsText("was left out");
    inspect(person.page(), "a full field");
    shot(person.page(), "full-field");
    title.press("Backspace");
    assertThat(full).hasCount(0);
  }

  @Test
  void aPersonAsksASpecialistAnswersAndBothSayMore() throws Exception {
    SpacePage person = SpacePage.open(narrow(), installation());
    person.signUp(newHandle());
    person.seesHeading("Your entries");
    person.button("Questions").click();
    person.seesHeading("Your questions");
    inspect(person.page(), "no questions yet");
    person.button("Ask a question").click();
    person.seesHeading("Ask a question");

    person.field("What is it about?").selectOption("unseen-work");
    person.field("Your question in one sentence").fill(TITLE);
    person
        .field("What is it like?")
        .fill("My husband Tom says I exaggerate. Sometimes he hits me.");
    Locator helplines =
        person
            .page()
            .getByRole(AriaRole.ALERT)
            .filter(new Locator.FilterOptions().setHasText("If you are in danger now"));
    assertThat(helplines).isVisible();
    assertThat(above(helplines, person)).as("helplines above the form").isTrue();
    person.field("Numbers for which country?").selectOption("DE");
    assertThat(helplines.locator("a[href='tel:112']").first()).isVisible();
    assertThat(person.page().getByText("a name. Perhaps: my husband, a friend")).isVisible();
    inspect(person.page(), "asking, with danger");
    shot(person.page(), "asking");

    person
        .field("What is it like?")
        .fill("My husband says I exaggerate. He does not see what I do.");
    assertThat(helplines).hasCount(0);
    assertThat(person.page().getByText("a name. Perhaps: my husband, a friend")).hasCount(0);
    person.field("What have you tried?").fill("I wrote a list.");
    person.button("Look it over").click();
    person.seesHeading("Before you send it");
    person.page().locator("fieldset .chips button").first().click();
    String penName = person.field("The name").inputValue();
    assertThat(penName).isNotBlank();
    inspect(person.page(), "looking over");
    shot(person.page(), "looking-over");
    person.button("Send").click();
    person.seesHeading(TITLE);
    assertThat(person.page().getByText("It waits to be read.")).isVisible();
    inspect(person.page(), "own question");

    String reviewer = new Someone(installation()).cookieOf(Audience.OPERATOR);
    Page visitor = narrow().page();
    visitor.navigate(installation().at("en/questions").toString());
    assertThat(visitor.getByText(TITLE)).hasCount(0);
    approve(reviewer, "question");
    visitor.reload();
    visitor.getByText(TITLE).click();
    assertThat(visitor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText(TITLE);
    assertThat(visitor.getByText(penName)).isVisible();
    assertThat(visitor.getByText("No specialist has answered yet.")).isVisible();

    SeenSpecialist ada = SeenSpecialist.in(installation(), "Ada Brook");
    SpacePage specialist = SpacePage.open(narrow(), installation());
    specialist.signIn(ada.handle(), Someone.PASSPHRASE);
    specialist.passSecondStep(ada::code);
    specialist.button("Questions").click();
    specialist.seesHeading("Questions to answer");
    assertThat(
            specialist
                .page()
                .getByRole(
                    AriaRole.HEADING, new Page.GetByRoleOptions().setName("With your topics")))
        .isVisible();
    inspect(specialist.page(), "questions to answer");
    shot(specialist.page(), "questions-to-answer");
    specialist.page().getByText(TITLE).click();
    specialist.seesHeading(TITLE);
    specialist.button("Answer").click();
    specialist.field("Your answer").fill(ANSWER);
    specialist.button("Lock").click();
    assertThat(specialist.field("Passphrase")).isVisible();
    assertThat(specialist.page().content()).doesNotContain(ANSWER);
    specialist.field("Passphrase").fill(Someone.PASSPHRASE);
    specialist.button("Unlock").click();
    specialist.seesHeading(TITLE);
    assertThat(specialist.field("Your answer")).hasValue(ANSWER);
    specialist.button("Back to the questions").click();
    specialist.seesHeading("Questions to answer");
    inspect(specialist.page(), "an answer that waits");
    shot(specialist.page(), "answer-waits");
    specialist
        .page()
        .locator("button.entry")
        .filter(new Locator.FilterOptions().setHasText("Draft, not sent"))
        .click();
    assertThat(specialist.field("Your answer")).hasValue(ANSWER);
    specialist.button("Send").click();
    assertThat(specialist.page().getByText("It waits to be read.")).isVisible();
    inspect(specialist.page(), "own answer");
    shot(specialist.page(), "own-answer");
    visitor.reload();
    assertThat(visitor.getByText(ANSWER)).hasCount(0);
    approve(reviewer, "answer");

    person.button("Entries").click();
    assertThat(person.page().getByText("pieces of news about your questions")).isVisible();
    person.button("To your questions").click();
    person.seesHeading("Your questions");
    person.page().locator("button.entry").getByText(TITLE).click();
    person.seesHeading(TITLE);
    assertThat(person.page().getByText(ANSWER)).isVisible();
    person.button("This helped me").click();
    assertThat(person.button("This helped me")).hasAttribute("aria-pressed", "true");
    person.button("Ask further").click();
    person.field("What would you like to say?").fill("And if he does not notice?");
    person.button("Send").click();
    assertThat(person.page().getByText("And if he does not notice?")).isVisible();
    inspect(person.page(), "own question with an answer");
    shot(person.page(), "own-question");
    approve(reviewer, "follow-up");

    visitor.reload();
    assertThat(visitor.getByText(ANSWER)).isVisible();
    assertThat(visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ada Brook")))
        .isVisible();
    assertThat(visitor.getByText("The person who asked says: this helped")).isVisible();
    assertThat(visitor.getByText("And if he does not notice?")).isVisible();
    inspect(visitor, "question page");
    shot(visitor, "question-page");
    String address = visitor.url();
    visitor.setViewportSize(1280, 860);
    shot(visitor, "question-page-wide");
    visitor.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    shot(visitor, "question-page-wide-dark");

    specialist.button("Back to the questions").click();
    assertThat(specialist.page().getByText("new").first()).isVisible();
    specialist.page().getByText(TITLE).click();
    assertThat(specialist.page().getByText("And if he does not notice?")).isVisible();

    person.button("Take back").first().click();
    person.button("Take it back").click();
    person.seesHeading("Your questions");
    HttpResponse<String> gone = send(HttpRequest.newBuilder(URI.create(address)), "");
    assertThat(gone.statusCode()).isEqualTo(404);
  }

  @Test
  void aQuestionBeingWrittenIsLockedWithTheSpaceAndSentOnceThoughAnAnswerIsLost() throws Exception {
    SpacePage person = SpacePage.open(narrow(), installation());
    Page page = person.page();
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> {
      if (request.postData() != null) {
        sent.add(request.postData());
      }
    });
    person.signUp(newHandle());
    person.seesHeading("Your entries");
    person.button("Questions").click();
    person.button("Ask a question").click();
    person.field("What is it about?").selectOption("unseen-work");
    person.field("Your question in one sentence").fill("Who carries the lamp?");
    person
        .field("What is it like?")
        .fill("Only I see what has to be done. \u05E9\u05DC\u05D5\u05DD 🌧");
    person.field("What have you tried?").fill("A list.");
    assertThat(page.locator("#saving")).hasText("Saved, locked, in your private space.");
    assertThat(String.join("\n", sent)).doesNotContain("lamp", "has to be done");

    unlockAgain(person, "lamp");
    person.seesHeading("Ask a question");
    assertThat(person.field("What is it like?"))
        .hasValue("Only I see what has to be done. \u05E9\u05DC\u05D5\u05DD 🌧");
    assertThat(person.field("What have you tried?")).hasValue("A list.");
    shot(page, "draft-again");

    person.button("Delete this draft").click();
    assertThat(page.getByText("The draft is deleted.")).isVisible();
    inspect(page, "a draft deleted");
    shot(page, "draft-deleted");
    person.button("Undo").click();
    page.locator("button.entry").getByText("Who carries the lamp?").click();
    assertThat(person.field("What have you tried?")).hasValue("A list.");

    person.button("Look it over").click();
    page.locator("fieldset .chips button").first().click();
    String penName = person.field("The name").inputValue();
    page.context().clearCookies();
    person.button("Send").click();
    person.seesMistake("Please type your passphrase above.");
    person.field("Passphrase").fill(SpacePage.PASSPHRASE);
    person.button("Go on").click();
    assertThat(person.field("Passphrase")).hasCount(0);
    assertThat(person.field("The name")).hasValue(penName);
    page.route(
        "**/api/questions/ask",
        route -> {
          route.fetch(); // It arrives, and the answer is lost on the way back.
          route.abort();
        });
    person.button("Send").click();
    assertThat(page.locator(".mistake")).isVisible();
    page.unroute("**/api/questions/ask");
    unlockAgain(person, "lamp");
    person.seesHeading("Before you send it");
    person.button("Write on").click();
    person.field("What have you tried?").fill("A list and a talk.");
    person.button("Look it over").click();
    assertThat(person.field("The name")).hasValue(penName);
    person.button("Send").click();
    assertThat(page.locator(".mistake")).containsText("changed meanwhile");
    person.button("Send").click();
    person.seesHeading("Who carries the lamp?");
    assertThat(page.getByText("A list and a talk.")).isVisible();
    person.button("Back to your questions").click();
    assertThat(page.locator("button.entry")).hasCount(1);
    assertThat(page.getByText("Draft, not sent")).hasCount(0);

    page.locator("button.entry").click();
    person.button("Take back").click();
    person.button("Take it back").click();
    assertThat(page.getByText("You have not asked anything yet.")).isVisible();
  }

  private static void unlockAgain(SpacePage space, String written) {
    space.button("Lock").click();
    assertThat(space.field("Passphrase")).isVisible();
    assertThat(space.page().content()).doesNotContain(written);
    space.field("Passphrase").fill(SpacePage.PASSPHRASE);
    space.button("Unlock").click();
  }

  /// As narrow as a page has to fit, and open to the inspection.
  private Device narrow() {
    return with(new Device(Device.size(320, 640).setBypassCSP(true)));
  }

  /// From the top, where the exit covers nothing.
  private static void inspect(Page page, String where) {
    page.evaluate("scrollTo(0, 0)");
    AccessibilityTest.inspect(page, where);
  }

  /// Whether something stands above all that can be typed into.
  private static boolean above(Locator what, SpacePage space) {
    return what.boundingBox().y < space.field("What is it about?").boundingBox().y;
  }

  /// Approves what waits, as the reviewer's page does.
  private void approve(String reviewer, String matter) throws Exception {
    JsonNode queue =
        JSON.readTree(
            send(
                    HttpRequest.newBuilder(installation().at("api/review/queue?matter=" + matter)),
                    reviewer)
                .body());
    String id = queue.findValue("id").asText();
    JsonNode seen = post(reviewer, "api/review/case", JSON.createObjectNode().put("id", id));
    post(
        reviewer,
        "api/review/decide",
        JSON.createObjectNode()
            .put("id", id)
            .put("version", seen.path("version").asLong())
            .put("decision", "approve")
            .put("reason", ""));
  }

  private JsonNode post(String cookie, String path, ObjectNode body) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(installation().at(path))
                .header("Morrow-Request", "1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())),
            cookie);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String cookie)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          request.header("Cookie", "__Host-morrow=" + cookie).build(), BodyHandlers.ofString());
    }
  }

  /// Takes a picture for who wants to look, with `-Dmorrow.screens=FOLDER`.
  private static void shot(Page page, String name) {
    String folder = System.getProperty("morrow.screens", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, "question-" + name + ".png"))
              .setFullPage(true));
    }
  }
}
