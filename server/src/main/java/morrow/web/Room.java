package morrow.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The memory that large calls may take up together, so that nobody fills it for everybody. Who finds no room, because all
/// together or the same account has taken what there is, waits a little and is then asked to come again.
final class Room {
  /// How often a body lies in the memory until it is stored, and a record until it is sent: as it came, read, and written.
  static final int COPIES = 4;

  /// What a call has taken. Ends with the call.
  final class Share implements AutoCloseable {
    private final UUID account;
    private long bytes;

    private Share(UUID account) {
      this.account = account;
    }

    /// Takes more.
    ///
    /// @throws Problem `request.busy` when there is no room for longer than the patience
    void take(long more) {
      grow(this, more, patience);
    }

    /// As [#take] without waiting: for who holds what others wait for.
    void takeNow(long more) {
      grow(this, more, Duration.ZERO);
    }

    @Override
    public void close() {
      shrink(this);
    }
  }

  private final long most;
  private final long mostEach;
  private final Duration patience;
  private final Map<UUID, Long> takenBy = new HashMap<>();
  private long taken;

  /// @param most bytes for all together
  /// @param mostEach bytes for one account; what the largest call takes has to fit
  Room(long most, long mostEach, Duration patience) {
    this.most = Math.max(most, mostEach);
    this.mostEach = mostEach;
    this.patience = patience;
  }

  Share share(UUID account) {
    return new Share(account);
  }

  private synchronized void grow(Share share, long more, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (taken + more > most || takenBy.getOrDefault(share.account, 0L) + more > mostEach) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw busy();
      }
      try {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw busy();
      }
    }
    taken += more;
    share.bytes += more;
    takenBy.merge(share.account, more, Long::sum);
  }

  private synchronized void shrink(Share share) {
    if (share.bytes > 0) {
      taken -= share.bytes;
      takenBy.computeIfPresent(
          share.account, (_, all) -> all > share.bytes ? all - share.bytes : null);
      share.bytes = 0;
      notifyAll();
    }
  }

  private static Problem busy() {
    return Problem.wait(
        503,
        "request.busy",
        "Too much is under way. Nothing was changed. Please try again.",
        Duration.ofSeconds(3));
  }
}
