package morrow.client.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import morrow.client.protocol.Content;
import org.jspecify.annotations.Nullable;

/// Everything that no server has acknowledged, and what becomes of it when the server turns out to hold something newer.
final class UnsavedChanges {
  /// @param base the version it replaces, 0 for a new entry
  /// @param content null when the entry is to be deleted
  /// @param stamp tells two changes of the same entry apart
  record Unsaved(UUID id, long base, @Nullable Content content, long stamp) {}

  private final Map<UUID, Unsaved> changes = new LinkedHashMap<>();
  private final Supplier<UUID> newId;
  private long stamps;

  UnsavedChanges(Supplier<UUID> newId) {
    this.newId = newId;
  }

  @Nullable Unsaved get(UUID id) {
    return changes.get(id);
  }

  List<Unsaved> all() {
    return new ArrayList<>(changes.values());
  }

  int size() {
    return changes.size();
  }

  void write(UUID id, long base, @Nullable Content content) {
    Unsaved before = changes.get(id);
    changes.put(id, new Unsaved(id, before == null ? base : before.base(), content, ++stamps));
  }

  void drop(UUID id) {
    changes.remove(id);
  }

  /// The server stored what had `stamp` as `version`; what was changed since then replaces that version.
  void stored(UUID id, long stamp, long version) {
    Unsaved change = changes.get(id);
    if (change == null) {
      return;
    }
    if (change.stamp() == stamp) {
      changes.remove(id);
    } else {
      changes.put(id, new Unsaved(id, version, change.content(), change.stamp()));
    }
  }

  /// The server holds this from another device. Returns whether both versions are kept now.
  boolean meet(Held held) {
    Unsaved change = changes.get(held.id());
    if (change == null || change.base() >= held.version()) {
      return false;
    }
    Content mine = change.content();
    if (mine == null) {
      changes.remove(held.id());
      return false;
    }
    if (held.state() instanceof Held.Deleted) {
      changes.put(held.id(), new Unsaved(held.id(), held.version(), mine, change.stamp()));
      return false;
    }
    changes.remove(held.id());
    if (held.state() instanceof Held.Opened(Content theirs) && Wording.same(mine, theirs)) {
      return false;
    }
    write(newId.get(), 0, Wording.second(mine));
    return true;
  }
}
