package morrow.accounts;

import java.util.Optional;
import java.util.UUID;

/// Coming in with the recovery code alone. There is no other way, and nobody who could help.
public final class Recovery {
  private static final int SALT_LENGTH = 16;

  private final AccountStore accounts;
  private final LockStore locks;
  private final SignIn signIn;
  private final Guesses guesses;

  public Recovery(AccountStore accounts, LockStore locks, SignIn signIn, Guesses guesses) {
    this.accounts = accounts;
    this.locks = locks;
    this.signIn = signIn;
    this.guesses = guesses;
  }

  /// Which account a code is for, and what it opens.
  Outcome.OfRecoveryStart start(RecoveryAuth auth, NetworkAddress from) {
    return switch (guesses.recoveryCode(from)) {
      case Outcome.Wait wait -> wait;
      case Guesses.Granted turn -> {
        Optional<Outcome.Found> found = accounts.found(auth);
        if (found.isEmpty()) {
          yield new Outcome.Wrong();
        }
        turn.wasRight();
        yield found.get();
      }
    };
  }

  /// Sets a new passphrase and a new code, ends all sessions and begins one. The same call once more, after its answer was
  /// lost, signs in.
  Outcome.OfRecovery recover(
      RecoveryAuth auth, PassphraseLock passphrase, RecoveryLock fresh, Visitor visitor) {
    if (!passphrase.kdf().equals(Kdf.CURRENT)) {
      return new Outcome.KdfUnfit(passphrase.kdf().isWeak());
    }
    if (auth.equals(fresh.auth())) {
      return new Outcome.RecoveryCodeUsed();
    }
    return switch (guesses.recoveryCode(visitor.address())) {
      case Outcome.Wait wait -> wait;
      case Guesses.Granted turn -> {
        Optional<Proof> proven = change(auth, passphrase, fresh);
        Optional<Outcome.Entered> entered =
            proven.flatMap(proof -> signIn.enter(proof, Unlock.How.RECOVERY, visitor));
        if (entered.isEmpty()) {
          yield new Outcome.Wrong();
        }
        turn.wasRight();
        yield entered.get();
      }
    };
  }

  private Optional<Proof> change(RecoveryAuth auth, PassphraseLock passphrase, RecoveryLock fresh) {
    Bytes authSalt = Bytes.random(SALT_LENGTH);
    Optional<UUID> recovered = locks.recover(auth, passphrase, authSalt, fresh);
    if (recovered.isPresent()) {
      return recovered.map(id -> new Proof(id, authSalt, passphrase.authKey().hash(authSalt)));
    }
    return accounts
        .proofByRecoveryCode(fresh.auth())
        .filter(proof -> proof.by(passphrase.authKey()).isPresent());
  }
}
