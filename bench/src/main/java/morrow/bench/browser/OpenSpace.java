package morrow.bench.browser;

import java.time.LocalDate;
import java.util.function.Consumer;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Chromium;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.Address;
import morrow.client.server.Server;
import morrow.client.space.Space;

/// A space of 10,000 entries in the real page: from the moment when the key is there until the entries can be seen, fetching
/// them included.
public final class OpenSpace implements Benchmark {
  private static final Goal GOAL = new Goal.Under(1_500);
  private static final int ENTRIES = 10_000;
  private static final int ROUNDS = 5;
  private static final String HANDLE = "open-space-bench";
  private static final String PASSPHRASE = "six words for opening the space";

  /// The page shows `morrow-opening` as soon as it has the key, and `morrow-entries` when it has the entries.
  private static final String WATCH =
      """
      window.opened = new Promise((resolve) => {
        let begin = 0;
        new MutationObserver((changes, observer) => {
          if (begin === 0 && document.querySelector('morrow-opening')) begin = performance.now();
          if (begin === 0 || !document.querySelector('morrow-entries h1')) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begin)));
        }).observe(document, { childList: true, subtree: true });
      });
      """;

  @Override
  public String name() {
    return "open-space";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("data"))) {
      fill(morrow);
      Samples all = new Samples();
      for (int round = 1; round <= ROUNDS; round++) {
        all.add(milliseconds(morrow));
      }
      Progress.say("open-space " + all + " ms");
      figures.accept(new Figure("open-space", all.median(), "ms", GOAL));
    }
  }

  private static void fill(RunningMorrow morrow) {
    String text = "word ".repeat(180);
    try (Server server = new Server(Address.of(morrow.address().toString()));
        Passphrase passphrase = Passphrase.of(PASSPHRASE);
        Account account = Account.signUp(server, HANDLE, passphrase, RecoveryCode.random(), null);
        Space space = Space.open(account)) {
      for (int i = 0; i < ENTRIES; i++) {
        space.write(LocalDate.of(2020, 1, 1).plusDays(i % 2_000), i + " " + text);
      }
      space.push();
    }
  }

  private static double milliseconds(RunningMorrow morrow) {
    try (Chromium chromium = Chromium.start()) {
      var page = chromium.page();
      page.addInitScript(WATCH);
      chromium.visit(morrow.at("/en/space"));
      page.locator("input[name=handle]").fill(HANDLE);
      page.locator("input[type=password]").first().fill(PASSPHRASE);
      page.locator("button[type=submit]").first().click();
      return chromium.number("() => window.opened", "");
    }
  }
}
