package morrow.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;

/// Headers that every answer has. Rules 2 and 3 of the product as far as headers can hold them.
final class SecurityHeaders {
  private static final Header[] EVERYWHERE = {
    HeaderValues.createCached(HeaderNames.create("X-Content-Type-Options"), "nosniff"),
    HeaderValues.createCached(HeaderNames.create("Referrer-Policy"), "no-referrer"),
    HeaderValues.createCached(HeaderNames.create("Cross-Origin-Opener-Policy"), "same-origin"),
    HeaderValues.createCached(HeaderNames.create("Cross-Origin-Resource-Policy"), "same-origin"),
    HeaderValues.createCached(HeaderNames.create("X-Frame-Options"), "DENY"),
    HeaderValues.createCached(HeaderNames.create("X-Robots-Tag"), "noarchive"),
  };
  private static final Header NO_STORE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
  private static final Header CLOSED_POLICY =
      HeaderValues.createCached(
          HeaderNames.create("Content-Security-Policy"),
          "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  private static final Header PUBLIC_POLICY = policy("");

  /// The private space reads its keys in WebAssembly and a worker and talks to its own server; no public page does.
  private static final Header SPACE_POLICY =
      policy(" 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'");

  private static final Header INTEGRITY_POLICY =
      HeaderValues.createCached(
          HeaderNames.create("Integrity-Policy"), "blocked-destinations=(script)");
  private static final Header PERMISSIONS =
      HeaderValues.createCached(
          HeaderNames.create("Permissions-Policy"),
          "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");

  private SecurityHeaders() {}

  private static Header policy(String space) {
    return HeaderValues.createCached(
        HeaderNames.create("Content-Security-Policy"),
        "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
            + " trusted-types lit-html morrow; script-src 'self'"
            + space);
  }

  static void everywhere(ServerResponse response) {
    for (Header header : EVERYWHERE) {
      response.header(header);
    }
  }

  /// For a page that anyone may read. It is not stored on the device either: a cached page is a trace.
  static void publicPage(ServerResponse response) {
    page(response, PUBLIC_POLICY);
  }

  static void spacePage(ServerResponse response) {
    page(response, SPACE_POLICY);
  }

  private static void page(ServerResponse response, Header policy) {
    response.header(policy);
    response.header(INTEGRITY_POLICY);
    response.header(PERMISSIONS);
    response.header(NO_STORE);
  }

  /// For what is not a page.
  static void data(ServerResponse response) {
    response.header(CLOSED_POLICY);
    response.header(NO_STORE);
  }
}
