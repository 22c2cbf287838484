package morrow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebTest {
  record Said(String word) {}

  private static final Map<String, SignedIn> SESSIONS =
      Map.of(
          "person", new SignedIn(UUID.randomUUID(), Audience.PERSON, UUID.randomUUID()),
          "specialist", new SignedIn(UUID.randomUUID(), Audience.SPECIALIST, UUID.randomUUID()),
          "operator", new SignedIn(UUID.randomUUID(), Audience.OPERATOR, UUID.randomUUID()),
          "half-signed-in",
              new SignedIn(UUID.randomUUID(), Audience.OPERATOR, UUID.randomUUID(), false));

  private final HttpClient http = HttpClient.newHttpClient();
  private Web web;

  @BeforeAll
  void start() {
    WebSettings settings = WebSettings.DEFAULTS.at("127.0.0.1", 0);
    Assets assets = new Assets();
    Routes routes = new Routes();
    routes.get("/api/for-everyone", call -> call.json(new Said("hello"))).to(Audience.EVERYONE);
    for (Audience role : SESSIONS.values().stream().map(SignedIn::audience).toList()) {
      routes
          .get(
              "/api/for-" + role.word(), call -> call.json(new Said(call.signedIn().role().word())))
          .to(role);
    }
    routes.post("/api/say", call -> call.json(call.json(Said.class, 100))).toEveryRole();
    routes
        .get(
            "/api/broken",
            call -> {
              throw new IllegalStateException("secret detail");
            })
        .to(Audience.EVERYONE);
    routes
        .get(
            "/api/away",
            call -> {
              throw new IOException("away");
            })
        .to(Audience.EVERYONE);
    routes.page(
        "/broken",
        call -> {
          throw new IllegalStateException("secret detail");
        },
        Audience.EVERYONE);
    routes.form("/ask", call -> call.json(new Said(call.form().toString())), Audience.EVERYONE);
    web =
        new Web(
            settings,
            new Pages(settings, List.of(Web.class), assets, null),
            assets,
            routes,
            token -> Optional.ofNullable(SESSIONS.get(token)),
            e -> e instanceof IOException);
  }

  @AfterAll
  void stop() {
    web.close();
  }

  @ParameterizedTest
  @EnumSource(value = Audience.class, names = "EVERYONE", mode = EnumSource.Mode.EXCLUDE)
  void aRouteForOneRoleIsNotThereForAnother(Audience role) throws Exception {
    for (String session : SESSIONS.keySet()) {
      HttpResponse<String> answer =
          send(get("/api/for-" + role.word()).header("Cookie", cookie(session)));
      int otherwise = session.equals("half-signed-in") ? 401 : 404;
      assertThat(answer.statusCode()).isEqualTo(session.equals(role.word()) ? 200 : otherwise);
    }
    assertThat(send(get("/api/for-" + role.word())).statusCode()).isEqualTo(401);
    assertThat(send(get("/api/for-" + role.word()).header("Cookie", cookie("ended"))).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/for-everyone", "/api/for-person", "/en/nothing", "/en/broken"})
  void whoAsksForTheHeadGetsTheSameWithoutTheBody(String path) throws Exception {
    HttpResponse<String> whole = send(get(path));
    HttpResponse<String> head = send(get(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(whole.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(whole.headers().firstValue("Content-Type"));
    if (!path.equals("/en/broken")) { // Each incident has a number of its own.
      assertThat(head.headers().firstValueAsLong("Content-Length"))
          .hasValue(whole.body().getBytes(UTF_8).length);
    }
  }

  /// What would stand behind the head of one answer would be taken for the next answer.
  @Test
  void nothingStandsBehindTheHead() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
      var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      ask(socket, "HEAD /en/nothing");
      assertThat(answers.readLine()).startsWith("HTTP/1.1 404");
      assertThat(answers.lines().takeWhile(line -> !line.isEmpty())).isNotEmpty();
      ask(socket, "GET /api/for-everyone");
      assertThat(answers.readLine()).startsWith("HTTP/1.1 200");
    }
  }

  /// Programs that do not count bytes read until the end of the connection.
  @ParameterizedTest
  @CsvSource({
    "GET /api/for-everyone, close",
    "HEAD /api/for-everyone, Close",
    "GET /en/nothing, 'TE, close'",
    "GET /api/for-person, close",
    "GET /api/broken, close",
  })
  void whoAsksForTheEndOfTheConnectionGetsTheWholeAnswerAndThatEnd(String what, String connection)
      throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
      socket.setSoTimeout(5_000); // Helidon ends an idle connection after two minutes.
      ask(socket, what, "Connection: " + connection + "\r\n");
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 ");
      String[] parts = answer.split("\r\n\r\n", 2);
      long length =
          parts[0]
              .lines()
              .filter(line -> line.startsWith("Content-Length: "))
              .mapToLong(line -> Long.parseLong(line.substring("Content-Length: ".length())))
              .sum();
      assertThat(parts[1].getBytes(UTF_8)).hasSize(what.startsWith("HEAD") ? 0 : (int) length);
    }
  }

  @Test
  void theConnectionStaysForWhoDoesNotAskForItsEnd() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
      var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (String connection :
          List.of("", "Connection: keep-alive\r\n", "Connection: closed\r\n")) {
        ask(socket, "HEAD /api/for-everyone", connection);
        assertThat(answers.readLine()).startsWith("HTTP/1.1 200");
        assertThat(answers.lines().takeWhile(line -> !line.isEmpty())).isNotEmpty();
      }
    }
  }

  private void ask(Socket socket, String what) throws IOException {
    ask(socket, what, "");
  }

  private void ask(Socket socket, String what, String headers) throws IOException {
    String call = what + " HTTP/1.1\r\nHost: 127.0.0.1:" + web.port() + "\r\n" + headers + "\r\n";
    socket.getOutputStream().write(call.getBytes(UTF_8));
  }

  @Test
  void beforeTheSecondFactorEveryOtherRouteAnswersTheSame() throws Exception {
    String first = send(get("/api/for-person").header("Cookie", cookie("half-signed-in"))).body();
    assertThat(first).contains("second-factor.needed");
    for (String role : List.of("specialist", "operator")) {
      assertThat(send(get("/api/for-" + role).header("Cookie", cookie("half-signed-in"))).body())
          .isEqualTo(first);
    }
  }

  @Test
  void whatIsForbiddenLooksLikeWhatIsAbsent() throws Exception {
    HttpResponse<String> forbidden =
        send(get("/api/for-operator").header("Cookie", cookie("person")));
    HttpResponse<String> absent = send(get("/api/never-there").header("Cookie", cookie("person")));
    assertThat(forbidden.body()).isEqualTo(absent.body());
    assertThat(forbidden.statusCode()).isEqualTo(absent.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', 403",
    "1, '', '', 200",
    "1, OWN, same-origin, 200",
    "1, https://elsewhere.example, '', 403",
    "1, null, '', 403",
    "1, '', cross-site, 403",
    "1, '', same-site, 403",
    "'', OWN, same-origin, 403",
  })
  void aCallThatChangesSomethingHasToComeFromOurOwnPage(
      String header, String origin, String site, int status) throws Exception {
    HttpRequest.Builder call =
        post("/api/say", "{\"word\":\"x\"}").header("Cookie", cookie("person"));
    if (!header.isEmpty()) {
      call.header("Morrow-Request", header);
    }
    if (!origin.isEmpty()) {
      call.header("Origin", origin.equals("OWN") ? "http://127.0.0.1:" + web.port() : origin);
    }
    if (!site.isEmpty()) {
      call.header("Sec-Fetch-Site", site);
    }
    assertThat(send(call).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"word\":1}",
        "{\"word\":\"x\",\"more\":1}",
        "{\"word\":\"x\"} {}",
        "{\"word\":\"a\",\"word\":\"b\"}"
      })
  void whatIsNotTheExpectedJsonIsRefused(String body) throws Exception {
    HttpResponse<String> answer = send(own(post("/api/say", body)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("request.malformed");
  }

  @Test
  void malformedUtf8IsRefused() throws Exception {
    byte[] body = {'{', '"', 'w', 'o', 'r', 'd', '"', ':', '"', (byte) 0xc3, '"', '}'};
    HttpRequest.Builder call = own(post("/api/say", "")).POST(BodyPublishers.ofByteArray(body));
    assertThat(send(call).statusCode()).isEqualTo(400);
  }

  @Test
  void anOversizeBodyIsRefused() throws Exception {
    assertThat(send(own(post("/api/say", "{\"word\":\"" + "x".repeat(100) + "\"}"))).statusCode())
        .isEqualTo(413);
    HttpRequest.Builder unannounced =
        own(post("/api/say", ""))
            .POST(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofString("{\"word\":\"" + "x".repeat(100_000) + "\"}")));
    assertThat(send(unannounced).statusCode()).isEqualTo(413);
  }

  @Test
  void anotherContentTypeIsRefused() throws Exception {
    HttpRequest.Builder call = own(post("/api/say", "{}")).setHeader("Content-Type", "text/plain");
    assertThat(send(call).statusCode()).isEqualTo(415);
  }

  @Test
  void aFailureShowsAnIncidentNumberAndNeverItsMessage() throws Exception {
    for (String path : List.of("/api/broken", "/en/broken")) {
      HttpResponse<String> answer = send(get(path));
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("secret detail").containsPattern("[0-9a-f]{8}");
    }
  }

  @Test
  void aDatabaseThatIsAwayIsSaidPlainlyAndCanBeTriedAgain() throws Exception {
    HttpResponse<String> answer = send(get("/api/away"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("database.away");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/broken", "/de/nowhere", "/api/for-everyone", "/api/nowhere"})
  void everyAnswerForbidsStoringFramingAndForeignOrigins(String path) throws Exception {
    HttpResponse<String> answer = send(get(path));
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "http");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5_000})
  void aHeaderFullOfLanguagesIsAnsweredAtOnce(int times) throws Exception {
    for (String language :
        List.of("de-x" + "-x".repeat(times), "de" + ",de;q=0.5".repeat(times / 4))) {
      HttpRequest.Builder call =
          get("/nowhere").header("Accept-Language", language).timeout(Duration.ofSeconds(10));
      assertThat(send(call).statusCode()).isEqualTo(404);
    }
    String many = "fr" + ",fr-CA;q=0.9".repeat(1_000) + ",de";
    assertThat(send(get("/nowhere").header("Accept-Language", "de-CH, fr;q=0.5")).body())
        .contains("lang=\"de\"");
    assertThat(send(get("/nowhere").header("Accept-Language", "de," + many)).body())
        .contains("<html lang=\"de\"");
  }

  @Test
  void anAddressThatIsTakenIsSaidInWordsForTheOperator() {
    WebSettings taken = WebSettings.DEFAULTS.at("127.0.0.1", web.port());
    Assets assets = new Assets();
    assertThat(
            org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class,
                () ->
                    new Web(
                        taken,
                        new Pages(taken, List.of(Web.class), assets, null),
                        assets,
                        new Routes(),
                        t -> Optional.empty(),
                        e -> false)))
        .hasMessageContaining("Choose another with --port.");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 200",
    "null, same-origin, 200",
    "OWN, none, 200",
    "null, cross-site, 403",
    "'', same-site, 403",
    "https://elsewhere.example, '', 403",
  })
  void aFormOfAPageWorksWithoutScriptsButNotFromAForeignPage(String origin, String site, int status)
      throws Exception {
    HttpRequest.Builder call = form("word=x");
    if (!origin.isEmpty()) {
      call.header("Origin", origin.equals("OWN") ? "http://127.0.0.1:" + web.port() : origin);
    }
    if (!site.isEmpty()) {
      call.header("Sec-Fetch-Site", site);
    }
    assertThat(send(call).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1&b=2&a=3 | {a=[1, 3], b=[2]}",
        "a=%C3%BC+%2B&b | {a=[ü +], b=[]}",
        "&&a==&=x | {a=[=], =[x]}",
        "'' | {}",
      })
  void aFormIsReadAsItWasSent(String body, String fields) throws Exception {
    assertThat(send(form(body)).body()).isEqualTo("{\"word\":\"" + fields + "\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%C3=1", "a=%ED%A0%80"})
  void aFormThatCannotBeReadIsRefusedAndNeverGuessed(String body) throws Exception {
    assertThat(send(form(body)).statusCode()).isEqualTo(400);
  }

  @Test
  void aFormIsBounded() throws Exception {
    assertThat(send(form("a".repeat((16 << 10) + 1))).statusCode()).isEqualTo(413);
    assertThat(send(form("a&".repeat(101))).statusCode()).isEqualTo(400);
    assertThat(send(form("a=1").setHeader("Content-Type", "text/plain")).statusCode())
        .isEqualTo(415);
  }

  private HttpRequest.Builder form(String body) {
    return post("/en/ask", body).setHeader("Content-Type", "application/x-www-form-urlencoded");
  }

  private static String cookie(String session) {
    return SessionCookie.NAME + "=" + session;
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
  }

  private HttpRequest.Builder post(String path, String body) {
    return get(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder own(HttpRequest.Builder call) {
    return call.header("Morrow-Request", "1").header("Cookie", cookie("person"));
  }

  private HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
    return http.send(call.build(), BodyHandlers.ofString());
  }
}
