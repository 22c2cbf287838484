package morrow.bench.records;

import java.util.function.Consumer;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;

/// Pages of 100 changes read in a second through the calls, and which part of plain JDBC's that is. The goal of the rate is half of
/// plain JDBC's in the same run.
public final class RecordsSince implements Benchmark {
  private static final double SHARE = 0.5;

  /// A server runs for months; the JVM needs about a thousand calls until it is as fast as it then is.
  private static final int WARM_UP = 6;

  private static final int ROUNDS = 5;
  private static final int PAGES = 40;
  private static final int TIMES = 10;

  @Override
  public String name() {
    return "records-since";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    Samples calls = new Samples();
    Samples plain = new Samples();
    Samples shares = new Samples();
    double pages = Sides.OWNERS * PAGES * TIMES;
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("data"));
        Sides sides = new Sides(morrow, scratch.path().resolve("data"), PAGES)) {
      sides.seconds(owner -> {
        for (int push = 0; push < PAGES; push++) {
          sides.push(push, owner);
          sides.play(sides.pushes, push, owner);
        }
      });
      sides.settle();
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        double called =
            pages
                / sides.seconds(owner -> {
                  for (int i = 0; i < PAGES * TIMES; i++) {
                    sides.since(i % PAGES, owner);
                  }
                });
        double played =
            pages
                / sides.seconds(owner -> {
                  for (int i = 0; i < PAGES * TIMES; i++) {
                    sides.play(sides.reads, i % PAGES, owner);
                  }
                });
        if (round >= WARM_UP) {
          calls.add(called);
          plain.add(played);
          shares.add(called / played);
        }
      }
    }
    Progress.say("pages a second through the calls " + calls + ", with plain JDBC " + plain);
    figures.accept(
        new Figure(
            "records-since", calls.median(), "pages/s", new Goal.AtLeast(SHARE * plain.median())));
    figures.accept(
        new Figure("records-since-share", shares.median(), "ratio", new Goal.AtLeast(SHARE)));
  }
}
