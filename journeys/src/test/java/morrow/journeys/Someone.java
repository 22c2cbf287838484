package morrow.journeys;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.UUID;
import morrow.client.account.Account;
import morrow.client.account.CodeApp;
import morrow.client.protocol.Kdf;
import morrow.client.protocol.MasterKey;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.Address;
import morrow.client.server.SecondFactor;
import morrow.client.server.Server;
import morrow.web.Audience;
import org.jspecify.annotations.Nullable;

/// Makes accounts through the client, since the server cannot make them, and sessions as a browser has them.
final class Someone {
  static final String PASSPHRASE = "slow river under seven bridges";
  private static final JsonMapper JSON = new JsonMapper();

  private final Installation installation;
  private @Nullable CodeApp app;
  private String handle = "";

  Someone(Installation installation) {
    this.installation = installation;
  }

  Server server() {
    return new Server(Address.of(installation.address().toString().replaceAll("/$", "")));
  }

  /// A new account of a role, past the second factor where it needs one; only `HALF_SIGNED_IN`, a specialist, is not.
  Account account(Audience role) {
    Account account = signUp(role);
    if (account.secondFactor() == SecondFactor.SET_UP_NEEDED && role != Audience.HALF_SIGNED_IN) {
      app = account.setUpApp(installation.clock());
    }
    return account;
  }

  /// The app for codes of the account that was made last.
  CodeApp app() {
    return Objects.requireNonNull(app);
  }

  /// The handle of the account that was made last.
  String handle() {
    return handle;
  }

  private Account signUp(Audience role) {
    handle = "walker-" + UUID.randomUUID().toString().substring(0, 8);
    Passphrase passphrase = Passphrase.of(PASSPHRASE);
    return switch (role) {
      case EVERYONE, PERSON ->
          Account.signUp(server(), handle, passphrase, RecoveryCode.random(), null);
      case SPECIALIST, HALF_SIGNED_IN ->
          Account.signUpAsSpecialist(server(), handle, passphrase, RecoveryCode.random());
      case OPERATOR ->
          Account.signUp(
              server(), handle, passphrase, RecoveryCode.random(), installation.operatorCode());
    };
  }

  /// The cookie of a session of a new account of that role.
  String cookieOf(Audience role) throws IOException, InterruptedException {
    try (Account account = account(role);
        HttpClient http = HttpClient.newHttpClient()) {
      ObjectNode handle = JSON.createObjectNode().put("handle", account.handle());
      var challenge = JSON.readTree(post(http, "api/sign-in/start", handle).body());
      byte[] salt = java.util.Base64.getUrlDecoder().decode(challenge.get("salt").asText());
      try (MasterKey key = MasterKey.of(Passphrase.of(PASSPHRASE), salt, Kdf.STANDARD)) {
        String authKey =
            java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(key.authKey().copy());
        String cookie =
            post(http, "api/sign-in", handle.put("authKey", authKey))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        String session = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        if (role == Audience.SPECIALIST || role == Audience.OPERATOR) {
          ObjectNode code =
              JSON.createObjectNode().put("code", app().code(installation.clock().instant()));
          HttpResponse<String> passed = post(http, "api/second-factor/totp", code, session);
          if (passed.statusCode() != 204) {
            throw new IllegalStateException(passed.body());
          }
        }
        return session;
      }
    }
  }

  private HttpResponse<String> post(HttpClient http, String path, ObjectNode body)
      throws IOException, InterruptedException {
    return post(http, path, body, "");
  }

  private HttpResponse<String> post(HttpClient http, String path, ObjectNode body, String session)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(installation.at(path))
            .header("Morrow-Request", "1")
            .header("Content-Type", "application/json")
            .header("Cookie", "__Host-morrow=" + session)
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build(),
        BodyHandlers.ofString());
  }
}
