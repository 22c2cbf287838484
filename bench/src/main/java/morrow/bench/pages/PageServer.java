package morrow.bench.pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import morrow.Morrow;
import morrow.Settings;
import morrow.settings.Values;

/// One process that serves Morrow and, beside it, a bare page of the same HTTP library: no header of ours, no route to look
/// for, nobody to recognise. It is the most that the library gives in this process.
public final class PageServer {
  public static final String READY = "Both are at ";

  /// Held here, since loggers nobody holds forget their level.
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private PageServer() {}

  /// Starts both and prints where they are.
  ///
  /// @param arguments the data folder
  public static void main(String[] arguments) {
    HELIDON.setLevel(Level.WARNING);
    Morrow morrow =
        Morrow.start(
            Settings.of(
                Values.of(
                    Optional.empty(), Map.of("web.port", "0", "database.folder", arguments[0]))));
    Runtime.getRuntime().addShutdownHook(new Thread(morrow::close));
    byte[] hello = "hello".getBytes(StandardCharsets.UTF_8);
    WebServer bare =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .shutdownHook(false)
            .routing(
                HttpRouting.builder()
                    .get(
                        "/hello",
                        (request, response) -> {
                          response.header(HeaderNames.CONTENT_TYPE, "text/plain");
                          response.send(hello);
                        }))
            .build()
            .start();
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(
            READY
                + morrow.address().resolve("/en/")
                + " http://127.0.0.1:"
                + bare.port()
                + "/hello");
  }
}
