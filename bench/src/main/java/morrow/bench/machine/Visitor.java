package morrow.bench.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Somebody who reads pages.
public final class Visitor implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Gets a page or file, packed as a browser would get it.
  ///
  /// @throws IOException unless the answer is 200
  public HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
    return get(address, "gzip, deflate, br");
  }

  /// Gets a page or file as it was before it was packed.
  ///
  /// @throws IOException unless the answer is 200
  public byte[] unpacked(URI address) throws IOException, InterruptedException {
    return get(address, "identity").body();
  }

  private HttpResponse<byte[]> get(URI address, String encoding)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept-Encoding", encoding).build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(address + " was answered with " + response.statusCode());
    }
    return response;
  }

  @Override
  public void close() {
    http.close();
  }
}
