package morrow.client.server;

import java.io.IOException;

/// No answer came, also after asking again where that does no harm.
public final class Unreachable extends ServerTrouble {
  private static final long serialVersionUID = 1;

  private final boolean mayHaveArrived;

  Unreachable(Address address, boolean mayHaveArrived, IOException cause) {
    super("No answer came from " + address + ".", cause);
    this.mayHaveArrived = mayHaveArrived;
  }

  /// Whether the server may have done what was asked, although its answer got lost.
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
