package morrow.calendars;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Where somebody's calendar can be fetched. Who has the address can read the calendar, so it is a secret: it is stored to be fetched
/// again, and never shown, logged or sent to anybody but its own server.
final class CalendarAddress {
  static final int MOST_CHARACTERS = 2_000;

  private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);
  private static final int FIRST_FREE_PORT = 1024;

  private final URI uri;

  private CalendarAddress(URI uri) {
    this.uri = uri;
  }

  /// Reads an address as somebody pasted it. `webcal` means `https`.
  ///
  /// @param plainHttp whether the operator lets calendars be fetched without encryption
  static CalendarAddress parse(String typed, boolean plainHttp) throws Trouble.Unreadable {
    String text = typed.strip().replaceFirst("(?i)^webcals?://", "https://");
    if (text.length() > MOST_CHARACTERS) {
      throw new Trouble.Unreadable(Trouble.NOT_AN_ADDRESS);
    }
    try {
      return checked(new URI(text.contains("://") ? text : "https://" + text), plainHttp);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Trouble.Unreadable(Trouble.NOT_AN_ADDRESS);
    }
  }

  /// Where an answer says that the calendar is instead.
  CalendarAddress redirected(String location, boolean plainHttp) throws Trouble.Unreadable {
    if (location.length() > MOST_CHARACTERS) {
      throw new Trouble.Unreadable(Trouble.NOT_AN_ADDRESS);
    }
    try {
      return checked(uri.resolve(new URI(location.strip())), plainHttp);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Trouble.Unreadable(Trouble.NOT_AN_ADDRESS);
    }
  }

  private static CalendarAddress checked(URI uri, boolean plainHttp)
      throws URISyntaxException, Trouble.Unreadable {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(scheme.equals("http") && plainHttp)) {
      throw new Trouble.Unreadable(
          scheme.equals("http") ? Trouble.NOT_HTTPS : Trouble.NOT_AN_ADDRESS);
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    // A name and password in the address would be sent and stored like the rest of it; nobody
    // should have to trust that.
    if (authority.isEmpty() || authority.contains("@")) {
      throw new Trouble.Unreadable(Trouble.NOT_AN_ADDRESS);
    }
    URI parsed = new URI(scheme + "://" + ascii(authority) + path(uri)).parseServerAuthority();
    int port = parsed.getPort();
    if (port != -1 && !USUAL_PORTS.contains(port) && (port < FIRST_FREE_PORT || port > 65_535)) {
      throw new Trouble.Unreadable(Trouble.NOT_AN_ADDRESS);
    }
    return new CalendarAddress(parsed);
  }

  private static String ascii(String authority) {
    if (authority.startsWith("[")) {
      return authority;
    }
    int colon = authority.indexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    return IDN.toASCII(host) + (colon < 0 ? "" : authority.substring(colon));
  }

  private static String path(URI uri) {
    URI ascii = URI.create(uri.toASCIIString());
    String path =
        ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }

  boolean isEncrypted() {
    return uri.getScheme().equals("https");
  }

  /// The server's name, or its address without brackets.
  String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    return uri.getPort() == -1 ? isEncrypted() ? 443 : 80 : uri.getPort();
  }

  /// What stands in the request's `Host`.
  String authority() {
    return uri.getRawAuthority();
  }

  String pathAndQuery() {
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  /// The whole address, to be stored.
  String secret() {
    return uri.toString();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
