package morrow.accounts;

import java.time.Duration;

/// What can come of a visitor's or an owner's try. Which of these can come of which try, the interfaces say; how each is told,
/// the apis say.
public sealed interface Outcome {
  sealed interface OfSignUp extends Outcome {}

  sealed interface OfSignIn extends Outcome {}

  sealed interface OfRecoveryStart extends Outcome {}

  sealed interface OfRecovery extends Outcome {}

  sealed interface OfChange extends Outcome {}

  /// Signed in, with a new session.
  record Entered(Account account, SessionToken token) implements OfSignUp, OfSignIn, OfRecovery {}

  /// The recovery code is right: this is the handle, and what the code opens.
  record Found(Handle handle, Bytes recoveryWrappedAccountKey) implements OfRecoveryStart {}

  /// It is done; repeating it changes nothing.
  record Done() implements OfChange {}

  /// Wrong passphrase, wrong code, or no such account. Nobody can tell which.
  record Wrong() implements OfSignIn, OfRecoveryStart, OfRecovery, OfChange {}

  /// Too many tries; one more after this time.
  record Wait(Duration time)
      implements OfSignUp, OfSignIn, OfRecoveryStart, OfRecovery, OfChange, Guesses.Turn {}

  record HandleTaken() implements OfSignUp {}

  /// Not a handle, or a reserved one.
  record HandleUnfit() implements OfSignUp {}

  /// Other numbers than [Kdf#CURRENT].
  record KdfUnfit(boolean weak) implements OfSignUp, OfRecovery, OfChange {}

  /// This house lets specialists in by invitation only.
  record InvitationNeeded() implements OfSignUp {}

  /// Unknown, used, withdrawn or expired.
  record InvitationUnknown() implements OfSignUp {}

  /// This recovery code was used before; a new one has to be drawn.
  record RecoveryCodeUsed() implements OfSignUp, OfRecovery, OfChange {}
}
