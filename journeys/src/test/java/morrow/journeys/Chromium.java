package morrow.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The one Chromium that all devices of a test run are windows of. It runs with the back/forward cache on, as it does for
/// people; the automation switches that off otherwise.
final class Chromium {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  static final Browser BROWSER =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      Path.of(System.getenv().getOrDefault("MORROW_CHROMIUM", "/usr/bin/chromium")))
                  .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                  .setArgs(FLAGS));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close, "close-browser"));
  }

  private Chromium() {}
}
