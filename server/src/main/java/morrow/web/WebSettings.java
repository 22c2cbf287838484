package morrow.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the program is reached and where its exit leads.
///
/// @param host the address to listen on
/// @param port 0 takes a free one
/// @param neutralAddress where Exit leads; an everyday site that nobody wonders about
/// @param neutralTitle the one title of every page of the signed-in part
/// @param trustedProxies addresses of reverse proxies whose `X-Forwarded-For` is believed; nobody else's is
/// @param origin how visitors reach the site, for example `https://morrow.example`, for what names whole addresses; empty: nothing does. It
///     is never taken from a request, since who asks could then write into pages that others are shown
public record WebSettings(
    String host,
    int port,
    URI neutralAddress,
    String neutralTitle,
    Set<String> trustedProxies,
    String origin) {
  private static final Pattern ORIGIN =
      Pattern.compile("(?:https?://[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?)?");

  public static final WebSettings DEFAULTS =
      new WebSettings(
          "127.0.0.1", 8080, URI.create("https://www.wikipedia.org/"), "Notes", Set.of(), "");

  public WebSettings(
      String host, int port, URI neutralAddress, String neutralTitle, Set<String> trustedProxies) {
    this(host, port, neutralAddress, neutralTitle, trustedProxies, "");
  }

  public WebSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException(
          "web.host: write an address to listen on, for example 127.0.0.1.");
    }
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException(
          "web.port: write a number from 1 to 65535, or 0 for any free port.");
    }
    String scheme = neutralAddress.getScheme();
    if (!("https".equals(scheme) || "http".equals(scheme)) || neutralAddress.getHost() == null) {
      throw new IllegalArgumentException(
          "web.neutral-address: write a whole address, for example https://www.wikipedia.org/.");
    }
    if (neutralTitle.isBlank() || neutralTitle.length() > 40) {
      throw new IllegalArgumentException(
          "web.neutral-title: write a short everyday word, at most 40 characters.");
    }
    if (!ORIGIN.matcher(origin).matches()) {
      throw new IllegalArgumentException(
          "web.origin: write how visitors reach the site, for example https://morrow.example, without a slash at its end.");
    }
    trustedProxies =
        trustedProxies.stream().map(WebSettings::address).collect(Collectors.toUnmodifiableSet());
  }

  /// An address in the form in which connections give theirs: `::1` is `0:0:0:0:0:0:0:1` there.
  private static String address(String written) {
    try {
      return InetAddress.ofLiteral(written).getHostAddress();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "web.trusted-proxies: write addresses such as 127.0.0.1 or ::1, not “" + written + "”.",
          e);
    }
  }

  public WebSettings at(String newHost, int newPort) {
    return new WebSettings(newHost, newPort, neutralAddress, neutralTitle, trustedProxies, origin);
  }

  public WebSettings leavingTo(URI address) {
    return new WebSettings(host, port, address, neutralTitle, trustedProxies, origin);
  }
}
