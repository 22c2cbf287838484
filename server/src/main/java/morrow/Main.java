package morrow;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import morrow.database.DatabaseTrouble;
import morrow.settings.Values;

/// Starts Morrow from the command line and stops it in order when it is asked to.
public final class Main {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  /// Short names for the settings that are often given on the command line.
  private static final Map<String, String> SHORT =
      Map.of(
          "host", "web.host",
          "port", "web.port",
          "data", "database.folder",
          "database", "database.url",
          "dev-templates", "dev.templates");

  /// Helidon's loggers, kept here so that their level is not forgotten with them.
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    HELIDON.setLevel(Level.WARNING);
    Optional<Path> file = Optional.empty();
    boolean rehearse = false;
    Map<String, String> commandLine = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--rehearse")) {
        rehearse = true;
      } else if (argument.startsWith("--") && i + 1 < arguments.length) {
        String key = argument.substring(2);
        String value = arguments[++i];
        if (key.equals("settings")) {
          file = Optional.of(Path.of(value));
        } else {
          commandLine.put(SHORT.getOrDefault(key, key), value);
        }
      } else {
        stop("“" + argument + "” is not an option with a value. ./morrow help lists the options.");
      }
    }
    try {
      Morrow morrow = Morrow.start(Settings.of(Values.of(file, commandLine)));
      Runtime.getRuntime().addShutdownHook(new Thread(morrow::close, "stop"));
      if (rehearse) {
        visit(morrow.address());
        System.exit(0);
      }
      morrow.firstOperatorCode().ifPresent(code -> OUT.println("First operator’s code: " + code));
      OUT.println("Morrow is at " + morrow.address());
    } catch (DatabaseTrouble | IllegalArgumentException | IllegalStateException e) {
      stop(String.valueOf(e.getMessage()));
    }
  }

  /// Walks through what a first visitor asks for, so that the JDK can write down which classes a start needs.
  private static void visit(URI address) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String path : List.of("", "en/", "de/", "en/helplines", "en/space", "api/account")) {
        http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.discarding());
      }
    }
  }

  private static void stop(String sentence) {
    ERR.println(sentence);
    System.exit(1);
  }
}
