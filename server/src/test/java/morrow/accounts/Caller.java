package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Somebody with an address and a browser, who keeps the session cookie.
public final class Caller {
  /// An answer as it came over the wire.
  public record Answer(int status, String text, HttpHeaders headers) {
    public Answer expect(int expected) {
      assertThat(status).as(text).isEqualTo(expected);
      return this;
    }

    public Answer refused(int expected, String word) {
      expect(expected);
      assertThat(json().path("error").asText()).isEqualTo(word);
      assertThat(json().path("message").asText()).isNotBlank();
      return this;
    }

    public JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final String address;
  private String cookie = "";
  private String language = "en";
  private String browser = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

  public Caller(int port, String address) {
    this.port = port;
    this.address = address;
  }

  public Caller with(String userAgent) {
    browser = userAgent;
    return this;
  }

  /// Asks in another language from now on.
  public Caller in(String otherLanguage) {
    language = otherLanguage;
    return this;
  }

  /// Another browser window with the same cookie.
  public Caller withCookieOf(Caller other) {
    cookie = other.cookie;
    return this;
  }

  /// The id of the account that is signed in here.
  public UUID account() {
    return UUID.fromString(get("/api/account").expect(200).json().path("account").asText());
  }

  public String cookie() {
    return cookie;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Object body) {
    return post(path, body.toString().getBytes(StandardCharsets.UTF_8), "application/json");
  }

  public Answer post(String path, byte[] body, String contentType) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .header("Morrow-Request", "1")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("X-Forwarded-For", address)
            .header("Accept-Language", language)
            .header("User-Agent", browser);
    return cookie.isEmpty() ? request : request.header("Cookie", "__Host-morrow=" + cookie);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(set -> cookie = set.substring(set.indexOf('=') + 1, set.indexOf(';')));
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
