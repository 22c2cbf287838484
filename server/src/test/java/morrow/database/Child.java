package morrow.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A running {@link DatabaseChild}.
record Child(Process process, BufferedReader words) implements AutoCloseable {

  static Child start(DatabaseSettings settings, String... more) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), settings, more);
  }

  /// @param before the command that runs the child, such as one that changes the user
  static Child start(
      List<String> before, String classPath, DatabaseSettings settings, String... more)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.add(DatabaseChild.class.getName());
    command.add(settings.data().toString());
    command.add(Objects.requireNonNull(settings.programs()).toString());
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new Child(
        process,
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
  }

  /// The next line it prints, or null at its end.
  @Nullable String next() throws IOException {
    return words.readLine();
  }

  /// SIGKILL.
  void kill() throws InterruptedException {
    // Not the process's own method, which would also close the pipe with the words still in it.
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /// SIGTERM.
  void ask() throws InterruptedException {
    process.toHandle().destroy();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
