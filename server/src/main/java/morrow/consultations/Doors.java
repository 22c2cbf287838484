package morrow.consultations;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Lets those who want a time of one specialist wait here for each other, and not each with a connection to the database: otherwise
/// many who want the same time would keep everybody else out. It only saves connections; who comes first is decided by the database,
/// which several servers may ask.
final class Doors {
  private static final int COUNT = 512;

  private final ReentrantLock[] doors = new ReentrantLock[COUNT];

  Doors() {
    for (int i = 0; i < COUNT; i++) {
      doors[i] = new ReentrantLock(true);
    }
  }

  /// Does the work when it is the caller's turn.
  ///
  /// @param work is told whether somebody else came before
  <T> T one(UUID specialist, Function<Boolean, T> work) {
    ReentrantLock door = doors[Math.floorMod(specialist.hashCode(), COUNT)];
    boolean waited = !door.tryLock();
    if (waited) {
      door.lock();
    }
    try {
      return work.apply(waited);
    } finally {
      door.unlock();
    }
  }
}
