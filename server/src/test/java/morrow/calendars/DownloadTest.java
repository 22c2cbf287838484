package morrow.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fetching from a server that may be anybody's.
class DownloadTest {
  private static final Download.Limits LIMITS =
      new Download.Limits(1 << 20, Duration.ofMillis(500), Duration.ofSeconds(3), 3);

  private final CalendarServer server =
      new CalendarServer(CalendarServer.calendar("BEGIN:VEVENT", "END:VEVENT"));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aCalendarIsFetchedAsItIs() throws Exception {
    assertThat(new String(fetched(), StandardCharsets.UTF_8)).startsWith("BEGIN:VCALENDAR");
    assertThat(server.requests().getFirst())
        .contains(
            "GET /secret-part/basic.ics?key=secret HTTP/1.1", "Host: 127.0.0.1:" + server.port())
        .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("morrow"));
  }

  @Test
  void aCalendarInChunksOrPackedIsReadTheSame() throws Exception {
    byte[] calendar = fetched();
    server.answers((_, out) -> {
      CalendarServer.head(out, "200 OK", "Transfer-Encoding: chunked");
      for (byte each : calendar) {
        out.write(("1;x=y\r\n" + (char) each + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      }
      out.write("0\r\nTrailer: x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    });
    assertThat(fetched()).isEqualTo(calendar);
    server.answers((_, out) -> {
      CalendarServer.head(out, "200 OK", "Content-Encoding: gzip");
      out.write(packed(calendar));
    });
    assertThat(fetched()).isEqualTo(calendar);
    server.answers((_, out) -> {
      CalendarServer.head(out, "103 Early Hints", "Link: x");
      CalendarServer.head(out, "200 OK", "Content-Length: " + calendar.length);
      out.write(calendar);
    });
    assertThat(fetched()).isEqualTo(calendar);
  }

  @Test
  void whatHasNotChangedIsNotFetchedAgain() throws Exception {
    server.answers((_, out) -> {
      CalendarServer.head(
          out,
          "200 OK",
          "ETag: \"one\"",
          "Last-Modified: Sun, 01 Mar 2026 08:00:00 GMT",
          "Content-Length: 0");
    });
    Download.Known known =
        ((Download.Outcome.New) download().fetch(server.address(), Download.Known.NOTHING)).known();
    server.answers(CalendarServer.status("304 Not Modified"));
    assertThat(download().fetch(server.address(), known)).isEqualTo(new Download.Outcome.Same());
    assertThat(server.requests().getLast())
        .contains("If-None-Match: \"one\"", "If-Modified-Since: Sun, 01 Mar 2026 08:00:00 GMT");
  }

  @Test
  void whatAServerSaysAboutAVersionCannotAddLinesToTheNextRequest() throws Exception {
    server.answers(CalendarServer.status("200 OK", "ETag: a\u0001b", "Content-Length: 0"));
    Download.Known known =
        ((Download.Outcome.New) download().fetch(server.address(), Download.Known.NOTHING)).known();
    assertThat(known.etag()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"401 Unauthorized", "404 Not Found", "500 Oh", "206 Partial", "204 No"})
  void anyOtherAnswerIsARefusal(String status) {
    server.answers(CalendarServer.status(status, "Content-Length: 0"));
    refused(Trouble.REFUSED);
  }

  @Test
  void aCalendarOfTwoHundredMegabytesIsCutOffWhileItIsRead() {
    AtomicLong sent = new AtomicLong();
    server.answers((_, out) -> {
      CalendarServer.head(out, "200 OK");
      flood(out, 200L << 20, sent);
    });
    refused(Trouble.TOO_LARGE);
    assertThat(sent.get()).isLessThan(50L << 20);
    server.answers(CalendarServer.status("200 OK", "Content-Length: 209715200"));
    refused(Trouble.UNREACHABLE);
  }

  @Test
  void aSmallPackageThatUnpacksToMuchIsCutOff() {
    server.answers((_, out) -> {
      CalendarServer.head(out, "200 OK", "Content-Encoding: gzip");
      GZIPOutputStream packing = new GZIPOutputStream(out);
      flood(packing, 200L << 20, new AtomicLong());
      packing.finish();
    });
    refused(Trouble.TOO_LARGE);
  }

  @Test
  void aCalendarThatEndsBeforeItSaidIsNotTaken() {
    server.answers((_, out) -> {
      CalendarServer.head(out, "200 OK", "Content-Length: 100");
      out.write("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));
    });
    refused(Trouble.UNREACHABLE);
    server.answers((_, out) -> {
      CalendarServer.head(out, "200 OK", "Transfer-Encoding: chunked");
      out.write("5\r\nBEGIN\r\n".getBytes(StandardCharsets.UTF_8));
    });
    refused(Trouble.UNREACHABLE);
  }

  @Test
  void aServerThatSendsNothingOrAByteNowAndThenIsLeft() {
    CountDownLatch never = new CountDownLatch(1);
    server.answers((_, out) -> {
      CalendarServer.head(out, "200 OK");
      out.flush();
      var _ = never.await(60, TimeUnit.SECONDS);
    });
    refused(Trouble.TOO_SLOW);
    server.answers((_, out) -> {
      for (int i = 0; i < 600; i++) {
        out.write('H');
        out.flush();
        var _ = never.await(100, TimeUnit.MILLISECONDS);
      }
    });
    long began = System.nanoTime();
    refused(Trouble.TOO_SLOW);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-x\r\n\r\n",
        "HTTP/1.1 twohundred\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot packed",
        ""
      })
  void whatIsNotHttpIsLeft(String answer) {
    server.answers((_, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    refused(Trouble.UNREACHABLE);
  }

  @Test
  void headersWithoutEndAreLeft() {
    server.answers((_, out) -> {
      out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.ISO_8859_1));
      flood(out, 5L << 20, new AtomicLong());
    });
    refused(Trouble.UNREACHABLE);
    server.answers((_, out) -> {
      for (int i = 0; i < 100; i++) {
        CalendarServer.head(out, "100 Continue");
      }
    });
    refused(Trouble.UNREACHABLE);
  }

  @Test
  void aFewRedirectsAreFollowedAndNoMore() throws Exception {
    server.answers((request, out) -> {
      if (request.getFirst().contains("/there")) {
        CalendarServer.calendar().to(request, out);
      } else {
        CalendarServer.head(out, "302 Found", "Location: /there?a=b");
      }
    });
    assertThat(fetched()).isNotEmpty();
    server.answers(CalendarServer.status("301 Moved", "Location: /again"));
    refused(Trouble.TOO_MANY_REDIRECTS);
    server.answers(CalendarServer.status("302 Found"));
    refused(Trouble.TOO_MANY_REDIRECTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          file:///etc/passwd                      | NOT_AN_ADDRESS
          ftp://example.org/x.ics                 | NOT_AN_ADDRESS
          gopher://127.0.0.1:70/_x                | NOT_AN_ADDRESS
          http://user:word@127.0.0.1/             | NOT_AN_ADDRESS
          http://127.0.0.1:22/                    | NOT_AN_ADDRESS
          http://127.0.0.1:99999/                 | NOT_AN_ADDRESS
          http://[::1                             | NOT_AN_ADDRESS
          http://                                 | NOT_AN_ADDRESS
          http://169.254.169.254/latest/meta-data | NOT_PUBLIC
          http://10.1.2.3/                        | NOT_PUBLIC
          http://[::ffff:10.1.2.3]/               | NOT_PUBLIC
          http://[fd00::1]/                       | NOT_PUBLIC
          """)
  void aRedirectIsCheckedLikeTheAddressItself(String location, Trouble trouble) {
    server.answers(CalendarServer.status("302 Found", "Location: " + location));
    refused(trouble);
  }

  @Test
  void aRedirectFromThePublicInternetToThisMachineIsRefused() {
    // To the test the loopback is public as long as it is this one port's first visit.
    AtomicLong visits = new AtomicLong();
    server.answers(
        CalendarServer.status("302 Found", "Location: http://127.0.0.1:" + server.port() + "/x"));
    Download download =
        new Download(
            true,
            address -> visits.getAndIncrement() == 0 || PublicAddresses.holds(address),
            LIMITS,
            (SSLSocketFactory) SSLSocketFactory.getDefault());
    assertThatThrownBy(() -> download.fetch(server.address(), Download.Known.NOTHING))
        .isInstanceOfSatisfying(
            Trouble.Unreadable.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.NOT_PUBLIC));
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/",
        "http://0/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/", "http://127.1/"
      })
  void asItRunsNothingOnThisMachineIsReached(String address) {
    Download download =
        new Download(
            true, PublicAddresses::holds, LIMITS, (SSLSocketFactory) SSLSocketFactory.getDefault());
    assertThatThrownBy(() -> download.fetch(address, Download.Known.NOTHING))
        .isInstanceOfSatisfying(
            Trouble.Unreadable.class,
            e ->
                assertThat(e.trouble())
                    .isIn(Trouble.NOT_PUBLIC, Trouble.UNREACHABLE, Trouble.NOT_AN_ADDRESS));
  }

  @Test
  void withoutTheOperatorsLeaveNothingIsFetchedUnencrypted() {
    Download download =
        new Download(false, _ -> true, LIMITS, (SSLSocketFactory) SSLSocketFactory.getDefault());
    assertThatThrownBy(() -> download.fetch(server.address(), Download.Known.NOTHING))
        .isInstanceOfSatisfying(
            Trouble.Unreadable.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.NOT_HTTPS));
    assertThatThrownBy(() ->
            download.fetch(server.address().replace("http:", "https:"), Download.Known.NOTHING))
        .isInstanceOfSatisfying(
            Trouble.Unreadable.class,
            e -> assertThat(e.trouble()).isIn(Trouble.UNREACHABLE, Trouble.TOO_SLOW));
  }

  @Test
  void anAddressDoesNotShowInText() throws Exception {
    CalendarAddress address = CalendarAddress.parse("webcal://example.org/secret.ics", false);
    assertThat(address.secret()).isEqualTo("https://example.org/secret.ics");
    assertThat("" + address).doesNotContain("secret", "example");
    assertThat(CalendarAddress.parse("bücher.example/ä?ü", false).secret())
        .isEqualTo("https://xn--bcher-kva.example/%C3%A4?%C3%BC");
  }

  private Download download() {
    return new Download(
        true,
        address -> address.isLoopbackAddress() || PublicAddresses.holds(address),
        LIMITS,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  private byte[] fetched() throws Exception {
    return ((Download.Outcome.New) download().fetch(server.address(), Download.Known.NOTHING))
        .calendar();
  }

  private void refused(Trouble trouble) {
    assertThatThrownBy(() -> download().fetch(server.address(), Download.Known.NOTHING))
        .isInstanceOfSatisfying(
            Trouble.Unreadable.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
  }

  private static void flood(OutputStream out, long bytes, AtomicLong sent) throws IOException {
    byte[] piece = "x".repeat(64 << 10).getBytes(StandardCharsets.UTF_8);
    while (sent.get() < bytes) {
      out.write(piece);
      sent.addAndGet(piece.length);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(all)) {
      out.write(bytes);
    }
    return all.toByteArray();
  }
}
