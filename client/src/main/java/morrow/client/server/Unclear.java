package morrow.client.server;

/// An answer came that is not one of protocol/HTTP.md. Perhaps there is something else at this address.
public final class Unclear extends ServerTrouble {
  private static final long serialVersionUID = 1;

  Unclear(String what) {
    super(what);
  }
}
