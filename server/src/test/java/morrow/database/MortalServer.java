package morrow.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real server of its own process with an embedded database, on a free port, which is killed again and again: it, its database or both.
public final class MortalServer {
  private final Path folder;
  private final int port;
  private final List<String> settings;
  private @Nullable Process process;

  private MortalServer(Path folder, int port, List<String> settings) {
    this.folder = folder;
    this.port = port;
    this.settings = settings;
  }

  /// Makes the place for it and does not start it yet.
  ///
  /// @param settings more words of the command
  public static MortalServer prepared(String... settings) throws IOException {
    Path folder = Files.createTempDirectory("morrow-test-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new MortalServer(folder, free.getLocalPort(), List.of(settings));
    }
  }

  public int port() {
    return port;
  }

  public Path data() {
    return folder.resolve("data");
  }

  /// What it said so far, over all its lives.
  public String log() throws IOException {
    return Files.readString(folder.resolve("server.log"));
  }

  public void start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "morrow.Main",
                "--data",
                data().toString(),
                "--port",
                "" + port));
    command.addAll(settings);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()))
            .start();
  }

  /// Kills the server, its database, or both in turns, and starts it again where it is gone.
  public void kill(int number) throws IOException, InterruptedException {
    Process living = requireNonNull(process);
    Optional<ProcessHandle> postgres = postgres();
    int kind = number % 3;
    if (kind != 0) {
      postgres.ifPresent(ProcessHandle::destroyForcibly);
    }
    if (kind != 1) {
      living.toHandle().destroyForcibly();
      living.waitFor();
      start();
    }
  }

  private Optional<ProcessHandle> postgres() throws IOException {
    Path file = data().resolve("postgresql/postmaster.pid");
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .findFirst()
            .map(Long::valueOf)
            .flatMap(ProcessHandle::of)
        : Optional.empty();
  }

  /// Ends it for good, with all that it stored.
  public void end() throws IOException, InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
