package morrow.bench.records;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// The calls of protocol/HTTP.md with as little work as they can be made.
record Calls(URI server, HttpClient http) implements AutoCloseable {
  static Calls to(URI server) {
    return new Calls(server, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  void push(Owner owner, int push) throws IOException, InterruptedException {
    send(
        request("/api/records", owner)
            .header("Content-Type", "application/json")
            .header("Morrow-Request", "1")
            .POST(BodyPublishers.ofByteArray(owner.pushes().get(push)))
            .build());
  }

  /// Reads a page of changes.
  void since(Owner owner, long since, int limit) throws IOException, InterruptedException {
    send(
        request(
                "/api/records?collection="
                    + owner.collection()
                    + "&since="
                    + since
                    + "&limit="
                    + limit,
                owner)
            .GET()
            .build());
  }

  private HttpRequest.Builder request(String path, Owner owner) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Cookie", owner.cookie());
  }

  private void send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(
          request.uri().getPath()
              + " was answered with "
              + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
