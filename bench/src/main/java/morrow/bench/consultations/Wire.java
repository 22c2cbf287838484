package morrow.bench.consultations;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/// One connection that says HTTP/1.1 with as little work as can be, for somebody who signs up. Not safe to share between threads.
final class Wire implements AutoCloseable {
  /// What came back.
  record Answer(int status, String cookie, String body) {
    /// The first value of a name in the answer's JSON.
    String value(String name) {
      int begin = body.indexOf("\"" + name + "\":\"") + name.length() + 4;
      return body.substring(begin, body.indexOf('"', begin));
    }
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String host;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Wire(URI server) throws IOException {
    host = server.getHost() + ":" + server.getPort();
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
  }

  Answer post(String path, String cookie, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: "
                + host
                + "\r\nContent-Type: application/json\r\nMorrow-Request: 1\r\nContent-Length: "
                + body.length
                + (cookie.isEmpty() ? "" : "\r\nCookie: " + cookie)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    out.write(all);
    return answer();
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ", -1)[1]);
    String cookie = "";
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      String value = line.substring(line.indexOf(':') + 1).strip();
      if (name.equals("content-length")) {
        length = Integer.parseInt(value);
      } else if (name.equals("set-cookie")) {
        cookie = value.split(";", 2)[0];
      }
    }
    return new Answer(status, cookie, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server said no whole answer.");
      } else if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /// Signs somebody up with what a browser would make, and returns the session's cookie.
  String signUp(String handle) throws IOException {
    String body =
        """
        {"handle":"%s","kdf":{"algorithm":"argon2id","memoryKiB":65536,"passes":3,"lanes":1},"salt":"%s","authKey":"%s",
        "wrappedAccountKey":"%s","recoveryAuth":"%s","recoveryWrappedAccountKey":"%s",
        "identity":{"signing":"%s","agreement":"%s","agreementSignature":"%s","sealed":"%s"}}
        """
            .formatted(
                handle, some(16), some(32), some(107), some(32), some(107), some(32), some(32),
                some(64), some(106));
    Answer answer = post("/api/sign-up", "", body);
    if (answer.status != 201) {
      throw new IOException("Signing up was answered with " + answer);
    }
    return answer.cookie;
  }

  private static String some(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
