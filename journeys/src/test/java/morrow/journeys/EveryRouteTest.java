package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import morrow.web.Audience;
import morrow.web.Routes.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Walks every route of the running program with every role and with what does not belong there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {
  private static final byte[] NOT_UTF8 = {'{', '"', 'h', '"', ':', '"', (byte) 0xc3, '"', '}'};

  /// Calls that end the session they are made with.
  private static final List<String> ENDING = List.of("/api/sign-out");

  /// Calls that say all with their address.
  private static final List<String> WITHOUT_BODY =
      List.of(
          "/api/sign-out",
          "/api/sessions/end-others",
          "/api/specialist/portrait/remove",
          "/api/specialist/apply",
          "/api/specialist/withdraw",
          "/api/specialist/feed",
          "/api/specialist/feed/revoke",
          "/api/operator/samples/load",
          "/api/operator/samples/remove");

  /// Calls that say all with an empty object.
  private static final List<String> EMPTY_IS_ENOUGH =
      List.of(
          "/api/second-factor/totp/begin",
          "/api/second-factor/passkeys/begin",
          "/api/second-factor/passkeys/challenge",
          "/api/sign-in/passkey/start");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Audience, String> cookies = new EnumMap<>(Audience.class);
  private Installation installation;

  @BeforeAll
  void start() throws Exception {
    installation = Installation.start();
    for (Audience role : Audience.values()) {
      cookies.put(role, role == Audience.EVERYONE ? "" : new Someone(installation).cookieOf(role));
    }
  }

  @AfterAll
  void stop() {
    installation.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRouteIsThereForItsAudienceAndForNobodyElse() {
    return routes()
        .flatMap(route ->
            Stream.of(Audience.values())
                .map(role ->
                    DynamicTest.dynamicTest(
                        name(route) + " as " + role.word(), () -> admission(route, role))));
  }

  private void admission(Route route, Audience role) throws Exception {
    HttpResponse<String> answer =
        send(
            request(route, role, BodyPublishers.ofString(route.form() ? "" : "[]"))
                .header("Morrow-Request", "1"));
    boolean admitted =
        route.audiences().contains(Audience.EVERYONE) || route.audiences().contains(role);
    if (admitted) {
      // A list where an object belongs: the call got past the door and was refused for its body, or
      // needs no body.
      assertThat(answer.statusCode()).isNotEqualTo(401).isLessThan(500);
      if (route.method().equals("POST") && !ENDING.contains(route.path()) && takesBody(route)) {
        assertThat(answer.body()).contains("request.malformed");
      }
      if (ENDING.contains(route.path())) {
        cookies.put(role, new Someone(installation).cookieOf(role));
      }
    } else {
      String refusal =
          switch (role) {
            case EVERYONE -> "session.needed";
            case HALF_SIGNED_IN -> "second-factor.needed";
            case PERSON, SPECIALIST, OPERATOR -> "not-found";
          };
      assertThat(answer.statusCode()).isEqualTo(refusal.equals("not-found") ? 404 : 401);
      assertThat(answer.body()).contains(refusal);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyChangingRouteRefusesAForeignPage() {
    return changing()
        .map(route ->
            DynamicTest.dynamicTest(
                name(route),
                () -> {
                  Audience role = someoneAdmitted(route);
                  HttpRequest.Builder bare = request(route, role, BodyPublishers.ofString("{}"));
                  assertThat(send(bare).statusCode()).isEqualTo(403);
                  HttpRequest.Builder foreign =
                      request(route, role, BodyPublishers.ofString("{}"))
                          .header("Morrow-Request", "1")
                          .header("Origin", "https://elsewhere.example");
                  assertThat(send(foreign).body()).contains("request.forged");
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyRouteThatTakesABodyRefusesWhatIsNotOne() {
    return changing()
        .filter(route -> takesBody(route))
        .map(route ->
            DynamicTest.dynamicTest(
                name(route),
                () -> {
                  Audience role = someoneAdmitted(route);
                  for (String body :
                      List.of("", "null", "7", "\"x\"", "{", "{\"no-such-field\":1}", "{}")) {
                    if (!body.equals("{}") || !EMPTY_IS_ENOUGH.contains(route.path())) {
                      assertThat(own(route, role, body).statusCode()).as(body).isEqualTo(400);
                    }
                  }
                  assertThat(
                          send(request(route, role, BodyPublishers.ofByteArray(NOT_UTF8))
                                  .header("Morrow-Request", "1"))
                              .statusCode())
                      .isEqualTo(400);
                  assertThat(
                          send(request(route, role, BodyPublishers.ofString("{}"))
                                  .header("Morrow-Request", "1")
                                  .setHeader("Content-Type", "text/plain"))
                              .statusCode())
                      .isEqualTo(415);
                  assertThat(
                          own(route, role, "{\"x\":\"" + "x".repeat(9 << 20) + "\"}").statusCode())
                      .isEqualTo(413);
                }));
  }

  /// A form works without scripts, so it lacks the header of other calls. A foreign page may not send it all the same.
  @TestFactory
  Stream<DynamicTest> everyFormIsForOurOwnPagesAndRefusesWhatIsNotOne() {
    return routes()
        .filter(Route::form)
        .map(route ->
            DynamicTest.dynamicTest(
                name(route),
                () -> {
                  assertThat(formFrom(route, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
                  assertThat(formFrom(route, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
                  assertThat(formFrom(route, "Origin", "https://elsewhere.example")).isEqualTo(403);
                  assertThat(formFrom(route, "Content-Type", "text/plain")).isEqualTo(415);
                  for (String body :
                      List.of(
                          "", "x", "&&=&", "x=1&x=2", "nothing=here", "specialist=%00&starts=7")) {
                    assertThat(form(route, body).statusCode()).as(body).isLessThan(500);
                  }
                  for (String body : List.of("x=%", "x=%zz", "x=%C3", "a&".repeat(101))) {
                    assertThat(form(route, body).statusCode()).as(body).isEqualTo(400);
                  }
                  assertThat(form(route, "x=" + "x".repeat(17 << 10)).statusCode()).isEqualTo(413);
                }));
  }

  /// Behind a letterbox stands no session, so it is full after a while, whatever is thrown in. Ours believes no proxy, so that all
  /// comes from one address here.
  @TestFactory
  Stream<DynamicTest> everyLetterboxIsFullAfterAWhile() {
    return routes()
        .filter(Route::letterbox)
        .map(route ->
            DynamicTest.dynamicTest(
                name(route),
                () -> {
                  assertThat(route.form()).isTrue();
                  int tries = 0;
                  while (tries < 200
                      && form(route, "kind=story&piece=nowhere").statusCode() != 429) {
                    assertThat(form(route, "kind=story&piece=nowhere").statusCode())
                        .isLessThan(500);
                    tries++;
                  }
                  assertThat(tries).isLessThan(200);
                }));
  }

  private int formFrom(Route route, String header, String value) throws Exception {
    return send(request(route, someoneAdmitted(route), BodyPublishers.ofString("x=1"))
            .setHeader(header, value))
        .statusCode();
  }

  private HttpResponse<String> form(Route route, String body) throws Exception {
    return send(request(route, someoneAdmitted(route), BodyPublishers.ofString(body)));
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerKeepsItsHeaders() {
    return routes()
        .filter(route -> route.method().equals("GET") && !route.path().startsWith("/assets/"))
        .map(route ->
            DynamicTest.dynamicTest(
                name(route),
                () -> {
                  HttpResponse<String> answer =
                      send(request(route, someoneAdmitted(route), BodyPublishers.noBody()));
                  assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                  assertThat(answer.headers().firstValue("Referrer-Policy"))
                      .hasValue("no-referrer");
                  assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
                  assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                      .startsWith("default-src 'none'")
                      .doesNotContain("unsafe-inline", "'unsafe-eval'", "http:", "https:");
                }));
  }

  private Stream<Route> routes() {
    return installation.morrow().routes().stream();
  }

  private Stream<Route> changing() {
    return routes().filter(route -> route.method().equals("POST") && !route.form());
  }

  private static boolean takesBody(Route route) {
    return !route.form() && !WITHOUT_BODY.contains(route.path());
  }

  private static String name(Route route) {
    return route.method() + " " + route.path();
  }

  private static Audience someoneAdmitted(Route route) {
    return route.audiences().iterator().next();
  }

  private HttpResponse<String> own(Route route, Audience role, String body) throws Exception {
    return send(request(route, role, BodyPublishers.ofString(body)).header("Morrow-Request", "1"));
  }

  private HttpRequest.Builder request(Route route, Audience role, HttpRequest.BodyPublisher body) {
    URI address = installation.at(route.path().replaceAll("\\{[^}]*}", "nowhere").substring(1));
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (route.method().equals("POST")) {
      request
          .POST(body)
          .header(
              "Content-Type",
              route.form() ? "application/x-www-form-urlencoded" : "application/json");
    }
    String cookie = cookies.get(role);
    if (cookie != null && !cookie.isEmpty()) {
      request.header("Cookie", "__Host-morrow=" + cookie);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
