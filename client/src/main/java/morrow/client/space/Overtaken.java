package morrow.client.space;

/// Another device saved something each time this one tried. Nothing is lost: what waits, waits; try again later.
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  Overtaken() {
    super("Another device was quicker each time.");
  }
}
