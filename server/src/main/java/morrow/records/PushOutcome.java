package morrow.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a push.
sealed interface PushOutcome {
  /// It is stored, now or when it was sent before.
  ///
  /// @param cursor the owner's last change; the push's records have the changes up to it, in their order
  record Stored(long cursor) implements PushOutcome {}

  /// Another push was first.
  record StaleHead(@Nullable SignedHead head) implements PushOutcome {}

  /// Some records have another version than the one to be replaced.
  ///
  /// @param records as they are stored, as many as fit into an answer
  record Conflict(List<StoredRecord> records, @Nullable SignedHead head) implements PushOutcome {}

  /// The head is not one that this account's key signed for this collection.
  record BadSignature() implements PushOutcome {}

  record UnknownCollection() implements PushOutcome {}

  record OverQuota(Quota quota) implements PushOutcome {}

  /// Another push had the same id.
  record PushReused() implements PushOutcome {}
}
