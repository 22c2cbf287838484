package morrow.client.command;

import morrow.client.space.Space;

/// Says when entries could not be read, instead of leaving them out in silence.
final class Unreadable {
  private Unreadable() {}

  static Exit tell(Space space, Terminal terminal) {
    if (space.unreadable().isEmpty()) {
      return Exit.DONE;
    }
    terminal.tell(
        space.unreadable().size()
            + " entries are there but could not be read by this version. They were left as they are:");
    space.unreadable().forEach((id, why) -> terminal.tell("  " + id + " " + why.text()));
    return Exit.UNREADABLE;
  }
}
