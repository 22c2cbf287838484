package morrow.bench.running;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;
import morrow.bench.machine.Visitor;

/// From starting the process to the first page, with and without the JDK's AOT cache.
public final class Start implements Benchmark {
  private static final int ROUNDS = 5;
  private static final Goal GOAL = new Goal.Under(1);
  private static final Goal FIRST_GOAL = new Goal.Under(10);

  private interface Starting {
    RunningMorrow start(Path data) throws IOException;
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Scratch scratch = Scratch.make();
        Visitor visitor = new Visitor()) {
      Path data = scratch.path().resolve("data");
      // The visitor's own first request is slow too, so it makes one that does not count.
      seconds(RunningMorrow::start, scratch.path().resolve("other"), visitor);
      double first = seconds(RunningMorrow::startFromCache, data, visitor);
      figures.accept(new Figure("start-first", first, "s", FIRST_GOAL));

      Samples fromCache = new Samples();
      Samples plain = new Samples();
      for (int round = 1; round <= ROUNDS; round++) {
        fromCache.add(seconds(RunningMorrow::startFromCache, data, visitor));
        plain.add(seconds(RunningMorrow::start, data, visitor));
      }
      figures.accept(new Figure("start-aot", fromCache.median(), "s", GOAL));
      figures.accept(new Figure("start-plain", plain.median(), "s", GOAL));
    }
  }

  private static double seconds(Starting starting, Path data, Visitor visitor)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    try (RunningMorrow morrow = starting.start(data)) {
      visitor.get(morrow.at("/en/"));
      double seconds = (System.nanoTime() - begin) / 1e9;
      Progress.say(
          String.format(
              Locale.ROOT,
              "  first page after %.2f s, of which %.2f s of processor time",
              seconds,
              processorSeconds(morrow.handle())));
      return seconds;
    }
  }

  /// What a start costs however busy the machine is with other work. Processes of PostgreSQL that ended already are not in it.
  private static double processorSeconds(ProcessHandle parent) {
    return Stream.concat(Stream.of(parent), parent.descendants())
            .flatMap(each -> each.info().totalCpuDuration().stream())
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }
}
