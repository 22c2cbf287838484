package morrow.bench.machine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Morrow as a process of its own, on a free port, with the JVM's options of `./morrow run`.
public final class RunningMorrow implements AutoCloseable {
  private final ChildJvm process;
  private final URI address;

  private RunningMorrow(ChildJvm process) {
    this.process = process;
    this.address = URI.create(process.said());
  }

  /// Starts it on a data folder, with more settings as on the command line.
  public static RunningMorrow start(Path data, String... settings) throws IOException {
    return start(List.of(), data, settings);
  }

  /// As above, with the JVM's options for starting fast.
  public static RunningMorrow startFromCache(Path data) throws IOException {
    // With the mode "on" the JVM refuses to start when the cache does not fit, instead of measuring
    // a plain start.
    return start(List.of("-XX:AOTCache=" + Build.aotCache(), "-XX:AOTMode=on"), data);
  }

  private static RunningMorrow start(List<String> more, Path data, String... settings)
      throws IOException {
    List<String> options = new ArrayList<>(Build.options());
    options.addAll(more);
    List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--web.port", "0"));
    arguments.addAll(List.of(settings));
    return new RunningMorrow(
        ChildJvm.start(
            options, Build.serverClassPath(), "morrow.Main", arguments, "Morrow is at "));
  }

  public URI address() {
    return address;
  }

  public URI at(String path) {
    return address.resolve(path);
  }

  public ProcessHandle handle() {
    return process.handle();
  }

  @Override
  public void close() {
    process.close();
  }
}
