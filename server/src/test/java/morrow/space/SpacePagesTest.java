package morrow.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import morrow.web.Assets;
import morrow.web.Pages;
import morrow.web.Routes;
import morrow.web.Web;
import morrow.web.WebSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpacePagesTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private Web web;

  @BeforeAll
  void start() {
    WebSettings settings = WebSettings.DEFAULTS.at("127.0.0.1", 0);
    Assets assets = new Assets();
    Routes routes = new Routes();
    new SpacePages().routes(routes);
    Pages pages = new Pages(settings, List.of(Web.class, SpacePages.class), assets, null);
    web = new Web(settings, pages, assets, routes, _ -> Optional.empty(), _ -> false);
  }

  @AfterAll
  void stop() {
    web.close();
    http.close();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + "/en/space"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> choose(String specialist, String starts) throws Exception {
    return post("specialist=" + encoded(specialist) + "&starts=" + encoded(starts));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aChosenTimeTravelsInThePageAndNotInAnAddress() throws Exception {
    HttpResponse<String> answer = choose("maria-lind-2", "2026-11-24T14:00:00Z");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("data-specialist=\"maria-lind-2\"")
        .contains("data-starts=\"2026-11-24T14:00:00Z\"")
        .doesNotContain("data-unread")
        .doesNotContain("?specialist");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("connect-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "specialist=maria-lind",
        "starts=2026-11-24T14:00:00Z",
        "specialist=maria-lind&starts=tomorrow",
        "specialist=maria-lind&starts=2026-11-24T14:00Z",
        "specialist=maria-lind&starts=2026-11-24T14:00:00.5Z",
        "specialist=maria-lind&starts=2026-02-30T14:00:00Z",
        "specialist=maria-lind&starts=2026-11-24T14:00:00%2B01:00",
        "specialist=maria-lind&starts=%2B999999999-11-24T14:00:00Z",
        "specialist=maria-lind&starts=2026-11-24T14:00:00Z&starts=2026-11-25T14:00:00Z",
        "specialist=maria-lind&specialist=anna&starts=2026-11-24T14:00:00Z",
        "specialist=Maria&starts=2026-11-24T14:00:00Z",
        "specialist=-maria&starts=2026-11-24T14:00:00Z",
        "specialist=maria%00lind&starts=2026-11-24T14:00:00Z",
        "specialist=../../etc&starts=2026-11-24T14:00:00Z"
      })
  void aChoiceThatCannotBeReadIsSaidAndTheSpaceOpensAllTheSame(String body) throws Exception {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("data-unread").doesNotContain("data-specialist");
  }

  @Test
  void whatIsNoChoiceNeverReachesThePage() throws Exception {
    for (String hostile :
        List.of("\"><script>alert(1)</script>", "x\" onclick=\"y", "a".repeat(61))) {
      assertThat(choose(hostile, "2026-11-24T14:00:00Z").body())
          .doesNotContain(hostile)
          .contains("data-unread");
      assertThat(choose("maria-lind", hostile).body())
          .doesNotContain(hostile)
          .contains("data-unread");
    }
  }

  @Test
  void oneChoiceIsNeverShownToTheNextVisitor() throws Exception {
    choose("maria-lind", "2026-11-24T14:00:00Z");
    HttpResponse<String> page =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + "/en/space"))
                .build(),
            BodyHandlers.ofString());
    assertThat(page.body()).doesNotContain("maria-lind").doesNotContain("data-unread");
  }
}
