package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import morrow.web.Audience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A reader without an account and without scripts, in a browser that keeps nothing.
class ReadingTest extends JourneyTest {
  private static final Pattern ARTICLE = Pattern.compile(".*/en/articles/[a-z0-9-]+");
  private static final Pattern STORY = Pattern.compile(".*/en/stories/[a-z0-9-]+");
  private static final Pattern QUESTION = Pattern.compile(".*/en/questions/[a-z0-9-]+");
  private static final Pattern TOPIC = Pattern.compile(".*/en/topics/[a-z-]+");

  @BeforeAll
  void fill() throws IOException, InterruptedException {
    String operator = new Someone(installation()).cookieOf(Audience.OPERATOR);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest load =
          HttpRequest.newBuilder(installation().at("api/operator/samples/load"))
              .POST(BodyPublishers.ofString("{}"))
              .header("Content-Type", "application/json")
              .header("Morrow-Request", "1")
              .header("Cookie", "__Host-morrow=" + operator)
              .build();
      assertThat(http.send(load, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  private Device withoutScripts() {
    return with(new Device(Device.size(320, 640).setJavaScriptEnabled(false)));
  }

  @Test
  void aReaderGoesFromTheFirstPageToAnArticleAStoryAQuestionAndATopic() {
    Device device = withoutScripts();
    Page page = device.page();
    page.navigate(installation().at("en/").toString());
    page.getByRole(AriaRole.NAVIGATION)
        .first()
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Reading"))
        .click();
    assertThat(heading(page)).hasText("Reading");

    follow(page, "/en/articles/");
    assertThat(page).hasURL(ARTICLE);
    isReadable(page);
    follow(page, "/en/stories/", "/en/questions/");
    assertThat(page).hasURL(Pattern.compile(STORY + "|" + QUESTION));
    isReadable(page);

    page.navigate(installation().at("en/reading").toString());
    follow(page, "/en/topics/unseen-work");
    assertThat(page).hasURL(TOPIC);
    follow(page, "/en/stories/");
    assertThat(page).hasURL(STORY);
    isReadable(page);

    page.navigate(installation().at("en/topics/unseen-work").toString());
    follow(page, "/en/questions/");
    assertThat(page).hasURL(QUESTION);
    isReadable(page);
    keepsNothing(device);
  }

  @Test
  void aSearchWithATypingMistakeFindsAndStandsInNoAddress() {
    Device device = withoutScripts();
    Page page = device.page();
    page.navigate(installation().at("en/reading").toString());
    search(page, "invisble work");
    assertThat(page).hasURL(Pattern.compile(".*/en/search"));
    assertThat(page.locator("ol.results li").first()).isVisible();
    assertThat(page.locator("ol.results a[href*='/en/articles/the-work-nobody-sees']")).isVisible();
    assertThat(device.requests())
        .noneMatch(request -> request.contains("work") && request.contains("search?"));
    page.locator("ol.results a").first().click();
    isReadable(page);
    keepsNothing(device);
  }

  @Test
  void inGermanAWordMadeOfTwoIsFound() {
    Page page = withoutScripts().page();
    page.navigate(installation().at("de/search").toString());
    search(page, "Trennungsgespräch");
    assertThat(page.locator("ol.results li").first()).isVisible();
  }

  @Test
  void whoLooksForAWayToDieSeesWhomToCallFirst() {
    Page page = withoutScripts().page();
    page.navigate(installation().at("en/search").toString());
    search(page, "I want to kill myself");
    assertThat(page.locator("main > section").first())
        .containsText("First: somebody you can reach now");
    page.locator("main > section").first().getByRole(AriaRole.LINK).first().click();
    assertThat(page).hasURL(Pattern.compile(".*/en/helplines"));
  }

  @Test
  void whenNothingIsFoundThereIsAWayOn() {
    Page page = withoutScripts().page();
    page.navigate(installation().at("en/search").toString());
    search(page, "zzzzzzzz");
    follow(page, "/en/topics/grief");
    assertThat(heading(page)).hasText("Grief and missing somebody");
  }

  @Test
  void onPaperStandsTheTextAndNoForm() {
    Page page = withoutScripts().page();
    page.navigate(installation().at("en/topics/unseen-work").toString());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("form.search")).isHidden();
    assertThat(page.locator("header .exit")).isHidden();
    assertThat(heading(page)).isVisible();
  }

  /// With scripts, as the exit brings them along, and nothing but the keyboard, in the narrowest window.
  @Test
  void fromTheFirstPageOverASearchToAStoryAndAReportNeedsNoMouse() {
    Page page = with(Device.narrow(ColorScheme.DARK)).page();
    page.navigate(installation().at("en/").toString());
    KeyboardOnlyTest.pressWhat(page, "nav a", "Reading");
    assertThat(heading(page)).hasText("Reading");
    KeyboardOnlyTest.typeInto(page, "What are you looking for?", "the list nobody could see");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/en/search"));
    KeyboardOnlyTest.choose(page, "Look through", "Stories");
    KeyboardOnlyTest.pressButton(page, "Search"); // Backwards, as one goes who has passed it.
    assertThat(page.locator("ol.results a").first()).isVisible();
    assertThat(page.locator("ol.results a:not([href*='/stories/'])")).hasCount(0);
    KeyboardOnlyTest.pressWhat(page, "ol.results a", "");
    assertThat(page).hasURL(STORY);
    isReadable(page);
    KeyboardOnlyTest.pressWhat(page, "a", "Report");
    assertThat(heading(page)).hasText("Report this");

    KeyboardOnlyTest.pressButton(page, "Send");
    assertThat(heading(page)).hasText("Report this"); // The browser asks for a reason first.
    KeyboardOnlyTest.typeInto(page, "Somebody could be recognised in it", " ");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.getByLabel("It insults or threatens somebody")).isChecked();
    KeyboardOnlyTest.typeInto(page, "Would you like to add something?", "The last sentence.");
    KeyboardOnlyTest.pressButton(page, "Send");
    assertThat(heading(page)).hasText("Thank you. It has been sent");
    isReadable(page);
  }

  @Test
  void askingAQuestionNeedsNoMouse() {
    Device device = with(Device.narrow(ColorScheme.LIGHT));
    Page page = device.page();
    page.navigate(installation().at("en/questions").toString());
    KeyboardOnlyTest.pressWhat(page, "main a", "Ask");
    SpacePage space = SpacePage.of(page);
    space.seesHeading("Open your space");
    space.signUp(newHandle());
    space.seesHeading("Your entries");
    KeyboardOnlyTest.pressButton(page, "Questions");
    space.seesHeading("Your questions");
    KeyboardOnlyTest.pressButton(page, "Ask a question");
    space.seesHeading("Ask a question");
    KeyboardOnlyTest.choose(page, "What is it about?", "Doing all the work that nobody sees");
    KeyboardOnlyTest.typeInto(page, "Your question in one sentence", "Who thinks of the lamp?");
    KeyboardOnlyTest.typeInto(page, "What is it like?", "Only I see what has to be done.");
    KeyboardOnlyTest.pressButton(page, "Look it over");
    space.seesHeading("Before you send it");
    KeyboardOnlyTest.pressWhat(page, "fieldset .chips button", "");
    assertThat(space.field("The name")).not().hasValue("");
    KeyboardOnlyTest.pressButton(page, "Send");
    space.seesHeading("Who thinks of the lamp?");
    assertThat(page.getByText("It waits to be read.")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing is wider than the window")
        .isEqualTo(320);
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static void search(Page page, String text) {
    page.locator("#q").fill(text);
    page.locator("form.search button").first().click();
  }

  /// The first link that leads to such an address.
  private static void follow(Page page, String... paths) {
    List<String> selectors =
        List.of(paths).stream().map(path -> "main a[href*='" + path + "']").toList();
    page.locator(String.join(", ", selectors)).first().click();
  }

  /// A heading, the helplines in reach, and nothing that stands out at the side.
  private static void isReadable(Page page) {
    assertThat(heading(page)).hasCount(1);
    assertThat(page.locator("a[href='/en/helplines']").first()).isVisible();
    assertThat(page.locator("html").boundingBox().width)
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  private static void keepsNothing(Device device) {
    assertThat(device.context().cookies()).isEmpty();
    assertThat(device.context().storageState()).contains("\"origins\":[]");
  }
}
