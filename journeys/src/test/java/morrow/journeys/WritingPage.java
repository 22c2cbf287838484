package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/// The room in which a specialist writes, by its words.
final class WritingPage {
  /// As a library offers it.
  static final String BIBTEX =
      """
      @article{horowitz,
        author  = {Bartholomew, Kim and Horowitz, Leonard M.},
        title   = {Attachment styles among young adults: A test of a four-category model},
        journal = {Journal of Personality and Social Psychology},
        year    = {1991}, volume = {61}, number = {2}, pages = {226--244},
        doi     = {10.1037/0022-3514.61.2.226}
      }
      """;

  private final SpacePage space;

  private WritingPage(SpacePage space) {
    this.space = space;
  }

  /// The room of a verified specialist who signs in on a device.
  static WritingPage of(SeenSpecialist specialist, Device device, Installation installation) {
    SpacePage space = SpacePage.open(device, installation);
    space.signIn(specialist.handle(), Someone.PASSPHRASE);
    space.passSecondStep(specialist::code);
    return enter(space);
  }

  /// The room, from the practice that a specialist comes to first.
  static WritingPage enter(SpacePage space) {
    space.seesHeading("Today");
    space.button("Writing").click();
    space.seesHeading("Your articles and posts");
    return new WritingPage(space);
  }

  SpacePage space() {
    return space;
  }

  Page page() {
    return space.page();
  }

  void begin(String kind) {
    space.button("Write " + kind).click();
    space.seesHeading(kind.equals("a post") ? "Post" : "Article");
  }

  /// Opens one of the list by its title.
  void open(String title) {
    row(title).click();
    assertThat(space.field("Title")).hasValue(title);
  }

  Locator row(String title) {
    return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(title));
  }

  void toList() {
    space.button("All your writing").click();
    space.seesHeading("Your articles and posts");
  }

  /// Writes what an article needs, with a work that is named in the text.
  void writeArticle(String title, String body) {
    space.field("Title").fill(title);
    space
        .field("Cover line")
        .fill("What four drawings of closeness can show, and what they cannot.");
    space.field("Text").fill(body);
    space.button("Closeness and distance").click();
    space.field("Paste references").fill(BIBTEX);
    space.button("Take them over").click();
    assertThat(page().getByText("One reference was added.")).isVisible();
    space.button("Name it in the text: Bartholomew & Horowitz, 1991").click();
    space
        .field("Your note on Bartholomew & Horowitz, 1991")
        .fill("Where the four drawings come from.");
    seesSaved();
  }

  void seesSaved() {
    space.seesSaving("Saved");
  }

  /// What the server rendered of what was typed.
  Locator preview() {
    return page().locator(".sheet");
  }

  void seesInPreview(String text) {
    assertThat(preview())
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
  }

  void send(String label, String done) {
    space.button(label).click();
    assertThat(page().getByText(done)).isVisible();
  }

  void withdraw() {
    space.button("Withdraw").click();
    space.button("Withdraw it").click();
    assertThat(page().getByText("Nobody can read it any more.")).isVisible();
  }

  /// The address of the public page that the room links to.
  String publicAddress() {
    return page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the public page"))
        .getAttribute("href");
  }
}
