package morrow.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Chromium;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Scratch;
import morrow.bench.machine.Visitor;

/// What the private space weighs until somebody can type the passphrase, and in all.
public final class SpaceWeight implements Benchmark {
  private static final Goal UNTIL_PASSPHRASE = new Goal.Under(60);
  private static final Goal IN_ALL = new Goal.Under(200);

  private static final Pattern REFERENCE = Pattern.compile("/assets/[^\"]+");

  @Override
  public String name() {
    return "space-weight";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("data"))) {
      try (Chromium chromium = Chromium.start()) {
        long bytes =
            Weight.whileDoing(
                chromium.page(),
                () -> {
                  chromium.visit(morrow.at("/en/space"));
                  chromium.page().locator("input[type=password]").first().waitFor();
                });
        figures.accept(new Figure("space-weight-passphrase", bytes / 1e3, "KB", UNTIL_PASSPHRASE));
      }
      figures.accept(new Figure("space-weight-all", everything(morrow) / 1e3, "KB", IN_ALL));
    }
  }

  /// The page, what it refers to, and every file of the bundle, also those that only other languages or later steps need.
  private static long everything(RunningMorrow morrow) throws IOException, InterruptedException {
    try (Visitor visitor = new Visitor()) {
      URI page = morrow.at("/en/space");
      byte[] html = visitor.unpacked(page);
      Set<String> files = new TreeSet<>();
      REFERENCE
          .matcher(new String(html, UTF_8))
          .results()
          .forEach(found -> files.add(found.group()));
      JsonNode manifest =
          new JsonMapper().readTree(visitor.unpacked(morrow.at("/assets/manifest.json")));
      manifest.path("files").fieldNames().forEachRemaining(name -> files.add("/assets/" + name));
      long bytes = visitor.get(page).body().length;
      for (String file : files) {
        bytes += visitor.get(morrow.at(file)).body().length;
      }
      return bytes;
    }
  }
}
