package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/// The specialist's side of the space, by its words.
final class PracticePage {
  private final SpacePage space;

  private PracticePage(SpacePage space) {
    this.space = space;
  }

  /// Of a space that was just opened: it begins here, a new specialist with the profile.
  static PracticePage of(SpacePage space, String heading) {
    space.seesHeading(heading);
    return new PracticePage(space);
  }

  void hasNoFaults(String where) {
    AccessibilityTest.inspect(page(), where);
  }

  Page page() {
    return space.page();
  }

  SpacePage space() {
    return space;
  }

  void to(String screen, String heading) {
    page()
        .getByRole(
            AriaRole.NAVIGATION,
            new Page.GetByRoleOptions().setName("Your practice").setExact(true))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(screen).setExact(true))
        .click();
    space.seesHeading(heading);
  }

  /// Fills in what an application needs, and saves.
  void fillProfile(String name) {
    space.seesHeading("Profile");
    space.field("Name").fill(name);
    space.field("Country").selectOption("DE");
    space.field("Region or town").fill("Leipzig");
    space.field("Time zone").selectOption("Europe/Berlin");
    for (String chosen :
        List.of("Parting well", "Being worn out", "Systemic therapy", "English", "German")) {
      space.button(chosen).click();
    }
    space
        .field("About you")
        .fill("I listen first. We look at what weighs on you, and at what could be a next step.");
    space.field("Who this is for").fill("For people who carry too much at home.");
    space.field("Who this is not for").fill("Not for couples.");
    space.field("Phone").check();
    space.field("Number to call").fill("+49 341 1234567");
    space.field("Video").check();
    space.field("Link to open").fill("https://meet.example.org/ada");
    space.field("From").fill("80");
    space.field("To").fill("110");
    space.button("Add a credential").click();
    space.field("Register, or who gave it").fill("Landesärztekammer Sachsen");
    space.field("Number, if there is one").fill("4711");
    save();
  }

  void save() {
    space.button("Save").click();
    seesSaving("Saved");
  }

  void seesSaving(String state) {
    assertThat(page().locator(".keeping .state")).hasText(state);
  }

  void addEvidence(String name, String type, byte[] content) {
    space.field("Add a paper").setInputFiles(new FilePayload(name, type, content));
    assertThat(
            page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name)))
        .isVisible();
  }

  /// Types the hours of one day, as on paper.
  void hours(String day, String line) {
    space.field(day).fill(line);
    space.field(day).blur();
  }
}
