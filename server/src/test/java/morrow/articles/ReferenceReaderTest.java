package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import morrow.web.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is pasted of references, from honest libraries and from strangers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceReaderTest {
  private final CarefulWork careful = new CarefulWork();

  @AfterAll
  void close() {
    careful.close();
  }

  private static JsonNode only(String text) {
    ReferenceReader.Read read = ReferenceReader.read(text);
    assertThat(read.faults()).isEmpty();
    assertThat(read.references()).hasSize(1);
    return read.references().getFirst().csl();
  }

  private static String entry(String text) {
    Map<String, String> entries =
        Typesetter.entries(Language.EN, ReferenceReader.read(text).references());
    return CleanHtml.words(String.join(" ", entries.values()));
  }

  private static final String CSL =
      """
      {"indexed":{"date-parts":[[2024,9,5]]},"reference-count":0,"publisher":"American Psychological Association (APA)","issue":"2",
       "DOI":"10.1037/0022-3514.61.2.226","type":"journal-article","created":{"date-parts":[[2005,11,3]]},"page":"226-244",
       "source":"Crossref","is-referenced-by-count":4000,"title":"Attachment styles among young adults: <i>A test</i> of a four-category model.",
       "prefix":"10.1037","volume":"61","author":[{"given":"Kim","family":"Bartholomew","sequence":"first","affiliation":[]},
       {"given":"Leonard M.","family":"Horowitz","sequence":"additional","affiliation":[]}],"container-title":"Journal of Personality and Social Psychology",
       "original-title":[],"issued":{"date-parts":[["1991",8]]},"ISSN":["1939-1315","0022-3514"],"subject":["x"],"score":1}
      """;

  private static final String BIBTEX =
      """
      @article{Bartholomew_1991, title={Attachment styles among young adults: {A} test of a four-category model.}, volume={61},
        url={http://dx.doi.org/10.1037/0022-3514.61.2.226}, DOI={10.1037/0022-3514.61.2.226}, number={2},
        journal={Journal of Personality and Social Psychology}, author={Bartholomew, Kim and Horowitz, Leonard M.}, year={1991}, pages={226--244} }
      """;

  private static final String RIS =
      """
      TY  - JOUR
      AU  - Bartholomew, Kim
      AU  - Horowitz, Leonard M.
      TI  - Attachment styles among young adults: A test of a four-category model.
      JO  - Journal of Personality and Social Psychology
      PY  - 1991
      VL  - 61
      IS  - 2
      SP  - 226
      EP  - 244
      DO  - 10.1037/0022-3514.61.2.226
      ER  -
      """;

  @Test
  void theRecordOfADoiIsReadAndWhatNoListShowsIsLeftOut() {
    JsonNode csl = only(CSL);
    assertThat(csl.path("type").asText()).isEqualTo("article-journal");
    assertThat(csl.path("title").asText())
        .isEqualTo("Attachment styles among young adults: A test of a four-category model.");
    assertThat(csl.path("ISSN").asText()).isEqualTo("1939-1315");
    assertThat(csl.has("score")).isFalse();
    assertThat(csl.has("indexed")).isFalse();
    assertThat(csl.path("id").asText()).isEqualTo("bartholomew1991");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {CSL, BIBTEX, RIS, "[" + CSL + "]", "{\"status\":\"ok\",\"message\":" + CSL + "}"})
  void oneWorkBecomesTheSameEntryFromEachKindOfRecord(String record) {
    assertThat(entry(record))
        .startsWith(
            "Bartholomew, K., & Horowitz, L. M. (1991). Attachment styles among young adults: A test of a four-category model. Journal of Personality and Social Psychology, 61(2), 226–244.")
        .contains("https://doi.org/10.1037/0022-3514.61.2.226");
  }

  @Test
  void accentsOfBibtexAreLetters() {
    assertThat(
            only("@book{m, author={M{\\\"u}ller, J{\\'o}zef}, title={Gr{\\\"o}{\\ss}e}, year=2001, publisher={Beck}}")
                .path("title")
                .asText())
        .isEqualTo("Größe");
  }

  @Test
  void aListIsReadAndNamesAreToldApart() {
    ReferenceReader.Read read =
        ReferenceReader.read("[" + CSL + "," + CSL + ",{\"type\":\"book\"}]");
    assertThat(read.references())
        .extracting(Reference::id)
        .containsExactly("bartholomew1991", "bartholomew1991-2");
    assertThat(read.faults()).extracting(Fault::word).containsExactly("reference.unfit");
  }

  @Test
  void anOrganisationIsOneName() {
    assertThat(
            entry(
                "{\"type\":\"report\",\"title\":\"Violence against women\",\"author\":[{\"name\":\"World Health Organization\"}],\"issued\":{\"date-parts\":[[2021]]}}"))
        .startsWith("World Health Organization. (2021).");
  }

  static List<String> hostile() {
    return List.of(
        "",
        "   ",
        "hello",
        "{",
        "[[[[",
        "{\"a\":" + "[".repeat(100_000),
        "[".repeat(100_000) + "]".repeat(100_000),
        "{\"title\":\"" + "x".repeat(150_000) + "\"}",
        "{\"title\":1e999999999}",
        "{\"title\":" + "9".repeat(5_000) + "}",
        "{\"title\":\"x\",\"title\":\"y\"}",
        "{\"title\":\"x\",\"issued\":{\"date-parts\":[[999999999999,99,99]]}}",
        "{\"title\":\"x\",\"issued\":{\"date-parts\":\"no\"},\"author\":\"me\"}",
        "{\"title\":\"x\",\"author\":["
            + "{\"family\":\"y\"},".repeat(5_000)
            + "{\"family\":\"y\"}]}",
        "@article{",
        "@article{" + "{".repeat(50_000),
        "@article{x, title=" + "{".repeat(11) + "deep" + "}".repeat(11) + "}",
        "@article{x, title={" + "\\\"{".repeat(20_000),
        "@string{a = \""
            + "x".repeat(1000)
            + "\"}\n@string{b = a # a # a # a # a # a # a # a}\n@string{c = b # b # b # b # b # b # b}\n@book{k, title = c # c # c # c # c}",
        "@string{a = a}\n@book{k, title = a}",
        "@string{a = b}\n@string{b = a}\n@book{k, title = a # b}",
        "@book{a, crossref = {a}}",
        "@book{a, title={A}, crossref = {b}}\n@book{b, title={B}, crossref = {a}}",
        "@include{/etc/passwd}",
        "@comment{" + "@".repeat(100_000),
        "@book{k, author={" + "A and ".repeat(20_000) + "B}, title={T}}",
        "@book{k, author={" + ",".repeat(50_000) + "}, title={T}}",
        "@book{k, title={T}, year={99999999999999999999}, pages={" + "1-".repeat(20_000) + "}}",
        "@book{k, title={T}, date={" + "2001/".repeat(20_000) + "}}",
        "TY  - JOUR",
        "TY  - JOUR\nER  - \n".repeat(5_000),
        "TY  - NOPE\nTI  - x\nPY  - 99999999999999\nER  - ",
        "TY  - JOUR\n" + "AU  - a,b\n".repeat(15_000) + "TI  - x\nER  - ",
        "TY  - JOUR\nTI  - " + "x ".repeat(90_000),
        "\u0000\u0000@book{\u0000}",
        "\uD800{\"title\":\"\uD800\"}",
        "@book{k, title={<script>alert(1)</script>}, url={javascript:alert(1)}}");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whateverIsPastedIsReadOrRefusedInASentenceWithinSeconds(String text) {
    ReferenceReader.Read read =
        org.junit.jupiter.api.Assertions.assertTimeout(
            Duration.ofSeconds(8),
            () -> {
              try {
                return careful.of(() -> ReferenceReader.read(text));
              } catch (CarefulWork.TooHard e) {
                return new ReferenceReader.Read(
                    List.of(), List.of(Fault.of("writing.too-hard", "Too hard.")));
              }
            });
    assertThat(read.faults().size() + read.references().size()).isPositive();
    assertThat(read.faults()).allSatisfy(fault -> assertThat(fault.text()).endsWith("."));
    assertThat(careful.of(() -> Typesetter.entries(Language.EN, read.references())).toString())
        .doesNotContain("<script", "javascript:alert");
  }

  /// Records that were changed at random: nothing else than a reference or a sentence comes of them.
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void recordsThatWereBrokenAtRandomBreakNothing(long seed) {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] seeds = {CSL, BIBTEX, RIS};
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder(seeds[round % seeds.length]);
      for (int i = random.nextInt(12); i >= 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "{}[]@#\\\"$%&<>-,=\u0000é".charAt(random.nextInt(18)));
          case 2 -> text.setCharAt(at, (char) random.nextInt(0x250));
          default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
        }
      }
      ReferenceReader.Read read = careful.of(() -> ReferenceReader.read(text.toString()));
      Map<String, String> entries =
          careful.of(() -> Typesetter.entries(Language.DE, read.references()));
      assertThat(entries).hasSize(read.references().size());
    }
  }
}
