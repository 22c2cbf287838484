package morrow.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One request and its answer, in the words the features need.
public final class Call extends Request {
  private final ServerResponse response;
  private final Pages pages;
  private final boolean onlyHeaders;

  Call(
      ServerRequest request,
      ServerResponse response,
      Pages pages,
      ClientAddress clientAddress,
      @Nullable SignedIn signedIn,
      Room.@Nullable Share room) {
    super(request, clientAddress, signedIn, room);
    this.response = response;
    this.pages = pages;
    this.onlyHeaders = request.prologue().method().equals(Method.HEAD);
  }

  /// A text in the language of the answer.
  public String text(String key) {
    return pages.page(language(), "/").text(key);
  }

  /// A sentence of a refusal in the language of the answer.
  public String sentence(@Nullable String english) {
    return pages.sentence(language(), english);
  }

  /// Takes room for so many bytes that are gathered for the answer, until the caller has fetched it. Does not wait, since who gathers
  /// holds a connection to the database.
  ///
  /// @throws Problem `request.busy`
  public void gather(long bytes) {
    if (room != null) {
      room.takeNow(bytes * Room.COPIES);
    }
  }

  /// Answers with JSON.
  public void json(int status, Object answer) throws IOException {
    byte[] bytes = Json.write(answer);
    SecurityHeaders.data(response);
    response.status(Status.create(status));
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    send(bytes);
  }

  public void json(Object answer) throws IOException {
    json(200, answer);
  }

  public void noContent() {
    SecurityHeaders.data(response);
    response.status(Status.NO_CONTENT_204).send();
  }

  /// Answers with a public page that depends on nothing but its language.
  public void fixedPage(String template) {
    fixedPage(template, Map.of());
  }

  /// Answers with a public page that depends on nothing but its address and language. Only for addresses of which there
  /// are few: each is rendered once and kept.
  public void fixedPage(String template, Map<String, Object> parameters) {
    SecurityHeaders.publicPage(response);
    sendFixed(template, parameters);
  }

  /// Answers with the page of the private space, the same for everyone: all that is somebody's is fetched by its script.
  public void spacePage(String template) {
    SecurityHeaders.spacePage(response);
    sendFixed(template, Map.of());
  }

  /// Answers with the page of the private space for who comes with a choice made on a public page.
  public void spacePage(String template, Map<String, Object> parameters) {
    SecurityHeaders.spacePage(response);
    sendPage(template, parameters, "");
  }

  /// Answers with a public page.
  public void page(int status, String template, Map<String, Object> parameters) {
    page(status, template, parameters, "");
  }

  /// Answers with a public page that another language shows at the same address with the same `query`.
  public void page(int status, String template, Map<String, Object> parameters, String query) {
    SecurityHeaders.publicPage(response);
    response.status(Status.create(status));
    sendPage(template, parameters, query);
  }

  /// Answers with a public page that is made anew only when what it shows has changed. The caller reads the version from the
  /// database first, so that what was withdrawn is gone at once.
  ///
  /// @param query behind which another language shows the same; a part of the address under which the page is kept
  /// @param version equal to the one before exactly when the page would be the same; small, for it is kept with the page
  /// @param parameters asked for only when the page has to be made
  public void keptPage(
      String template, String query, Object version, Supplier<Map<String, Object>> parameters) {
    SecurityHeaders.publicPage(response);
    byte[] gzip = pages.kept(template, page(query), version, parameters);
    sendHtml(() -> Assets.plain(gzip), () -> gzip);
  }

  private void sendPage(String template, Map<String, Object> parameters, String query) {
    byte[] plain = pages.render(template, page(query), parameters);
    sendHtml(() -> plain, () -> Assets.gzip(plain));
  }

  private void sendFixed(String template, Map<String, Object> parameters) {
    Pages.Rendered rendered = pages.fixed(template, page(""), parameters);
    sendHtml(rendered::plain, rendered::gzip);
  }

  /// Asked for only that of the two which the browser takes.
  private void sendHtml(Supplier<byte[]> plain, Supplier<byte[]> gzip) {
    response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    response.header(HeaderNames.VARY, "Accept-Encoding");
    if (AcceptEncoding.takes(header(HeaderNames.ACCEPT_ENCODING).orElse(""), "gzip")) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
      send(gzip.get());
    } else {
      send(plain.get());
    }
  }

  /// The page at this call's address, which each language has.
  private Page page(String query) {
    String path = pathWithoutLanguage() + (query.isEmpty() ? "" : "?" + query);
    return pages.page(language(), path);
  }

  private String pathWithoutLanguage() {
    String path = path();
    return Language.ofPath(path).isPresent() ? path.substring(path.indexOf('/', 1)) : "/";
  }

  /// Answers with a picture. It is not kept by the browser: that somebody looked at it would be a trace, and it may be taken
  /// back at any moment.
  public void jpeg(byte[] bytes) {
    SecurityHeaders.data(response);
    response.header(HeaderNames.CONTENT_TYPE, "image/jpeg");
    send(bytes);
  }

  /// Answers with bytes that are neither a page nor JSON. Nobody keeps them.
  public void file(String contentType, byte[] bytes) {
    SecurityHeaders.data(response);
    response.header(HeaderNames.CONTENT_TYPE, contentType);
    send(bytes);
  }

  /// Who asks with `HEAD` is told how long the answer is, and gets nothing of it.
  private void send(byte[] bytes) {
    if (onlyHeaders) {
      response.contentLength(bytes.length);
      response.send();
    } else {
      response.send(bytes);
    }
  }

  void send(String contentType, byte[] bytes, String cacheControl) {
    response.header(HeaderNames.CONTENT_TYPE, contentType);
    response.header(HeaderNames.CACHE_CONTROL, cacheControl);
    send(bytes);
  }

  public void redirect(String path) {
    SecurityHeaders.data(response);
    response.header(HeaderNames.LOCATION, path);
    response.status(Status.SEE_OTHER_303).send();
  }

  /// Signs the browser in.
  public void startSession(String token) {
    response.headers().addCookie(SessionCookie.holding(token));
  }

  /// Takes the session cookie away and asks the browser to forget what it kept of this site.
  public void endSession() {
    response.headers().addCookie(SessionCookie.gone());
    response.header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }

  ServerResponse response() {
    return response;
  }
}
