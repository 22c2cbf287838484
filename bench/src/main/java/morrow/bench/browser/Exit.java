package morrow.bench.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Chromium;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;

/// From the third Shift to the first picture of the page that has nothing on it. The site that Exit leads to does not answer
/// here, so that what goes blank is Morrow's page and not another one in its place.
public final class Exit implements Benchmark {
  private static final Goal GOAL = new Goal.Under(100);
  private static final int ROUNDS = 10;

  /// After two frames the picture of the first one was shown.
  private static final String WATCH =
      """
      let third = 0;
      let presses = 0;
      window.addEventListener('keydown', (event) => {
        if (event.key === 'Shift' && ++presses === 3) third = event.timeStamp;
      }, { capture: true });
      new MutationObserver((changes, observer) => {
        if (third === 0 || !document.documentElement.hidden) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => {
          console.log('blank after ' + (performance.now() - third));
        }));
      }).observe(document, { attributes: true, childList: true, subtree: true });
      """;

  @Override
  public String name() {
    return "exit";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    HttpServer silent = silentSite();
    String address = "http://127.0.0.1:" + silent.getAddress().getPort() + "/";
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow =
            RunningMorrow.start(scratch.path().resolve("data"), "--web.neutral-address", address)) {
      Samples all = new Samples();
      for (int round = 1; round <= ROUNDS; round++) {
        for (String path : List.of("/en/", "/en/space")) {
          all.add(milliseconds(morrow.at(path)));
        }
      }
      Progress.say("exit " + all + " ms");
      figures.accept(new Figure("exit", all.median(), "ms", GOAL));
    } finally {
      silent.stop(0);
    }
  }

  private static double milliseconds(URI address) {
    try (Chromium chromium = Chromium.start()) {
      chromium.page().addInitScript(WATCH);
      chromium.visit(address);
      String said =
          chromium
              .page()
              .waitForConsoleMessage(
                  new com.microsoft.playwright.Page.WaitForConsoleMessageOptions()
                      .setPredicate(message -> message.text().startsWith("blank after ")),
                  () -> {
                    for (int press = 1; press <= 3; press++) {
                      chromium.page().keyboard().press("Shift");
                    }
                  })
              .text();
      return Double.parseDouble(said.substring("blank after ".length()));
    }
  }

  private static HttpServer silentSite() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {});
    server.start();
    return server;
  }
}
