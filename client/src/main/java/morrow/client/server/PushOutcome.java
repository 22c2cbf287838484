package morrow.client.server;

/// What became of a push.
public sealed interface PushOutcome {
  /// It is stored, durably, now or when it came the first time.
  ///
  /// @param cursor the owner's running number after it
  record Stored(long cursor) implements PushOutcome {}

  /// Another device was quicker: nothing of it is stored. Pull, merge, sign anew.
  record Overtaken() implements PushOutcome {}
}
