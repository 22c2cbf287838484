package morrow.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.Set;

/// Refuses calls that another site makes through the person's browser. A browser cannot be made to send our header to us
/// from a foreign page without asking us first, and it says itself where a call comes from. The session cookie's
/// SameSite=Strict is the second wall.
final class ForgeryGuard {
  private static final HeaderName OURS = HeaderNames.create("Morrow-Request");
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Set<String> HARMLESS_SITES = Set.of("same-origin", "none");

  private ForgeryGuard() {}

  /// Lets a call that changes something pass.
  ///
  /// @throws Problem `request.forged`
  static void check(ServerRequestHeaders headers, String authority) {
    if (!headers.contains(OURS) || !headers.get(OURS).get().equals("1")) {
      throw forged();
    }
    refuseForeign(headers, authority, false);
  }

  /// Lets a form pass that changes nothing and works without scripts. Since our pages send no referrer, browsers send
  /// `Origin: null` with their forms.
  ///
  /// @throws Problem `request.forged`
  static void checkForm(ServerRequestHeaders headers, String authority) {
    refuseForeign(headers, authority, true);
  }

  private static void refuseForeign(
      ServerRequestHeaders headers, String authority, boolean mayBeUnnamed) {
    if (headers.contains(FETCH_SITE) && !HARMLESS_SITES.contains(headers.get(FETCH_SITE).get())) {
      throw forged();
    }
    if (headers.contains(HeaderNames.ORIGIN)) {
      String origin = headers.get(HeaderNames.ORIGIN).get();
      if (mayBeUnnamed && origin.equals("null")) {
        return;
      }
      int scheme = origin.indexOf("://");
      if (scheme < 0 || !origin.substring(scheme + 3).equalsIgnoreCase(authority)) {
        throw forged();
      }
    }
  }

  private static Problem forged() {
    return new Problem(403, "request.forged", "This call did not come from Morrow's own page.");
  }
}
