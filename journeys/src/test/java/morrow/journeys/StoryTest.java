package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import morrow.web.Audience;
import org.junit.jupiter.api.Test;

/// A writer carries a note over, says it more roughly, sends it, and takes the public story away again.
class StoryTest extends JourneyTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SCREENS =
      Path.of(System.getProperty("morrow.screens", "target/screens"));

  private static final String NOTE =
      "In March 2021 I packed my things in Leipzig. My husband Tom said nothing. I am 34 and a nurse, and we have three children."
          + " For a long time I had kept a list of everything that nobody saw.";

  private void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENS.resolve("stories-" + name + ".png"))
            .setFullPage(true));
  }

  private static void goTo(SpacePage space, String room) {
    space
        .page()
        .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Your space"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(room).setExact(true))
        .click();
  }

  @Test
  void aWriterCarriesANoteOverSendsItMoreRoughlyAndTakesItAwayAgain() throws Exception {
    Device device = with(Device.phone());
    List<String> sent = new ArrayList<>();
    device
        .page()
        .onRequest(request -> {
          if (request.postData() != null) {
            sent.add(request.url() + " " + request.postData());
          }
        });
    SpacePage space = SpacePage.open(device, installation());
    Page page = space.page();
    String handle = newHandle();
    space.signUp(handle);
    space.write(NOTE, "Saved");
    space.done();

    goTo(space, "Stories");
    space.seesHeading("Your stories");
    shot(page, "list");
    space.button("Begin a story").click();
    space.seesHeading("Write");
    assertThat(page.locator("#read-by")).containsText("only you can read");
    space.field("Title").fill("The list of Mulberry");
    space.button("Copy something from your notes").click();
    space.seesHeading("Copy from your notes");
    page.getByRole(AriaRole.CHECKBOX).check();
    shot(page, "notes");
    space.button("Copy one note into the draft").click();
    assertThat(space.field("Your story")).hasValue(NOTE);
    assertThat(page.locator("#saving")).hasText("Saved, locked, in your private space.");
    shot(page, "write");

    coarsen(space);
    space.button("Go on").click();
    space.seesHeading("A name for this story");
    String penName = page.locator(".chips button").first().innerText();
    page.locator(".chips button").first().click();
    assertThat(space.field("Pen name")).hasValue(penName);
    space.button("Go on").click();
    space.seesMistake("one to four topics");
    page.getByLabel("Doing all the work that nobody sees").check();
    shot(page, "name");
    space.button("Go on").click();
    space.seesHeading("This will be public");
    space.button("Send it to be read").click();
    space.seesMistake("read the text to the end");
    assertThat(String.join("\n", sent))
        .as("nothing readable has left")
        .doesNotContain("Mulberry", "packed my", penName);
    shot(page, "send");
    page.getByRole(AriaRole.CHECKBOX).check();
    space.button("Send it to be read").click();
    space.seesHeading("The list of Mulberry");
    assertThat(page.locator("#state")).containsText("waits for two people");
    String whole =
        sent.stream().filter(each -> each.contains("/api/stories/send")).findFirst().orElseThrow();
    assertThat(whole)
        .contains("Some years ago I packed my things in a town.")
        .doesNotContain("Leipzig", "March", "am 34", "Tom", "nurse", "three children", handle);

    String address = approved("The list of Mulberry", handle);
    Page visitor = with(Device.desktop()).page();
    visitor.navigate(installation().at(address).toString());
    assertThat(visitor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("The list of Mulberry");
    assertThat(visitor.getByText(penName)).isVisible();
    shot(visitor, "public");
    assertThat(visitor.content()).doesNotContain(handle);
    visitor.navigate(installation().at("en/stories").toString());
    assertThat(visitor.getByText("The list of Mulberry")).isVisible();
    shot(visitor, "shelf");
    assertThat(fetched("en/stories/feed").body()).contains("The list of Mulberry");

    space.button("Back to your stories").click();
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("The list of Mulberry.*")))
        .click();
    assertThat(page.locator("#state")).containsText("Public");
    space.button("Take it away").click();
    shot(page, "withdraw");
    space.button("Take it away now").click();
    space.seesHeading("It is gone");
    assertThat(fetched(address).statusCode()).isEqualTo(404);
    for (String path :
        List.of("en/stories", "en/stories/feed", "en/reading", "en/topics/unseen-work")) {
      assertThat(fetched(path).body()).as(path).doesNotContain("Mulberry");
    }
    // What was kept is private, and the note is as it was.
    space.button("Back to your stories").click();
    assertThat(page.getByText("Draft, not sent")).isVisible();
    goTo(space, "Entries");
    space.seesEntry("In March 2021 I packed my things in Leipzig.");
  }

  /// Takes the first wording for everything that is found.
  private void coarsen(SpacePage space) {
    Page page = space.page();
    space.button("Go on").click();
    space.seesHeading("Could somebody recognise you?");
    shot(page, "look");
    Locator done = page.getByText("That was all that this page can find");
    for (int place = 0; place < 20 && !done.isVisible(); place++) {
      String state = page.locator("form.place").innerText();
      if (page.locator("blockquote mark").innerText().equals("Tom")) {
        page.getByLabel("My own words").check();
        page.getByLabel("Your words").fill("of then");
      }
      space.button("Next").click();
      page.waitForFunction(
          "before => document.querySelector('form.place')?.innerText !== before", state);
    }
    assertThat(done).isVisible();
    shot(page, "looked");
  }

  @Test
  void aDraftIsLockedWithTheSpaceAndComesBackWithIt() {
    SpacePage space = SpacePage.open(with(Device.desktop()), installation());
    Page page = space.page();
    space.signUp(newHandle());
    space.seesHeading("Your entries");
    goTo(space, "Stories");
    space.button("Begin a story").click();
    space.field("Title").fill("A quiet year");
    space.field("Your story").fill("Nobody but me reads this yet.");
    assertThat(page.locator("#saving")).hasText("Saved, locked, in your private space.");
    space.button("Lock").click();
    assertThat(page.getByLabel("Passphrase").first()).isVisible();
    assertThat(page.content()).doesNotContain("A quiet year", "Nobody but me");
    space.field("Passphrase").fill(SpacePage.PASSPHRASE);
    space.button("Unlock").click();
    space.seesHeading("Write");
    assertThat(space.field("Your story")).hasValue("Nobody but me reads this yet.");
    space.button("Back to your stories").click();
    space.seesHeading("Your stories");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("A quiet year.*")))
        .click();
    assertThat(space.field("Your story")).hasValue("Nobody but me reads this yet.");
    goTo(space, "Entries");
    assertThat(page.getByText("A quiet year")).hasCount(0);
    goTo(space, "Stories");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("A quiet year.*")))
        .click();
    space.button("Delete this draft").click();
    space.seesHeading("Your stories");
    assertThat(page.getByText("A quiet year")).hasCount(0);
    space.button("Undo").click();
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("A quiet year.*")))
        .click();
    assertThat(space.field("Your story")).hasValue("Nobody but me reads this yet.");
    space.button("Delete this draft").click();
    space.button("Begin a story").click();
    space.button("Back to your stories").click();
    assertThat(page.getByText("Draft, not sent")).hasCount(0);
  }

  @Test
  void aStoryThatTellsOfDangerBringsHelplinesAboveAllAtEveryStep() throws Exception {
    SpacePage space = SpacePage.open(with(Device.phone()), installation());
    Page page = space.page();
    Locator helplines =
        page.getByRole(AriaRole.ALERT)
            .filter(new Locator.FilterOptions().setHasText("If you are in danger now"));
    space.signUp(newHandle());
    space.seesHeading("Your entries");
    goTo(space, "Stories");
    space.button("Begin a story").click();
    space.field("Title").fill("The lamp in the hall");
    String calm =
        "For a long time the lamp in the hall was the only thing that was mine. I lit it when it grew dark, and I put it out again.";
    space.field("Your story").fill(calm);
    assertThat(page.locator("#saving")).hasText("Saved, locked, in your private space.");
    assertThat(helplines).hasCount(0);

    space.field("Your story").fill(calm + " Then there was the night in which he choked me.");
    seesAbove(helplines, page);
    space.field("Numbers for which country?").selectOption("DE");
    assertThat(helplines.locator("a[href='tel:112']").first()).isVisible();
    shot(page, "danger-write");
    space.button("Go on").click();
    space.seesHeading("Could somebody recognise you?");
    seesAbove(helplines, page);
    assertThat(helplines.locator("a[href='tel:112']").first()).isVisible();
    space.button("Go on").click();
    space.seesHeading("A name for this story");
    seesAbove(helplines, page);
    page.locator(".chips button").first().click();
    page.getByLabel("Doing all the work that nobody sees").check();
    space.button("Go on").click();
    space.seesHeading("This will be public");
    seesAbove(helplines, page);
    page.getByRole(AriaRole.CHECKBOX).check();
    space.button("Send it to be read").click();
    space.seesHeading("The lamp in the hall");
    seesAbove(helplines, page);
    shot(page, "danger-sent");

    String reviewer = new Someone(installation()).cookieOf(Audience.OPERATOR);
    JsonNode first =
        JSON.readTree(get("api/review/queue", reviewer).body()).path("waiting").path(0);
    assertThat(first.path("title").asText()).isEqualTo("The lamp in the hall");
    assertThat(first.path("urgent").asBoolean()).isTrue();
  }

  /// Above the heading, which stands above all that can be typed into.
  private static void seesAbove(Locator what, Page page) {
    assertThat(what).isVisible();
    assertThat(what.boundingBox().y).isLessThan(page.locator("h1").boundingBox().y);
  }

  /// Two reviewers approve what waits under a title.
  ///
  /// @return where it can be read, without a slash in front
  private String approved(String title, String handle) throws IOException, InterruptedException {
    for (int n = 0; n < 2; n++) {
      String reviewer = new Someone(installation()).cookieOf(Audience.OPERATOR);
      for (JsonNode line :
          JSON.readTree(get("api/review/queue", reviewer).body()).findParents("title")) {
        if (line.path("title").asText().equals(title)) {
          ObjectNode id = JSON.createObjectNode().put("id", line.path("id").asText());
          String seen = post("api/review/case", id, reviewer).body();
          assertThat(seen).doesNotContain(handle);
          ObjectNode verdict =
              id.put("version", JSON.readTree(seen).path("version").asLong())
                  .put("decision", "approve")
                  .put("reason", "");
          assertThat(post("api/review/decide", verdict, reviewer).statusCode()).isEqualTo(200);
        }
      }
    }
    return "en/stories/the-list-of-mulberry";
  }

  private HttpResponse<String> fetched(String path) throws IOException, InterruptedException {
    return get(path, "");
  }

  private HttpResponse<String> get(String path, String session)
      throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(installation().at(path)).GET(), session);
  }

  private HttpResponse<String> post(String path, ObjectNode body, String session)
      throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(installation().at(path))
            .header("Morrow-Request", "1")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())),
        session);
  }

  private static HttpResponse<String> answer(HttpRequest.Builder request, String session)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          request.header("Cookie", "__Host-morrow=" + session).build(), BodyHandlers.ofString());
    }
  }
}
