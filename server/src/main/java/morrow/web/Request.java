package morrow.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a call asks, in the words the features need: who calls, from where, for what, and what it brings.
public abstract sealed class Request permits Call {
  private final ServerRequest request;
  private final ClientAddress clientAddress;
  private final @Nullable SignedIn signedIn;
  final Room.@Nullable Share room;

  Request(
      ServerRequest request,
      ClientAddress clientAddress,
      @Nullable SignedIn signedIn,
      Room.@Nullable Share room) {
    this.request = request;
    this.clientAddress = clientAddress;
    this.signedIn = signedIn;
    this.room = room;
  }

  /// Who calls.
  ///
  /// @throws Problem `session.needed` when nobody is signed in
  public SignedIn signedIn() {
    if (signedIn == null) {
      throw Problem.sessionNeeded();
    }
    return signedIn;
  }

  /// The token of the session cookie.
  public Optional<String> sessionToken() {
    return SessionCookie.of(request);
  }

  /// The language of the page's address, or else the best for the browser.
  public Language language() {
    return Language.ofPath(path())
        .orElseGet(() -> Language.ofHeader(header(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
  }

  /// The caller's network address, for slowing down guesses. Never to be logged or stored.
  public String address() {
    return clientAddress.of(request);
  }

  /// Host and port as the caller's browser addressed them, for example `localhost:8080`.
  public String authority() {
    return request.authority();
  }

  public Optional<String> header(HeaderName name) {
    return request.headers().contains(name)
        ? Optional.of(request.headers().get(name).get())
        : Optional.empty();
  }

  String path() {
    return request.path().path();
  }

  /// A segment of the path that the route names in braces.
  public String segment(String name) {
    return request.path().pathParameters().get(name);
  }

  public Optional<String> query(String name) {
    return request.query().first(name).asOptional();
  }

  /// What stands behind the question mark, as it came.
  public String rawQuery() {
    return request.query().rawValue();
  }

  /// The fields of the address, each with its values in the order in which they came.
  ///
  /// @throws Problem `request.malformed`
  public Map<String, List<String>> fields() {
    return Form.parse(Assets.utf8(rawQuery()));
  }

  /// The body as JSON.
  ///
  /// @param most in bytes
  /// @throws Problem `request.not-json`, `request.too-large` or `request.malformed`
  public <T> T json(Class<T> type, int most) throws IOException {
    return Json.read(type, body(most));
  }

  /// The bytes of a body of JSON, for who needs their hash; see [Json#read].
  ///
  /// @param most in bytes
  public byte[] body(int most) throws IOException {
    if (!isBodyOf("application/json")) {
      throw new Problem(415, "request.not-json", "The call's body has to be application/json.");
    }
    return new RequestBody(request, room).bytes(most);
  }

  /// The fields of a form, each with its values in the order in which they came. For routes stated with [Routes#form].
  ///
  /// @throws Problem `request.not-form`, `request.too-large` or `request.malformed`
  public Map<String, List<String>> form() throws IOException {
    if (!isBodyOf(Form.TYPE)) {
      throw new Problem(415, "request.not-form", "The call's body has to be " + Form.TYPE + ".");
    }
    return Form.parse(new RequestBody(request, room).bytes(Form.LARGEST));
  }

  private boolean isBodyOf(String type) {
    String contentType = header(HeaderNames.CONTENT_TYPE).orElse("");
    return contentType.split(";", 2)[0].strip().equalsIgnoreCase(type);
  }
}
