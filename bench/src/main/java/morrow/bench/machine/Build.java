package morrow.bench.machine;

import java.nio.file.Path;
import java.util.List;

/// The command line of this build's server, as the script `morrow` hands it over.
public final class Build {
  private Build() {}

  /// The program that runs Java.
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// The JVM's options that `./morrow run` uses, except for the AOT cache.
  public static List<String> options() {
    return List.of(given("morrow.server.options").split(" ", -1));
  }

  public static String serverClassPath() {
    return given("morrow.server.path");
  }

  /// Where the AOT cache is, if there is one.
  public static Path aotCache() {
    return Path.of(given("morrow.server.aot"));
  }

  /// Where the browser's sources and packages are.
  public static Path browserFolder() {
    return Path.of(given("morrow.browser"));
  }

  /// Where the scripts are that only the bench needs.
  public static Path benchScripts() {
    return Path.of(given("morrow.bench"));
  }

  private static String given(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("Start it with ./morrow bench, which sets " + name + ".");
    }
    return value;
  }
}
