package morrow.bench.records;

import java.util.function.Consumer;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;

/// Rows a second stored through the calls, and which part of plain JDBC's that is. The goal of the rate is half of plain JDBC's in
/// the same run.
public final class RecordsIn implements Benchmark {
  private static final double SHARE = 0.5;

  /// A server runs for months; the JVM needs about a thousand calls until it is as fast as it then is.
  private static final int WARM_UP = 10;

  private static final int ROUNDS = 5;
  private static final int PUSHES = 25;

  @Override
  public String name() {
    return "records-in";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    Samples calls = new Samples();
    Samples plain = new Samples();
    Samples shares = new Samples();
    double rows = Sides.OWNERS * PUSHES * Sides.RECORDS;
    try (Scratch scratch = Scratch.make();
        RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("data"));
        Sides sides =
            new Sides(morrow, scratch.path().resolve("data"), (WARM_UP + ROUNDS) * PUSHES)) {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        int first = round * PUSHES;
        double called =
            rows
                / sides.seconds(owner -> {
                  for (int push = first; push < first + PUSHES; push++) {
                    sides.push(push, owner);
                  }
                });
        double played =
            rows
                / sides.seconds(owner -> {
                  for (int push = first; push < first + PUSHES; push++) {
                    sides.play(sides.pushes, push, owner);
                  }
                });
        if (round == 0) {
          sides.settle();
        }
        if (round >= WARM_UP) {
          calls.add(called);
          plain.add(played);
          shares.add(called / played);
        }
      }
    }
    Progress.say("rows a second through the calls " + calls + ", with plain JDBC " + plain);
    figures.accept(
        new Figure(
            "records-in", calls.median(), "rows/s", new Goal.AtLeast(SHARE * plain.median())));
    figures.accept(
        new Figure("records-in-share", shares.median(), "ratio", new Goal.AtLeast(SHARE)));
  }
}
