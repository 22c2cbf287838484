package morrow.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import morrow.accounts.PasskeyChallenges.Purpose;
import morrow.web.Audience;
import morrow.web.SignedIn;
import org.jspecify.annotations.Nullable;

/// Passkeys: a second factor for specialists and operators, and for everyone who wants it a way to sign in and to open the space
/// without typing the passphrase. Never the only way in: passphrase and recovery code stay.
///
/// What opens the space is not the passkey's signature but a secret that it gives to the browser alone (the PRF extension); the server
/// keeps the account key wrapped under it, and cannot open that.
public final class Passkeys {
  static final int MOST = 10;
  private static final int USER_LENGTH = 32;
  private static final int WRAPPED_LENGTH = 107;

  /// A passkey that its browser has made.
  ///
  /// @param wrappedAccountKey null for a second factor that opens nothing
  record Wish(String name, Passkey.Fresh fresh, @Nullable Bytes wrappedAccountKey) {
    Wish {
      name = name.strip();
      if (name.isEmpty()
          || name.length() > 40
          || name.codePoints().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("A passkey's name has 1 to 40 characters.");
      }
      if (wrappedAccountKey != null) {
        wrappedAccountKey.ofLength(WRAPPED_LENGTH, WRAPPED_LENGTH, "The wrapped account key");
      }
    }
  }

  private final PasskeyStore store;
  private final SecondFactors factors;
  private final AccountStore accounts;
  private final SignIn signIn;
  private final Guesses guesses;
  private final PasskeyChallenges challenges;
  private final Bytes installation;
  private final InstantSource clock;

  Passkeys(
      PasskeyStore store,
      SecondFactors factors,
      AccountStore accounts,
      SignIn signIn,
      Guesses guesses,
      Bytes installation,
      InstantSource clock) {
    this.store = store;
    this.factors = factors;
    this.accounts = accounts;
    this.signIn = signIn;
    this.guesses = guesses;
    this.challenges = new PasskeyChallenges(installation, clock);
    this.installation = installation;
    this.clock = clock;
  }

  List<Passkey> of(UUID account) {
    return store.of(account);
  }

  /// The account as its passkeys know it: the same for all of them, and nobody else can tell whose it is.
  Bytes user(UUID account) {
    return Hash.hmac(installation, "passkey-user", account.toString()).first(USER_LENGTH);
  }

  Bytes challengeFor(Purpose purpose, SignedIn who) {
    return challenges.make(purpose, who.session().toString());
  }

  Bytes challengeForSigningIn() {
    return challenges.make(Purpose.SIGN_IN, "");
  }

  /// Keeps a new passkey.
  Outcome.OfChange add(
      SignedIn who, @Nullable AuthKey key, Site site, Wish wish, NetworkAddress from) {
    Optional<Bytes> challenge = PasskeyCheck.challenge(wish.fresh.clientData());
    Optional<Instant> end =
        challenge.flatMap(it -> challenges.end(it, Purpose.ADD, who.session().toString()));
    if (challenge.isEmpty() || end.isEmpty()) {
      return new Outcome.PasskeyUnfit();
    }
    Optional<PasskeyCheck.Made> made =
        PasskeyCheck.made(site, user(who.account()), challenge.get(), wish.fresh);
    if (made.isEmpty()) {
      return new Outcome.PasskeyUnfit();
    }
    Passkey passkey =
        new Passkey(
            who.account(),
            UUID.randomUUID(),
            made.get().credential(),
            site.name(),
            made.get().publicKey(),
            made.get().signCount(),
            Optional.ofNullable(wish.wrappedAccountKey),
            wish.name,
            now(),
            Optional.empty());
    return factors.change(
        who,
        key,
        from,
        allowed ->
            switch (store.add(allowed, passkey, challenge.get(), end.get(), MOST)) {
              case ADDED -> new Outcome.Done();
              case REFUSED -> new Outcome.PasskeyUnfit();
              case NOT_ALLOWED -> new Outcome.SecondFactorFirst();
            });
  }

  /// Lets a session pass by a passkey of its own account.
  Outcome.OfPasskey pass(SignedIn who, Site site, Passkey.Answer answer) {
    return switch (checked(site, answer, Purpose.PASS, who.session().toString(), who.account())) {
      case Outcome.PasskeyRight right ->
          store.pass(right.passkey(), who.session(), now()) ? right : new Outcome.Wrong();
      case Outcome.OfPasskey other -> other;
    };
  }

  /// Signs in by a passkey that can also open the space.
  Outcome.OfPasskeySignIn signIn(Site site, Passkey.Answer answer, Visitor visitor) {
    return switch (guesses.passkey(visitor.address())) {
      case Outcome.Wait wait -> wait;
      case Guesses.Granted turn ->
          switch (checked(site, answer, Purpose.SIGN_IN, "", null)) {
            case Outcome.Wrong wrong -> wrong;
            case Outcome.PasskeyCountedBack back -> back;
            case Outcome.PasskeyRight right -> {
              turn.wasRight();
              yield enter(right.passkey(), visitor);
            }
          };
    };
  }

  private Outcome.OfPasskeySignIn enter(Passkey passkey, Visitor visitor) {
    if (passkey.wrappedAccountKey().isEmpty()) {
      return new Outcome.PasskeyOpensNothing();
    }
    Optional<Outcome.Entered> entered =
        accounts
            .ownProof(passkey.account())
            .flatMap(own -> signIn.enter(own.proof(), passkey, visitor));
    return entered.isPresent() ? entered.get() : new Outcome.Wrong();
  }

  /// Takes a passkey away and ends the other sessions.
  Outcome.OfChange remove(SignedIn who, AuthKey key, UUID id, NetworkAddress from) {
    return factors.change(
        who,
        key,
        from,
        allowed -> {
          Optional<SecondFactorStore.Removed> removed =
              store.remove(allowed, id, who.role() != Audience.PERSON);
          return removed.isPresent()
              ? SecondFactors.told(removed.get())
              : new Outcome.NoSuchPasskey();
        });
  }

  /// Checks an answer and uses its challenge up.
  ///
  /// @param account whose passkey it has to be; null where it says itself who signs in
  private Outcome.OfPasskey checked(
      Site site, Passkey.Answer answer, Purpose purpose, String whom, @Nullable UUID account) {
    Optional<Bytes> challenge = PasskeyCheck.challenge(answer.clientData());
    Optional<Instant> end = challenge.flatMap(it -> challenges.end(it, purpose, whom));
    Optional<Passkey> known =
        store
            .find(answer.credential(), site.name())
            .filter(passkey -> account == null || passkey.account().equals(account));
    if (challenge.isEmpty()
        || end.isEmpty()
        || known.isEmpty()
        || store.wasAnswered(challenge.get())) {
      return new Outcome.Wrong();
    }
    Passkey passkey = known.get();
    PasskeyCheck.Checked checked =
        PasskeyCheck.answer(site, user(passkey.account()), challenge.get(), passkey, answer);
    return switch (checked.verdict()) {
      case WRONG -> new Outcome.Wrong();
      case COUNTED_BACK -> new Outcome.PasskeyCountedBack();
      case RIGHT ->
          store.use(passkey, checked.signCount(), challenge.get(), end.get(), now())
              ? new Outcome.PasskeyRight(passkey)
              : new Outcome.Wrong();
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
