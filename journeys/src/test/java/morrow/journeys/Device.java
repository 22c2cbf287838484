package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// One browser of one person. Chromium runs with the back/forward cache on, as it does for people.
final class Device implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  private Device(int width, int height, String language) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                    .setArgs(FLAGS));
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setTimezoneId("Europe/Berlin"));
    context.onRequest(request -> requests.add(request.method() + " " + request.url()));
    context.onConsoleMessage(this::note);
    context.onWebError(error -> faults.add("error: " + error.error()));
    page = context.newPage();
  }

  static Device desktop() {
    return new Device(1280, 900, "en-GB");
  }

  static Device phone() {
    return new Device(360, 740, "en-GB");
  }

  private static Path chromium() {
    return Path.of(System.getenv().getOrDefault("MORROW_CHROMIUM", "/usr/bin/chromium"));
  }

  private void note(ConsoleMessage message) {
    // A refused call (401, 404, 409 …) is a normal answer, which the console reports all the same;
    // so is a lost network.
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      faults.add("console: " + message.text());
    }
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /// Every request so far, as `METHOD address`.
  List<String> requests() {
    return List.copyOf(requests);
  }

  /// Fails when the browser reported an error or a page asked another origin than the installation or its neutral site.
  void assertFaultless(Installation installation) {
    assertThat(faults).isEmpty();
    String own = installation.address().toString();
    String neutral = installation.neutral().address().toString();
    assertThat(requests)
        .map(request -> request.substring(request.indexOf(' ') + 1))
        .allMatch(address ->
            address.startsWith(own) || address.startsWith(neutral) || address.startsWith("data:"));
  }

  @Override
  public void close() {
    context.close();
    browser.close();
    playwright.close();
  }
}
