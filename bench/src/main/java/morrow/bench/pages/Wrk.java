package morrow.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The load generator wrk, which takes far less of the machine than the server it asks.
final class Wrk {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([\\d.]+)");
  private static final int CONNECTIONS = 32;

  private Wrk() {}

  /// Asks for an address as often as it can.
  ///
  /// @return answers in a second
  /// @throws IOException also when an answer was none or not 200
  static double rate(URI address, Duration time) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "wrk",
                "--threads=1",
                "--connections=" + CONNECTIONS,
                "--duration=" + time.toSeconds() + "s",
                "--header=Accept-Encoding: gzip, deflate, br",
                address.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0
        || !rate.find()
        || said.contains("Non-2xx")
        || said.contains("Socket errors")) {
      throw new IOException("wrk did not measure " + address + ": " + said.strip());
    }
    return Double.parseDouble(rate.group(1));
  }
}
