package morrow.bench.pages;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Build;
import morrow.bench.machine.ChildJvm;
import morrow.bench.machine.Chromium;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;

/// The home page: how many in a second, which part of the bare hello page that is, and how heavy the page is.
public final class PublicPage implements Benchmark {
  private static final Goal RATE = new Goal.AtLeast(15_000);
  private static final Goal SHARE = new Goal.AtLeast(0.70);
  private static final Goal WEIGHT = new Goal.Under(30);
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofSeconds(4);

  @Override
  public String name() {
    return "page";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Scratch scratch = Scratch.make()) {
      rates(scratch, figures);
      weight(scratch, figures);
    }
  }

  private static void rates(Scratch scratch, Consumer<Figure> figures) throws Exception {
    try (ChildJvm server =
        ChildJvm.start(
            Build.options(),
            System.getProperty("java.class.path"),
            PageServer.class.getName(),
            List.of(scratch.path().resolve("served").toString()),
            PageServer.READY)) {
      List<String> addresses = List.of(server.said().split(" ", 2));
      URI page = URI.create(addresses.getFirst());
      URI hello = URI.create(addresses.getLast());
      Wrk.rate(page, WARM_UP);
      Wrk.rate(hello, WARM_UP);
      Samples pages = new Samples();
      Samples hellos = new Samples();
      Samples shares = new Samples();
      for (int round = 1; round <= ROUNDS; round++) {
        double one = Wrk.rate(page, ROUND);
        double other = Wrk.rate(hello, ROUND);
        pages.add(one);
        hellos.add(other);
        shares.add(one / other);
      }
      Progress.say("page " + pages + ", hello " + hellos + " req/s");
      figures.accept(new Figure("page-rate", pages.median(), "req/s", RATE));
      figures.accept(new Figure("page-share", shares.median(), "ratio", SHARE));
    }
  }

  private static void weight(Scratch scratch, Consumer<Figure> figures) throws Exception {
    try (RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("weighed"));
        Chromium chromium = Chromium.start()) {
      long bytes = Weight.whileDoing(chromium.page(), () -> chromium.visit(morrow.at("/en/")));
      figures.accept(new Figure("page-weight", bytes / 1e3, "KB", WEIGHT));
    }
  }
}
