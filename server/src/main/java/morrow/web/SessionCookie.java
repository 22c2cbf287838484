package morrow.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.util.Optional;

/// The one cookie, set after signing in. It ends with the browser; the server ends the session earlier.
final class SessionCookie {
  static final String NAME = "__Host-morrow";

  private SessionCookie() {}

  /// The token that the browser brings.
  static Optional<String> of(ServerRequest request) {
    return request.headers().contains(HeaderNames.COOKIE)
        ? request.headers().cookies().first(NAME).asOptional()
        : Optional.empty();
  }

  static SetCookie holding(String token) {
    return cookie(token).build();
  }

  /// Takes the cookie away. Helidon leaves out a Max-Age of zero, so an end in the past has to do.
  static SetCookie gone() {
    return cookie("").expires(Instant.EPOCH).build();
  }

  private static SetCookie.Builder cookie(String token) {
    return SetCookie.builder(NAME, token)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite(SetCookie.SameSite.STRICT);
  }
}
