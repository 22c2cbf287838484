package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.web.Audience;
import morrow.web.Routes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every call of this feature with what hostile or broken clients send.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountRoutesTest {
  private final House house;
  private final Secrets personsSecrets = House.secrets();
  private final Secrets operatorsSecrets = House.secrets();
  private final Caller person;
  private final Caller specialist;
  private final Caller operator;
  private final Caller half;

  AccountRoutesTest(Database database) {
    house = new House(database);
    operator = house.operator(operatorsSecrets);
    person = house.signedUp(personsSecrets);
    specialist = house.specialist();
    half = house.caller();
    half.post("/api/sign-up", House.secrets().signUpAsSpecialist()).expect(201);
  }

  @AfterAll
  void close() {
    house.close();
  }

  /// Calls with a body, each with a right one for a stranger's secrets.
  static Map<String, ObjectNode> bodies() {
    Secrets secrets = House.secrets();
    Secrets fresh = secrets.withNewPassphrase().withNewRecoveryCode();
    Map<String, ObjectNode> bodies = new LinkedHashMap<>();
    bodies.put("/api/sign-up", secrets.signUp());
    bodies.put("/api/sign-in/start", Secrets.object().put("handle", secrets.handle()));
    bodies.put("/api/sign-in", secrets.signIn());
    bodies.put("/api/recovery/start", secrets.startRecovery());
    bodies.put("/api/recovery", secrets.recover(fresh));
    bodies.put("/api/account/passphrase", secrets.changePassphrase(fresh));
    bodies.put("/api/account/recovery-code", secrets.changeRecoveryCode(fresh));
    bodies.put("/api/account/delete", secrets.delete());
    bodies.put("/api/invitations", Secrets.object().put("role", "specialist"));
    bodies.put(
        "/api/invitations/withdraw",
        Secrets.object().put("id", "00000000-0000-4000-8000-000000000000"));
    bodies.put("/api/second-factor/totp/confirm", Secrets.object().put("code", "000000"));
    bodies.put("/api/second-factor/totp", Secrets.object().put("code", "000000"));
    bodies.put(
        "/api/second-factor/totp/remove", Secrets.object().put("authKey", secrets.authKey()));
    bodies.put(
        "/api/second-factor/passkeys/finish",
        Secrets.object()
            .put("name", "Phone")
            .put("credential", Secrets.random(32))
            .put("clientData", Secrets.random(100))
            .put("attestation", Secrets.random(200))
            .put("wrappedAccountKey", Secrets.random(107)));
    bodies.put("/api/second-factor/passkeys/pass", passkeyAnswer());
    bodies.put(
        "/api/second-factor/passkeys/remove",
        Secrets.object()
            .put("id", "00000000-0000-4000-8000-000000000000")
            .put("authKey", secrets.authKey()));
    bodies.put("/api/sign-in/passkey/finish", passkeyAnswer());
    bodies.put(
        "/api/operator/second-factor/reset", Secrets.object().put("handle", secrets.handle()));
    return bodies;
  }

  private static ObjectNode passkeyAnswer() {
    return Secrets.object()
        .put("credential", Secrets.random(32))
        .put("clientData", Secrets.random(100))
        .put("authenticatorData", Secrets.random(37))
        .put("signature", Secrets.random(64));
  }

  static Stream<String> callsWithABody() {
    return bodies().keySet().stream();
  }

  private Stream<Routes.Route> routes() {
    return house.web.routes().stream().filter(route -> route.path().startsWith("/api/"));
  }

  @Test
  void everyCallOfTheContractIsThereAndNoOther() {
    assertThat(routes().map(route -> route.method() + " " + route.path()))
        .containsExactlyInAnyOrder(
            "GET /api/handles",
            "POST /api/sign-up",
            "POST /api/sign-in/start",
            "POST /api/sign-in",
            "POST /api/recovery/start",
            "POST /api/recovery",
            "GET /api/account",
            "POST /api/sign-out",
            "POST /api/account/passphrase",
            "POST /api/account/recovery-code",
            "POST /api/account/delete",
            "GET /api/sessions",
            "POST /api/sessions/end-others",
            "GET /api/unlocks",
            "GET /api/invitations",
            "POST /api/invitations",
            "POST /api/invitations/withdraw",
            "GET /api/second-factor",
            "POST /api/second-factor/totp/begin",
            "POST /api/second-factor/totp/confirm",
            "POST /api/second-factor/totp",
            "POST /api/second-factor/totp/remove",
            "POST /api/second-factor/passkeys/begin",
            "POST /api/second-factor/passkeys/finish",
            "POST /api/second-factor/passkeys/challenge",
            "POST /api/second-factor/passkeys/pass",
            "POST /api/second-factor/passkeys/remove",
            "POST /api/sign-in/passkey/start",
            "POST /api/sign-in/passkey/finish",
            "POST /api/operator/second-factor/reset");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void whoIsNotSignedInIsAskedToSignIn(Routes.Route route) {
    Caller.Answer answer = call(house.caller(), route);
    if (route.audiences().contains(Audience.EVERYONE)) {
      assertThat(answer.status()).isNotEqualTo(404).isLessThan(500);
      assertThat(answer.text()).doesNotContain("session.needed");
    } else {
      answer.refused(401, "session.needed");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void theWrongRoleSeesNothing(Routes.Route route) {
    String absent = person.get("/api/never-there").expect(404).text();
    Map<Audience, Caller> callers =
        Map.of(
            Audience.PERSON, person, Audience.SPECIALIST, specialist, Audience.OPERATOR, operator);
    callers.forEach((role, caller) -> {
      if (route.path().equals("/api/sign-out")) {
        return; // for every role, and it would end the session
      }
      if (route.audiences().contains(role)) {
        assertThat(call(caller, route).text()).doesNotContain("session.needed", "not-found");
      } else if (!route.audiences().contains(Audience.EVERYONE)) {
        assertThat(call(caller, route).refused(404, "not-found").text()).isEqualTo(absent);
      }
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void whoHasNotPassedTheSecondFactorReachesOnlyWhatLetsPassIt(Routes.Route route) {
    if (route.path().equals("/api/sign-out")) {
      return; // aHalfSignedInSessionCanSignOut
    }
    Caller.Answer answer = call(half, route);
    if (route.audiences().contains(Audience.HALF_SIGNED_IN)
        || route.audiences().contains(Audience.EVERYONE)) {
      assertThat(answer.text()).doesNotContain("second-factor.needed");
    } else {
      answer.refused(401, "second-factor.needed");
    }
  }

  @Test
  void aHalfSignedInSessionCanSignOut() {
    Caller caller = house.caller();
    caller.post("/api/sign-up", House.secrets().signUpAsSpecialist()).expect(201);
    caller.post("/api/sign-out", "").expect(204);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void aCallFromAForeignPageIsRefused(Routes.Route route) {
    if (route.method().equals("POST")) {
      Caller caller = callerFor(route.path());
      String body = bodies().getOrDefault(route.path(), Secrets.object()).toString();
      caller
          .send(
              caller
                  .request(route.path())
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body)))
          .refused(403, "request.forged");
      caller
          .send(
              caller
                  .request(route.path())
                  .header("Content-Type", "application/json")
                  .header("Morrow-Request", "1")
                  .header("Origin", "https://elsewhere.example")
                  .POST(BodyPublishers.ofString(body)))
          .refused(403, "request.forged");
    }
  }

  @ParameterizedTest
  @MethodSource("callsWithABody")
  void anUnknownFieldIsRefused(String path) {
    ObjectNode body = bodies().getOrDefault(path, Secrets.object());
    malformed(path, body.put("account", "00000000-0000-4000-8000-000000000000").toString());
  }

  @ParameterizedTest
  @MethodSource("callsWithABody")
  void everyFieldIsNeededAndHasOneType(String path) {
    ObjectNode whole = bodies().getOrDefault(path, Secrets.object());
    for (String field :
        new TreeSet<>(whole.properties().stream().map(Map.Entry::getKey).toList())) {
      malformed(path, whole.deepCopy().without(field).toString());
      malformed(path, whole.deepCopy().putNull(field).toString());
      malformed(path, whole.deepCopy().put(field, 7).toString());
      malformed(path, whole.deepCopy().put(field, true).toString());
      malformed(path, whole.deepCopy().set(field, Secrets.object()).toString());
      malformed(path, whole.deepCopy().set(field, whole.arrayNode().add("x")).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("callsWithABody")
  void bytesHaveTheirLengthAndTheirAlphabet(String path) {
    ObjectNode whole = bodies().getOrDefault(path, Secrets.object());
    for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> field : whole.properties()) {
      if (!field.getValue().isTextual()
          || List.of("handle", "role", "name", "code", "id").contains(field.getKey())) {
        continue;
      }
      String right = field.getValue().asText();
      for (String wrong :
          List.of("", "AA", right + "=", right.replace(right.charAt(3), '+'), right.repeat(50))) {
        malformed(path, whole.deepCopy().put(field.getKey(), wrong).toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("callsWithABody")
  void whatIsNotJsonIsRefused(String path) {
    for (String body : List.of("", "null", "[]", "{", "\"x\"", "{} {}", "\u0000")) {
      malformed(path, body);
    }
    callerFor(path)
        .post(path, "{}".getBytes(StandardCharsets.UTF_8), "text/plain")
        .refused(415, "request.not-json");
  }

  @ParameterizedTest
  @MethodSource("callsWithABody")
  void malformedUtf8IsRefused(String path) {
    ObjectNode whole = bodies().getOrDefault(path, Secrets.object());
    String field = whole.fieldNames().next();
    String text = whole.put(field, "MARK").toString();
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.substring(0, text.indexOf("MARK")).getBytes(StandardCharsets.UTF_8));
    bytes.write(0xc3);
    bytes.write(0x28);
    bytes.writeBytes(text.substring(text.indexOf("MARK") + 4).getBytes(StandardCharsets.UTF_8));
    callerFor(path)
        .post(path, bytes.toByteArray(), "application/json")
        .refused(400, "request.malformed");
  }

  @ParameterizedTest
  @MethodSource("callsWithABody")
  void anOversizeBodyIsRefused(String path) {
    ObjectNode whole = bodies().getOrDefault(path, Secrets.object());
    whole.put(whole.fieldNames().next(), "x".repeat(20_000));
    callerFor(path).post(path, whole).refused(413, "request.too-large");
  }

  @Test
  void nobodyReachesAnothersAccountThroughTheOwnSession() {
    Secrets own = House.secrets();
    Caller mallory = house.signedUp(own);
    Secrets fresh = personsSecrets.withNewPassphrase().withNewRecoveryCode();
    mallory
        .post("/api/account/passphrase", personsSecrets.changePassphrase(fresh))
        .refused(401, "passphrase.wrong");
    mallory.post("/api/account/delete", personsSecrets.delete()).refused(401, "passphrase.wrong");
    mallory.post("/api/sessions/end-others", "").expect(200);
    person.get("/api/account").expect(200);
    assertThat(mallory.get("/api/account").json().path("handle").asText()).isEqualTo(own.handle());
    for (String query : List.of("?account=", "?id=")) {
      String other = person.get("/api/account").json().path("account").asText();
      assertThat(mallory.get("/api/account" + query + other).json().path("handle").asText())
          .isEqualTo(own.handle());
    }
  }

  @Test
  void aCallReplayedAfterTheSessionEndedDoesNothing() {
    Secrets secrets = House.secrets();
    Caller caller = house.signedUp(secrets);
    Caller replay = house.caller().withCookieOf(caller);
    caller.post("/api/sign-out", "").expect(204);
    replay
        .post("/api/account/passphrase", secrets.changePassphrase(secrets.withNewPassphrase()))
        .refused(401, "session.needed");
    replay.post("/api/account/delete", secrets.delete()).refused(401, "session.needed");
    replay.post("/api/sign-out", "").refused(401, "session.needed");
    house.caller().post("/api/sign-in", secrets.signIn()).expect(200);
  }

  private void malformed(String path, String body) {
    Caller caller = callerFor(path);
    Caller.Answer answer =
        caller.post(path, body.getBytes(StandardCharsets.UTF_8), "application/json");
    assertThat(answer.status()).as(path + " " + body).isBetween(400, 413);
    if (answer.status() != 413) {
      assertThat(answer.json().path("error").asText())
          .as(path + " " + body)
          .isEqualTo("request.malformed");
    }
  }

  private Caller.Answer call(Caller caller, Routes.Route route) {
    if (route.method().equals("GET")) {
      return caller.get(route.path());
    }
    // An empty object reaches the route and changes nothing there.
    return caller.post(route.path(), Secrets.object());
  }

  private Caller callerFor(String path) {
    Set<Audience> audiences =
        routes()
            .filter(route -> route.path().equals(path) && route.method().equals("POST"))
            .findFirst()
            .orElseThrow()
            .audiences();
    if (audiences.contains(Audience.EVERYONE)) {
      return house.caller();
    }
    return audiences.contains(Audience.PERSON)
        ? person
        : audiences.contains(Audience.SPECIALIST) ? specialist : operator;
  }
}
