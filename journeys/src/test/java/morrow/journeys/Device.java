package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One browser of one person: it shares no cookie, storage or cache with another device.
final class Device implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  Device(Browser.NewContextOptions options) {
    this(options, "Europe/Berlin");
  }

  private Device(Browser.NewContextOptions options, String zone) {
    context = Chromium.BROWSER.newContext(options.setTimezoneId(zone));
    context.onRequest(request -> requests.add(request.method() + " " + request.url()));
    context.onConsoleMessage(this::note);
    context.onWebError(error -> faults.add("error: " + error.error()));
    page = context.newPage();
  }

  static Browser.NewContextOptions size(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB");
  }

  static Device desktop() {
    return new Device(size(1280, 900));
  }

  static Device desktop(String zone) {
    return new Device(size(1280, 900), zone);
  }

  static Device phone() {
    return new Device(size(360, 740).setHasTouch(true));
  }

  /// The narrowest window that has to work.
  static Device narrow(ColorScheme colours) {
    return new Device(size(320, 640).setColorScheme(colours));
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

  /// Fails when the browser reported an error, or when a page asked another origin than the installation or its neutral site.
  void assertFaultless(Installation installation) {
    assertThat(faults).isEmpty();
    String own = installation.address().toString();
    String neutral = installation.neutral().address().toString();
    assertThat(requests)
        .map(request -> request.substring(request.indexOf(' ') + 1))
        .allMatch(address -> address.startsWith(own) || address.startsWith(neutral));
  }

  @Override
  public void close() {
    try {
      context.close();
    } catch (PlaywrightException e) {
      // A request that a test left unanswered can come in between; what matters is that all is
      // closed.
      if (!String.valueOf(e.getMessage()).contains("has been closed")) {
        throw e;
      }
    }
  }
}
