package morrow.web;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One request and its answer, in the words the features need.
public final class Call {
  /// The name of the one cookie, set after signing in.
  public static final String SESSION_COOKIE = "__Host-morrow";

  /// Bodies and answers up to here are not counted.
  private static final int SMALL = 64 << 10;

  private static final int STEP = 256 << 10;

  /// How often a body lies in the memory until it is stored, and a record until it is sent: as it came, read, and written.
  private static final int COPIES = 4;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .defaultBase64Variant(Base64Variants.MODIFIED_FOR_URL)
          .addModule(
              new com.fasterxml.jackson.databind.module.SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantInJson())
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(byte[].class, new BytesInJson()))
          .build();

  private final ServerRequest request;
  private final ServerResponse response;
  private final Pages pages;
  private final ClientAddress clientAddress;
  private final @Nullable SignedIn signedIn;
  private final Room.@Nullable Share room;

  Call(
      ServerRequest request,
      ServerResponse response,
      Pages pages,
      ClientAddress clientAddress,
      @Nullable SignedIn signedIn,
      Room.@Nullable Share room) {
    this.request = request;
    this.response = response;
    this.pages = pages;
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

  /// The language of the page's address, or else the best for the browser.
  public Language language() {
    return Language.ofPath(request.path().path())
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

  /// A text in the language of the answer.
  public String text(String key) {
    return pages.page(language(), "/").text(key);
  }

  public Optional<String> header(HeaderName name) {
    return request.headers().contains(name)
        ? Optional.of(request.headers().get(name).get())
        : Optional.empty();
  }

  /// The token of the session cookie.
  public Optional<String> sessionToken() {
    return sessionToken(request);
  }

  static Optional<String> sessionToken(ServerRequest request) {
    return request.headers().contains(HeaderNames.COOKIE)
        ? request.headers().cookies().first(SESSION_COOKIE).asOptional()
        : Optional.empty();
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
  /// @param limit in bytes
  /// @throws Problem `request.not-json`, `request.too-large` or `request.malformed`
  public <T> T json(Class<T> type, int limit) throws IOException {
    return parse(type, body(limit));
  }

  /// The body's bytes, for who needs their hash; see [#parse].
  public byte[] body(int limit) throws IOException {
    if (!isBodyOf("application/json")) {
      throw new Problem(415, "request.not-json", "The call's body has to be application/json.");
    }
    return bytes(limit);
  }

  /// The fields of a form, each with its values in the order in which they came. For routes stated with [Routes#form].
  ///
  /// @throws Problem `request.not-form`, `request.too-large` or `request.malformed`
  public Map<String, List<String>> form() throws IOException {
    if (!isBodyOf(Form.TYPE)) {
      throw new Problem(415, "request.not-form", "The call's body has to be " + Form.TYPE + ".");
    }
    return Form.parse(bytes(Form.LARGEST));
  }

  private boolean isBodyOf(String type) {
    String contentType = header(HeaderNames.CONTENT_TYPE).orElse("");
    return contentType.split(";", 2)[0].strip().equalsIgnoreCase(type);
  }

  private byte[] bytes(int limit) throws IOException {
    if (request.headers().contentLength().orElse(0) > limit) {
      throw Problem.tooLarge("The call's body is larger than " + limit + " bytes.");
    }
    byte[] bytes;
    try (InputStream in = request.content().inputStream()) {
      bytes = read(in, limit + 1);
    } catch (Problem problem) {
      throw problem;
    } catch (IOException | RuntimeException e) {
      // The caller went away or sent what HTTP does not allow; Helidon has an exception of its own
      // for each.
      throw Problem.malformed("The call's body cannot be read.");
    }
    if (bytes.length > limit) {
      throw Problem.tooLarge("The call's body is larger than " + limit + " bytes.");
    }
    return bytes;
  }

  /// Takes room for what has arrived and not for what was announced, so that who sends slowly keeps nobody out.
  private byte[] read(InputStream in, int most) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(Math.min(most, SMALL));
    byte[] step = in.readNBytes(Math.min(most, SMALL));
    all.write(step);
    while (step.length > 0 && all.size() < most) {
      step = in.readNBytes(Math.min(most - all.size(), STEP));
      takeRoom((long) step.length * COPIES);
      all.write(step);
    }
    return all.toByteArray();
  }

  private void takeRoom(long bytes) {
    if (room != null && bytes > 0) {
      room.take(bytes);
    }
  }

  /// Takes room for so many bytes that are gathered for the answer, until the caller has fetched it. Does not wait, since who gathers
  /// holds a connection to the database.
  ///
  /// @throws Problem `request.busy`
  public void gather(long bytes) {
    if (room != null) {
      room.takeNow(bytes * COPIES);
    }
  }

  public <T> T parse(Class<T> type, byte[] body) throws IOException {
    T value;
    try {
      value = JSON.readValue(body, type);
    } catch (JacksonException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Problem problem) {
        throw problem;
      }
      throw Problem.malformed(
          cause instanceof IllegalArgumentException && cause.getMessage() != null
              ? cause.getMessage()
              : "The call's body is not the JSON that this call takes.");
    }
    if (value == null) {
      throw Problem.malformed("The call's body is empty.");
    }
    return value;
  }

  /// Answers with JSON.
  public void json(int status, Object answer) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
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
    String path = pathWithoutLanguage() + (query.isEmpty() ? "" : "?" + query);
    sendGzip(pages.kept(template, pages.page(language(), path), version, parameters));
  }

  private void sendGzip(byte[] gzip) {
    response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    response.header(HeaderNames.VARY, "Accept-Encoding");
    if (acceptsGzip()) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
      send(gzip);
    } else {
      send(Assets.plain(gzip));
    }
  }

  private boolean acceptsGzip() {
    return AcceptEncoding.takes(header(HeaderNames.ACCEPT_ENCODING).orElse(""), "gzip");
  }

  private void sendPage(String template, Map<String, Object> parameters, String query) {
    response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    String path = pathWithoutLanguage() + (query.isEmpty() ? "" : "?" + query);
    byte[] plain = pages.render(template, pages.page(language(), path), parameters);
    response.header(HeaderNames.VARY, "Accept-Encoding");
    if (acceptsGzip()) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
      send(Assets.gzip(plain));
    } else {
      send(plain);
    }
  }

  private void sendFixed(String template, Map<String, Object> parameters) {
    Pages.Rendered rendered =
        pages.fixed(template, pages.page(language(), pathWithoutLanguage()), parameters);
    response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    response.header(HeaderNames.VARY, "Accept-Encoding");
    if (acceptsGzip()) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
      send(rendered.gzip());
    } else {
      send(rendered.plain());
    }
  }

  private String pathWithoutLanguage() {
    String path = request.path().path();
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
    if (request.prologue().method().equals(Method.HEAD)) {
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

  /// Sets the session cookie. It ends with the browser; the server ends the session earlier.
  public void startSession(String token) {
    response.headers().addCookie(cookie(token).build());
  }

  /// Takes the session cookie away and asks the browser to forget what it kept of this site.
  public void endSession() {
    // Helidon leaves out a Max-Age of zero, so an end in the past has to do.
    response.headers().addCookie(cookie("").expires(java.time.Instant.EPOCH).build());
    response.header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }

  private static SetCookie.Builder cookie(String token) {
    return SetCookie.builder(SESSION_COOKIE, token)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite(SetCookie.SameSite.STRICT);
  }

  ServerResponse response() {
    return response;
  }
}
