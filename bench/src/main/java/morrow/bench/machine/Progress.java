package morrow.bench.machine;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Words about how the measuring goes. They go to the standard error, which leaves the standard output to the figures.
public final class Progress {
  private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private Progress() {}

  public static void say(String words) {
    ERR.println("bench: " + words);
  }
}
