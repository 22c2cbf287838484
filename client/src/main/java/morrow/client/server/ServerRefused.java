package morrow.client.server;

import java.time.Duration;

/// The server answered with one of the words of protocol/HTTP.md.
public final class ServerRefused extends ServerTrouble {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String word;
  private final Duration wait;
  private final String incident;

  ServerRefused(int status, String word, Duration wait, String incident) {
    super(word);
    this.status = status;
    this.word = word;
    this.wait = wait;
    this.incident = incident;
  }

  public int status() {
    return status;
  }

  /// The stable word, such as `sign-in.wrong`.
  public String word() {
    return word;
  }

  public boolean is(String other) {
    return word.equals(other);
  }

  /// How long the server asks to wait; zero when it does not.
  public Duration waiting() {
    return wait;
  }

  /// The number under which the operator finds what went wrong; empty for an ordinary refusal.
  public String incident() {
    return incident;
  }
}
