package morrow.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import morrow.client.server.Address;
import morrow.client.server.Patience;
import morrow.client.server.Server;
import org.jspecify.annotations.Nullable;

/// Takes the calls of protocol/HTTP.md on a free port of this machine.
public final class ModelServer implements AutoCloseable {
  /// What the network does to a call.
  public enum Fate {
    ARRIVES,
    REQUEST_LOST,
    ANSWER_LOST,
    ARRIVES_TWICE
  }

  /// A file that is delivered as it is.
  public record Page(String type, Map<String, String> headers, byte[] bytes) {
    public static Page html(String text) {
      return new Page("text/html; charset=utf-8", Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  public final ModelAccounts accounts = new ModelAccounts();
  public final ModelRecords records = new ModelRecords();
  public final ModelSpecialists specialists = new ModelSpecialists();

  /// Decides the fate of each call, told as `POST /api/records`. May act as another device before it does.
  public volatile Function<String, Fate> network = _ -> Fate.ARRIVES;

  public final Map<String, Page> pages = new HashMap<>();
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private ModelServer(HttpServer http) {
    this.http = http;
  }

  public static ModelServer start() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ModelServer server = new ModelServer(http);
      http.setExecutor(server.threads);
      http.createContext("/", server::take);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Address address() {
    return new Address(URI.create("http://127.0.0.1:" + http.getAddress().getPort()));
  }

  /// A client that asks three times and does not pause.
  public Server client() {
    return client(3);
  }

  public Server client(int tries) {
    return new Server(address(), new Patience(Duration.ofSeconds(20), tries, Duration.ZERO));
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    switch (network.apply(call)) {
      case REQUEST_LOST -> exchange.close();
      case ANSWER_LOST -> {
        answer(call, exchange, body);
        exchange.close();
      }
      case ARRIVES_TWICE -> {
        answer(call, exchange, body);
        send(exchange, answer(call, exchange, body));
      }
      case ARRIVES -> send(exchange, answer(call, exchange, body));
    }
  }

  private record Answer(int status, @Nullable String cookie, Page page) {}

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.cookie != null) {
      exchange
          .getResponseHeaders()
          .add(
              "Set-Cookie",
              "__Host-morrow=" + answer.cookie + "; Path=/; Secure; HttpOnly; SameSite=Strict");
    }
    exchange.getResponseHeaders().set("Content-Type", answer.page.type);
    answer.page.headers.forEach(exchange.getResponseHeaders()::set);
    if (answer.status == 204) {
      exchange.sendResponseHeaders(204, -1);
    } else {
      exchange.sendResponseHeaders(answer.status, Math.max(answer.page.bytes.length, 1));
      exchange
          .getResponseBody()
          .write(answer.page.bytes.length == 0 ? new byte[] {' '} : answer.page.bytes);
    }
    exchange.close();
  }

  private synchronized Answer answer(String call, HttpExchange exchange, byte[] bytes) {
    Page page = pages.get(exchange.getRequestURI().getPath());
    if (page != null && call.startsWith("GET ")) {
      return new Answer(200, null, page);
    }
    try {
      ModelAccounts.Cookie cookie = new ModelAccounts.Cookie();
      ObjectNode answer = understood(call, exchange, bytes, cookie);
      boolean empty = answer.isEmpty() && call.startsWith("POST ");
      return new Answer(empty ? 204 : cookie.status, cookie.value, json(answer));
    } catch (Refusal refusal) {
      return new Answer(refusal.status, null, json(refusal.body));
    } catch (IOException e) {
      return new Answer(400, null, json(new Refusal(400, "request.malformed").body));
    }
  }

  private ObjectNode understood(
      String call, HttpExchange exchange, byte[] bytes, ModelAccounts.Cookie cookie)
      throws IOException {
    boolean post = call.startsWith("POST ");
    if (post && !"1".equals(exchange.getRequestHeaders().getFirst("Morrow-Request"))) {
      throw new Refusal(403, "request.forged");
    }
    if (post && !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      throw new Refusal(415, "request.not-json");
    }
    JsonNode parsed = post ? JSON.readTree(bytes) : JSON.createObjectNode();
    if (!parsed.isObject()) {
      throw new Refusal(400, "request.malformed");
    }
    Asked body = new Asked(parsed);
    String session = session(exchange);
    ModelAccounts.@Nullable Account who = accounts.bySession.get(session);
    ObjectNode answer = accounts.answer(call, body, who, session, cookie);
    if (answer != null) {
      if (call.equals("POST /api/account/delete")) {
        records.forget(ModelAccounts.required(who).id);
      }
      return answer;
    }
    ObjectNode publicly = specialists.answer(call);
    if (publicly != null) {
      return publicly;
    }
    ModelAccounts.Account owner = ModelAccounts.required(who);
    ObjectNode ofSpecialists = specialists.answer(call, body, owner);
    if (ofSpecialists != null) {
      return ofSpecialists;
    }
    Map<String, String> query = query(exchange.getRequestURI());
    return switch (call) {
      case "POST /api/collections" -> records.make(owner, body);
      case "GET /api/collections" -> records.collections(owner);
      case "GET /api/records" ->
          records.since(
              owner,
              UUID.fromString(query.getOrDefault("collection", "")),
              Long.parseLong(query.getOrDefault("since", "")),
              Integer.parseInt(query.getOrDefault("limit", "")));
      case "POST /api/records" -> records.push(owner, body, bytes.length);
      default -> throw new Refusal(404, "not-found");
    };
  }

  private static String session(HttpExchange exchange) {
    List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    return cookies.stream()
        .filter(cookie -> cookie.startsWith("__Host-morrow="))
        .map(cookie -> cookie.substring("__Host-morrow=".length()))
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new HashMap<>();
    if (uri.getQuery() != null) {
      Arrays.stream(uri.getQuery().split("&", -1))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> query.put(pair[0], pair[1]));
    }
    return query;
  }

  private static Page json(ObjectNode node) {
    try {
      return new Page("application/json", Map.of(), JSON.writeValueAsBytes(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
