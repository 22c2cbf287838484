package morrow.bench.records;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One connection that says HTTP/1.1 with as little work as can be: the JDK's client takes about as much of the processors for a
/// large answer as the server does. Not safe to share between threads.
final class Line implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *(\\d+)\r\n", Pattern.CASE_INSENSITIVE);

  private final String host;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] head = new byte[16_384];

  Line(URI server) throws IOException {
    host = server.getHost() + ":" + server.getPort();
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  void push(Owner owner, int push) throws IOException {
    byte[] body = owner.pushes().get(push);
    send(
        "POST /api/records HTTP/1.1\r\nContent-Type: application/json\r\nMorrow-Request: 1\r\nContent-Length: "
            + body.length,
        owner,
        body);
  }

  /// Reads a page of changes.
  void since(Owner owner, long since, int limit) throws IOException {
    send(
        "GET /api/records?collection=%s&since=%d&limit=%d HTTP/1.1"
            .formatted(owner.collection(), since, limit),
        owner,
        new byte[0]);
  }

  private void send(String request, Owner owner, byte[] body) throws IOException {
    String lines = request + "\r\nHost: " + host + "\r\nCookie: " + owner.cookie() + "\r\n\r\n";
    byte[] all = lines.getBytes(StandardCharsets.US_ASCII);
    byte[] message = new byte[all.length + body.length];
    System.arraycopy(all, 0, message, 0, all.length);
    System.arraycopy(body, 0, message, all.length, body.length);
    out.write(message);
    answered();
  }

  /// Takes the whole answer.
  ///
  /// @throws IOException unless it is 200 with a length
  private void answered() throws IOException {
    int have = 0;
    int end;
    do {
      int read = in.read(head, have, head.length - have);
      if (read <= 0) {
        throw new EOFException("The server said no whole answer.");
      }
      end = endOfHead(Math.max(0, have - 3), have + read);
      have += read;
    } while (end < 0);
    String lines = new String(head, 0, end, StandardCharsets.US_ASCII);
    Matcher length = LENGTH.matcher(lines);
    if (!lines.startsWith("HTTP/1.1 200 ") || !length.find()) {
      throw new IOException(
          "The server answered: " + new String(head, 0, have, StandardCharsets.UTF_8));
    }
    long left = Long.parseLong(length.group(1)) - (have - end);
    while (left > 0) {
      int read = in.read(head, 0, (int) Math.min(head.length, left));
      if (read < 0) {
        throw new EOFException("The server said no whole answer.");
      }
      left -= read;
    }
  }

  private int endOfHead(int from, int to) {
    for (int i = from; i + 3 < to; i++) {
      if (head[i] == '\r' && head[i + 1] == '\n' && head[i + 2] == '\r' && head[i + 3] == '\n') {
        return i + 4;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
