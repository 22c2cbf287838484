package morrow.database;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads with one statement for all who ask at the same time. Who asks joins a reading that has not begun, and never one that has: what
/// was committed before somebody asked is in what they get. When nobody else asks, a reading begins at once.
///
/// Not for use within a transaction, which sees the database as it was before.
public final class SharedRead<K, V> {
  /// So many readings are under way at most; while they are, those gather who share the next.
  private static final int AT_ONCE = 2;

  /// So many keys are read by one statement at most.
  private static final int MOST_KEYS = 500;

  /// Those who share a reading. The first of them reads.
  private final class Round {
    private final Set<K> keys = new HashSet<>();
    private final CompletableFuture<Map<K, V>> answer = new CompletableFuture<>();
  }

  private final Function<Set<K>, Map<K, V>> read;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private @Nullable Round gathering;

  /// @param read asks the database for all keys with one statement, and leaves out what is not there
  public SharedRead(Function<Set<K>, Map<K, V>> read) {
    this.read = read;
  }

  /// What there is under a key; empty when there is nothing. What the reading throws is thrown to all who share it.
  public Optional<V> of(K key) {
    Round round;
    boolean first = false;
    synchronized (this) {
      if (gathering == null || gathering.keys.size() == MOST_KEYS) {
        gathering = new Round();
        first = true;
      }
      round = gathering;
      round.keys.add(key);
    }
    if (first) {
      read(round);
    }
    try {
      return Optional.ofNullable(round.answer.join().get(key));
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException trouble -> throw trouble;
        case Error trouble -> throw trouble;
        case null, default -> throw e;
      }
    }
  }

  private void read(Round round) {
    turns.acquireUninterruptibly();
    try {
      synchronized (this) {
        if (gathering == round) {
          gathering = null;
        }
      }
      round.answer.complete(read.apply(Set.copyOf(round.keys)));
    } catch (RuntimeException | Error e) {
      round.answer.completeExceptionally(e);
    } finally {
      turns.release();
    }
  }
}
