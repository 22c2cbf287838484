package morrow.bench.machine;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A real Chromium with one page.
public final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;

  private Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(FLAGS));
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
    page = context.newPage();
  }

  public static Chromium start() {
    return new Chromium();
  }

  private static Path program() {
    return Path.of(System.getenv().getOrDefault("MORROW_CHROMIUM", "/usr/bin/chromium"));
  }

  public Page page() {
    return page;
  }

  /// Goes to an address and returns when nothing more is on its way.
  public void visit(URI address) {
    page.navigate(
        address.toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
  }

  /// Shows an empty page that belongs to an address, so that its scripts run as the page's own would.
  public void blankPage(URI origin) {
    String address = origin.resolve("/blank").toString();
    page.route(
        address,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><title>blank</title>")));
    page.navigate(address);
  }

  /// Runs a function of the page's language and returns the number it comes to.
  public double number(String function, Object argument) {
    return ((Number) page.evaluate(function, argument)).doubleValue();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
