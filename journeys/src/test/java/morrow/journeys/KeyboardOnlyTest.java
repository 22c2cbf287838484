package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// The first journey once more, in the narrowest window and with nothing but the keyboard.
class KeyboardOnlyTest extends JourneyTest {
  private static final int MOST_TABS = 60;

  @Test
  void exitIsFirstInTabOrderOnEveryPage() {
    Device device = with(Device.narrow(ColorScheme.LIGHT));
    for (String path :
        java.util.List.of(
            "en/", "en/protection", "en/helplines", "en/helplines/DE", "en/space", "en/nowhere")) {
      device.page().navigate(installation().at(path).toString());
      device.page().keyboard().press("Tab");
      assertThat(device.page().evaluate("document.activeElement.hasAttribute('data-exit')"))
          .as(path)
          .isEqualTo(true);
    }
  }

  @Test
  void signingUpWritingAndReadingNeedNoMouse() {
    String handle = newHandle();
    Device device = with(Device.narrow(ColorScheme.LIGHT));
    SpacePage space = SpacePage.open(device, installation());
    Page page = space.page();
    space.seesHeading("Open your space");
    pressButton(page, "I am new here");
    space.seesHeading("Make your own space");
    typeInto(page, "Handle", handle);
    typeInto(page, "Passphrase", SpacePage.PASSPHRASE);
    page.keyboard().press("Enter");
    space.seesHeading("Your recovery code");
    String[] groups =
        page.locator("#recovery-code").innerText().replaceAll("\\s", "").split("-", -1);
    pressButton(page, "I have kept it");
    space.seesHeading("A quick check");
    for (String label : page.locator("main label").allInnerTexts()) {
      typeInto(page, label, groups[Integer.parseInt(label.replaceAll("\\D", "")) - 1]);
    }
    page.keyboard().press("Enter");
    space.seesHeading("Your entries");
    pressButton(page, "Write");
    page.keyboard().type("Written with ten fingers and no mouse.");
    space.seesSaving("Saved");
    pressButton(page, "Done");
    space.seesEntry("Written with ten fingers and no mouse.");
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing is wider than the window")
        .isEqualTo(320);
  }

  static void pressButton(Page page, String name) {
    tabTo(
        page,
        "element => element.matches('button') && element.innerText.trim() === " + quoted(name),
        name);
    page.keyboard().press("Enter");
  }

  /// The first button, link or summary with such words in it.
  static void pressWhat(Page page, String element, String words) {
    tabTo(
        page,
        "element => element.matches("
            + quoted(element)
            + ") && element.innerText.includes("
            + quoted(words)
            + ")",
        words);
    page.keyboard().press("Enter");
  }

  static void typeInto(Page page, String label, String text) {
    tabTo(
        page,
        "element => [...(element.labels ?? [])].some(label => label.innerText.trim() === "
            + quoted(label)
            + ")",
        label);
    page.keyboard().type(text);
  }

  /// Chooses what begins so in a list that opens.
  static void choose(Page page, String label, String option) {
    typeInto(page, label, option);
    assertThat(
            page.evaluate("() => document.activeElement.selectedOptions?.[0]?.textContent.trim()"))
        .isEqualTo(option);
  }

  private static void tabTo(Page page, String wanted, String name) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (Boolean.TRUE.equals(page.evaluate("() => (" + wanted + ")(document.activeElement)"))) {
        Object outline =
            page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle"
                    + " !== 'none' || s.boxShadow !== 'none'; }");
        assertThat(outline).as("the focus on “" + name + "” can be seen").isEqualTo(true);
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("“" + name + "” cannot be reached with Tab");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "\\'") + "'";
  }

  @Test
  void theSkipLinkLeadsToTheContent() {
    Device device = with(Device.narrow(ColorScheme.DARK));
    Page page = device.page();
    page.navigate(installation().at("en/helplines").toString());
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }
}
