package morrow.client.account;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import morrow.client.protocol.AccountKey;
import morrow.client.protocol.Identity;
import morrow.client.protocol.Kdf;
import morrow.client.protocol.MasterKey;
import morrow.client.protocol.NewAccount;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.protocol.Refused;
import morrow.client.server.AccountCalls;
import morrow.client.server.AccountCalls.Invitation;
import morrow.client.server.AccountCalls.OfferedApp;
import morrow.client.server.AccountCalls.OpenSession;
import morrow.client.server.AccountCalls.Recoverable;
import morrow.client.server.AccountCalls.Unlock;
import morrow.client.server.Challenge;
import morrow.client.server.SecondFactor;
import morrow.client.server.Server;
import morrow.client.server.ServerRefused;
import morrow.client.server.Session;
import morrow.client.server.SignedIn;
import org.jspecify.annotations.Nullable;

/// An account that was opened here. Not safe to share between threads.
public final class Account implements AutoCloseable {
  private final UUID id;
  private final String handle;
  private final String role;
  private final Session session;
  private final AccountKey accountKey;
  private final Identity identity;
  private SecondFactor secondFactor;

  private Account(SignedIn signedIn, AccountKey accountKey) {
    this.id = signedIn.account();
    this.handle = signedIn.handle();
    this.role = signedIn.role();
    this.session = signedIn.session();
    this.accountKey = accountKey;
    this.secondFactor = signedIn.secondFactor();
    this.identity = Identity.open(signedIn.keys().identity(), accountKey);
  }

  /// Makes an account and signs in. Show the code before: without it and without the passphrase nothing can be read again.
  ///
  /// @param invitation the code that makes a specialist or an operator; null for a person
  /// @throws ServerRefused `sign-up.handle-taken`, `sign-up.handle-unfit`, `sign-up.invitation-unknown`, `sign-up.wait`
  public static Account signUp(
      Server server,
      String handle,
      Passphrase passphrase,
      RecoveryCode recoveryCode,
      @Nullable String invitation) {
    NewAccount made = NewAccount.of(passphrase, recoveryCode);
    return new Account(
        AccountCalls.signUp(server, handle, null, invitation, made), made.accountKey());
  }

  /// Makes the account of a specialist who comes without an invitation. It needs a second factor before anything else: [#setUpApp].
  ///
  /// @throws ServerRefused as [#signUp], and `sign-up.invitation-needed`
  public static Account signUpAsSpecialist(
      Server server, String handle, Passphrase passphrase, RecoveryCode recoveryCode) {
    NewAccount made = NewAccount.of(passphrase, recoveryCode);
    return new Account(
        AccountCalls.signUp(server, handle, "specialist", null, made), made.accountKey());
  }

  /// Opens an account with its passphrase. Takes about a third of a second.
  ///
  /// @throws ServerRefused `sign-in.wrong`, `sign-in.wait`
  /// @throws Refused `kdf.weak`, `wrap.key`, `wrap.forged`, `identity.forged` when the server gave something that is not this account's
  public static Account signIn(Server server, String handle, Passphrase passphrase) {
    Challenge challenge = AccountCalls.start(server, handle);
    try (MasterKey masterKey = MasterKey.of(passphrase, challenge.salt(), challenge.kdf())) {
      SignedIn signedIn = AccountCalls.signIn(server, handle, masterKey.authKey());
      return new Account(
          signedIn, AccountKey.unwrap(signedIn.keys().wrappedAccountKey(), masterKey));
    }
  }

  /// Comes back with the recovery code, and gives the account a new passphrase and a new code. All older sessions end.
  ///
  /// @throws ServerRefused `recovery.wrong`, `sign-in.wait`
  public static Account recover(
      Server server, RecoveryCode code, Passphrase newPassphrase, RecoveryCode newCode) {
    Recoverable found = AccountCalls.startRecovery(server, code);
    AccountKey accountKey = AccountKey.unwrap(found.wrappedAccountKey(), code);
    byte[] salt = Kdf.newSalt();
    try (MasterKey masterKey = MasterKey.of(newPassphrase, salt, Kdf.STANDARD)) {
      return new Account(
          AccountCalls.recover(server, code, accountKey, salt, masterKey, newCode), accountKey);
    }
  }

  /// Gives the account another passphrase. The recovery code stays; other sessions end.
  ///
  /// @throws ServerRefused `passphrase.wrong`, `sign-in.wait`
  public void changePassphrase(Passphrase old, Passphrase next) {
    byte[] salt = Kdf.newSalt();
    try (MasterKey oldKey = masterKey(old);
        MasterKey nextKey = MasterKey.of(next, salt, Kdf.STANDARD)) {
      AccountCalls.changePassphrase(session, oldKey.authKey(), salt, nextKey, accountKey);
    }
  }

  /// Gives the account another recovery code. The old one is void.
  ///
  /// @throws ServerRefused `passphrase.wrong`, `sign-in.wait`
  public void changeRecoveryCode(Passphrase passphrase, RecoveryCode code) {
    try (MasterKey masterKey = masterKey(passphrase)) {
      AccountCalls.changeRecoveryCode(session, masterKey.authKey(), code, accountKey);
    }
  }

  /// Everything of the account is gone afterwards.
  ///
  /// @throws ServerRefused `passphrase.wrong`, `sign-in.wait`
  public void delete(Passphrase passphrase) {
    try (MasterKey masterKey = masterKey(passphrase)) {
      AccountCalls.delete(session, masterKey.authKey());
    }
  }

  private MasterKey masterKey(Passphrase passphrase) {
    Challenge challenge = AccountCalls.start(session.server(), handle);
    return MasterKey.of(passphrase, challenge.salt(), challenge.kdf());
  }

  public List<OpenSession> sessions() {
    return AccountCalls.sessions(session);
  }

  public List<Unlock> unlocks() {
    return AccountCalls.unlocks(session);
  }

  /// Returns how many ended.
  public int endOtherSessions() {
    return AccountCalls.endOtherSessions(session);
  }

  /// Makes a code with which one specialist or operator can sign up.
  ///
  /// @param invitedRole `specialist` or `operator`
  /// @throws ServerRefused `not-found` for who is no operator
  public Invitation invite(String invitedRole) {
    return AccountCalls.invite(session, invitedRole);
  }

  /// How far this session is with the second step.
  public SecondFactor secondFactor() {
    return secondFactor;
  }

  /// Begins to set up the first app for codes.
  public OfferedApp beginApp() {
    return AccountCalls.beginApp(session, null);
  }

  /// Takes the app that was begun for the one that counts, and passes.
  ///
  /// @throws ServerRefused `second-factor.wrong`, `second-factor.wait`
  public void confirmApp(String code) {
    AccountCalls.confirmApp(session, code);
    secondFactor = SecondFactor.PASSED;
  }

  /// Sets up the first app for codes by itself, and passes. It takes the code of half a minute ago, so that those of now are left
  /// for signing in again at once.
  public CodeApp setUpApp(InstantSource clock) {
    CodeApp app = CodeApp.of(beginApp().secret());
    try {
      confirmApp(app.beside(clock.instant(), -1));
    } catch (ServerRefused e) {
      if (!e.is("second-factor.wrong")) {
        throw e;
      }
      confirmApp(app.code(clock.instant())); // The half minute was just over.
    }
    return app;
  }

  /// Passes the second step with a code as it was typed.
  ///
  /// @throws ServerRefused `second-factor.wrong`, `second-factor.code-used`, `second-factor.wait`
  public void pass(String code) {
    AccountCalls.passByCode(session, code);
    secondFactor = SecondFactor.PASSED;
  }

  /// Passes the second step with an app that is at hand; when the code of now was used, with the next one.
  public void pass(CodeApp app, InstantSource clock) {
    try {
      pass(app.code(clock.instant()));
    } catch (ServerRefused e) {
      if (!e.is("second-factor.code-used")) {
        throw e;
      }
      pass(app.beside(clock.instant(), 1));
    }
  }

  public void signOut() {
    AccountCalls.signOut(session);
  }

  public UUID id() {
    return id;
  }

  public String handle() {
    return handle;
  }

  public String role() {
    return role;
  }

  public Session session() {
    return session;
  }

  public AccountKey accountKey() {
    return accountKey;
  }

  public Identity identity() {
    return identity;
  }

  @Override
  public void close() {
    identity.close();
    accountKey.close();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
