package morrow.specialists;

import java.time.Duration;
import java.util.List;

/// What can come of what a specialist or an operator does. How each is told, the apis say.
sealed interface Outcome {
  sealed interface OfSave extends Outcome {}

  sealed interface OfApplying extends Outcome {}

  sealed interface OfEvidence extends Outcome {}

  sealed interface OfDecision extends Outcome {}

  sealed interface OfStanding extends Outcome {}

  /// It is done, and this is how it is now.
  record Done(OwnProfile own) implements OfSave, OfApplying {}

  record Kept(Evidence evidence) implements OfEvidence {}

  record Decided() implements OfDecision {}

  record Stands() implements OfStanding {}

  /// Saved meanwhile in another window.
  record ChangedMeanwhile(OwnProfile own) implements OfSave {}

  /// What an operator is looking at cannot be changed.
  record WaitsForDecision() implements OfSave, OfEvidence {}

  /// These fields have to be filled.
  record Incomplete(List<String> missing) implements OfSave, OfApplying {}

  /// Verified for long enough, and nothing changed that has to be verified.
  record NothingNew() implements OfApplying {}

  record TooOften(Duration pause) implements OfApplying {}

  /// There is no profile yet.
  record NoProfile() implements OfSave, OfApplying, OfEvidence {}

  record TooManyFiles() implements OfEvidence {}

  record NotAFile() implements OfEvidence {}

  /// Another operator was first, or the specialist withdrew.
  record DecidedAlready(Application.State state) implements OfDecision {}

  record OwnAccount() implements OfDecision, OfStanding {}

  record Unchecked(List<Check> missing) implements OfDecision {}

  record UntilUnfit() implements OfDecision {}

  record Unknown() implements OfDecision, OfStanding {}
}
