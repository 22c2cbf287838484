package morrow.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of somebody else that runs beside the measurement and ends with it.
public final class Peer implements AutoCloseable {
  private final Process process;
  private final Thread withUs;

  private Peer(Process process) {
    this.process = process;
    withUs = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(withUs);
  }

  /// Starts a program that stays.
  ///
  /// @param log where it writes what it says
  public static Peer start(Path log, List<String> command) throws IOException {
    return new Peer(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  /// Runs a program to its end.
  ///
  /// @return what it said
  /// @throws IOException with what it said, when it failed
  public static String run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + " failed: " + said.strip());
    }
    return said;
  }

  public boolean runs() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(withUs);
  }
}
