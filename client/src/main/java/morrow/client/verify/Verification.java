package morrow.client.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import morrow.client.server.Delivered;
import morrow.client.server.Server;

/// One look at a server.
public final class Verification {
  /// What it found.
  ///
  /// @param scripts how many scripts were compared
  /// @param pages how many pages were read
  /// @param differences each a sentence; empty when everything is as published
  public record Outcome(int scripts, int pages, List<String> differences) {}

  /// Where it begins; from there it follows every link on the same server.
  private static final List<String> FIRST =
      List.of("/", "/en/", "/de/", "/en/space", "/de/space", "/en/helplines", "/de/helplines");

  private static final int MOST_PAGES = 300;
  private static final String MANIFEST = "/assets/manifest.json";

  private final Server server;
  private final Published published;
  private final List<String> differences = new ArrayList<>();
  private int pages;

  private Verification(Server server, Published published) {
    this.server = server;
    this.published = published;
  }

  /// Compares everything that the server delivers to a browser that nobody signed in with.
  public static Outcome of(Server server, Published published) {
    Verification verification = new Verification(server, published);
    verification.manifest();
    verification.scripts();
    verification.pages();
    return new Outcome(
        published.files().size(),
        verification.pages,
        List.copyOf(new LinkedHashSet<>(verification.differences)));
  }

  private void manifest() {
    Delivered delivered = server.deliver(MANIFEST, "identity");
    if (delivered.status() != 200) {
      differences.add("The server has no list of its scripts at " + MANIFEST + ".");
      return;
    }
    try {
      Map<String, String> theirs = new TreeMap<>(Published.read(delivered.bytes()).files());
      new TreeMap<>(published.files())
          .forEach((name, hash) -> {
            String other = theirs.remove(name);
            if (other == null) {
              differences.add("The server's own list does not name " + name + ".");
            } else if (!other.equals(hash)) {
              differences.add("The server's own list gives another hash for " + name + ".");
            }
          });
      theirs
          .keySet()
          .forEach(name ->
              differences.add(
                  "The server's own list names " + name + ", which was not published."));
    } catch (IllegalArgumentException e) {
      differences.add("The server's own list of its scripts cannot be read.");
    }
  }

  private void scripts() {
    new TreeMap<>(published.files())
        .forEach((name, hash) -> {
          script(name, hash, "identity");
          script(name, hash, "gzip");
        });
  }

  private void script(String name, String hash, String encoding) {
    Delivered delivered = server.deliver("/assets/" + name, encoding);
    if (delivered.status() != 200) {
      differences.add("The server does not deliver " + name + ".");
      return;
    }
    try {
      if (!Published.integrity(decoded(delivered)).equals(hash)) {
        differences.add(
            "The server delivers another "
                + name
                + " than the published one"
                + (delivered.encoding().equals("gzip") ? " when it is asked for gzip." : "."));
      }
    } catch (IOException e) {
      differences.add("What the server delivers as " + name + " cannot be unpacked.");
    }
  }

  private static byte[] decoded(Delivered delivered) throws IOException {
    if (delivered.encoding().equals("identity")) {
      return delivered.bytes();
    }
    if (!delivered.encoding().equals("gzip")) {
      throw new IOException(delivered.encoding());
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(delivered.bytes()))) {
      return gzip.readAllBytes();
    }
  }

  private void pages() {
    Deque<String> waiting = new ArrayDeque<>(FIRST);
    Set<String> seen = new LinkedHashSet<>(FIRST);
    for (String path = waiting.poll(); path != null && pages < MOST_PAGES; path = waiting.poll()) {
      for (String next : page(path)) {
        if (!next.startsWith("/assets/") && !next.startsWith("/api/") && seen.add(next)) {
          waiting.add(next);
        }
      }
    }
  }

  private Set<String> page(String path) {
    Delivered delivered = server.deliver(path, "identity");
    if (delivered.status() >= 300 && delivered.status() < 400) {
      URI target = server.address().uri().resolve(path).resolve(delivered.location());
      if (server.address().holds(target) && target.getRawPath() != null) {
        return Set.of(target.getRawPath());
      }
      return Set.of();
    }
    if (!delivered.type().startsWith("text/html")) {
      return Set.of();
    }
    pages++;
    PageCheck check = new PageCheck(server.address(), published, path);
    check.check(delivered, new String(delivered.bytes(), StandardCharsets.UTF_8));
    differences.addAll(check.differences());
    return check.links();
  }
}
