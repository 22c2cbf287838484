package morrow.client.server;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Somebody signed in. Holds the cookie, which proves it to the server and is never printed.
public final class Session {
  private final Server server;
  private volatile @Nullable String cookie;

  Session(Server server, Server.Answer answer) {
    this.server = server;
    this.cookie =
        answer.cookie().orElseThrow(() -> new Unclear("The server signed in without a cookie."));
  }

  public Server server() {
    return server;
  }

  Fields get(String path) {
    return server.get(path, cookie).body();
  }

  /// Does the same when it arrives twice.
  Fields postRepeatable(String path, JsonNode body) {
    return taken(server.post(path, body, cookie, true));
  }

  Fields post(String path, JsonNode body) {
    return taken(server.post(path, body, cookie, false));
  }

  /// Some calls end all sessions and begin this one anew.
  private Fields taken(Server.Answer answer) {
    answer.cookie().ifPresent(value -> cookie = value);
    return answer.body();
  }

  void forget() {
    cookie = null;
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
