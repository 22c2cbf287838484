package morrow.bench.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL's own load generator on the database of a Morrow that runs: the most that statements give without Morrow.
public final class Pgbench {
  private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");
  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final int CONNECTIONS = 8;

  private Pgbench() {}

  /// Says a script's statements, prepared, as often as it can.
  ///
  /// @param data the folder of the Morrow that runs
  /// @param script in pgbench's words, for example with `\set id random(1, 10000)`
  /// @return transactions in a second
  public static double rate(Path data, String script, Duration time)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("morrow-bench", ".sql");
    try {
      Files.writeString(file, script);
      ProcessBuilder builder =
          new ProcessBuilder(
                  program().toString(),
                  "--no-vacuum",
                  "--protocol=prepared",
                  "--client=" + CONNECTIONS,
                  "--jobs=1",
                  "--time=" + time.toSeconds(),
                  "--file=" + file,
                  "--host=" + data.resolve("socket").toAbsolutePath(),
                  "--username=morrow",
                  "morrow")
              .redirectErrorStream(true);
      builder.environment().put("PGPASSWORD", Files.readString(data.resolve("password")).strip());
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher rate = RATE.matcher(said);
      if (process.waitFor() != 0 || !rate.find()) {
        throw new IOException("pgbench did not measure: " + said.strip());
      }
      return Double.parseDouble(rate.group(1));
    } finally {
      Files.delete(file);
    }
  }

  /// The newest that is installed, of Debian's package `postgresql`.
  private static Path program() throws IOException {
    try (Stream<Path> versions = Files.list(PACKAGES)) {
      return versions
          .map(version -> version.resolve("bin").resolve("pgbench"))
          .filter(Files::isExecutable)
          .max(Comparator.comparing(Path::toString))
          .orElseThrow(() -> new IOException("pgbench is missing: install postgresql"));
    }
  }
}
