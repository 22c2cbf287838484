package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A page of which the version and what it shows are set by each test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPageTest {
  private static final int FEW_PAGES = 64 << 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger made = new AtomicInteger();
  private volatile int version;
  private volatile String shown = "";
  private Web web;

  @BeforeAll
  void start() {
    WebSettings settings = WebSettings.DEFAULTS.at("127.0.0.1", 0);
    Assets assets = new Assets();
    Routes routes = new Routes();
    routes.page(
        "/piece",
        call ->
            call.keptPage(
                "web/Refused.jte",
                call.rawQuery(),
                version,
                () -> {
                  made.incrementAndGet();
                  return Map.of("status", 500, "incident", shown);
                }),
        Audience.EVERYONE);
    web =
        new Web(
            settings,
            new Pages(settings, List.of(Web.class), assets, null, FEW_PAGES, FEW_PAGES),
            assets,
            routes,
            _ -> Optional.empty(),
            _ -> false);
  }

  @AfterAll
  void stop() {
    web.close();
  }

  @Test
  void aPageIsMadeAgainWhenItsVersionIsAnother() throws Exception {
    version = 1;
    shown = "the-first";
    assertThat(page("/en/piece?of=version", true)).contains("the-first");
    shown = "the-second";
    int before = made.get();
    assertThat(page("/en/piece?of=version", true)).contains("the-first");
    assertThat(made.get()).isEqualTo(before);
    version = 2;
    assertThat(page("/en/piece?of=version", true)).contains("the-second");
    version = 1;
    assertThat(page("/en/piece?of=version", true)).contains("the-second");
    assertThat(made.get()).isEqualTo(before + 2);
  }

  @Test
  void eachLanguageAndEachQueryHasAPageOfItsOwn() throws Exception {
    version = 7;
    shown = "one";
    assertThat(page("/en/piece?of=a", true)).contains("one").contains("lang=\"en\"");
    shown = "two";
    assertThat(page("/de/piece?of=a", true)).contains("two").contains("lang=\"de\"");
    shown = "three";
    assertThat(page("/en/piece?of=b", true)).contains("three");
  }

  @Test
  void whoCannotReadGzipGetsTheSamePlain() throws Exception {
    version = 9;
    shown = "the-same";
    assertThat(page("/en/piece?of=plain", false)).isEqualTo(page("/en/piece?of=plain", true));
  }

  @Test
  void whoRefusesGzipInWordsGetsThePagePlain() throws Exception {
    version = 10;
    shown = "refused";
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + "/en/piece"))
                .header("Accept-Encoding", "gzip;q=0, identity")
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("refused");
  }

  @Test
  void addressesThatSomebodyMakesUpPushNoPageOut() throws Exception {
    version = 11;
    shown = "stays";
    page("/en/piece", true);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 200; i++) {
        page("/en/piece?after=" + i, true);
      }
    }
    int before = made.get();
    page("/en/piece", true);
    assertThat(made.get()).isEqualTo(before);
  }

  private String page(String address, boolean gzip) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + address));
    if (gzip) {
      request.header("Accept-Encoding", "gzip");
    }
    HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(gzip);
    return new String(gzip ? opened(answer.body()) : answer.body(), StandardCharsets.UTF_8);
  }

  private static byte[] opened(byte[] gzip) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }
}
