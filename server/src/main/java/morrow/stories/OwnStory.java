package morrow.stories;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story as its writer sees it.
///
/// @param shown what everybody reads; null when nothing is public
/// @param sent what waits, came back or was taken down; null when what is shown is all there is
record OwnStory(
    UUID id,
    long version,
    String language,
    String penName,
    @Nullable Shown shown,
    @Nullable Sent sent) {
  /// The words that were written last.
  Telling latest() {
    if (sent != null) {
      return sent.telling();
    }
    if (shown != null) {
      return shown.telling();
    }
    throw new IllegalStateException("A story without a text.");
  }
}
