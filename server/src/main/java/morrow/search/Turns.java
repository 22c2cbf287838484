package morrow.search;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets few search at the same time, since who searches takes connections from those who book and write; and of those only half from one
/// network address, so that nobody shuts the search for all others. Who finds no place waits a while, in order.
final class Turns {
  private static final int AT_ONCE = 4;
  private static final int FROM_ONE_ADDRESS = 2;

  /// Who searches or waits from one address.
  private record Door(Semaphore places, int users) {}

  private final long patience;
  private final Semaphore all = new Semaphore(AT_ONCE, true);
  private final ConcurrentHashMap<String, Door> doors = new ConcurrentHashMap<>();

  /// @param patience for how long somebody waits, in milliseconds
  Turns(long patience) {
    this.patience = patience;
  }

  /// Waits for a turn, which has to be given back.
  ///
  /// @param from the network address; forgotten when nobody searches from there any more
  /// @return whether there was one in time
  boolean take(String from) throws InterruptedException {
    Door door =
        doors.compute(
            from,
            (_, there) ->
                there == null
                    ? new Door(new Semaphore(FROM_ONE_ADDRESS, true), 1)
                    : new Door(there.places, there.users + 1));
    boolean taken = false;
    try {
      if (door.places.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
        try {
          taken = all.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } finally {
          if (!taken) {
            door.places.release();
          }
        }
      }
      return taken;
    } finally {
      if (!taken) {
        leave(from);
      }
    }
  }

  /// Gives back a turn that was taken.
  void give(String from) {
    all.release();
    Door door = doors.get(from);
    if (door != null) {
      door.places.release();
    }
    leave(from);
  }

  private void leave(String from) {
    doors.computeIfPresent(
        from, (_, door) -> door.users == 1 ? null : new Door(door.places, door.users - 1));
  }

  /// From how many addresses somebody searches or waits.
  int addresses() {
    return doors.size();
  }
}
