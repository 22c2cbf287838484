package morrow.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import morrow.client.account.CodeApp;
import org.jspecify.annotations.Nullable;

/// Accounts, sessions and invitations as lists that are walked through.
public final class ModelAccounts {
  /// What is kept of one account: the bodies as they came.
  static final class Account {
    final UUID id = UUID.randomUUID();
    final String handle;
    final String role;
    final JsonNode identity;
    JsonNode kdf;
    String salt;
    byte[] authKey;
    String wrapped;
    byte[] recoveryAuth;
    String recoveryWrapped;
    @Nullable CodeApp offered;
    @Nullable CodeApp app;
    final Set<String> usedCodes = new HashSet<>();

    Account(String role, Asked body) {
      this.handle = body.text("handle");
      this.role = role;
      this.identity = body.node().get("identity");
      this.kdf = body.node().get("kdf");
      this.salt = body.text("salt");
      this.authKey = body.bytes("authKey", 32);
      this.wrapped = body.text("wrappedAccountKey");
      this.recoveryAuth = body.bytes("recoveryAuth", 32);
      this.recoveryWrapped = body.text("recoveryWrappedAccountKey");
    }

    byte[] signing() {
      return new Asked(identity).bytes("signing", 32);
    }
  }

  private static final Set<String> WHILE_HALF =
      Set.of(
          "GET /api/account",
          "POST /api/sign-out",
          "POST /api/sign-in/start",
          "POST /api/sign-in",
          "POST /api/second-factor/totp/begin",
          "POST /api/second-factor/totp/confirm",
          "POST /api/second-factor/totp");

  final Map<String, Account> byHandle = new LinkedHashMap<>();
  final Map<String, Account> bySession = new LinkedHashMap<>();
  private final Set<String> passed = new HashSet<>();
  private final Map<String, String> invitations = new LinkedHashMap<>();
  private int codes;

  /// What `POST /api/sign-in` answers next instead of looking, once.
  public int waitSeconds;

  /// The code that makes the first operator.
  public String operatorCode() {
    return invitation("operator");
  }

  private String invitation(String role) {
    String code = "CODE" + ++codes;
    invitations.put(code, role);
    return code;
  }

  /// The answer to a call about accounts; null when it is none.
  @Nullable ObjectNode answer(
      String call, Asked body, @Nullable Account who, String session, Cookie cookie) {
    if (who != null
        && !standing(who, session).matches("not-needed|passed")
        && !WHILE_HALF.contains(call)) {
      throw new Refusal(401, "second-factor.needed");
    }
    return switch (call) {
      case "POST /api/second-factor/totp/begin" -> {
        Account account = required(who);
        if (account.app != null) {
          throw new Refusal(401, "second-factor.needed");
        }
        account.offered =
            CodeApp.of(
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQ" + "ABCDEFG".charAt(byHandle.size() % 7) + "JQ");
        yield object()
            .put("secret", account.offered.secret())
            .put("uri", "otpauth://totp/Morrow:" + account.handle);
      }
      case "POST /api/second-factor/totp/confirm" -> {
        Account account = required(who);
        CodeApp offered = account.offered;
        code(account, offered, body, session);
        account.app = offered;
        yield object();
      }
      case "POST /api/second-factor/totp" -> {
        Account account = required(who);
        code(account, account.app, body, session);
        yield object();
      }
      case "GET /api/handles" -> {
        ObjectNode free = object();
        ArrayNode handles = free.putArray("handles");
        for (int i = 0; i < 6; i++) {
          handles.add("copper-teapot-" + (417 + i));
        }
        yield free;
      }
      case "POST /api/sign-in/start" -> start(body.only("handle").text("handle"));
      case "POST /api/sign-in" -> signIn(body.only("handle", "authKey"), cookie);
      case "POST /api/sign-up" -> signUp(body, cookie);
      case "POST /api/recovery/start" -> {
        Account account = recoverable(body.only("recoveryAuth"));
        yield object()
            .put("handle", account.handle)
            .put("recoveryWrappedAccountKey", account.recoveryWrapped);
      }
      case "POST /api/recovery" -> recover(body, cookie);
      case "GET /api/account" -> signedIn(required(who), session);
      case "POST /api/sign-out" -> {
        bySession.remove(session);
        yield object();
      }
      case "POST /api/account/passphrase" -> {
        Account account = required(who);
        passphrase(account, body.only("authKey", "kdf", "salt", "newAuthKey", "wrappedAccountKey"));
        account.kdf = body.node().get("kdf");
        account.salt = body.text("salt");
        account.authKey = body.bytes("newAuthKey", 32);
        account.wrapped = body.text("wrappedAccountKey");
        bySession.entrySet().removeIf(e -> e.getValue() == account && !e.getKey().equals(session));
        yield object();
      }
      case "POST /api/account/recovery-code" -> {
        Account account = required(who);
        passphrase(account, body.only("authKey", "recoveryAuth", "recoveryWrappedAccountKey"));
        account.recoveryAuth = body.bytes("recoveryAuth", 32);
        account.recoveryWrapped = body.text("recoveryWrappedAccountKey");
        yield object();
      }
      case "POST /api/account/delete" -> {
        Account account = required(who);
        passphrase(account, body.only("authKey"));
        byHandle.remove(account.handle);
        bySession.values().removeIf(each -> each == account);
        yield object();
      }
      case "GET /api/sessions" -> {
        ObjectNode answer = object();
        ArrayNode sessions = answer.putArray("sessions");
        bySession.forEach((token, account) -> {
          if (account == required(who)) {
            sessions
                .addObject()
                .put("startedAt", Instant.EPOCH.toString())
                .put("lastSeenAt", Instant.EPOCH.toString())
                .put("browser", "")
                .put("current", token.equals(session));
          }
        });
        yield answer;
      }
      case "GET /api/unlocks" -> {
        required(who);
        ObjectNode answer = object();
        answer
            .putArray("unlocks")
            .addObject()
            .put("at", Instant.EPOCH.toString())
            .put("how", "passphrase")
            .put("browser", "Firefox, Android");
        yield answer;
      }
      case "POST /api/sessions/end-others" -> {
        int before = bySession.size();
        bySession
            .entrySet()
            .removeIf(e -> e.getValue() == required(who) && !e.getKey().equals(session));
        yield object().put("ended", before - bySession.size());
      }
      case "POST /api/invitations" -> {
        if (!required(who).role.equals("operator")) {
          throw new Refusal(404, "not-found");
        }
        String role = body.only("role").text("role");
        yield object()
            .put("code", invitation(role))
            .put("role", role)
            .put("expiresAt", Instant.now().plusSeconds(3600).toString());
      }
      default -> null;
    };
  }

  private void code(Account account, @Nullable CodeApp app, Asked body, String session) {
    String code = body.only("code").text("code");
    Instant now = Instant.now();
    boolean right =
        app != null
            && Stream.of(now.minusSeconds(30), now, now.plusSeconds(30))
                .anyMatch(time -> app.code(time).equals(code));
    if (!right) {
      throw new Refusal(401, "second-factor.wrong");
    }
    if (!account.usedCodes.add(code)) {
      throw new Refusal(401, "second-factor.code-used");
    }
    passed.add(session);
  }

  private String standing(Account account, String session) {
    if (account.role.equals("person")) {
      return "not-needed";
    }
    if (passed.contains(session)) {
      return "passed";
    }
    return account.app == null ? "set-up-needed" : "needed";
  }

  static Account required(@Nullable Account who) {
    if (who == null) {
      throw new Refusal(401, "session.needed");
    }
    return who;
  }

  private ObjectNode start(String handle) {
    Account account = byHandle.get(handle);
    ObjectNode answer = object();
    if (account == null) {
      answer
          .putObject("kdf")
          .put("algorithm", "argon2id")
          .put("memoryKiB", 65536)
          .put("passes", 3)
          .put("lanes", 1);
      return answer.put(
          "salt",
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(
                  Arrays.copyOf(handle.getBytes(java.nio.charset.StandardCharsets.UTF_8), 16)));
    }
    answer.set("kdf", account.kdf);
    return answer.put("salt", account.salt);
  }

  private ObjectNode signIn(Asked body, Cookie cookie) {
    if (waitSeconds > 0) {
      Refusal wait = new Refusal(429, "sign-in.wait");
      wait.body.put("seconds", waitSeconds);
      waitSeconds = 0;
      throw wait;
    }
    Account account = byHandle.get(body.text("handle"));
    if (account == null || !Arrays.equals(account.authKey, body.bytes("authKey", 32))) {
      throw new Refusal(401, "sign-in.wrong");
    }
    return entered(account, cookie);
  }

  private ObjectNode signUp(Asked body, Cookie cookie) {
    body.only(
        "handle",
        "role?",
        "invitation?",
        "kdf",
        "salt",
        "authKey",
        "wrappedAccountKey",
        "recoveryAuth",
        "recoveryWrappedAccountKey",
        "identity");
    body.bytes("salt", 16);
    Asked identity =
        body.object("identity").only("signing", "agreement", "agreementSignature", "sealed");
    identity.bytes("signing", 32);
    identity.bytes("agreement", 32);
    identity.bytes("agreementSignature", 64);
    identity.bytes("sealed");
    body.object("kdf").only("algorithm", "memoryKiB", "passes", "lanes");
    if (!body.text("handle").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new Refusal(400, "sign-up.handle-unfit");
    }
    if (byHandle.containsKey(body.text("handle"))) {
      throw new Refusal(409, "sign-up.handle-taken");
    }
    String role = body.node().has("role") ? body.text("role") : "person";
    if (body.node().has("invitation")) {
      role = invitations.remove(body.text("invitation"));
      if (role == null) {
        throw new Refusal(404, "sign-up.invitation-unknown");
      }
    }
    Account account = new Account(role, body);
    byHandle.put(account.handle, account);
    cookie.status = 201;
    return entered(account, cookie);
  }

  private Account recoverable(Asked body) {
    byte[] auth = body.bytes("recoveryAuth", 32);
    return byHandle.values().stream()
        .filter(account -> Arrays.equals(account.recoveryAuth, auth))
        .findFirst()
        .orElseThrow(() -> new Refusal(401, "recovery.wrong"));
  }

  private ObjectNode recover(Asked body, Cookie cookie) {
    body.only(
        "recoveryAuth",
        "kdf",
        "salt",
        "authKey",
        "wrappedAccountKey",
        "newRecoveryAuth",
        "newRecoveryWrappedAccountKey");
    Account account = recoverable(body);
    account.kdf = body.node().get("kdf");
    account.salt = body.text("salt");
    account.authKey = body.bytes("authKey", 32);
    account.wrapped = body.text("wrappedAccountKey");
    account.recoveryAuth = body.bytes("newRecoveryAuth", 32);
    account.recoveryWrapped = body.text("newRecoveryWrappedAccountKey");
    bySession.values().removeIf(each -> each == account);
    return entered(account, cookie);
  }

  private static void passphrase(Account account, Asked body) {
    if (!Arrays.equals(account.authKey, body.bytes("authKey", 32))) {
      throw new Refusal(401, "passphrase.wrong");
    }
  }

  private ObjectNode entered(Account account, Cookie cookie) {
    cookie.value = UUID.randomUUID().toString();
    bySession.put(cookie.value, account);
    return signedIn(account, cookie.value);
  }

  private ObjectNode signedIn(Account account, String session) {
    ObjectNode answer =
        object()
            .put("account", account.id.toString())
            .put("handle", account.handle)
            .put("role", account.role)
            .put("secondFactor", standing(account, session));
    answer.putArray("passkeys");
    ObjectNode keys = answer.putObject("keys");
    keys.set("kdf", account.kdf);
    keys.put("salt", account.salt).put("wrappedAccountKey", account.wrapped);
    keys.set("identity", account.identity);
    return answer;
  }

  /// What else the answer carries.
  static final class Cookie {
    int status = 200;
    @Nullable String value;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
