package morrow.articles;

import java.util.List;

/// What came of a try. Repeating a try that was done is done too.
sealed interface Outcome {
  /// It is so now.
  record Done(OwnWriting writing) implements Outcome {}

  /// Another window was first; this is what it left.
  record Changed(OwnWriting current) implements Outcome {}

  /// It cannot be published as it is.
  record Unfit(List<Fault> faults) implements Outcome {}

  /// It is not to be; nothing was changed.
  enum Refusal implements Outcome {
    /// No such piece, or another's. Nobody can tell which.
    NOT_FOUND,
    /// Only who is verified today publishes.
    NOT_VERIFIED,
    /// Enough is written already.
    TOO_MANY,
    /// What cannot be dropped takes all the room there is.
    FULL,
    /// What was public keeps its kind and language, and what waits keeps them until it is decided.
    FIXED,
    /// There is a translation into this language already, or the piece it would translate is not the writer's or of another kind.
    NO_TRANSLATION,
    /// What is public or waits is withdrawn before it is deleted.
    STANDS
  }
}
