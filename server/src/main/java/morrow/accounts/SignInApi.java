package morrow.accounts;

import static java.util.Objects.requireNonNull;

import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.util.Map;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import org.jspecify.annotations.Nullable;

/// The calls by which somebody comes in: signing up, signing in, recovering (protocol/HTTP.md, "Accounts").
final class SignInApi implements Routes.Feature {
  private static final int MOST_BYTES = 16 << 10;

  record Typed(String handle) {
    Typed {
      requireNonNull(handle);
    }
  }

  record Passphrase(String handle, AuthKey authKey) {
    Passphrase {
      requireNonNull(handle);
      requireNonNull(authKey);
    }
  }

  record NewAccount(
      String handle,
      @Nullable Role role,
      @Nullable String invitation,
      Kdf kdf,
      Bytes salt,
      AuthKey authKey,
      Bytes wrappedAccountKey,
      RecoveryAuth recoveryAuth,
      Bytes recoveryWrappedAccountKey,
      Identity identity) {
    NewAccount {
      requireNonNull(handle);
      requireNonNull(kdf);
      requireNonNull(salt);
      requireNonNull(authKey);
      requireNonNull(wrappedAccountKey);
      requireNonNull(recoveryAuth);
      requireNonNull(recoveryWrappedAccountKey);
      requireNonNull(identity);
      if (role != null && invitation != null) {
        throw new IllegalArgumentException("The invitation says the role.");
      }
      if (role == Role.OPERATOR) {
        throw new IllegalArgumentException("Operators come in by invitation.");
      }
    }

    SignUp.Wish wish() {
      return new SignUp.Wish(
          handle,
          role == null ? Role.PERSON : role,
          invitation,
          new PassphraseLock(kdf, salt, authKey, wrappedAccountKey),
          new RecoveryLock(recoveryAuth, recoveryWrappedAccountKey),
          identity);
    }
  }

  record Code(RecoveryAuth recoveryAuth) {
    Code {
      requireNonNull(recoveryAuth);
    }
  }

  record NewLocks(
      RecoveryAuth recoveryAuth,
      Kdf kdf,
      Bytes salt,
      AuthKey authKey,
      Bytes wrappedAccountKey,
      RecoveryAuth newRecoveryAuth,
      Bytes newRecoveryWrappedAccountKey) {
    NewLocks {
      requireNonNull(recoveryAuth);
      requireNonNull(kdf);
      requireNonNull(salt);
      requireNonNull(authKey);
      requireNonNull(wrappedAccountKey);
      requireNonNull(newRecoveryAuth);
      requireNonNull(newRecoveryWrappedAccountKey);
    }

    PassphraseLock passphrase() {
      return new PassphraseLock(kdf, salt, authKey, wrappedAccountKey);
    }

    RecoveryLock recovery() {
      return new RecoveryLock(newRecoveryAuth, newRecoveryWrappedAccountKey);
    }
  }

  private final SignUp signUp;
  private final SignIn signIn;
  private final Recovery recovery;
  private final Entrance entrance;
  private final HandleSuggestions suggestions;

  SignInApi(
      SignUp signUp,
      SignIn signIn,
      Recovery recovery,
      Entrance entrance,
      HandleSuggestions suggestions) {
    this.signUp = signUp;
    this.signIn = signIn;
    this.recovery = recovery;
    this.entrance = entrance;
    this.suggestions = suggestions;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/handles", this::handles).to(Audience.EVERYONE);
    routes.post("/api/sign-up", this::signUp).to(Audience.EVERYONE);
    routes.post("/api/sign-in/start", this::startSignIn).to(Audience.EVERYONE);
    routes.post("/api/sign-in", this::signIn).to(Audience.EVERYONE);
    routes.post("/api/recovery/start", this::startRecovery).to(Audience.EVERYONE);
    routes.post("/api/recovery", this::recover).to(Audience.EVERYONE);
  }

  private void handles(Call call) throws IOException {
    call.json(Map.of("handles", suggestions.suggest()));
  }

  private void signUp(Call call) throws IOException {
    SignUp.Wish wish = Bodies.read(call, NewAccount.class, MOST_BYTES, NewAccount::wish);
    switch (signUp.signUp(wish, visitor(call))) {
      case Outcome.Entered entered -> entrance.enter(call, 201, entered);
      case Outcome.Wait wait -> throw Refusals.wait("sign-up.wait", wait);
      case Outcome.KdfUnfit kdf -> throw Refusals.kdfUnfit(kdf);
      case Outcome.RecoveryCodeUsed _ -> throw Refusals.recoveryCodeUsed();
      case Outcome.HandleTaken _ ->
          throw new Problem(409, "sign-up.handle-taken", "Somebody has this handle already.");
      case Outcome.HandleUnfit _ ->
          throw new Problem(
              400,
              "sign-up.handle-unfit",
              "A handle has 3 to 30 letters a–z, digits and single hyphens inside, and is not reserved.");
      case Outcome.InvitationNeeded _ ->
          throw new Problem(
              403,
              "sign-up.invitation-needed",
              "Here, specialists come in by invitation. Ask the people who run this site for one.");
      case Outcome.InvitationUnknown _ ->
          throw new Problem(
              404,
              "sign-up.invitation-unknown",
              "There is no such invitation, or it was used, withdrawn or has expired.");
    }
  }

  private void startSignIn(Call call) throws IOException {
    String handle = Bodies.read(call, Typed.class, MOST_BYTES, Typed::handle);
    call.json(signIn.start(handle));
  }

  private void signIn(Call call) throws IOException {
    Passphrase body = Bodies.read(call, Passphrase.class, MOST_BYTES);
    switch (signIn.signIn(body.handle, body.authKey, visitor(call))) {
      case Outcome.Entered entered -> entrance.enter(call, 200, entered);
      case Outcome.Wait wait -> throw Refusals.wait("sign-in.wait", wait);
      case Outcome.Wrong _ ->
          throw new Problem(401, "sign-in.wrong", "Handle and passphrase do not fit together.");
    }
  }

  private void startRecovery(Call call) throws IOException {
    RecoveryAuth auth = Bodies.read(call, Code.class, MOST_BYTES, Code::recoveryAuth);
    switch (recovery.start(auth, NetworkAddress.of(call.address()))) {
      case Outcome.Found found -> call.json(found);
      case Outcome.Wait wait -> throw Refusals.wait("sign-in.wait", wait);
      case Outcome.Wrong _ -> throw wrongCode();
    }
  }

  private void recover(Call call) throws IOException {
    NewLocks body = Bodies.read(call, NewLocks.class, MOST_BYTES);
    PassphraseLock passphrase = Bodies.parse(body, NewLocks::passphrase);
    RecoveryLock fresh = Bodies.parse(body, NewLocks::recovery);
    switch (recovery.recover(body.recoveryAuth, passphrase, fresh, visitor(call))) {
      case Outcome.Entered entered -> entrance.enter(call, 200, entered);
      case Outcome.Wait wait -> throw Refusals.wait("sign-in.wait", wait);
      case Outcome.KdfUnfit kdf -> throw Refusals.kdfUnfit(kdf);
      case Outcome.RecoveryCodeUsed _ -> throw Refusals.recoveryCodeUsed();
      case Outcome.Wrong _ -> throw wrongCode();
    }
  }

  static Visitor visitor(Call call) {
    return new Visitor(
        NetworkAddress.of(call.address()),
        Browser.words(call.header(HeaderNames.USER_AGENT).orElse("")));
  }

  private static Problem wrongCode() {
    return new Problem(401, "recovery.wrong", "This recovery code opens no account.");
  }
}
