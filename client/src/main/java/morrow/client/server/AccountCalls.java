package morrow.client.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import morrow.client.protocol.AccountKey;
import morrow.client.protocol.Bytes;
import morrow.client.protocol.Kdf;
import morrow.client.protocol.MasterKey;
import morrow.client.protocol.NewAccount;
import morrow.client.protocol.PublicIdentity;
import morrow.client.protocol.RecoveryCode;
import morrow.client.protocol.Secret;
import org.jspecify.annotations.Nullable;

/// The calls about accounts, in the words and order of protocol/HTTP.md.
public final class AccountCalls {
  /// One session of an account.
  public record OpenSession(
      Instant startedAt, Instant lastSeenAt, String browser, boolean current) {}

  /// One time that the account was opened.
  public record Unlock(Instant at, String how, String browser) {}

  /// A code that makes one account.
  public record Invitation(String code, String role, Instant expiresAt) {
    @Override
    public String toString() {
      return "[redacted]";
    }
  }

  /// An app for codes that the server offers: what is typed into it, and the link that opens it.
  public record OfferedApp(String secret, String uri) {
    @Override
    public String toString() {
      return "[redacted]";
    }
  }

  /// What a recovery code finds.
  public record Recoverable(String handle, byte[] wrappedAccountKey) {}

  private AccountCalls() {}

  public static List<String> freeHandles(Server server) {
    return server.get("/api/handles", null).body().texts("handles");
  }

  public static Challenge start(Server server, String handle) {
    Fields body =
        server.post("/api/sign-in/start", object().put("handle", handle), null, true).body();
    return new Challenge(Challenge.kdf(body), body.bytes("salt"));
  }

  public static SignedIn signIn(Server server, String handle, Secret authKey) {
    ObjectNode body = object().put("handle", handle).put("authKey", written(authKey));
    return SignedIn.read(server, server.post("/api/sign-in", body, null, false));
  }

  public static SignedIn signUp(
      Server server,
      String handle,
      @Nullable String role,
      @Nullable String invitation,
      NewAccount made) {
    ObjectNode body = object().put("handle", handle);
    if (role != null) {
      body.put("role", role);
    }
    if (invitation != null) {
      body.put("invitation", invitation);
    }
    passphrase(body, made.kdf(), made.salt())
        .put("authKey", written(made.authKey()))
        .put("wrappedAccountKey", Bytes.base64Url(made.wrappedAccountKey()))
        .put("recoveryAuth", written(made.recoveryAuth()))
        .put("recoveryWrappedAccountKey", Bytes.base64Url(made.recoveryWrappedAccountKey()))
        .set("identity", identity(made.publicIdentity()));
    return SignedIn.read(server, server.post("/api/sign-up", body, null, false));
  }

  public static Recoverable startRecovery(Server server, RecoveryCode code) {
    try (Secret auth = code.recoveryAuth()) {
      Fields body =
          server
              .post("/api/recovery/start", object().put("recoveryAuth", written(auth)), null, true)
              .body();
      return new Recoverable(body.text("handle"), body.bytes("recoveryWrappedAccountKey"));
    }
  }

  public static SignedIn recover(
      Server server,
      RecoveryCode code,
      AccountKey accountKey,
      byte[] salt,
      MasterKey passphrase,
      RecoveryCode newCode) {
    try (Secret auth = code.recoveryAuth();
        Secret newAuth = newCode.recoveryAuth()) {
      ObjectNode body =
          passphrase(object().put("recoveryAuth", written(auth)), Kdf.STANDARD, salt)
              .put("authKey", written(passphrase.authKey()))
              .put("wrappedAccountKey", Bytes.base64Url(accountKey.wrappedFor(passphrase)))
              .put("newRecoveryAuth", written(newAuth))
              .put("newRecoveryWrappedAccountKey", Bytes.base64Url(accountKey.wrappedFor(newCode)));
      return SignedIn.read(server, server.post("/api/recovery", body, null, false));
    }
  }

  public static void changePassphrase(
      Session session, Secret authKey, byte[] salt, MasterKey next, AccountKey accountKey) {
    session.post(
        "/api/account/passphrase",
        passphrase(object().put("authKey", written(authKey)), Kdf.STANDARD, salt)
            .put("newAuthKey", written(next.authKey()))
            .put("wrappedAccountKey", Bytes.base64Url(accountKey.wrappedFor(next))));
  }

  public static void changeRecoveryCode(
      Session session, Secret authKey, RecoveryCode code, AccountKey accountKey) {
    try (Secret auth = code.recoveryAuth()) {
      session.post(
          "/api/account/recovery-code",
          object()
              .put("authKey", written(authKey))
              .put("recoveryAuth", written(auth))
              .put("recoveryWrappedAccountKey", Bytes.base64Url(accountKey.wrappedFor(code))));
    }
  }

  public static void delete(Session session, Secret authKey) {
    session.post("/api/account/delete", object().put("authKey", written(authKey)));
    session.forget();
  }

  public static void signOut(Session session) {
    session.post("/api/sign-out", object());
    session.forget();
  }

  public static List<OpenSession> sessions(Session session) {
    return session.get("/api/sessions").objects("sessions").stream()
        .map(each ->
            new OpenSession(
                each.time("startedAt"),
                each.time("lastSeenAt"),
                each.text("browser"),
                each.truth("current")))
        .toList();
  }

  public static List<Unlock> unlocks(Session session) {
    return session.get("/api/unlocks").objects("unlocks").stream()
        .map(each -> new Unlock(each.time("at"), each.text("how"), each.text("browser")))
        .toList();
  }

  public static int endOtherSessions(Session session) {
    return session.post("/api/sessions/end-others", object()).small("ended");
  }

  public static Invitation invite(Session session, String role) {
    Fields body = session.post("/api/invitations", object().put("role", role));
    return new Invitation(body.text("code"), body.text("role"), body.time("expiresAt"));
  }

  /// Begins to set up an app for codes; it counts once a code was confirmed.
  ///
  /// @param authKey needed unless the account has no second factor yet
  public static OfferedApp beginApp(Session session, @Nullable Secret authKey) {
    ObjectNode body = object();
    if (authKey != null) {
      body.put("authKey", written(authKey));
    }
    Fields offered = session.post("/api/second-factor/totp/begin", body);
    return new OfferedApp(offered.text("secret"), offered.text("uri"));
  }

  public static void confirmApp(Session session, String code) {
    session.post("/api/second-factor/totp/confirm", object().put("code", code));
  }

  public static void passByCode(Session session, String code) {
    session.post("/api/second-factor/totp", object().put("code", code));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode passphrase(ObjectNode body, Kdf kdf, byte[] salt) {
    body.putObject("kdf")
        .put("algorithm", kdf.algorithm())
        .put("memoryKiB", kdf.memoryKiB())
        .put("passes", kdf.passes())
        .put("lanes", kdf.lanes());
    return body.put("salt", Bytes.base64Url(salt));
  }

  private static ObjectNode identity(PublicIdentity identity) {
    return object()
        .put("signing", Bytes.base64Url(identity.signing()))
        .put("agreement", Bytes.base64Url(identity.agreement()))
        .put("agreementSignature", Bytes.base64Url(identity.agreementSignature()))
        .put("sealed", Bytes.base64Url(identity.sealed()));
  }

  private static String written(Secret secret) {
    return Bytes.base64Url(secret.copy());
  }
}
