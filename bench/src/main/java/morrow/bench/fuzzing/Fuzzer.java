package morrow.bench.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morrow.bench.machine.Build;
import morrow.bench.machine.Scratch;

/// Jazzer on one target for a while.
final class Fuzzer {
  /// What came of it.
  ///
  /// @param inputs how many were tried
  /// @param crash what was found, with the input; empty: nothing
  record Result(long inputs, String crash) {}

  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");
  private static final Pattern LAST = Pattern.compile("#(\\d+)\\s");

  /// How much is tried.
  ///
  /// @param time after which it ends
  /// @param inputs after which it ends, too
  /// @param patience one input that takes longer is a fault
  record Effort(Duration time, int inputs, Duration patience) {}

  private static final int LARGEST = 20_000;

  private Fuzzer() {}

  /// @param seeds texts to begin with
  static Result run(Class<?> target, List<String> seeds, Effort effort)
      throws IOException, InterruptedException {
    try (Scratch scratch = Scratch.make()) {
      Path corpus = Files.createDirectory(scratch.path().resolve("corpus"));
      for (int n = 0; n < seeds.size(); n++) {
        Files.writeString(corpus.resolve("seed-" + n), seeds.get(n));
      }
      Process process =
          new ProcessBuilder(
                  Build.java(),
                  "-Xmx600m",
                  "-XX:+EnableDynamicAgentLoading",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "com.code_intelligence.jazzer.Jazzer",
                  "--target_class=" + target.getName(),
                  "--instrumentation_includes=morrow.articles.**:org.commonmark.**:org.owasp.html.**:org.jbibtex.**",
                  "--reproducer_path=" + scratch.path(),
                  "-artifact_prefix=" + scratch.path() + "/",
                  "-max_len=" + LARGEST,
                  "-timeout=" + effort.patience().toSeconds(),
                  "-max_total_time=" + effort.time().toSeconds(),
                  "-runs=" + effort.inputs(),
                  corpus.toString())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int ended = process.waitFor();
      long inputs = inputs(said);
      if (ended == 0 && inputs > 0) {
        return new Result(inputs, "");
      }
      int at = Math.max(said.indexOf("== Java Exception"), said.indexOf("ERROR: libFuzzer"));
      return new Result(
          inputs, at < 0 ? "The fuzzer did not run: " + said.strip() : said.substring(at).strip());
    }
  }

  private static long inputs(String said) {
    Matcher done = DONE.matcher(said);
    if (done.find()) {
      return Long.parseLong(done.group(1));
    }
    long inputs = 0;
    Matcher last = LAST.matcher(said);
    while (last.find()) {
      inputs = Long.parseLong(last.group(1));
    }
    return inputs;
  }
}
