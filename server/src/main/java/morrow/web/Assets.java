package morrow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
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

  /// A script of the bundle with what it needs before it runs.
  private record Script(Asset asset, List<Asset> imports, boolean speaks) {}

  private record Body(
      String type, byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli) {}

  private static final String BUNDLE = "/morrow/browser/";

  private final Map<String, Asset> entries = new HashMap<>();
  private final Map<String, Script> scripts = new HashMap<>();
  private final Map<String, Script> texts = new HashMap<>();
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
        Script script = script(entry.getValue(), tree.path("files"));
        scripts.put(entry.getKey(), script);
        entries.put(entry.getKey(), script.asset());
      }
      for (var language : tree.path("texts").properties()) {
        texts.put(language.getKey(), script(language.getValue(), tree.path("files")));
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
    add("style", "morrow.css", "text/css; charset=utf-8");
    add("reading", "reading.css", "text/css; charset=utf-8");
    add("space-style", "space.css", "text/css; charset=utf-8");
    add("icon", "icon.svg", "image/svg+xml");
  }

  private void add(String entry, String source, String type) {
    byte[] bytes = read("/morrow/web/" + source);
    int dot = source.indexOf('.');
    String hash = HexFormat.of().formatHex(sha(256, bytes), 0, 5);
    String name = source.substring(0, dot) + "-" + hash + source.substring(dot);
    files.put(name, new Body(type, bytes, gzip(bytes), null));
    entries.put(entry, new Asset("/assets/" + name, integrity(bytes)));
  }

  private static Script script(JsonNode entry, JsonNode integrities) {
    List<Asset> imports = new ArrayList<>();
    for (JsonNode file : entry.path("imports")) {
      imports.add(new Asset("/assets/" + file.asText(), integrities.path(file.asText()).asText()));
    }
    Asset asset =
        new Asset("/assets/" + entry.path("file").asText(), entry.path("integrity").asText());
    return new Script(asset, imports, entry.path("texts").asBoolean());
  }

  /// The modules that a script imports, with the texts of the language if it speaks. A page names them beforehand with
  /// their hashes, since an import statement cannot.
  ///
  /// @param entry `shell` or `space`
  public Collection<Asset> modulesOf(String entry, Language language) {
    Script script = scripts.get(entry);
    if (script == null) {
      throw new IllegalStateException("The browser bundle has no " + entry + ".");
    }
    Set<Asset> modules = new LinkedHashSet<>(script.imports);
    Script words = texts.get(language.code());
    if (script.speaks && words != null) {
      modules.add(words.asset);
      modules.addAll(words.imports);
    }
    return modules;
  }

  /// The asset of an entry: `guard`, `shell`, `space`, `kdf-worker`, `style`, `reading`, `space-style` or `icon`.
  public Asset entry(String name) {
    Asset asset = entries.get(name);
    if (asset == null) {
      throw new IllegalStateException("The browser bundle has no " + name + ".");
    }
    return asset;
  }

  void routes(Routes routes) {
    // The list comes first: the pattern below would take its address for a file.
    routes
        .get(
            "/assets/manifest.json",
            call -> call.send("application/json", manifest, "public, max-age=300"))
        .to(Audience.EVERYONE);
    routes.get("/assets/{file}", this::answer).to(Audience.EVERYONE);
  }

  private void answer(Call call) {
    Body body = files.get(call.segment("file"));
    if (body == null) {
      throw Problem.notFound();
    }
    String accepted = call.header(HeaderNames.ACCEPT_ENCODING).orElse("");
    call.response().header(HeaderNames.VARY, "Accept-Encoding");
    byte[] bytes = body.plain;
    if (body.brotli != null && AcceptEncoding.takes(accepted, "br")) {
      call.response().header(HeaderNames.CONTENT_ENCODING, "br");
      bytes = body.brotli;
    } else if (body.gzip != null && AcceptEncoding.takes(accepted, "gzip")) {
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
    try (var gzip = new Gzip(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Level 4 takes a third of the time of zlib's usual level 6, for pages that are 3 % larger (20 KB of text: 157 against 442 µs).
  private static final class Gzip extends GZIPOutputStream {
    private static final int LEVEL = 4;

    Gzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(LEVEL);
    }
  }

  static byte[] plain(byte[] gzip) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
