package morrow.calendars;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A server on the loopback that answers every request as a test says, byte by byte.
final class CalendarServer implements AutoCloseable {
  /// Writes an answer.
  @FunctionalInterface
  interface Answering {
    void to(List<String> request, OutputStream out) throws Exception;
  }

  private final ServerSocket socket;
  private final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile Answering answering;

  CalendarServer(Answering answering) {
    this.answering = answering;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /// Answers with a calendar.
  static Answering calendar(String... lines) {
    byte[] calendar = BusyTimesTest.calendar(lines);
    return (_, out) -> {
      head(out, "200 OK", "Content-Type: text/calendar", "Content-Length: " + calendar.length);
      out.write(calendar);
    };
  }

  static Answering status(String status, String... headers) {
    return (_, out) -> head(out, status, headers);
  }

  static void head(OutputStream out, String status, String... headers) throws IOException {
    String end = headers.length == 0 ? "" : "\r\n";
    out.write(
        ("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + end + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  void answers(Answering other) {
    answering = other;
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/secret-part/basic.ics?key=secret";
  }

  int port() {
    return socket.getLocalPort();
  }

  /// The lines of every request so far.
  List<List<String>> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
      List<String> request = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        request.add(line);
      }
      requests.add(request);
      answering.to(request, caller.getOutputStream());
      caller.getOutputStream().flush();
    } catch (Exception e) {
      // The caller has hung up, which is what many tests are about.
      requests.add(List.of("hung up"));
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
