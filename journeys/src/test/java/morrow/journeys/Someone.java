package morrow.journeys;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import morrow.client.account.Account;
import morrow.client.protocol.Kdf;
import morrow.client.protocol.MasterKey;
import morrow.client.protocol.Passphrase;
import morrow.client.protocol.RecoveryCode;
import morrow.client.server.Address;
import morrow.client.server.Server;
import morrow.web.Audience;
import org.jspecify.annotations.Nullable;

/// Makes accounts through the client, since the server cannot make them, and sessions as a browser has them.
final class Someone {
  static final String PASSPHRASE = "slow river under seven bridges";
  private static final JsonMapper JSON = new JsonMapper();

  private final Installation installation;

  Someone(Installation installation) {
    this.installation = installation;
  }

  Server server() {
    return new Server(Address.of(installation.address().toString().replaceAll("/$", "")));
  }

  /// A new account of a role.
  Account account(Audience role) {
    return signUp(
        switch (role) {
          case OPERATOR -> installation.operatorCode();
          case SPECIALIST -> {
            try (Account operator = account(Audience.OPERATOR)) {
              yield operator.invite("specialist").code();
            }
          }
          default -> null;
        });
  }

  private Account signUp(@Nullable String invitation) {
    String handle = "walker-" + UUID.randomUUID().toString().substring(0, 8);
    return Account.signUp(
        server(), handle, Passphrase.of(PASSPHRASE), RecoveryCode.random(), invitation);
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
        return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
      }
    }
  }

  private HttpResponse<String> post(HttpClient http, String path, ObjectNode body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(installation.at(path))
            .header("Morrow-Request", "1")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build(),
        BodyHandlers.ofString());
  }
}
