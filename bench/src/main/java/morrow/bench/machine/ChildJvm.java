package morrow.bench.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Java process that ends with this one.
public final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final Thread withUs;
  private final String said;

  private ChildJvm(Process process, Thread withUs, String said) {
    this.process = process;
    this.withUs = withUs;
    this.said = said;
  }

  /// Starts a process and returns when it printed a line that begins with `ready`.
  public static ChildJvm start(
      List<String> options, String classPath, String main, List<String> arguments, String ready)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Build.java());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Thread withUs = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(withUs);
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(ready)) {
        Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
        return new ChildJvm(process, withUs, line.substring(ready.length()).strip());
      }
    }
    process.destroyForcibly();
    throw new IOException(main + " ended before it was ready.");
  }

  /// What stood behind the awaited words.
  public String said() {
    return said;
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /// Asks it to stop and waits until it did.
  @Override
  public void close() {
    if (!process.isAlive()) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(withUs);
  }
}
