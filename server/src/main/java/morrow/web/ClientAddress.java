package morrow.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.Set;

/// Finds the caller's network address: the connection's own, unless that is a reverse proxy that the operator trusts.
/// Then it is the last entry of `X-Forwarded-For`, the only one that the proxy itself wrote.
record ClientAddress(Set<String> trustedProxies) {
  String of(ServerRequest request) {
    String peer =
        request.remotePeer().address() instanceof InetSocketAddress inet
            ? inet.getAddress().getHostAddress()
            : "";
    if (trustedProxies.contains(peer) && request.headers().contains(HeaderNames.X_FORWARDED_FOR)) {
      var forwarded = request.headers().get(HeaderNames.X_FORWARDED_FOR).allValues();
      String last = forwarded.getLast();
      return last.substring(last.lastIndexOf(',') + 1).strip();
    }
    return peer;
  }
}
