package morrow.accounts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Map;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import morrow.web.SignedIn;

/// The calls of owners about their own account and its sessions (protocol/HTTP.md, "Accounts"). None takes an id: whose account it is,
/// the session says.
final class AccountsApi implements Routes.Feature {
  private static final int MOST_BYTES = 16 << 10;

  record NewPassphrase(
      AuthKey authKey, Kdf kdf, Bytes salt, AuthKey newAuthKey, Bytes wrappedAccountKey) {
    NewPassphrase {
      requireNonNull(authKey);
      requireNonNull(kdf);
      requireNonNull(salt);
      requireNonNull(newAuthKey);
      requireNonNull(wrappedAccountKey);
    }

    PassphraseLock lock() {
      return new PassphraseLock(kdf, salt, newAuthKey, wrappedAccountKey);
    }
  }

  record NewRecoveryCode(
      AuthKey authKey, RecoveryAuth recoveryAuth, Bytes recoveryWrappedAccountKey) {
    NewRecoveryCode {
      requireNonNull(authKey);
      requireNonNull(recoveryAuth);
      requireNonNull(recoveryWrappedAccountKey);
    }

    RecoveryLock lock() {
      return new RecoveryLock(recoveryAuth, recoveryWrappedAccountKey);
    }
  }

  record Passphrase(AuthKey authKey) {
    Passphrase {
      requireNonNull(authKey);
    }
  }

  private final Accounts accounts;
  private final Sessions sessions;
  private final Entrance entrance;

  AccountsApi(Accounts accounts, Sessions sessions, Entrance entrance) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.entrance = entrance;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/account", this::account).toWhoeverSignedIn();
    routes.post("/api/sign-out", this::signOut).toWhoeverSignedIn();
    routes.post("/api/account/passphrase", this::changePassphrase).toEveryRole();
    routes.post("/api/account/recovery-code", this::changeRecoveryCode).toEveryRole();
    routes.post("/api/account/delete", this::delete).toEveryRole();
    routes.get("/api/sessions", this::sessions).toEveryRole();
    routes.post("/api/sessions/end-others", this::endOthers).toEveryRole();
    routes.get("/api/unlocks", this::unlocks).toEveryRole();
  }

  private void account(Call call) throws IOException {
    SignedIn who = call.signedIn();
    Account account = accounts.account(who.account()).orElseThrow(Problem::sessionNeeded);
    call.json(entrance.answer(account, who.passed()));
  }

  private void signOut(Call call) {
    SignedIn who = call.signedIn();
    sessions.end(who.account(), who.session());
    call.endSession();
    call.noContent();
  }

  private void changePassphrase(Call call) throws IOException {
    NewPassphrase body = Bodies.read(call, NewPassphrase.class, MOST_BYTES);
    SignedIn who = call.signedIn();
    Refusals.require(
        accounts.changePassphrase(
            who.account(),
            who.session(),
            body.authKey,
            Bodies.parse(body, NewPassphrase::lock),
            NetworkAddress.of(call.address())));
    call.noContent();
  }

  private void changeRecoveryCode(Call call) throws IOException {
    NewRecoveryCode body = Bodies.read(call, NewRecoveryCode.class, MOST_BYTES);
    Refusals.require(
        accounts.changeRecoveryCode(
            call.signedIn().account(),
            body.authKey,
            Bodies.parse(body, NewRecoveryCode::lock),
            NetworkAddress.of(call.address())));
    call.noContent();
  }

  private void delete(Call call) throws IOException {
    AuthKey key = Bodies.read(call, Passphrase.class, MOST_BYTES, Passphrase::authKey);
    Refusals.require(
        accounts.delete(call.signedIn().account(), key, NetworkAddress.of(call.address())));
    call.endSession();
    call.noContent();
  }

  private void sessions(Call call) throws IOException {
    SignedIn who = call.signedIn();
    call.json(Map.of("sessions", sessions.list(who.account(), who.session())));
  }

  private void endOthers(Call call) throws IOException {
    SignedIn who = call.signedIn();
    call.json(Map.of("ended", sessions.endOthers(who.account(), who.session())));
  }

  private void unlocks(Call call) throws IOException {
    call.json(Map.of("unlocks", sessions.unlocks(call.signedIn().account())));
  }
}
