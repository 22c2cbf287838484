package morrow.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Morrow as its own process, as an operator runs it; what it prints goes into a file.
final class ServerProcess implements AutoCloseable {
  private static final String READY = "Morrow is at ";

  private final Process process;
  private final Path log;
  private final URI address;

  private ServerProcess(Process process, Path log, URI address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  static ServerProcess start(Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("server.log");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "morrow.Main",
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("data").toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new ServerProcess(process, log, awaitAddress(process, log));
  }

  private static URI awaitAddress(Process process, Path log)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end) {
      try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith(READY)) {
            return URI.create(line.substring(READY.length()));
          }
        }
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("The server did not start: " + Files.readString(log));
  }

  URI address() {
    return address;
  }

  Path log() {
    return log;
  }

  /// The process and all its descendants, the database's among them.
  List<ProcessHandle> processes() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(process.toHandle()), process.descendants())
        .toList();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(30, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IllegalStateException("The server did not stop when it was asked to.");
  }
}
