package morrow.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one owner's records should be, slow and obvious: every list is walked from its start.
final class ModelRecords {
  private record Row(UUID collection, StoredRecord record) {}

  private final List<UUID> collections = new ArrayList<>();
  private final Map<UUID, SignedHead> heads = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Push> pushes = new ArrayList<>();
  private final List<Long> cursors = new ArrayList<>();
  private final Owner owner;
  private final RecordsSettings settings;
  private final Instant now;
  private long lastChange;

  ModelRecords(Owner owner, RecordsSettings settings, Instant now) {
    this.owner = owner;
    this.settings = settings;
    this.now = now;
  }

  void make(UUID collection) {
    if (!collections.contains(collection)) {
      collections.add(collection);
    }
  }

  @Nullable SignedHead head(UUID collection) {
    return heads.get(collection);
  }

  Quota quota() {
    long bytes = 0;
    for (Row row : rows) {
      bytes += size(row.record.ciphertext());
    }
    return new Quota(settings.bytes(), bytes, settings.records(), rows.size());
  }

  Optional<Changes> since(UUID collection, long since, int limit) {
    if (!collections.contains(collection)) {
      return Optional.empty();
    }
    List<StoredRecord> found = new ArrayList<>();
    boolean more = false;
    for (long change = since + 1; change <= lastChange; change++) {
      for (Row row : rows) {
        if (row.record.change() == change && row.collection.equals(collection)) {
          more = found.size() == limit;
          if (!more) {
            found.add(row.record);
          }
        }
      }
      if (more) {
        break;
      }
    }
    long cursor = found.isEmpty() ? since : found.getLast().change();
    return Optional.of(new Changes(found, cursor, more, heads.get(collection)));
  }

  /// @param signed whether the head's signature is right
  PushOutcome push(Push push, boolean signed) {
    if (collections.isEmpty()) {
      return new PushOutcome.UnknownCollection();
    }
    for (int i = 0; i < pushes.size(); i++) {
      if (pushes.get(i).id().equals(push.id())) {
        return Arrays.equals(pushes.get(i).requestHash(), push.requestHash())
            ? new PushOutcome.Stored(cursors.get(i))
            : new PushOutcome.PushReused();
      }
    }
    if (!collections.contains(push.collection())) {
      return new PushOutcome.UnknownCollection();
    }
    if (!signed) {
      return new PushOutcome.BadSignature();
    }
    SignedHead current = heads.get(push.collection());
    SignedHead next = push.head().signed();
    byte[] expected =
        owner.headBody(
            push.collection(),
            1,
            current == null ? 1 : current.seq() + 1,
            current == null ? null : current.body());
    if (!Arrays.equals(expected, next.body())) {
      return new PushOutcome.StaleHead(current);
    }
    return store(push, current, next);
  }

  private PushOutcome store(Push push, @Nullable SignedHead current, SignedHead next) {
    List<StoredRecord> conflicts = new ArrayList<>();
    boolean conflict = false;
    long moreBytes = 0;
    long moreRecords = 0;
    for (NewRecord record : push.records()) {
      Row there = row(record.id());
      if (record.version() != (there == null ? 0 : there.record.version()) + 1
          || (there != null && !there.collection.equals(push.collection()))) {
        conflict = true;
        if (there != null) {
          conflicts.add(there.record);
        }
      }
      moreBytes +=
          size(record.ciphertext()) - (there == null ? 0 : size(there.record.ciphertext()));
      moreRecords += there == null ? 1 : 0;
    }
    if (conflict) {
      conflicts.sort((a, b) -> Long.compare(a.change(), b.change()));
      return new PushOutcome.Conflict(conflicts, current);
    }
    Quota quota = quota();
    if ((moreBytes > 0 && quota.usedBytes() + moreBytes > quota.bytes())
        || (moreRecords > 0 && quota.usedRecords() + moreRecords > quota.records())) {
      return new PushOutcome.OverQuota(quota);
    }
    for (NewRecord record : push.records()) {
      rows.removeIf(row -> row.record.id().equals(record.id()));
      lastChange++;
      rows.add(
          new Row(
              push.collection(),
              new StoredRecord(
                  record.id(),
                  record.version(),
                  record.epoch(),
                  lastChange,
                  now,
                  record.ciphertext())));
    }
    heads.put(push.collection(), next);
    pushes.add(push);
    cursors.add(lastChange);
    return new PushOutcome.Stored(lastChange);
  }

  private @Nullable Row row(UUID id) {
    for (Row row : rows) {
      if (row.record.id().equals(id)) {
        return row;
      }
    }
    return null;
  }

  private static int size(byte @Nullable [] ciphertext) {
    return ciphertext == null ? 0 : ciphertext.length;
  }
}
