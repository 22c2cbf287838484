package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import morrow.Morrow;
import morrow.web.Audience;
import org.junit.jupiter.api.Test;

/// The sample collection as visitors meet it, without a script.
class SamplePagesTest {
  /// A piece in one language.
  private record Read(String address, String title, String mark) {}

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void everyPieceHasItsPageMarkedAndIsFoundByItsTitleAndAllOfItGoesAgain() throws Exception {
    try (Installation installation = Installation.start()) {
      String operator = new Someone(installation).cookieOf(Audience.OPERATOR);
      JsonNode figures = call(installation, operator, "load");
      List<Read> pieces = pieces();
      assertThat(pieces).hasSize(102);
      assertThat(
              figures.path("articles").asInt()
                  + figures.path("posts").asInt()
                  + figures.path("stories").asInt()
                  + figures.path("questions").asInt())
          .isEqualTo(pieces.size());

      for (Read piece : pieces) {
        HttpResponse<String> page = get(installation, piece.address());
        assertThat(page.statusCode()).as(piece.address()).isEqualTo(200);
        assertThat(page.body()).contains(piece.title()).contains(piece.mark());
        assertThat(found(installation, piece)).as(piece.title()).contains(piece.address());
      }

      call(installation, operator, "remove");
      for (Read piece : pieces) {
        assertThat(get(installation, piece.address()).statusCode())
            .as(piece.address())
            .isIn(404, 410);
        assertThat(found(installation, piece)).as(piece.title()).doesNotContain(piece.address());
      }
      for (String list :
          List.of("/en/reading", "/de/reading", "/en/articles", "/de/stories", "/en/questions")) {
        assertThat(get(installation, list).body())
            .as(list)
            .doesNotContain(pieces.stream().map(Read::title).toList());
      }
    }
  }

  private String found(Installation installation, Read piece) throws Exception {
    return http.send(
            HttpRequest.newBuilder(
                    URI.create(
                        installation.address() + piece.address().substring(1, 3) + "/search"))
                .POST(
                    BodyPublishers.ofString(
                        "q=" + URLEncoder.encode(piece.title(), StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  private HttpResponse<String> get(Installation installation, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(installation.address() + path.substring(1))).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private JsonNode call(Installation installation, String cookie, String what) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(installation.at("api/operator/samples/" + what))
                .POST(BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("Morrow-Request", "1")
                .header("Cookie", "__Host-morrow=" + cookie)
                .build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  /// All of the collection, as its files say.
  private static List<Read> pieces() throws IOException {
    List<Read> all = new ArrayList<>();
    for (JsonNode name : file("articles.json")) {
      add(all, "/articles/", file("articles/" + name.asText() + ".json"));
    }
    for (JsonNode post : file("posts.json")) {
      add(all, "/posts/", post);
    }
    for (JsonNode story : file("stories.json")) {
      add(all, "/stories/", story);
    }
    for (JsonNode question : file("questions.json")) {
      add(all, "/questions/", question);
    }
    return all;
  }

  private static void add(List<Read> all, String folder, JsonNode piece) {
    for (String language : List.of("en", "de")) {
      JsonNode edition = piece.path(language);
      all.add(
          new Read(
              "/" + language + folder + edition.path("slug").asText(),
              edition.path("title").asText(),
              language.equals("en") ? "Sample" : "Beispiel"));
    }
  }

  private static JsonNode file(String name) throws IOException {
    try (InputStream in = Morrow.class.getResourceAsStream("samples/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new JsonMapper().readTree(in);
    }
  }
}
