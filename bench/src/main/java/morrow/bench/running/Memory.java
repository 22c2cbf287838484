package morrow.bench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import morrow.bench.Benchmark;
import morrow.bench.Figure;
import morrow.bench.Goal;
import morrow.bench.machine.Progress;
import morrow.bench.machine.RunningMorrow;
import morrow.bench.machine.Scratch;
import morrow.bench.machine.Visitor;
import morrow.client.account.Account;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.Address;
import morrow.client.server.Server;

/// The memory of the server and of all processes of its PostgreSQL after some work, each shared page counted once.
public final class Memory implements Benchmark {
  private static final Goal GOAL = new Goal.Under(300);
  private static final int PAGES = 2_000;
  private static final int SIGN_INS = 20;
  private static final List<String> PATHS =
      List.of("/en/", "/de/", "/en/helplines", "/de/helplines", "/en/space");

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void measure(Consumer<Figure> figures) throws Exception {
    try (Scratch scratch = Scratch.make();
        Visitor visitor = new Visitor();
        RunningMorrow morrow = RunningMorrow.start(scratch.path().resolve("data"))) {
      Progress.say("memory at the start " + proportionalMegabytes(morrow.handle()) + " MB");
      for (int i = 0; i < PAGES; i++) {
        visitor.get(morrow.at(PATHS.get(i % PATHS.size())));
      }
      signInOften(morrow);
      Progress.say(
          "memory of the JVM alone " + proportionalMegabytes(Stream.of(morrow.handle())) + " MB");
      figures.accept(new Figure("memory", proportionalMegabytes(morrow.handle()), "MB", GOAL));
    }
  }

  private static void signInOften(RunningMorrow morrow) {
    try (Server server = new Server(Address.of(morrow.address().toString()))) {
      Passphrase passphrase = Passphrase.of("six words for measuring the memory");
      Account.signUp(server, "memory-bench", passphrase, RecoveryCode.random(), null).signOut();
      for (int i = 0; i < SIGN_INS; i++) {
        try (Account account = Account.signIn(server, "memory-bench", passphrase)) {
          account.sessions();
        }
      }
    }
  }

  private static double proportionalMegabytes(ProcessHandle parent) throws IOException {
    return proportionalMegabytes(Stream.concat(Stream.of(parent), parent.descendants()));
  }

  /// Linux's PSS: a page that several processes share counts in parts.
  private static double proportionalMegabytes(Stream<ProcessHandle> processes) throws IOException {
    long kibibytes = 0;
    for (ProcessHandle each : processes.toList()) {
      for (String line :
          Files.readAllLines(Path.of("/proc", Long.toString(each.pid()), "smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
          kibibytes += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return kibibytes * 1024 / 1e6;
  }
}
