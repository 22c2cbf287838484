package morrow.client.server;

/// A call did not do what was asked for.
public abstract sealed class ServerTrouble extends RuntimeException
    permits ServerRefused, Unclear, Unreachable {
  private static final long serialVersionUID = 1;

  ServerTrouble(String message) {
    super(message);
  }

  ServerTrouble(String message, Throwable cause) {
    super(message, cause);
  }
}
