package morrow.accounts;

import com.fasterxml.uuid.Generators;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Making an account. A handle and keys, nothing else.
///
/// That a handle is taken cannot be hidden from who wants it; sign-ups are few for each address, and handles are made up.
/// When the answer to a sign-up was lost, the same call once more signs in to the account it made.
public final class SignUp {
  /// What a browser sends.
  ///
  /// @param role what the account is to be, when there is no invitation that says it
  /// @param invitation the code as typed; null for a person, and for a specialist who comes without one
  record Wish(
      String handle,
      Role role,
      @Nullable String invitation,
      PassphraseLock passphrase,
      RecoveryLock recovery,
      Identity identity) {}

  private static final int SALT_LENGTH = 16;

  private final AccountStore accounts;
  private final SignIn signIn;
  private final Guesses guesses;
  private final boolean specialistsMaySignUp;
  private final InstantSource clock;

  public SignUp(
      AccountStore accounts,
      SignIn signIn,
      Guesses guesses,
      boolean specialistsMaySignUp,
      InstantSource clock) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.guesses = guesses;
    this.specialistsMaySignUp = specialistsMaySignUp;
    this.clock = clock;
  }

  Outcome.OfSignUp signUp(Wish wish, Visitor visitor) {
    Kdf kdf = wish.passphrase.kdf();
    if (!kdf.equals(Kdf.CURRENT)) {
      return new Outcome.KdfUnfit(kdf.isWeak());
    }
    if (wish.role == Role.SPECIALIST && wish.invitation == null && !specialistsMaySignUp) {
      return new Outcome.InvitationNeeded();
    }
    Optional<Handle> handle = Handle.parse(wish.handle).filter(word -> !word.isReserved());
    if (handle.isEmpty()) {
      return new Outcome.HandleUnfit();
    }
    if (guesses.signUp(visitor.address()) instanceof Outcome.Wait wait) {
      return wait;
    }
    InvitationCode code = null;
    if (wish.invitation != null) {
      Optional<InvitationCode> read = InvitationCode.parse(wish.invitation);
      if (read.isEmpty()) {
        return new Outcome.InvitationUnknown();
      }
      code = read.get();
    }
    Bytes authSalt = Bytes.random(SALT_LENGTH);
    var account =
        new AccountStore.NewAccount(
            Generators.timeBasedEpochRandomGenerator().generate(),
            handle.get(),
            wish.role,
            wish.passphrase,
            authSalt,
            wish.recovery,
            wish.identity,
            code);
    return switch (accounts.add(account, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      case ADDED -> {
        var proven = new Proof(account.id(), authSalt, wish.passphrase.authKey().hash(authSalt));
        Optional<Outcome.Entered> entered = signIn.enter(proven, Unlock.How.SIGN_UP, visitor);
        yield entered.isPresent() ? entered.get() : new Outcome.HandleTaken();
      }
      case HANDLE_TAKEN -> again(wish, visitor, new Outcome.HandleTaken());
      case INVITATION_UNKNOWN -> again(wish, visitor, new Outcome.InvitationUnknown());
      case RECOVERY_CODE_USED -> new Outcome.RecoveryCodeUsed();
    };
  }

  /// Signs in when this very account was made before. It is a try at a passphrase like any other, and counts as one.
  private Outcome.OfSignUp again(Wish wish, Visitor visitor, Outcome.OfSignUp otherwise) {
    return switch (signIn.signIn(wish.handle, wish.passphrase.authKey(), visitor)) {
      case Outcome.Entered entered -> entered;
      case Outcome.Wait wait -> wait;
      case Outcome.Wrong _ -> otherwise;
    };
  }
}
