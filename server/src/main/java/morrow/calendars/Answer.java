package morrow.calendars;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server answers to one request of HTTP/1.1. The JDK's client cannot be told which of a host's addresses to connect to, hence
/// this; it asks for one thing and closes.
///
/// @param headers by name in small letters, each as it came last
/// @param body ends where the answer ends
record Answer(int status, Map<String, String> headers, InputStream body) {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
  private static final Pattern STORABLE = Pattern.compile("[!-~][ -~]{0,199}");
  private static final int MOST_HEADER_BYTES = 32 << 10;
  private static final int MOST_INTERIM = 5;

  /// Asks for the address and reads up to the body.
  static Answer to(Socket socket, CalendarAddress address, Download.Known known)
      throws IOException {
    StringBuilder request = new StringBuilder();
    line(request, "GET " + address.pathAndQuery() + " HTTP/1.1");
    line(request, "Host: " + address.authority());
    line(request, "Accept: text/calendar, */*;q=0.1");
    line(request, "Accept-Encoding: identity");
    line(request, "User-Agent: calendar-subscription");
    line(request, "Connection: close");
    known.etag().ifPresent(etag -> line(request, "If-None-Match: " + etag));
    known.lastModified().ifPresent(time -> line(request, "If-Modified-Since: " + time));
    line(request, "");
    socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();

    InputStream in = new BufferedInputStream(socket.getInputStream());
    for (int interim = 0; interim < MOST_INTERIM; interim++) {
      Answer answer = head(in);
      if (answer.status >= 200) {
        return answer;
      }
    }
    throw new IOException("no answer");
  }

  private static void line(StringBuilder request, String line) {
    request.append(line).append("\r\n");
  }

  private static Answer head(InputStream in) throws IOException {
    int[] left = {MOST_HEADER_BYTES};
    Matcher status = STATUS.matcher(line(in, left));
    if (!status.matches()) {
      throw new IOException("not HTTP");
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    int number = Integer.parseInt(status.group(1));
    return new Answer(number, headers, number < 200 ? nothing() : body(in, headers));
  }

  private static InputStream nothing() {
    return new ByteArrayInputStream(new byte[0]);
  }

  static String line(InputStream in, int[] left) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (--left[0] < 0) {
        throw new IOException("too long");
      }
      line.append((char) b);
    }
    return line.toString().stripTrailing();
  }

  private static InputStream body(InputStream in, Map<String, String> headers) throws IOException {
    String transfer = headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
    if (transfer.equals("chunked")) {
      return Body.inChunks(in);
    }
    if (!transfer.isEmpty()) {
      throw new IOException("unknown transfer");
    }
    String length = headers.get("content-length");
    try {
      return length == null ? in : Body.ofLength(in, Long.parseLong(length));
    } catch (NumberFormatException e) {
      throw new IOException("not a length", e);
    }
  }

  String encoding() {
    return headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
  }

  String location() {
    return headers.getOrDefault("location", "");
  }

  /// What to say the next time.
  Download.Known known() {
    return new Download.Known(storable("etag"), storable("last-modified"));
  }

  private Optional<String> storable(String header) {
    return Optional.ofNullable(headers.get(header))
        .filter(value -> STORABLE.matcher(value).matches());
  }
}
