package morrow.client.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import morrow.client.protocol.Content;
import morrow.client.protocol.Head;
import morrow.client.protocol.Leaf;
import morrow.client.protocol.SignedHead;
import org.jspecify.annotations.Nullable;

/// What the server is known to hold: the records that belong to the head, and how far they were read.
final class HeldRecords {
  private final Map<UUID, Held> records = new LinkedHashMap<>();
  private @Nullable Head head;
  private @Nullable SignedHead signedHead;
  private long cursor;

  @Nullable Held get(UUID id) {
    return records.get(id);
  }

  long version(UUID id) {
    Held held = records.get(id);
    return held == null ? 0 : held.version();
  }

  /// The content of a living, readable record.
  @Nullable Content content(UUID id) {
    Held held = records.get(id);
    return held != null && held.state() instanceof Held.Opened(Content content) ? content : null;
  }

  boolean isDeleted(UUID id) {
    Held held = records.get(id);
    return held != null && held.state() instanceof Held.Deleted;
  }

  Collection<Held> all() {
    return records.values();
  }

  @Nullable Head head() {
    return head;
  }

  @Nullable SignedHead signedHead() {
    return signedHead;
  }

  long cursor() {
    return cursor;
  }

  /// The leaves when `changed` replace what is here.
  List<Leaf> leavesWith(Collection<Leaf> changed) {
    Map<UUID, Leaf> leaves = new HashMap<>();
    records.forEach((id, held) -> leaves.put(id, held.leaf()));
    changed.forEach(leaf -> leaves.put(leaf.id(), leaf));
    return new ArrayList<>(leaves.values());
  }

  void put(Held held) {
    records.put(held.id(), held);
  }

  /// Moves on, once everything that belongs to the head was put.
  void reached(@Nullable Head newHead, @Nullable SignedHead newSignedHead, long newCursor) {
    head = newHead;
    signedHead = newSignedHead;
    cursor = newCursor;
  }

  /// Takes a head from an earlier run as the last one seen: an older one is refused from now on.
  void remember(Head seen) {
    head = seen;
  }
}
