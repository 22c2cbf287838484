package morrow.accounts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import morrow.web.Audience;
import morrow.web.Routes;
import morrow.web.SignedIn;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Puts the parts of this feature together for the composition root.
public final class AccountsFeature implements Routes.Feature, AutoCloseable {
  private final List<BiConsumer<Handle, UUID>> beforeDeletion = new CopyOnWriteArrayList<>();
  private final Sessions sessions;
  private final Invitations invitations;
  private final Upkeep upkeep;
  private final Guesses guesses;
  private final List<Routes.Feature> apis;

  public AccountsFeature(Jdbi database, AccountsSettings settings, InstantSource clock) {
    AccountStore store = new AccountStore(database);
    LockStore locks = new LockStore(database, beforeDeletion);
    sessions = new Sessions(new SessionStore(database), settings, clock);
    invitations = new Invitations(new InvitationStore(database), clock);
    guesses = new Guesses(settings.guesses(), clock);
    SignIn signIn = new SignIn(store, sessions, guesses, new UnknownHandles(store));
    Bytes secret = store.installationSecret("second-factors", Bytes.random(32));
    PasskeyStore passkeyStore = new PasskeyStore(database);
    upkeep = new Upkeep(database, sessions, invitations, passkeyStore, clock);
    Accounts accounts = new Accounts(store, locks, guesses, upkeep::afterDeletion);
    SecondFactors factors =
        new SecondFactors(new SecondFactorStore(database), accounts, guesses, secret, clock);
    Passkeys passkeys = new Passkeys(passkeyStore, factors, store, signIn, guesses, secret, clock);
    Entrance entrance = new Entrance(sessions, factors, passkeys);
    apis =
        List.of(
            new SignInApi(
                new SignUp(store, signIn, guesses, settings.specialistsMaySignUp(), clock),
                signIn,
                new Recovery(store, locks, signIn, guesses),
                entrance,
                new HandleSuggestions(store, new SecureRandom())),
            new AccountsApi(accounts, sessions, entrance),
            new SecondFactorApi(factors, passkeys, accounts),
            new PasskeysApi(passkeys, entrance, settings.passkeySite()),
            new InvitationsApi(invitations));
  }

  @Override
  public void routes(Routes routes) {
    apis.forEach(api -> api.routes(routes));
  }

  /// Has something done in the transaction that takes an account away, while its rows are still there: for what others have
  /// to be told. When it throws, the account stays.
  public void beforeDeletion(BiConsumer<Handle, UUID> work) {
    beforeDeletion.add(work);
  }

  /// Who is behind a session cookie's value; empty when the session ended.
  public Optional<SignedIn> whoCalls(String cookie) {
    return sessions
        .current(cookie)
        .map(session ->
            new SignedIn(
                session.account(),
                Audience.valueOf(session.role().name()),
                session.session(),
                session.passed()));
  }

  /// The code for the first operator, to be printed at the start; empty when there is an operator. It voids the one before.
  public Optional<String> firstOperatorCode() {
    return invitations.firstOperatorCode().map(InvitationCode::text);
  }

  /// Begins to clear away in the background what is over.
  public void startUpkeep() {
    upkeep.start();
  }

  @Override
  public void close() {
    upkeep.close();
  }

  Upkeep upkeep() {
    return upkeep;
  }

  Guesses guesses() {
    return guesses;
  }
}
