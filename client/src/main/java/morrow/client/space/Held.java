package morrow.client.space;

import java.util.UUID;
import morrow.client.protocol.Content;
import morrow.client.protocol.Leaf;
import morrow.client.protocol.Refused;

/// A record that the server is known to hold.
record Held(UUID id, long version, Leaf leaf, State state) {
  sealed interface State {}

  record Opened(Content content) implements State {}

  /// @param why for example a record of a suite that this version does not know
  record Unopened(Refused.Word why) implements State {}

  record Deleted() implements State {}
}
