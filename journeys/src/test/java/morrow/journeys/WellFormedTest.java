package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import morrow.client.samples.SampleAccounts;
import morrow.client.samples.SampleCodes;
import morrow.journeys.PublicPages.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every public page that links lead to, held against what others made to judge pages, feeds and data about pages.
class WellFormedTest extends JourneyTest {
  private static final Path BROWSER = Path.of("..", "browser");
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  /// The budget of a page with style and script, in bytes.
  private static final int HEAVIEST = 30_000;

  private PublicPages pages;

  @BeforeAll
  void readEverything() {
    SampleAccounts.make(
        new Someone(installation()).server(),
        installation().morrow().firstOperatorCode().orElseThrow(),
        SampleCodes.of(""),
        installation().clock(),
        LocalDate.ofInstant(installation().clock().instant(), ZoneOffset.UTC));
    pages = PublicPages.from(installation().address(), "/en/", "/de/");
  }

  @Test
  void noLinkLeadsNowhere() {
    Map<String, String> broken = new TreeMap<>();
    pages
        .all()
        .forEach((path, answer) -> {
          if (answer.status() != 200 && answer.status() != 303) {
            broken.put(path, answer.status() + ", linked from " + pages.linkedFrom(path));
          }
        });
    assertThat(broken).isEmpty();
    assertThat(pages.all()).hasSizeGreaterThan(100);
  }

  @Test
  void theCheckerOfTheW3cFindsNothing() throws Exception {
    Path folder = Files.createTempDirectory("morrow-pages-");
    try {
      Map<String, String> names = new TreeMap<>();
      for (Map.Entry<String, Answer> each : pages.all().entrySet()) {
        if (each.getValue().isPage()) {
          String name = "page-" + names.size() + ".html";
          names.put(name, each.getKey());
          Files.writeString(folder.resolve(name), each.getValue().body());
        }
      }
      // What is wrong has to be found, or the check says nothing.
      Files.writeString(
          folder.resolve("planted.html"),
          "<!doctype html><html lang=en><title>x</title><p role=x>");
      names.put("planted.html", "planted");
      String said =
          run(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xss4m",
              "-jar",
              BROWSER.resolve("node_modules/vnu-jar/build/dist/vnu.jar").toString(),
              "--format",
              "json",
              "--stdout",
              "--exit-zero-always",
              folder.toString());
      Set<String> complaints = new TreeSet<>();
      JsonNode messages = new JsonMapper().readTree(said).path("messages");
      assertThat(messages.isArray()).isTrue();
      for (JsonNode message : messages) {
        if (message.path("type").asText().equals("error")) {
          String file = message.path("url").asText();
          complaints.add(
              names.get(file.substring(file.lastIndexOf('/') + 1))
                  + ": "
                  + message.path("message").asText()
                  + " "
                  + message.path("extract").asText());
        }
      }
      assertThat(complaints).anyMatch(each -> each.startsWith("planted: Bad value"));
      assertThat(complaints).allMatch(each -> each.startsWith("planted: "));
    } finally {
      Installation.delete(folder);
    }
  }

  @Test
  void whatPagesSayAboutThemselvesIsInTheVocabularyOfSchemaOrg() throws Exception {
    Map<String, String> data = new LinkedHashMap<>();
    pages
        .all()
        .forEach((path, answer) -> {
          Matcher matcher = DATA.matcher(answer.body());
          while (answer.isPage() && matcher.find()) {
            data.put(path + " " + data.size(), matcher.group(1));
          }
        });
    assertThat(data).isNotEmpty();
    // A value outside of the vocabulary has to be found, or the check says nothing.
    assertThat(
            typed(
                Map.of(
                    "planted",
                    "{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"hedline\":\"x\"}")))
        .contains("hedline");
    assertThat(typed(data)).isEmpty();
  }

  /// Holds the data against the types of the vocabulary.
  ///
  /// @return what the compiler complains of
  private static String typed(Map<String, String> data) throws Exception {
    Path folder = Files.createTempDirectory(BROWSER.resolve("target"), "schema-");
    try {
      Set<String> types = new TreeSet<>();
      List<String> lines = new ArrayList<>();
      for (Map.Entry<String, String> each : data.entrySet()) {
        String type = new JsonMapper().readTree(each.getValue()).path("@type").asText();
        types.add(type);
        lines.add("// " + each.getKey());
        lines.add(
            "export const d%d: WithContext<%s> = %s;"
                .formatted(lines.size(), type, each.getValue()));
      }
      String imports =
          "import type { WithContext, %s } from 'schema-dts';\n"
              .formatted(String.join(", ", types));
      Files.writeString(folder.resolve("data.ts"), imports + String.join("\n", lines) + "\n");
      return run(
          "node",
          BROWSER.resolve("node_modules/typescript/bin/tsc").toString(),
          "--noEmit",
          "--strict",
          "--ignoreConfig",
          "--module",
          "preserve",
          "--pretty",
          "false",
          folder.resolve("data.ts").toString());
    } finally {
      Installation.delete(folder);
    }
  }

  @Test
  void feedsAreReadByALibrary() throws Exception {
    int feeds = 0;
    for (Map.Entry<String, Answer> each : pages.all().entrySet()) {
      if (each.getValue().type().startsWith("application/atom+xml")) {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(each.getValue().body()));
        assertThat(feed.getFeedType()).as(each.getKey()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).as(each.getKey()).isNotBlank();
        Set<String> ids = new HashSet<>();
        feed.getEntries()
            .forEach(entry -> {
              assertThat(entry.getTitle()).isNotBlank();
              assertThat(entry.getLink()).isNotBlank();
              assertThat(entry.getUpdatedDate()).isNotNull();
              assertThat(ids.add(entry.getUri())).as(entry.getUri()).isTrue();
            });
        feeds++;
      }
    }
    assertThat(feeds).isPositive();
  }

  @Test
  void aPageWithStyleAndScriptStaysLight() {
    Map<String, Integer> heavy =
        pages.all().entrySet().stream()
            .filter(each -> each.getValue().isPage())
            .collect(Collectors.toMap(Map.Entry::getKey, each -> pages.weight(each.getValue())))
            .entrySet()
            .stream()
            .filter(each -> each.getValue() > HEAVIEST && !each.getKey().endsWith("/space"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(heavy).isEmpty();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
