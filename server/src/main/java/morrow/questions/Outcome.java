package morrow.questions;

import java.time.Duration;
import java.util.UUID;

/// What came of a try.
sealed interface Outcome {
  /// It is as it was asked for. Also when it was so already.
  record Done(UUID question) implements Outcome {}

  /// Somebody else, or another window, was first: this is how it is now.
  record Changed(UUID question) implements Outcome {}

  /// This account has written enough for now.
  record TooMany(Duration pause) implements Outcome {}

  /// The pen name cannot be had.
  ///
  /// @param why `taken`, `handle` or `unfit`
  record PenName(String why, String sentence) implements Outcome {}

  /// It is too short or too long for what it is.
  record Unfit(String sentence) implements Outcome {}

  /// It cannot be.
  enum Refusal implements Outcome {
    NOT_FOUND,
    /// The specialist is not verified today.
    NOT_VERIFIED,
    /// This specialist has answered it.
    ONCE,
    /// There is no room for more.
    FULL,
    /// Readers do not see it, so nothing can be written under it.
    NOT_OPEN
  }
}
