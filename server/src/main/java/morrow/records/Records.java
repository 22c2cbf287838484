package morrow.records;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;

/// What an owner's devices keep here and fetch from each other. What becomes of a push stands in the package's description.
final class Records {
  /// For how long the answer to a push is remembered.
  static final Duration KEPT = Duration.ofDays(7);

  private static final int MOST_COLLECTIONS = 100;

  private final Jdbi database;
  private final RecordStore store;
  private final RecordsSettings settings;
  private final InstantSource clock;

  Records(Jdbi database, RecordsSettings settings, InstantSource clock) {
    this.database = database;
    this.store = new RecordStore(database);
    this.settings = settings;
    this.clock = clock;
  }

  /// The collection as it is now: made with this key, or the one that is there.
  ///
  /// @return empty when the owner has too many, or is no more
  Optional<Collection> make(UUID owner, UUID collection, byte[] wrappedKey) {
    store.make(owner, collection, wrappedKey, MOST_COLLECTIONS);
    return collections(owner).stream().filter(c -> c.collection().equals(collection)).findFirst();
  }

  List<Collection> collections(UUID owner) {
    return store.collections(owner);
  }

  Quota quota(UUID owner) {
    return store.quota(owner, settings);
  }

  /// What changed after the change `since`, at most `limit` records.
  ///
  /// @return empty when the owner has no such collection
  Optional<Changes> since(UUID owner, UUID collection, long since, int limit, LongConsumer gather) {
    return store.since(owner, collection, since, limit, gather);
  }

  /// @param gather is told how many bytes of records are in the answer, while they are read
  PushOutcome push(UUID owner, Push push, LongConsumer gather) {
    return PushStore.inTransaction(database, owner, pushes -> push(pushes, owner, push, gather));
  }

  private PushOutcome push(PushStore pushes, UUID owner, Push push, LongConsumer gather) {
    Optional<Turn> turn = pushes.await();
    if (turn.isEmpty()) {
      return new PushOutcome.UnknownCollection();
    }
    Optional<PushStore.Earlier> earlier = pushes.earlier(push.id());
    if (earlier.isPresent()) {
      return Arrays.equals(earlier.get().requestHash(), push.requestHash())
          ? new PushOutcome.Stored(earlier.get().cursor())
          : new PushOutcome.PushReused();
    }
    Optional<Collection> collection = pushes.collection(push.collection());
    if (collection.isEmpty()) {
      return new PushOutcome.UnknownCollection();
    }
    if (!push.head().isSigned(turn.get().signingKey(), owner, push.collection())) {
      return new PushOutcome.BadSignature();
    }
    if (push.head().epoch() != collection.get().epoch()
        || !push.head().follows(collection.get().head())) {
      return new PushOutcome.StaleHead(collection.get().head());
    }
    return push(pushes, push, turn.get(), collection.get(), gather);
  }

  private PushOutcome push(
      PushStore pushes, Push push, Turn turn, Collection collection, LongConsumer gather) {
    Map<UUID, PushStore.Current> current = pushes.current(push);
    List<UUID> conflicting =
        push.records().stream()
            .filter(record -> !replaces(record, push.collection(), current))
            .map(NewRecord::id)
            .toList();
    if (!conflicting.isEmpty()) {
      return new PushOutcome.Conflict(pushes.records(conflicting, gather), collection.head());
    }
    long moreBytes =
        push.size() - current.values().stream().mapToLong(PushStore.Current::size).sum();
    int moreRecords = push.records().size() - current.size();
    Quota quota = turn.quota(settings);
    if (quota.isExceededBy(moreBytes, moreRecords)) {
      return new PushOutcome.OverQuota(quota);
    }
    Turn after =
        new Turn(
            turn.lastChange() + push.records().size(),
            turn.usedBytes() + moreBytes,
            turn.usedRecords() + moreRecords,
            turn.signingKey());
    pushes.store(push, turn, after, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return new PushOutcome.Stored(after.lastChange());
  }

  private static boolean replaces(
      NewRecord record, UUID collection, Map<UUID, PushStore.Current> current) {
    PushStore.Current there = current.get(record.id());
    return there == null
        ? record.version() == 1
        : there.collection().equals(collection) && record.version() == there.version() + 1;
  }

  /// Forgets answers that are older than they are promised to be kept.
  void forgetOldPushes() {
    Instant before = clock.instant().minus(KEPT);
    store.forgetPushes(before);
  }
}
