package morrow.stories;

import java.time.Duration;

/// What became of what a writer wanted.
sealed interface Outcome {
  record Done(OwnStory story) implements Outcome {}

  /// The writer has no such story, or the account is gone.
  record NotThere() implements Outcome {}

  /// It is another version by now, changed in another window or by a decision.
  record ChangedMeanwhile(OwnStory story) implements Outcome {}

  /// The pen name cannot be had.
  record NameRefused(morrow.pennames.Outcome why) implements Outcome {}

  /// Enough was sent for now.
  record TooOften(Duration left) implements Outcome {}
}
