package morrow.client.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A Morrow server as one talks to it. Safe to share between threads and accounts: who is signed in is in [Session].
public final class Server implements AutoCloseable {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// No answer of the protocol comes near it.
  private static final long LARGEST_ANSWER = 64L << 20;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final String COOKIE = "__Host-morrow=";

  /// What came back.
  ///
  /// @param body an empty object when there was none
  /// @param cookie the session's cookie when the server set one
  record Answer(Fields body, Optional<String> cookie) {}

  private final Address address;
  private final Patience patience;
  private final HttpClient http;

  public Server(Address address) {
    this(address, Patience.USUAL);
  }

  public Server(Address address, Patience patience) {
    this.address = address;
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  public Address address() {
    return address;
  }

  Answer get(String path, @Nullable String cookie) {
    return understood(sent(request(path, cookie).GET(), true));
  }

  /// @param repeatable whether the server does the same when it gets the call twice
  Answer post(String path, JsonNode body, @Nullable String cookie, boolean repeatable) {
    byte[] json;
    try {
      json = JSON.writeValueAsBytes(body);
    } catch (JacksonException e) {
      throw new IllegalStateException(e);
    }
    HttpRequest.Builder request =
        request(path, cookie)
            .header("Content-Type", "application/json")
            .header("Morrow-Request", "1")
            .POST(BodyPublishers.ofByteArray(json));
    return understood(sent(request, repeatable));
  }

  /// A page or file as a browser would get it.
  ///
  /// @param encoding for the header Accept-Encoding
  public Delivered deliver(String path, String encoding) {
    HttpRequest.Builder request =
        request(path, null).setHeader("Accept", "*/*").header("Accept-Encoding", encoding).GET();
    HttpResponse<byte[]> response = sent(request, true);
    return new Delivered(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.headers().firstValue("Content-Encoding").orElse("identity"),
        response.headers().allValues("Content-Security-Policy"),
        response.headers().firstValue("Location").orElse(""),
        response.body());
  }

  private HttpRequest.Builder request(String path, @Nullable String cookie) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.at(path))
            .timeout(patience.timeout())
            .header("Accept", "application/json")
            .header("User-Agent", "Morrow-client");
    return cookie == null ? request : request.header("Cookie", COOKIE + cookie);
  }

  private HttpResponse<byte[]> sent(HttpRequest.Builder built, boolean repeatable) {
    HttpRequest request = built.build();
    for (int nextTry = 2; ; nextTry++) {
      boolean last = !repeatable || nextTry > patience.tries();
      try {
        HttpResponse<byte[]> response =
            http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        if (response.statusCode() != 503 || last) {
          return response;
        }
        pause(longer(patience.before(nextTry - 1), asked(response)));
      } catch (IOException e) {
        boolean neverConnected =
            e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
        if (last) {
          throw new Unreachable(address, !neverConnected, e);
        }
        pause(patience.before(nextTry - 1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unreachable(address, true, new IOException("interrupted", e));
      }
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /// What the server asks for, within reason.
  private static Duration asked(HttpResponse<byte[]> response) {
    long seconds = response.headers().firstValueAsLong("Retry-After").orElse(0);
    return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_PAUSE.toSeconds()));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      // The next call of the HTTP client notices.
      Thread.currentThread().interrupt();
    }
  }

  private static Answer understood(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 204) {
      return new Answer(new Fields(JsonNodeFactory.instance.objectNode()), cookie(response));
    }
    JsonNode body;
    try {
      body = JSON.readTree(response.body());
    } catch (IOException e) {
      throw new Unclear("The answer (status " + status + ") is not JSON.");
    }
    if (body == null || !body.isObject()) {
      throw new Unclear("The answer (status " + status + ") is not a JSON object.");
    }
    if (status == 200 || status == 201) {
      return new Answer(new Fields(body), cookie(response));
    }
    throw new ServerRefused(
        status,
        new Fields(body).text("error"),
        Duration.ofSeconds(body.path("seconds").asLong(0)),
        body.path("incident").asText(""));
  }

  private static Optional<String> cookie(HttpResponse<byte[]> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(COOKIE))
        .map(cookie -> cookie.substring(COOKIE.length()).split(";", 2)[0])
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
