package morrow.bench.directory;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.function.Consumer;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Chromium;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.SameDatabase;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;
import morrow.bench.pages.Weight;
import morrow.bench.pages.Wrk;

/// Searches of combined filters among ten thousand specialists, each answer with the next three free times of everybody on it.
public final class DirectoryPage implements Benchmark {
  /// Fifty times the peer's postcode search, which has no free times.
  private static final Goal RATE = new Goal.AtLeast(50 * 119);

  private static final Goal MEDIAN = new Goal.Under(10);
  private static final Goal SLOW = new Goal.Under(50);
  private static final Goal WEIGHT = new Goal.Under(30);
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "directory";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("data"))) {
      try (Connection database = SameDatabase.of(scratch.path().resolve("data")).connect()) {
        Crowd.fill(database);
      }
      awaitEverybody(morrow);
      Path searches = Searches.script(scratch.path());
      Wrk.load(morrow.address(), searches, WARM_UP);
      Samples rates = new Samples();
      Samples medians = new Samples();
      Samples slow = new Samples();
      for (int round = 0; round < ROUNDS; round++) {
        Wrk.Load load = Wrk.load(morrow.address(), searches, ROUND);
        rates.add(load.rate());
        medians.add(load.median());
        slow.add(load.slowest());
      }
      Progress.say("directory " + rates + " req/s, p50 " + medians + " ms, p99 " + slow + " ms");
      figures.accept(new Figure("directory-rate", rates.median(), "req/s", RATE));
      figures.accept(new Figure("directory-p50", medians.median(), "ms", MEDIAN));
      figures.accept(new Figure("directory-p99", slow.median(), "ms", SLOW));
      try (Chromium chromium = Chromium.start()) {
        long bytes =
            Weight.whileDoing(
                chromium.page(),
                () -> chromium.visit(morrow.at("/en/specialists?language=en&topic=grief")));
        figures.accept(new Figure("directory-weight", bytes / 1e3, "KB", WEIGHT));
      }
    }
  }

  /// Waits until the directory has seen them all.
  private static void awaitEverybody(RunningMorrow morrow)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest all = HttpRequest.newBuilder(morrow.at("/en/specialists")).build();
      while (!http.send(all, BodyHandlers.ofString()).body().contains("10,000 specialists")) {
        if (System.nanoTime() > until) {
          throw new IOException("the directory does not list everybody");
        }
        Thread.sleep(100);
      }
    }
  }
}
