package morrow.review;

import java.time.Duration;

/// What can come of what a reviewer, a writer or a reader does. How each is told, the apis and pages say.
sealed interface Outcome {
  sealed interface OfReviewing extends Outcome {}

  sealed interface OfReply extends Outcome {}

  sealed interface OfReport extends Outcome {}

  sealed interface OfNaming extends Outcome {}

  /// It is done, and this is how it is now.
  record Done(Seen seen) implements OfReviewing {}

  /// It was changed or decided meanwhile, as this shows.
  record Changed(Seen seen) implements OfReviewing {}

  /// Not a reviewer, or not any more.
  record NotNamed() implements OfReviewing {}

  record OwnWork() implements OfReviewing {}

  /// A report is not approved, and what was sent is not taken down.
  record Unfit() implements OfReviewing {}

  record Unknown() implements OfReviewing, OfReply, OfNaming {}

  record TooOften(Duration pause) implements OfReviewing, OfReply {}

  /// There are as many questions and replies as there can be.
  record ThreadFull() implements OfReviewing, OfReply {}

  record Replied(Own own) implements OfReply {}

  record NothingAsked() implements OfReply {}

  record Reported() implements OfReport {}

  /// It is not public any more, or never was.
  record NotPublic() implements OfReport {}

  record Named() implements OfNaming {}

  record NotVerified() implements OfNaming {}
}
