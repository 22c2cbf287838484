package morrow.accounts;

import java.util.Optional;
import java.util.UUID;

/// Coming in with handle and passphrase. A handle without an account gets the same answers after the same work.
public final class SignIn {
  private final AccountStore accounts;
  private final Sessions sessions;
  private final Guesses guesses;
  private final UnknownHandles unknown;

  public SignIn(AccountStore accounts, Sessions sessions, Guesses guesses, UnknownHandles unknown) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.guesses = guesses;
    this.unknown = unknown;
  }

  /// How to derive the keys for what was typed as a handle.
  Challenge start(String typedHandle) {
    String handle = storable(typedHandle);
    return accounts.challenge(handle, unknown.challenge(handle));
  }

  /// Compares the passphrase and begins a session.
  Outcome.OfSignIn signIn(String typedHandle, AuthKey key, Visitor visitor) {
    return switch (guesses.passphrase(typedHandle, visitor.address())) {
      case Outcome.Wait wait -> wait;
      case Guesses.Granted turn -> {
        String handle = storable(typedHandle);
        Proof proof = accounts.proof(handle, unknown.proof(handle));
        if (proof.by(key).isEmpty()) {
          yield new Outcome.Wrong();
        }
        turn.wasRight();
        Optional<Outcome.Entered> entered = enter(proof, Unlock.How.PASSPHRASE, visitor);
        yield entered.isPresent() ? entered.get() : new Outcome.Wrong();
      }
    };
  }

  /// Begins a session on the strength of a proof; empty when it does not hold any more.
  Optional<Outcome.Entered> enter(Proof proven, Unlock.How how, Visitor visitor) {
    return enter(proven, Optional.empty(), how, visitor);
  }

  /// Begins a session for whose owner a passkey answered; empty when that was removed meanwhile.
  Optional<Outcome.Entered> enter(Proof proven, Passkey passkey, Visitor visitor) {
    return enter(proven, Optional.of(passkey.id()), Unlock.How.PASSKEY, visitor);
  }

  private Optional<Outcome.Entered> enter(
      Proof proven, Optional<UUID> passkey, Unlock.How how, Visitor visitor) {
    return sessions
        .begin(proven, passkey, how, visitor)
        .flatMap(token ->
            proven
                .owner()
                .flatMap(accounts::account)
                .map(account ->
                    new Outcome.Entered(
                        account, token, account.role() == Role.PERSON || passkey.isPresent())));
  }

  /// What cannot be a handle is looked for all the same, as something that the database takes and no handle is.
  private static String storable(String typedHandle) {
    return Handle.parse(typedHandle)
        .map(Handle::word)
        .orElseGet(() -> "-" + Handle.normalised(typedHandle).hashCode());
  }
}
