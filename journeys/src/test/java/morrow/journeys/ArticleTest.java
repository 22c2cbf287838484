package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a specialist writes, from the first letter to the page that everybody reads, and away again.
class ArticleTest extends JourneyTest {
  private SeenSpecialist specialist(String name) throws Exception {
    return SeenSpecialist.in(installation(), name);
  }

  /// Somebody who reads, without scripts.
  private Page visitor() {
    return with(new Device(Device.size(360, 740).setJavaScriptEnabled(false))).page();
  }

  private int statusOf(Page visitor, String address) {
    return Objects.requireNonNull(visitor.navigate(installation().at(address).toString())).status();
  }

  @Test
  void anArticleIsWrittenReviewedReadChangedComparedAndWithdrawn() throws Exception {
    WritingPage writing =
        WritingPage.of(specialist("Ada Brook"), with(Device.desktop()), installation());
    assertThat(writing.page().getByText("Your first three pieces are read by somebody else"))
        .isVisible();
    writing.begin("an article");
    writing.writeArticle("Four drawings of closeness", "Two questions make four answers.");
    writing.seesInPreview("Bartholomew & Horowitz, 1991");
    writing.seesInPreview("Where the four drawings come from.");
    writing.send("Send it for review", "You see here when it was read.");

    Page visitor = visitor();
    assertThat(statusOf(visitor, "en/articles/four-drawings-of-closeness")).isEqualTo(404);
    ReviewPage review = ReviewPage.of(with(Device.desktop()), installation());
    review.open("Four drawings of closeness");
    review.giveBack("Please say how old the drawings are.");
    writing.toList();
    writing.open("Four drawings of closeness");
    assertThat(writing.page().getByText("Please say how old the drawings are.")).isVisible();
    writing
        .space()
        .field("Text")
        .fill("Two questions make four answers, since 1991 [@bartholomew1991].");
    writing.seesSaved();
    writing.send("Send it for review", "You see here when it was read.");
    review.look();
    review.open("Four drawings of closeness");
    review.approve();

    assertThat(statusOf(visitor, "en/articles/four-drawings-of-closeness")).isEqualTo(200);
    assertThat(heading(visitor, "Four drawings of closeness")).isVisible();
    assertThat(visitor.getByText("Attachment styles among young adults")).isVisible();
    assertThat(visitor.getByText("Ada Brook").first()).isVisible();
    assertThat(visitor.getByText("Send it by e-mail")).isHidden();
    Page reader = with(Device.desktop()).page();
    statusOf(reader, "en/articles/four-drawings-of-closeness");
    assertThat(link(reader, "Send it by e-mail"))
        .hasAttribute(
            "href",
            Pattern.compile(
                "mailto:\\?subject=Four.*&body=http.*en%2Farticles%2Ffour-drawings-of-closeness"));
    statusOf(visitor, "en/articles");
    assertThat(link(visitor, "Four drawings of closeness")).isVisible();

    writing.toList();
    writing.open("Four drawings of closeness");
    assertThat(writing.publicAddress()).isEqualTo("/en/articles/four-drawings-of-closeness");
    writing
        .space()
        .field("Text")
        .fill("Two questions make four answers, since the year 1991 [@bartholomew1991].");
    writing.seesSaved();
    assertThat(writing.page().getByText("The newest version is not public yet.")).isVisible();
    writing.space().button("Versions").click();
    writing.space().seesHeading("Versions");
    assertThat(writing.page().locator(".compared ins")).hasText("added: the year ");
    assertThat(writing.page().locator(".compared del")).hasCount(0);
    statusOf(visitor, "en/articles/four-drawings-of-closeness");
    assertThat(visitor.getByText("since the year 1991")).hasCount(0);

    writing.space().button("Back to the text").click();
    writing.withdraw();
    assertThat(statusOf(visitor, "en/articles/four-drawings-of-closeness")).isIn(404, 410);
    statusOf(visitor, "en/articles");
    assertThat(link(visitor, "Four drawings of closeness")).hasCount(0);
  }

  @Test
  void nothingTypedIsLostWithoutANetworkWhenLockedOrInTwoWindows() throws Exception {
    Device laptop = with(Device.desktop());
    SeenSpecialist specialist = specialist("Noor Field");
    WritingPage first = WritingPage.of(specialist, laptop, installation());
    first.begin("an article");
    first.writeArticle("What is carried alone", "One.");
    laptop.context().setOffline(true);
    first.space().field("Text").fill("One. Typed without a network.");
    first
        .space()
        .seesSaving("No network: not saved. What you typed is still here, and it is tried again.");
    laptop.context().setOffline(false);
    first.seesSaved();

    first.space().field("Text").fill("One. Typed just before locking.");
    first.space().button("Lock").click();
    first.space().seesHeading("Locked");
    first.space().field("Passphrase").fill(Someone.PASSPHRASE);
    first.space().button("Unlock").click();
    first.space().seesHeading("Article");
    assertThat(first.space().field("Text")).hasValue("One. Typed just before locking.");
    first.seesSaved();

    elsewhere(specialist, "cover", "Written in another window.");
    first.space().field("Text").fill("One. Written here.");
    first.seesSaved();
    assertThat(first.space().field("Cover line")).hasValue("Written in another window.");
    elsewhere(specialist, "body", "Two. Written in another window.");
    first.space().field("Text").fill("Three. Written here.");
    assertThat(first.page().getByText("Text: this was changed in another window too.")).isVisible();
    first.page().getByText("See the other version").click();
    assertThat(first.page().locator("blockquote")).hasText("Two. Written in another window.");
    first.space().button("Take the other").click();
    assertThat(first.space().field("Text")).hasValue("Two. Written in another window.");
    first.page().getByText("What you had written before").click();
    assertThat(first.page().locator("blockquote")).hasText("Three. Written here.");
    first.seesSaved();
  }

  /// Another window of the same specialist saves the one text there is.
  private static void elsewhere(SeenSpecialist specialist, String field, String text)
      throws Exception {
    ObjectNode stored =
        (ObjectNode)
            specialist.call(
                "api/specialist/writing",
                SeenSpecialist.object("{\"id\":\"" + specialist.onlyWriting() + "\"}"));
    stored.put(field, text);
    stored.retain(
        "id",
        "version",
        "kind",
        "language",
        "title",
        "cover",
        "body",
        "topics",
        "references",
        "source");
    specialist.call("api/specialist/writing/save", stored);
  }

  @Test
  void aPostNeedsNoReferencesAndNamesItsSource() throws Exception {
    WritingPage writing =
        WritingPage.of(specialist("Kim Lane"), with(Device.phone()), installation());
    writing.begin("a post");
    SpacePage space = writing.space();
    assertThat(writing.page().getByText("Paste references")).hasCount(0);
    space.button("Send it for review").click();
    space.seesMistake("There is nothing to send yet.");
    space.field("Title").fill("On waiting");
    space.field("Text").fill("A thought that somebody else had first.");
    space.button("Send it for review").click();
    space.seesMistake("It was not sent yet.");
    assertThat(writing.page().getByText("Please choose one to four topics.")).isVisible();
    space.button("Trust in yourself").click();
    space.field("Source").fill("An old song that my neighbour sings.");
    writing.send("Send it for review", "You see here when it was read.");
    writing.toList();
    assertThat(writing.row("On waiting")).containsText("Waits for review");
  }

  @Test
  void nothingHostileInATextReachesThePage() throws Exception {
    Device device = with(Device.desktop());
    WritingPage writing = WritingPage.of(specialist("Sam Hill"), device, installation());
    writing.begin("an article");
    writing
        .space()
        .field("Text")
        .fill(
            """
            <img src="/assets/none" onerror="document.title='taken'"><script>document.title='taken'</script>

            [press](javascript:document.title='taken') and ![seen](https://elsewhere.example/pixel.png)

            <morrow-space></morrow-space> <form action="/en/space"><input name="passphrase"></form>

            The end of it.
            """);
    writing.seesInPreview("The end of it.");
    assertThat(writing.preview().locator("img, script, form, input, iframe, morrow-space"))
        .hasCount(0);
    assertThat(writing.preview().locator("a[href^='javascript']")).hasCount(0);
    assertThat(writing.page().title()).isNotEqualTo("taken");
    assertThat(device.requests()).noneMatch(request -> request.contains("elsewhere.example"));
    assertThat(writing.page().getByText("Pictures cannot stand in a text.")).isVisible();
  }

  @Test
  void aPostIsWrittenAndSentWithNothingButTheKeyboard() throws Exception {
    WritingPage writing =
        WritingPage.of(
            specialist("Uma Stone"), with(Device.narrow(ColorScheme.LIGHT)), installation());
    Page page = writing.page();
    KeyboardOnlyTest.pressButton(page, "Write a post");
    writing.space().seesHeading("Post");
    KeyboardOnlyTest.typeInto(page, "Title", "On going slowly");
    KeyboardOnlyTest.typeInto(page, "Text", "There is no hurry in it.");
    KeyboardOnlyTest.pressButton(page, "Trust in yourself");
    writing.seesSaved();
    KeyboardOnlyTest.pressButton(page, "Send it for review");
    assertThat(page.getByText("You see here when it was read.")).isVisible();
  }

  @Test
  void axeFindsNothingWhereSpecialistsWriteAtThreeHundredAndTwentyPixels() throws Exception {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Device narrow =
          with(new Device(Device.size(320, 640).setColorScheme(colours).setBypassCSP(true)));
      WritingPage writing =
          WritingPage.of(specialist("Finn Shore " + colours), narrow, installation());
      Page page = writing.page();
      AccessibilityTest.inspect(page, "empty list " + colours);
      writing.begin("an article");
      writing.writeArticle("Seen by a program", "One [@nobody2020].");
      writing.space().button("Type one in").click();
      writing.space().button("Add it").click();
      for (var summary : page.locator("main summary").all()) {
        summary.click();
      }
      writing.space().button("Delete").click();
      AccessibilityTest.inspect(page, "editor with mistakes " + colours);
      writing.space().button("Preview").click();
      writing.seesInPreview("Bartholomew");
      AccessibilityTest.inspect(page, "preview " + colours);
      writing.space().button("Versions").click();
      writing.space().seesHeading("Versions");
      AccessibilityTest.inspect(page, "versions " + colours);
      writing.space().button("Back to the text").click();
      writing.toList();
      AccessibilityTest.inspect(page, "list " + colours);
    }
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
  }
}
