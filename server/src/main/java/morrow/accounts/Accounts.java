package morrow.accounts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What owners do with their own account: look at it, change what opens it, delete it. Each change asks for the passphrase
/// again, because a browser may have been left open, and a wrong one counts as a guess.
public final class Accounts {
  private static final int SALT_LENGTH = 16;

  private final AccountStore accounts;
  private final LockStore locks;
  private final Guesses guesses;
  private final Runnable afterDeletion;

  /// @param afterDeletion clears what a deleted account left in the database's files; must return at once
  public Accounts(AccountStore accounts, LockStore locks, Guesses guesses, Runnable afterDeletion) {
    this.accounts = accounts;
    this.locks = locks;
    this.guesses = guesses;
    this.afterDeletion = afterDeletion;
  }

  Optional<Account> account(UUID id) {
    return accounts.account(id);
  }

  /// Sets a new passphrase and ends the other sessions. The same call once more, after its answer was lost, is done already.
  Outcome.OfChange changePassphrase(
      UUID account, UUID session, AuthKey old, PassphraseLock fresh, NetworkAddress from) {
    if (!fresh.kdf().equals(Kdf.CURRENT)) {
      return new Outcome.KdfUnfit(fresh.kdf().isWeak());
    }
    return counted(
        account,
        from,
        proof -> {
          boolean done =
              proof.by(fresh.authKey()).isPresent()
                  || (proof.by(old).isPresent()
                      && locks.changePassphrase(proof, session, fresh, Bytes.random(SALT_LENGTH)));
          return done ? new Outcome.Done() : new Outcome.Wrong();
        });
  }

  /// Sets a new recovery code; the old one is void.
  Outcome.OfChange changeRecoveryCode(
      UUID account, AuthKey key, RecoveryLock fresh, NetworkAddress from) {
    return counted(
        account,
        from,
        proof -> {
          if (proof.by(key).isEmpty()) {
            return new Outcome.Wrong();
          }
          if (accounts.isAnothers(fresh.auth(), account)) {
            return new Outcome.RecoveryCodeUsed();
          }
          return locks.changeRecoveryCode(proof, fresh) ? new Outcome.Done() : new Outcome.Wrong();
        });
  }

  /// Takes the account away, with everything of it.
  Outcome.OfChange delete(UUID account, AuthKey key, NetworkAddress from) {
    Outcome.OfChange outcome =
        counted(
            account,
            from,
            proof ->
                proof.by(key).isPresent() && locks.delete(proof)
                    ? new Outcome.Done()
                    : new Outcome.Wrong());
    if (outcome instanceof Outcome.Done) {
      afterDeletion.run();
    }
    return outcome;
  }

  /// Makes a change for which the passphrase was typed again.
  Outcome.OfChange proven(
      UUID account, AuthKey key, NetworkAddress from, Function<Proof, Outcome.OfChange> change) {
    return counted(
        account,
        from,
        proof -> proof.by(key).isPresent() ? change.apply(proof) : new Outcome.Wrong());
  }

  /// Makes a change that asks for the passphrase, and counts it as a guess when that was wrong.
  private Outcome.OfChange counted(
      UUID account, NetworkAddress from, Function<Proof, Outcome.OfChange> change) {
    Optional<AccountStore.OwnProof> own = accounts.ownProof(account);
    if (own.isEmpty()) {
      return new Outcome.Wrong(); // deleted a moment ago, by another of its sessions
    }
    return switch (guesses.passphrase(own.get().handle().word(), from)) {
      case Outcome.Wait wait -> wait;
      case Guesses.Granted turn -> {
        Outcome.OfChange outcome = change.apply(own.get().proof());
        if (!(outcome instanceof Outcome.Wrong)) {
          turn.wasRight();
        }
        yield outcome;
      }
    };
  }
}
