package morrow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Scripts and style, each under a name that holds its hash. The scripts and their `manifest.json` come out of the
/// browser module's build; the published hashes are those of the manifest.
public final class Assets {
  /// A file a page refers to.
  ///
  /// @param address its path on this server
  /// @param integrity for the `integrity` attribute
  public record Asset(String address, String integrity) {}

  private record Body(
      String type, byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli) {}

  private static final String BUNDLE = "/morrow/browser/";

  private final Map<String, Asset> entries = new HashMap<>();
  private final Map<String, Body> files = new HashMap<>();
  private final byte[] manifest;

  /// Reads the bundle and the style from the class path.
  ///
  /// @throws IllegalStateException when the bundle is incomplete
  public Assets() {
    manifest = read(BUNDLE + "manifest.json");
    try {
      JsonNode tree = new JsonMapper().readTree(manifest);
      for (var entry : tree.path("entries").properties()) {
        String file = entry.getValue().path("file").asText();
        entries.put(
            entry.getKey(),
            new Asset("/assets/" + file, entry.getValue().path("integrity").asText()));
      }
      for (var file : tree.path("files").properties()) {
        String name = file.getKey();
        files.put(
            name,
            new Body(
                "text/javascript; charset=utf-8",
                read(BUNDLE + name),
                read(BUNDLE + name + ".gz"),
                read(BUNDLE + name + ".br")));
      }
    } catch (IOException e) {
      throw new IllegalStateException("The browser bundle's manifest cannot be read.", e);
    }
    byte[] style = read("/morrow/web/morrow.css");
    String name = "morrow-" + HexFormat.of().formatHex(sha(256, style), 0, 5) + ".css";
    files.put(name, new Body("text/css; charset=utf-8", style, gzip(style), null));
    entries.put("style", new Asset("/assets/" + name, integrity(style)));
  }

  /// The asset of an entry: `guard`, `shell`, `space`, `kdf-worker` or `style`.
  public Asset entry(String name) {
    Asset asset = entries.get(name);
    if (asset == null) {
      throw new IllegalStateException("The browser bundle has no " + name + ".");
    }
    return asset;
  }

  void routes(Routes routes) {
    routes.get("/assets/{file}", this::answer).to(Audience.EVERYONE);
    routes
        .get(
            "/assets/manifest.json",
            call -> call.send("application/json", manifest, "public, max-age=300"))
        .to(Audience.EVERYONE);
  }

  private void answer(Call call) {
    Body body = files.get(call.segment("file"));
    if (body == null) {
      throw Problem.notFound();
    }
    String accepted = call.header(HeaderNames.ACCEPT_ENCODING).orElse("");
    call.response().header(HeaderNames.VARY, "Accept-Encoding");
    byte[] bytes = body.plain;
    if (body.brotli != null && accepted.contains("br")) {
      call.response().header(HeaderNames.CONTENT_ENCODING, "br");
      bytes = body.brotli;
    } else if (body.gzip != null && accepted.contains("gzip")) {
      call.response().header(HeaderNames.CONTENT_ENCODING, "gzip");
      bytes = body.gzip;
    }
    call.send(body.type, bytes, "public, max-age=31536000, immutable");
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing. Build the browser module first.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] plain) {
    var out = new ByteArrayOutputStream(plain.length / 2);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String integrity(byte[] bytes) {
    return "sha384-" + Base64.getEncoder().encodeToString(sha(384, bytes));
  }

  private static byte[] sha(int bits, byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-" + bits).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
