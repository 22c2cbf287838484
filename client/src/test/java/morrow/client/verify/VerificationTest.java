package morrow.client.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import morrow.client.model.ModelServer;
import morrow.client.model.ModelServer.Page;
import morrow.client.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
  private static final byte[] SHELL = utf8("export const calm = true;");
  private static final byte[] SPACE = utf8("import './shell-A.js';");
  private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
  private static final String HONEST =
      "<!doctype html><script type=\"module\" src=\"/assets/shell-A.js\" integrity=\""
          + Published.integrity(SHELL)
          + "\"></script><a href=\"/en/about\">x</a>";

  private final ModelServer model = ModelServer.start();
  private final Server server = model.client();
  private final Published published =
      new Published(
          Map.of(
              "shell-A.js", Published.integrity(SHELL), "space-B.js", Published.integrity(SPACE)));

  @BeforeEach
  void deliverWhatWasPublished() {
    model.pages.put("/assets/shell-A.js", script(SHELL));
    model.pages.put("/assets/space-B.js", script(SPACE));
    model.pages.put(
        "/assets/manifest.json", new Page("application/json", Map.of(), manifest(published)));
    page("/", HONEST);
    page("/en/about", HONEST);
  }

  @AfterEach
  void stop() {
    server.close();
    model.close();
  }

  @Test
  void aServerThatDeliversWhatWasPublishedIsFoundFaultless() {
    assertThat(Verification.of(server, published))
        .isEqualTo(new Verification.Outcome(2, 2, List.of()));
  }

  @Test
  void oneChangedByteIsFound() {
    byte[] changed = SPACE.clone();
    changed[changed.length - 1] ^= 1;
    model.pages.put("/assets/space-B.js", script(changed));
    assertThat(differences())
        .anyMatch(
            each -> each.equals("The server delivers another space-B.js than the published one."));
  }

  @Test
  void aScriptThatIsDifferentWhenPackedIsFound() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(utf8("evil()"));
    }
    model.pages.put(
        "/assets/space-B.js",
        new Page("text/javascript", Map.of("Content-Encoding", "gzip"), packed.toByteArray()));
    assertThat(differences()).anyMatch(each -> each.contains("space-B.js"));
  }

  @Test
  void aMissingScriptIsFound() {
    model.pages.remove("/assets/space-B.js");
    assertThat(differences()).contains("The server does not deliver space-B.js.");
  }

  @Test
  void aListOfTheServerThatNamesMoreOrLessIsFound() {
    model.pages.put(
        "/assets/manifest.json",
        new Page(
            "application/json",
            Map.of(),
            manifest(
                new Published(
                    Map.of(
                        "shell-A.js", Published.integrity(SHELL),
                        "extra.js", Published.integrity(SHELL))))));
    assertThat(differences())
        .containsExactlyInAnyOrder(
            "The server's own list does not name space-B.js.",
            "The server's own list names extra.js, which was not published.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>evil()</script>",
        "<SCRIPT >evil()</SCRIPT>",
        "<script type=importmap>{}</script>",
        "<script src=\"/assets/other.js\"></script>",
        "<script src=\"https://elsewhere.example/assets/shell-A.js\"></script>",
        "<script src=\"//elsewhere.example/assets/shell-A.js\"></script>",
        "<script src=\"/assets/shell-A.js\"></script>",
        "<script src=\"/assets/shell-A.js?x\" integrity=\"sha384-x\"></script>",
        "<script src=\"/assets/shell-A.js\" integrity=\"sha384-AAAA\"></script>",
        "<link rel=modulepreload href=/assets/other.js>",
        "<img src=x onerror=\"evil()\">",
        "<p title=\"<script>evil()</script>\">",
        "<a title=' href=x><script>evil()</script>",
        "<a href=\"java\tscript:evil()\">x</a>",
        "<iframe src=\"/en/\"></iframe>",
        "<base href=\"https://elsewhere.example/\">",
        "<meta http-equiv=refresh content=\"0;url=https://elsewhere.example\">",
        "<svg><script href=\"/evil.js\"/></svg>"
      })
  void whateverElseCanRunInAPageIsFound(String html) {
    page("/en/about", HONEST + html);
    assertThat(differences()).isNotEmpty().allMatch(each -> each.startsWith("The page /en/about "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-src 'self'; script-src 'self' 'unsafe-inline'",
        "script-src 'self' https://elsewhere.example",
        "script-src *",
        "img-src 'self'"
      })
  void aPolicyThatLetsOtherScriptsRunIsFound(String policy) {
    model.pages.put(
        "/", new Page("text/html", Map.of("Content-Security-Policy", policy), utf8(HONEST)));
    assertThat(differences())
        .containsExactly("The page / does not forbid other scripts (Content-Security-Policy).");
  }

  private List<String> differences() {
    return Verification.of(server, published).differences();
  }

  private void page(String path, String html) {
    model.pages.put(
        path,
        new Page(
            "text/html; charset=utf-8", Map.of("Content-Security-Policy", POLICY), utf8(html)));
  }

  private static Page script(byte[] bytes) {
    return new Page("text/javascript", Map.of(), bytes);
  }

  private static byte[] manifest(Published published) {
    StringBuilder json = new StringBuilder("{\"files\":{");
    published
        .files()
        .forEach((name, hash) ->
            json.append(json.length() > 10 ? "," : "")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(hash)
                .append('"'));
    return utf8(json.append("}}").toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
