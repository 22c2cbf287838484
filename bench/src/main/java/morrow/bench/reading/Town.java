package morrow.bench.reading;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Build;
import morrow.bench.machine.ChildJvm;
import morrow.bench.machine.Pgbench;
import morrow.bench.machine.Progress;
import morrow.bench.machine.SameDatabase;
import morrow.bench.machine.Samples;
import morrow.bench.machine.Scratch;
import morrow.bench.pages.PageServer;
import morrow.bench.pages.Wrk;

/// A Morrow that is filled, the bare page of the same process beside it, and pages of it that are asked for in no order.
final class Town implements AutoCloseable {
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final double OF_STATEMENTS = 0.5;
  private static final Goal SLOW = new Goal.Under(50);

  /// What the database costs a page shows beside the bare one; the budget of the bare page is for pages that ask nothing.
  private static final Goal TOLD = new Goal.AtLeast(0);

  private final Scratch scratch;
  private final ChildJvm server;
  private final URI page;
  private final URI hello;

  private Town(Scratch scratch, ChildJvm server) {
    this.scratch = scratch;
    this.server = server;
    List<String> addresses = List.of(server.said().split(" ", 2));
    page = URI.create(addresses.getFirst());
    hello = URI.create(addresses.getLast());
  }

  static Town start() throws IOException {
    Scratch scratch = Scratch.make();
    return new Town(
        scratch,
        ChildJvm.start(
            Build.options(),
            System.getProperty("java.class.path"),
            PageServer.class.getName(),
            List.of(scratch.path().resolve("data").toString()),
            PageServer.READY));
  }

  Path folder() {
    return scratch.path();
  }

  private Path data() {
    return scratch.path().resolve("data");
  }

  Connection connect() throws IOException, SQLException {
    return SameDatabase.of(data()).connect();
  }

  /// A script for wrk that asks for these paths, one after the other.
  static Path script(Path folder, String name, List<String> paths) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".lua"),
        """
        local paths = { %s }
        local at = 0
        request = function()
          at = at %% #paths + 1
          return wrk.format("GET", paths[at])
        end
        """
            .formatted(
                paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(",\n"))));
  }

  /// Asks for pages, says their statements with pgbench, and asks for the bare page, in turns.
  ///
  /// @param name of the figures
  /// @param statements what one page asks of the database, in pgbench's words
  /// @return the pages in a second
  double measure(String name, List<String> paths, String statements, Consumer<Figure> figures)
      throws Exception {
    return measure(name, script(folder(), name, paths), statements, figures);
  }

  /// Asks as a script says so long, and nothing else.
  Wrk.Load load(Path script, Duration time) throws IOException, InterruptedException {
    Wrk.warmUp(page, script, WARM_UP);
    return Wrk.load(page, script, time);
  }

  /// As above, with a script of its own.
  double measure(String name, Path script, String statements, Consumer<Figure> figures)
      throws Exception {
    Wrk.warmUp(page, script, WARM_UP);
    Wrk.rate(hello, Duration.ofSeconds(3));
    Samples rates = new Samples();
    Samples medians = new Samples();
    Samples slowest = new Samples();
    Samples plain = new Samples();
    Samples shares = new Samples();
    Samples bare = new Samples();
    for (int round = 0; round < ROUNDS; round++) {
      Wrk.Load load = Wrk.load(page, script, ROUND);
      double said = Pgbench.rate(data(), statements, ROUND);
      double bared = Wrk.rate(hello, ROUND);
      rates.add(load.rate());
      medians.add(load.median());
      slowest.add(load.slowest());
      plain.add(said);
      shares.add(load.rate() / said);
      bare.add(load.rate() / bared);
    }
    Progress.say(
        name + " " + rates + " req/s, p99 " + slowest + " ms, with pgbench " + plain + " a second");
    figures.accept(
        new Figure(
            name, rates.median(), "req/s", new Goal.AtLeast(OF_STATEMENTS * plain.median())));
    figures.accept(
        new Figure(name + "-share", shares.median(), "ratio", new Goal.AtLeast(OF_STATEMENTS)));
    figures.accept(new Figure(name + "-of-bare", bare.median(), "ratio", TOLD));
    figures.accept(new Figure(name + "-p50", medians.median(), "ms", SLOW));
    figures.accept(new Figure(name + "-p99", slowest.median(), "ms", SLOW));
    return rates.median();
  }

  /// Ends the server and leaves its folder, for who goes on with it.
  void stop() {
    server.close();
  }

  @Override
  public void close() throws IOException {
    server.close();
    scratch.close();
  }
}
