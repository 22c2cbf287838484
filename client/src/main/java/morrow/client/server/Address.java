package morrow.client.server;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Where a Morrow server is. Without encryption only this computer itself is one.
public record Address(URI uri) {
  private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

  /// @throws IllegalArgumentException with a sentence that says what to write instead
  public Address {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (host.isEmpty()
        || !Set.of("http", "https").contains(scheme)
        || !(path.isEmpty() || path.equals("/"))
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "The server's address has to look like https://morrow.example or http://localhost:8080.");
    }
    if (scheme.equals("http") && !THIS_COMPUTER.contains(host)) {
      throw new IllegalArgumentException(
          "Without encryption (http) only this computer itself can be reached. Write https:// for "
              + host
              + ".");
    }
  }

  /// Reads an address as somebody typed it.
  ///
  /// @throws IllegalArgumentException with a sentence that says what to write instead
  public static Address of(String written) {
    URI uri;
    try {
      uri = URI.create(written.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The server's address has to look like https://morrow.example or http://localhost:8080.",
          e);
    }
    return new Address(uri);
  }

  URI at(String path) {
    return uri.resolve(path);
  }

  /// Whether an address that a page names lies on this server.
  public boolean holds(URI other) {
    return uri.getScheme().equalsIgnoreCase(other.getScheme())
        && uri.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
