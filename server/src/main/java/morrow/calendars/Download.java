package morrow.calendars;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Fetches a calendar from an address that somebody named. The host is looked up once, the addresses found are checked, and the
/// connection goes to the very address that was checked, so a name that changes its meaning in between leads nowhere.
final class Download {
  /// How much is let in.
  ///
  /// @param bytes of the calendar, after unpacking
  /// @param silence how long a server may send nothing
  /// @param whole how long all of it may take, with looking up and redirects
  record Limits(int bytes, Duration silence, Duration whole, int redirects) {
    static final Limits USUAL =
        new Limits(5 << 20, Duration.ofSeconds(10), Duration.ofSeconds(30), 4);
  }

  /// What to say so that a calendar that has not changed is not sent again.
  record Known(Optional<String> etag, Optional<String> lastModified) {
    static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
  }

  sealed interface Outcome {
    record New(byte[] calendar, Known known) implements Outcome {}

    /// It is as it was.
    record Same() implements Outcome {}
  }

  /// How many of a host's addresses are tried.
  private static final int MOST_ADDRESSES = 4;

  private final boolean plainHttp;
  private final Predicate<InetAddress> admitted;
  private final Limits limits;
  private final SSLSocketFactory tls;

  /// @param plainHttp whether addresses without encryption are fetched
  /// @param admitted which network addresses are connected to
  Download(
      boolean plainHttp, Predicate<InetAddress> admitted, Limits limits, SSLSocketFactory tls) {
    this.plainHttp = plainHttp;
    this.admitted = admitted;
    this.limits = limits;
    this.tls = tls;
  }

  /// Fetches a calendar.
  ///
  /// @throws Trouble.Unreadable also when it takes too long
  Outcome fetch(String address, Known known) throws Trouble.Unreadable, InterruptedException {
    CalendarAddress first = CalendarAddress.parse(address, plainHttp);
    FutureTask<Outcome> fetching = new FutureTask<>(() -> follow(first, known));
    Thread thread = Thread.ofVirtual().name("calendar").start(fetching);
    try {
      return fetching.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Trouble.Unreadable(Trouble.TOO_SLOW);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Trouble.Unreadable unreadable
          ? unreadable
          : new Trouble.Unreadable(Trouble.UNREACHABLE);
    } finally {
      // Closes the connection of a virtual thread that still waits for it.
      thread.interrupt();
    }
  }

  private Outcome follow(CalendarAddress first, Known known) throws Trouble.Unreadable {
    CalendarAddress address = first;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      try (Socket socket = connected(address)) {
        Answer answer = Answer.to(socket, address, known);
        switch (answer.status()) {
          case 200 -> {
            return new Outcome.New(body(answer), answer.known());
          }
          case 304 -> {
            return new Outcome.Same();
          }
          case 301, 302, 303, 307, 308 ->
              address = address.redirected(answer.location(), plainHttp);
          default -> throw new Trouble.Unreadable(Trouble.REFUSED);
        }
      } catch (SocketTimeoutException e) {
        throw new Trouble.Unreadable(Trouble.TOO_SLOW);
      } catch (IOException e) {
        throw new Trouble.Unreadable(Trouble.UNREACHABLE);
      }
    }
    throw new Trouble.Unreadable(Trouble.TOO_MANY_REDIRECTS);
  }

  private Socket connected(CalendarAddress address) throws Trouble.Unreadable, IOException {
    IOException failure = new IOException("no address");
    for (InetAddress place : places(address)) {
      Socket socket = new Socket();
      try {
        socket.connect(
            new InetSocketAddress(place, address.port()), (int) limits.silence().toMillis());
        socket.setSoTimeout((int) limits.silence().toMillis());
        return address.isEncrypted() ? encrypted(socket, address) : socket;
      } catch (IOException e) {
        socket.close();
        failure = e;
      }
    }
    throw failure;
  }

  private InetAddress[] places(CalendarAddress address) throws Trouble.Unreadable {
    InetAddress[] places;
    try {
      places = InetAddress.getAllByName(address.host());
    } catch (UnknownHostException e) {
      throw new Trouble.Unreadable(Trouble.UNREACHABLE);
    }
    // One that is not public is enough: an honest host has none.
    for (InetAddress place : places) {
      if (!admitted.test(place)) {
        throw new Trouble.Unreadable(Trouble.NOT_PUBLIC);
      }
    }
    return java.util.Arrays.copyOf(places, Math.min(places.length, MOST_ADDRESSES));
  }

  private Socket encrypted(Socket plain, CalendarAddress address) throws IOException {
    SSLSocket socket = (SSLSocket) tls.createSocket(plain, address.host(), address.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private byte[] body(Answer answer) throws Trouble.Unreadable, IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[16 << 10];
    try (InputStream in = unpacked(answer)) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        if (all.size() + length > limits.bytes()) {
          throw new Trouble.Unreadable(Trouble.TOO_LARGE);
        }
        all.write(piece, 0, length);
      }
    }
    return all.toByteArray();
  }

  private static InputStream unpacked(Answer answer) throws Trouble.Unreadable, IOException {
    return switch (answer.encoding()) {
      case "", "identity" -> answer.body();
      case "gzip", "x-gzip" -> new GZIPInputStream(answer.body());
      default -> throw new Trouble.Unreadable(Trouble.REFUSED);
    };
  }
}
