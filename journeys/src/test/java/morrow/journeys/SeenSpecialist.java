package morrow.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import morrow.client.account.CodeApp;
import morrow.web.Audience;

/// A specialist in Berlin whom an operator verified and who has hours on all days of the week, from two to four.
final class SeenSpecialist {
  private static final JsonMapper JSON = new JsonMapper();

  private final Installation installation;
  private final String cookie;
  private final String handle;
  private final CodeApp app;
  private final String slug;

  private SeenSpecialist(Installation installation, Someone someone, String cookie, String slug) {
    this.installation = installation;
    this.cookie = cookie;
    this.handle = someone.handle();
    this.app = someone.app();
    this.slug = slug;
  }

  static SeenSpecialist in(Installation installation, String name)
      throws IOException, InterruptedException {
    Someone someone = new Someone(installation);
    String cookie = someone.cookieOf(Audience.SPECIALIST);
    String operator = new Someone(installation).cookieOf(Audience.OPERATOR);
    JsonNode own =
        post(
            installation,
            cookie,
            "api/specialist/profile",
            object(
                """
                {"name":"%s","zone":"Europe/Berlin","country":"DE","region":"Leipzig",
                 "topics":["leaving","unseen-work"],"approaches":["systemic"],"languages":["de","en"],
                 "ways":[{"way":"phone","detail":"+49 341 1234567"},{"way":"video","detail":"https://meet.example/room"}],
                 "offersFirst":true,"fee":null,"about":"I listen first, and then we look at what weighs on you.",
                 "forWhom":"People who carry too much.","notFor":"Emergencies.",
                 "credentials":[{"kind":"licence","register":"Register of Saxony","number":"B 123"}],"version":0}
                """
                    .formatted(name)));
    String slug = own.path("profile").path("slug").asText();
    long version = get(installation, cookie, "api/specialist/hours").path("version").asLong();
    ObjectNode hours =
        object(
            """
            {"version":0,"weekly":[],"exceptions":[],"buffer":0,"step":30,"lead":60,"horizon":28}
            """);
    hours.put("version", version);
    for (String day :
        List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
      ObjectNode line = hours.withArray("weekly").addObject();
      line.put("day", day).put("from", "14:00").put("until", "16:00");
      line.putArray("ways").add("phone").add("video");
    }
    post(installation, cookie, "api/specialist/hours", hours);
    post(installation, cookie, "api/specialist/apply", object("{}"));
    String application =
        get(installation, operator, "api/operator/applications")
            .path("applications")
            .get(0)
            .path("id")
            .asText();
    ObjectNode decision = object("{\"decision\":\"verify\",\"reason\":\"Looked at.\"}");
    decision.put("id", application);
    for (String check :
        List.of("identity", "register", "qualification", "conduct", "insurance", "interview")) {
      decision.withArray("checks").add(check);
    }
    post(installation, operator, "api/operator/application/decide", decision);
    return new SeenSpecialist(installation, someone, cookie, slug);
  }

  String slug() {
    return slug;
  }

  String handle() {
    return handle;
  }

  /// A code that was not used yet.
  String code() {
    return app.code(installation.clock().instant().plusSeconds(30));
  }

  /// What the specialist has to come, as the server tells it.
  JsonNode consultations() throws IOException, InterruptedException {
    return get(installation, cookie, "api/specialist/consultations").path("consultations");
  }

  /// The id of the one text that this specialist wrote.
  String onlyWriting() throws IOException, InterruptedException {
    JsonNode writings = get(installation, cookie, "api/specialist/writings").path("writings");
    if (writings.size() != 1) {
      throw new IllegalStateException("there are " + writings.size() + " texts");
    }
    return writings.get(0).path("id").asText();
  }

  JsonNode call(String path, ObjectNode body) throws IOException, InterruptedException {
    return post(installation, cookie, path, body);
  }

  static ObjectNode object(String json) throws IOException {
    return (ObjectNode) JSON.readTree(json);
  }

  private static JsonNode get(Installation installation, String cookie, String path)
      throws IOException, InterruptedException {
    return sent(HttpRequest.newBuilder(installation.at(path)), cookie);
  }

  private static JsonNode post(
      Installation installation, String cookie, String path, ObjectNode body)
      throws IOException, InterruptedException {
    return sent(
        HttpRequest.newBuilder(installation.at(path))
            .header("Morrow-Request", "1")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))),
        cookie);
  }

  private static JsonNode sent(HttpRequest.Builder request, String cookie)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              request.header("Cookie", "__Host-morrow=" + cookie).build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.uri() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    }
  }
}
