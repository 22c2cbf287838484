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

  sealed interface OfCode extends Outcome {}

  sealed interface OfPasskey extends Outcome {}

  sealed interface OfPasskeySignIn extends Outcome {}

  /// Signed in, with a new session.
  ///
  /// @param passed whether the session is past the second factor already
  record Entered(Account account, SessionToken token, boolean passed)
      implements OfSignUp, OfSignIn, OfRecovery, OfPasskeySignIn {}

  /// The recovery code is right: this is the handle, and what the code opens.
  record Found(Handle handle, Bytes recoveryWrappedAccountKey) implements OfRecoveryStart {}

  /// It is done; repeating it changes nothing.
  record Done() implements OfChange, OfCode {}

  /// Wrong passphrase, wrong code, or no such account. Nobody can tell which.
  record Wrong()
      implements OfSignIn,
          OfRecoveryStart,
          OfRecovery,
          OfChange,
          OfCode,
          OfPasskey,
          OfPasskeySignIn {}

  /// Too many tries; one more after this time.
  record Wait(Duration time)
      implements OfSignUp,
          OfSignIn,
          OfRecoveryStart,
          OfRecovery,
          OfChange,
          OfCode,
          OfPasskeySignIn,
          Guesses.Turn {}

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

  /// This code from the app was right once; the next one counts.
  record CodeUsed() implements OfCode {}

  /// There is a second factor, and this session has to pass it before it may change anything about it.
  record SecondFactorFirst() implements OfChange {}

  /// The last factor of an account that needs one stays.
  record LastSecondFactor() implements OfChange {}

  /// A new passkey that does not check out, or one more than an account can have.
  record PasskeyUnfit() implements OfChange {}

  record NoSuchPasskey() implements OfChange {}

  record PasskeyRight(Passkey passkey) implements OfPasskey {}

  /// The passkey's counter went back: there may be a copy of it.
  record PasskeyCountedBack() implements OfPasskey, OfPasskeySignIn {}

  /// This passkey is a second factor only.
  record PasskeyOpensNothing() implements OfPasskeySignIn {}
}
