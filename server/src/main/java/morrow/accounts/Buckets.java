package morrow.accounts;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Token buckets of one kind, by key, in bounded memory.
///
/// A bucket that has filled up again says nothing and may go. When there is no room, those go that are closest to full. So
/// whoever floods the table with fresh keys pushes out the own fresh ones, never a bucket that is empty for a reason: to have
/// one empty bucket forgotten, all the others have to be emptied first.
final class Buckets {
  private final GuessLimits.Limit limit;
  private final int most;
  private final TimeMeter time;
  private final Bytes secret = Bytes.random(32);
  private final Map<Bytes, Bucket> buckets = new ConcurrentHashMap<>();

  Buckets(GuessLimits.Limit limit, int most, TimeMeter time) {
    this.limit = limit;
    this.most = most;
    this.time = time;
  }

  /// The bucket of a key. Only a keyed hash of the key is remembered: of fixed size, and no address can be read from it.
  Bucket of(String key) {
    Bytes hash = Hash.hmac(secret, "guesses", key).first(16);
    Bucket known = buckets.get(hash);
    if (known != null) {
      return known;
    }
    if (buckets.size() >= most) {
      makeRoom();
    }
    return buckets.computeIfAbsent(hash, _ -> full());
  }

  int size() {
    return buckets.size();
  }

  int capacity() {
    return limit.atOnce();
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(l -> l.capacity(limit.atOnce()).refillGreedy(1, limit.oneMoreEach()))
        .withCustomTimePrecision(time)
        .build();
  }

  private record Entry(Bytes key, long untilFull) {}

  private synchronized void makeRoom() {
    if (buckets.size() < most) {
      return; // another thread just did
    }
    List<Entry> closestToFullFirst =
        buckets.entrySet().stream()
            .map(e -> new Entry(e.getKey(), untilFull(e.getValue())))
            .sorted(Comparator.comparingLong(Entry::untilFull))
            .toList();
    int keep = most - most / 8;
    int gone = 0;
    for (Entry entry : closestToFullFirst) {
      if (entry.untilFull > 0 && closestToFullFirst.size() - gone <= keep) {
        break;
      }
      buckets.remove(entry.key);
      gone++;
    }
  }

  private long untilFull(Bucket bucket) {
    return bucket.estimateAbilityToConsume(limit.atOnce()).getNanosToWaitForRefill();
  }
}
