package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitTest extends JourneyTest {
  private static final String SECRET = "Words that nobody else may see";

  @ParameterizedTest
  @ValueSource(strings = {"control", "Shift", "Escape"})
  void leavingAPublicPageAndGoingBackFiveTimesShowsNothing(String way) {
    Device device = with(Device.phone());
    Page page = device.page();
    page.navigate(installation().at("en/").toString());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How Morrow protects you"))
        .first()
        .click();
    page.waitForURL("**/en/protection");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Helplines")).first().click();
    page.waitForURL("**/en/helplines");
    leave(page, way);
    awaitNeutral(page);
    goBackFiveTimes(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"control", "Shift", "Escape"})
  void leavingThePrivateSpaceAndGoingBackFiveTimesShowsNothing(String way) {
    Device device = with(Device.phone());
    Page page = device.page();
    page.navigate(installation().at("en/").toString());
    SpacePage space = SpacePage.open(device, installation());
    String handle = newHandle();
    space.signUp(handle);
    space.write(SECRET, "Saved");
    leave(page, way);
    awaitNeutral(page);
    goBackFiveTimes(page);

    // The exit locked: whoever opens Morrow here anew is asked for handle and passphrase, and sees
    // neither.
    SpacePage again = SpacePage.open(device, installation());
    again.seesHeading("Open your space");
    assertThat(page.content()).doesNotContain(SECRET, handle);
    assertThat(again.field("Handle").inputValue()).isEmpty();
  }

  @Test
  void thePageIsBlankWithinATenthOfASecondAndBeforeAnythingIsCalled() {
    Device device = with(Device.desktop());
    SpacePage space = SpacePage.open(device, installation());
    space.signUp(newHandle());
    space.write(SECRET, "Saved");
    int before = device.requests().size();
    // Nothing answers any more: neither the neutral site nor Morrow. Blank is blank all the same.
    device.context().route("**/*", route -> {});
    Object milliseconds =
        space
            .page()
            .evaluate(
                """
                () => {
                  const press = () => document.dispatchEvent(
                    new KeyboardEvent('keydown', { key: 'Shift', code: 'ShiftLeft', bubbles: true }));
                  const began = performance.now();
                  press(); press(); press();
                  const blank = document.documentElement.hidden && document.body.childElementCount === 0;
                  return blank ? performance.now() - began : -1;
                }
                """);
    assertThat(((Number) milliseconds).doubleValue()).isBetween(0.0, 100.0);
    List<String> called = device.requests().subList(before, device.requests().size());
    assertThat(called)
        .allMatch(request ->
            request.equals("GET " + installation().neutral().address())
                || request.endsWith("/api/sign-out"));
  }

  @Test
  void otherTabsWithTheSameSpaceLeaveToo() {
    Device device = with(Device.desktop());
    SpacePage space = SpacePage.open(device, installation());
    space.signUp(newHandle());
    space.write(SECRET, "Saved");
    Page second = device.context().newPage();
    second.navigate(installation().at("en/helplines").toString());
    leave(second, "Shift");
    awaitNeutral(second);
    awaitNeutral(space.page());
  }

  @Test
  void threePressesAreOnlyAnExitWhenNothingIsPressedBetween() {
    Device device = with(Device.desktop());
    Page page = device.page();
    page.navigate(installation().at("en/").toString());
    page.keyboard().press("Shift");
    page.keyboard().press("Shift");
    page.keyboard().press("a");
    page.keyboard().press("Shift");
    assertThat(page.title()).startsWith("Morrow");
    page.keyboard().type("A Sentence With Many Capitals");
    assertThat(page.title()).startsWith("Morrow");
  }

  @Test
  void goingBackBetweenPagesOfMorrowStaysAsUsual() {
    Device device = with(Device.desktop());
    Page page = device.page();
    page.navigate(installation().at("en/").toString());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Helplines")).first().click();
    page.waitForURL("**/en/helplines");
    page.evaluate(
        "history.back()"); // out of the back/forward cache, which goBack() does not wait for
    com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
            page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName("A quiet place to see clearly").setLevel(1)))
        .isVisible();
  }

  @Test
  void withoutJavaScriptTheControlIsALinkToTheNeutralSite() {
    Device device = with(new Device(Device.size(360, 740).setJavaScriptEnabled(false)));
    Page page = device.page();
    page.navigate(installation().at("en/").toString());
    page.locator("[data-exit]").click();
    awaitNeutral(page);
  }

  private static void leave(Page page, String way) {
    if (way.equals("control")) {
      page.locator("[data-exit]").first().click();
    } else {
      for (int i = 0; i < 3; i++) {
        page.keyboard().press(way);
      }
    }
  }

  private void awaitNeutral(Page page) {
    page.waitForURL(
        Pattern.compile(Pattern.quote(installation().neutral().address().toString()) + ".*"));
    assertThat(page.title()).isEqualTo(NeutralSite.TITLE);
  }

  private void goBackFiveTimes(Page page) {
    for (int i = 0; i < 5; i++) {
      page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT).setTimeout(5_000));
      page.waitForTimeout(300); // as long as a person would look
      String address = page.url();
      if (address.startsWith(installation().address().toString())) {
        assertThat(
                page.evaluate(
                    "document.documentElement.hidden || document.body.innerText.trim() === ''"))
            .as("after Back " + (i + 1) + " at " + address)
            .isEqualTo(true);
      }
      assertThat(page.locator("body").innerText())
          .doesNotContain("Morrow", SECRET, "Helplines", "entries");
    }
  }
}
