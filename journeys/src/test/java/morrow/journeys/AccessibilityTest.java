package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What axe finds by the rules of WCAG 2.2 A and AA, in the narrowest window and the two colour schemes. Run as the page's own
/// script, so the page's policy is lifted for these devices.
class AccessibilityTest extends JourneyTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  static Stream<Arguments> pages() {
    return Stream.of(
            "en/",
            "de/",
            "en/protection",
            "de/protection",
            "en/helplines",
            "de/helplines/AT",
            "en/specialists",
            "de/specialists?topic=grief&way=video",
            "en/where-to-start",
            "de/first-consultation",
            "en/for-specialists",
            "en/reading",
            "de/search",
            "en/articles",
            "de/stories",
            "de/questions",
            "en/nowhere")
        .flatMap(path ->
            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(colours -> Arguments.of(path, colours)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void axeFindsNothingOnPublicPages(String path, ColorScheme colours) {
    Device device =
        with(new Device(Device.size(320, 640).setColorScheme(colours).setBypassCSP(true)));
    device.page().navigate(installation().at(path).toString());
    inspect(device.page(), path);
  }

  /// The pieces that a new installation begins with, and the lists with something in them.
  @Test
  void axeFindsNothingOnPagesOfReading() throws Exception {
    SampleReading.loadInto(installation());
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Device device =
          with(new Device(Device.size(320, 640).setColorScheme(colours).setBypassCSP(true)));
      for (String path : SampleReading.PAGES) {
        Response answer = device.page().navigate(installation().at(path).toString());
        assertThat(Objects.requireNonNull(answer).status()).as(path).isEqualTo(200);
        inspect(device.page(), path + " " + colours);
      }
    }
  }

  /// Names, titles and texts are other people's: a word without an end does not push a page apart.
  @Test
  void aWordOfEightyLettersWidensNoPageOfReading() throws Exception {
    SampleReading.loadInto(installation());
    Device device = with(Device.narrow(ColorScheme.LIGHT));
    for (String path : SampleReading.PAGES) {
      device.page().navigate(installation().at(path).toString());
      device
          .page()
          .evaluate(
              """
              word => document.querySelectorAll(
                'h1, h3 a, bdi, .lines, .told, .pieces a, .pieces p:not(.meta), .rows a, .meta a')
                .forEach(each => { each.textContent = word; })
              """,
              "undnocheinwort".repeat(6));
      assertThat(device.page().evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isEqualTo(320);
    }
  }

  @Test
  void axeFindsNothingInThePrivateSpace() {
    Device device = with(new Device(Device.size(320, 640).setBypassCSP(true)));
    SpacePage space = SpacePage.open(device, installation());
    space.seesHeading("Open your space");
    inspect(space.page(), "sign in");
    space.button("I have forgotten my passphrase").click();
    inspect(space.page(), "recover");
    space.button("Back").click();
    space.button("I am new here").click();
    space.field("Handle").fill("x");
    space.field("Passphrase").fill("short");
    space.button("Make my space").click();
    inspect(space.page(), "sign up with mistakes");
    space.button("I have a space already").click();
    space.signUp(newHandle());
    inspect(space.page(), "no entries yet");
    space.write("A line for the inspection.", "Saved");
    inspect(space.page(), "editor");
    space.done();
    inspect(space.page(), "entries");
    space.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    inspect(space.page(), "entries, dark");
    space.toAccount();
    for (var summary : space.page().locator("summary").all()) {
      summary.click();
    }
    inspect(space.page(), "account, unfolded, dark");
    space.button("Lock").click();
    space.seesHeading("Locked");
    inspect(space.page(), "locked");
  }

  static void inspect(Page page, String where) {
    // Where a page happens to stand, the bar lies over half of a button, and axe takes it for a
    // small one.
    page.evaluate("scrollTo(0, 0)");
    List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(violations)
        .as(where)
        .map(rule ->
            rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList())
        .isEmpty();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as(where + " fits")
        .isLessThanOrEqualTo(320);
  }
}
