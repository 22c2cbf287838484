package morrow.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The load generator wrk, which takes far less of the machine than the server it asks.
public final class Wrk {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([\\d.]+)");
  private static final Pattern MEDIAN = Pattern.compile("50%\\s+([\\d.]+)(us|ms|s)");
  private static final Pattern SLOWEST = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
  private static final int CONNECTIONS = 32;

  private Wrk() {}

  /// Asks for an address as often as it can.
  ///
  /// @return answers in a second
  /// @throws IOException also when an answer was none or not 200
  public static double rate(URI address, Duration time) throws IOException, InterruptedException {
    return number(RATE, run(address, time, List.of()), address);
  }

  /// How it went under load.
  ///
  /// @param rate answers in a second
  /// @param median the time that half of the answers took at most, in milliseconds
  /// @param slowest the time that 99 of 100 answers took at most
  public record Load(double rate, double median, double slowest) {}

  /// Asks for what a script says as often as it can.
  ///
  /// @throws IOException also when an answer was none or not 200
  public static Load load(URI address, Path script, Duration time)
      throws IOException, InterruptedException {
    String said = run(address, time, List.of("--latency", "--script=" + script));
    return new Load(
        number(RATE, said, address),
        milliseconds(MEDIAN, said, address),
        milliseconds(SLOWEST, said, address));
  }

  /// Asks as a script says, so that the server warms up. While it is cold, it may say that it has too much to do.
  public static void warmUp(URI address, Path script, Duration time)
      throws IOException, InterruptedException {
    said(address, time, List.of("--script=" + script));
  }

  private static String run(URI address, Duration time, List<String> more)
      throws IOException, InterruptedException {
    String said = said(address, time, more);
    if (said.contains("Non-2xx") || said.contains("Socket errors")) {
      throw new IOException("wrk did not measure " + address + ": " + said.strip());
    }
    return said;
  }

  private static String said(URI address, Duration time, List<String> more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "wrk",
                "--threads=1",
                "--connections=" + CONNECTIONS,
                "--duration=" + time.toSeconds() + "s",
                "--timeout=10s",
                "--header=Accept-Encoding: gzip, deflate, br"));
    command.addAll(more);
    command.add(address.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("wrk did not measure " + address + ": " + said.strip());
    }
    return said;
  }

  private static double number(Pattern pattern, String said, URI address) throws IOException {
    return Double.parseDouble(found(pattern, said, address).group(1));
  }

  private static double milliseconds(Pattern pattern, String said, URI address) throws IOException {
    Matcher found = found(pattern, said, address);
    double number = Double.parseDouble(found.group(1));
    return switch (found.group(2)) {
      case "us" -> number / 1000;
      case "ms" -> number;
      default -> number * 1000;
    };
  }

  private static Matcher found(Pattern pattern, String said, URI address) throws IOException {
    Matcher found = pattern.matcher(said);
    if (!found.find()) {
      throw new IOException("wrk did not measure " + address + ": " + said.strip());
    }
    return found;
  }
}
