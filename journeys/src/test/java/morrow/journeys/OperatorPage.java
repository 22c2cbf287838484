package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// The operator's room, by its words.
final class OperatorPage {
  private final SpacePage space;

  private OperatorPage(SpacePage space) {
    this.space = space;
  }

  /// Of a space that was just opened: it begins here.
  static OperatorPage of(SpacePage space) {
    space.seesHeading("Applications");
    return new OperatorPage(space);
  }

  Page page() {
    return space.page();
  }

  SpacePage space() {
    return space;
  }

  void to(String screen) {
    page()
        .getByRole(
            AriaRole.NAVIGATION,
            new Page.GetByRoleOptions().setName("Running this site").setExact(true))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(screen).setExact(true))
        .click();
    space.seesHeading(screen);
  }

  void openApplication(String name) {
    page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    space.seesHeading(name);
  }

  void checkEverything() {
    for (Locator check : page().locator("input[type=checkbox]").all()) {
      check.check();
    }
  }

  /// `verify`, `return` or `refuse`.
  void choose(String decision) {
    page().locator("input[value=" + decision + "]").check();
  }

  void suspend(String name, String reason) {
    space.button("Suspend " + name).click();
    space.field("Reason, for the specialist").fill(reason);
    space.button("Suspend at once").click();
    assertThat(page().getByText(name + " is suspended. Nobody sees the profile any more."))
        .isVisible();
  }
}
