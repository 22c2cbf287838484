package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import morrow.web.Audience;

/// The sample collection, so that the pages of reading have something to show.
final class SampleReading {
  /// One page of each kind, in both languages.
  static final List<String> PAGES =
      List.of(
          "en/reading",
          "de/topics/unseen-work",
          "en/articles",
          "de/articles/die-arbeit-die-niemand-sieht",
          "en/posts/porcupines-in-winter",
          "en/stories",
          "en/stories/the-list-nobody-else-could-see",
          "de/questions",
          "en/questions/how-do-i-make-the-list-in-my-head-visible",
          "en/questions/he-always-knows-where-i-was");

  private SampleReading() {}

  /// As an operator does it with the button.
  static void loadInto(Installation installation) throws Exception {
    String operator = new Someone(installation).cookieOf(Audience.OPERATOR);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(installation.at("api/operator/samples/load"))
                  .header("Morrow-Request", "1")
                  .header("Content-Type", "application/json")
                  .header("Cookie", "__Host-morrow=" + operator)
                  .POST(HttpRequest.BodyPublishers.ofString("{}"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }
  }
}
