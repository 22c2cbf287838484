package morrow.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device of an owner, which speaks HTTP and remembers the head it saw last.
final class Device {
  /// An answer as it came.
  record Answer(int status, JsonNode json) {
    Answer expect(int expected) {
      assertThat(status).as("%s", json).isEqualTo(expected);
      return this;
    }

    Answer refused(int expected, String word) {
      expect(expected);
      assertThat(json.path("error").asText()).isEqualTo(word);
      assertThat(json.path("message").asText()).isNotBlank();
      return this;
    }
  }

  static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final Owner owner;
  private final URI address;
  private String cookie;
  long seq;
  byte @Nullable [] head;

  Device(Owner owner, URI address, String cookie) {
    this.owner = owner;
    this.address = address;
    this.cookie = cookie;
  }

  /// The same device, now that the server said which account it is.
  Device as(UUID account) {
    return new Device(new Owner(account, owner.keys()), address, cookie);
  }

  Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  Answer post(String path, Object body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Morrow-Request", "1")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
    return cookie.isEmpty() ? request : request.header("Cookie", "__Host-morrow=" + cookie);
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      response
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(set -> cookie = set.substring(set.indexOf('=') + 1, set.indexOf(';')));
      String text = response.body();
      return new Answer(response.statusCode(), JSON.readTree(text.isEmpty() ? "{}" : text));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  Answer make(UUID collection) throws IOException {
    return post(
        "/api/collections",
        JSON.createObjectNode()
            .put("collection", collection.toString())
            .put("epoch", 1)
            .put("wrappedKey", base64(new byte[82])));
  }

  Answer since(UUID collection, long since, int limit) throws IOException {
    return get("/api/records?collection=" + collection + "&since=" + since + "&limit=" + limit);
  }

  /// A push with the head that follows the one this device saw last.
  ObjectNode push(UUID collection, ObjectNode... records) {
    return push(collection, owner.headBody(collection, 1, seq + 1, head), records);
  }

  ObjectNode push(UUID collection, byte[] headBody, ObjectNode... records) {
    ObjectNode push =
        JSON.createObjectNode()
            .put("push", Owner.newId().toString())
            .put("collection", collection.toString());
    ArrayNode all = push.putArray("records");
    for (ObjectNode record : records) {
      all.add(record);
    }
    push.putObject("head")
        .put("body", base64(headBody))
        .put("signature", base64(owner.sign(headBody)));
    return push;
  }

  static ObjectNode record(UUID id, long version, byte @Nullable [] ciphertext) {
    return JSON.createObjectNode()
        .put("id", id.toString())
        .put("version", version)
        .put("epoch", 1)
        .put("ciphertext", ciphertext == null ? null : base64(ciphertext));
  }

  /// Sends a push and goes on from its head.
  Answer store(ObjectNode push) throws IOException {
    Answer answer = post("/api/records", push).expect(200);
    saw(push);
    return answer;
  }

  /// Goes on from the head of a push that was stored.
  void saw(ObjectNode push) {
    head = Base64.getUrlDecoder().decode(push.path("head").path("body").textValue());
    seq++;
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
