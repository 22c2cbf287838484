package morrow.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import morrow.web.Audience;
import morrow.web.SignedIn;
import org.jspecify.annotations.Nullable;

/// What specialists and operators have beside the passphrase: an app that makes codes, or a passkey ([Passkeys]).
///
/// ```
/// set-up needed ──confirm, a first passkey──▶ passed
/// needed ──pass, a passkey's answer──▶ passed
/// passed ──the session ends──▶ (signing in again) needed
/// needed, passed ──the recovery code, reset by an operator──▶ set-up needed
/// ```
///
/// A session that has not passed can set up the first factor and never another one. A code counts once. Wrong ones are counted by
/// account, wherever they come from: who tries them knows the passphrase already.
public final class SecondFactors {
  private static final int SEED_LENGTH = 32;
  private static final int SECRET_LENGTH = 20;

  private final SecondFactorStore store;
  private final Accounts accounts;
  private final Guesses guesses;
  private final Bytes installation;
  private final InstantSource clock;

  SecondFactors(
      SecondFactorStore store,
      Accounts accounts,
      Guesses guesses,
      Bytes installation,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.guesses = guesses;
    this.installation = installation;
    this.clock = clock;
  }

  /// How far a session is.
  SecondFactor of(Role role, UUID account, boolean passed) {
    if (role == Role.PERSON) {
      return SecondFactor.NOT_NEEDED;
    }
    if (passed) {
      return SecondFactor.PASSED;
    }
    return store.has(account) ? SecondFactor.NEEDED : SecondFactor.SET_UP_NEEDED;
  }

  boolean hasApp(UUID account) {
    return store.codeApp(account).flatMap(CodeApp::seed).isPresent();
  }

  static Bytes newSeed() {
    return Bytes.random(SEED_LENGTH);
  }

  /// The secret that an app gets. Neither the seed in its row nor the installation's secret alone gives it away.
  Totp app(UUID account, Bytes seed) {
    String named = account + "/" + java.util.HexFormat.of().formatHex(seed.toArray());
    return new Totp(Hash.hmac(installation, "code-app", named).first(SECRET_LENGTH));
  }

  /// Offers an app. It counts once a code from it was typed.
  Outcome.OfChange offer(SignedIn who, @Nullable AuthKey key, Bytes seed, NetworkAddress from) {
    return change(
        who,
        key,
        from,
        allowed ->
            store.offer(allowed, seed) ? new Outcome.Done() : new Outcome.SecondFactorFirst());
  }

  /// Takes the offered app for the one that counts.
  Outcome.OfCode confirm(SignedIn who, String typed) {
    return counted(
        who,
        typed,
        CodeApp::offered,
        (seed, step) ->
            store.confirm(who.account(), who.session(), who.passed(), seed, step, now()));
  }

  /// Lets the session pass.
  Outcome.OfCode pass(SignedIn who, String typed) {
    return counted(
        who,
        typed,
        CodeApp::seed,
        (seed, step) -> store.pass(who.account(), who.session(), seed, step, now()));
  }

  /// Takes the app away. The last factor of somebody who needs one stays.
  Outcome.OfChange removeApp(SignedIn who, AuthKey key, NetworkAddress from) {
    return change(
        who, key, from, allowed -> told(store.removeApp(allowed, who.role() != Audience.PERSON)));
  }

  /// For an operator: takes a specialist's factors away, so that signing in with the passphrase leads to setting up new ones.
  boolean reset(String typedHandle) {
    return Handle.parse(typedHandle).map(handle -> store.reset(handle.word())).orElse(false);
  }

  static Outcome.OfChange told(SecondFactorStore.Removed removed) {
    return switch (removed) {
      case REMOVED -> new Outcome.Done();
      case LAST -> new Outcome.LastSecondFactor();
      case NOT_ALLOWED -> new Outcome.SecondFactorFirst();
    };
  }

  /// Makes a change of the factors: with the passphrase where the session has passed, and otherwise only the very first one.
  Outcome.OfChange change(
      SignedIn who,
      @Nullable AuthKey key,
      NetworkAddress from,
      Function<SecondFactorStore.Allowed, Outcome.OfChange> work) {
    if (!who.passed()) {
      return work.apply(
          new SecondFactorStore.Allowed(who.account(), who.session(), Optional.empty()));
    }
    if (key == null) {
      return new Outcome.Wrong();
    }
    return accounts.proven(
        who.account(),
        key,
        from,
        proof ->
            work.apply(
                new SecondFactorStore.Allowed(who.account(), who.session(), Optional.of(proof))));
  }

  private interface Use {
    boolean up(Bytes seed, long step);
  }

  private Outcome.OfCode counted(
      SignedIn who, String typed, Function<CodeApp, Optional<Bytes>> which, Use use) {
    Optional<Totp.Code> code = Totp.Code.parse(typed);
    if (code.isEmpty()) {
      return new Outcome.Wrong();
    }
    return switch (guesses.code(who.account())) {
      case Outcome.Wait wait -> wait;
      case Guesses.Granted turn -> {
        Optional<CodeApp> row = store.codeApp(who.account());
        Optional<Bytes> seed = row.flatMap(which);
        if (row.isEmpty() || seed.isEmpty()) {
          yield new Outcome.Wrong();
        }
        Totp app = app(who.account(), seed.get());
        // An offered app has made no code yet that could be used up.
        long last = row.get().seed().equals(seed) ? row.get().lastStep() : Long.MIN_VALUE;
        Optional<Long> step = app.stepOf(code.get(), clock.instant(), last);
        if (step.isPresent() && use.up(seed.get(), step.get())) {
          turn.wasRight();
          yield new Outcome.Done();
        }
        if (app.stepOf(code.get(), clock.instant(), Long.MIN_VALUE).isPresent()) {
          turn.wasRight(); // A void code tells a guesser nothing.
          yield new Outcome.CodeUsed();
        }
        yield new Outcome.Wrong();
      }
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
