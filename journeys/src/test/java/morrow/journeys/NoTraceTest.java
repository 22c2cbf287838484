package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoTraceTest extends JourneyTest {
  private static final String STORED =
      """
      async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        state: JSON.stringify(history.state),
        cookie: document.cookie,
      })
      """;
  private static final Map<String, Object> NOTHING =
      Map.of(
          "local",
          0,
          "session",
          0,
          "databases",
          0,
          "caches",
          0,
          "workers",
          0,
          "state",
          "null",
          "cookie",
          "");

  @Test
  void readingLeavesNothingAndAsksNobodyElse() {
    Device device = with(Device.phone());
    Page page = device.page();
    for (String path :
        List.of(
            "en/",
            "de/",
            "en/protection",
            "en/helplines",
            "de/helplines/DE",
            "en/specialists",
            "de/where-to-start",
            "en/first-consultation",
            "en/space",
            "en/nowhere")) {
      page.navigate(installation().at(path).toString());
      assertThat(page.evaluate(STORED)).as(path).isEqualTo(NOTHING);
      assertThat(device.context().cookies()).as(path).isEmpty();
    }
  }

  @Test
  void signedInThereIsOneCookieThatNoScriptCanRead() {
    Device device = with(Device.phone());
    SpacePage space = SpacePage.open(device, installation());
    String title = space.page().title();
    String address = space.page().url();
    int entries = (int) space.page().evaluate("history.length");
    space.signUp(newHandle());
    space.write("A line.", "Saved");
    space.done();
    space.toAccount();

    assertThat(space.page().evaluate(STORED)).isEqualTo(NOTHING);
    assertThat(device.context().cookies())
        .singleElement()
        .satisfies((Cookie cookie) -> {
          assertThat(cookie.name).isEqualTo("__Host-morrow");
          assertThat(cookie.httpOnly).isTrue();
          assertThat(cookie.secure).isTrue();
          assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
          assertThat(cookie.path).isEqualTo("/");
          assertThat(cookie.expires).as("ends with the browser").isEqualTo(-1);
        });
    assertThat(space.page().title()).isEqualTo(title).isEqualTo("Notes");
    assertThat(space.page().url()).isEqualTo(address);
    assertThat(space.page().evaluate("history.length")).isEqualTo(entries);

    space.button("Sign out").click();
    space.seesHeading("You are signed out");
    assertThat(device.context().cookies()).isEmpty();
  }

  @Test
  void publicPagesWorkWithoutJavaScriptAndThePrivateSpaceSaysThatItNeedsIt() {
    Device device = with(new Device(Device.size(360, 740).setJavaScriptEnabled(false)));
    Page page = device.page();
    for (String path :
        List.of(
            "en/",
            "en/protection",
            "en/helplines",
            "en/helplines/DE",
            "en/specialists",
            "en/first-consultation",
            "en/for-specialists",
            "de/")) {
      page.navigate(installation().at(path).toString());
      assertThat(page.locator("main").innerText()).as(path).hasSizeGreaterThan(200);
    }
    page.navigate(installation().at("en/where-to-start").toString());
    page.getByLabel("I am not sure").check();
    page.getByLabel("In which country are you?").selectOption("GB");
    page.getByText("Show who may fit").click();
    assertThat(page.locator("main").innerText()).startsWith("First: somebody you can reach now");
    assertThat(page.locator("a[href='tel:999']").count()).isPositive();
    assertThat(page.url()).isEqualTo(installation().at("en/where-to-start").toString());
    page.navigate(installation().at("en/space").toString());
    assertThat(page.locator("main").innerText()).contains("This page needs JavaScript");
  }

  @Test
  void helplinesAreTwoTapsAwayFromEveryPage() {
    Device device = with(Device.phone());
    Page page = device.page();
    for (String path :
        List.of("en/", "en/protection", "en/specialists", "en/space", "en/nowhere")) {
      page.navigate(installation().at(path).toString());
      page.locator("a[href='/en/helplines']").first().click();
      page.waitForURL("**/en/helplines");
      page.locator("a[href='/en/helplines/GB']").first().click();
      page.waitForURL("**/en/helplines/GB");
      assertThat(page.locator("a[href='tel:999']").count()).as(path).isPositive();
    }
  }
}
