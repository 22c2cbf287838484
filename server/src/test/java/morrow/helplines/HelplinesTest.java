package morrow.helplines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.logging.Logger;
import morrow.helplines.Helpline.Kind;
import morrow.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HelplinesTest {
  private static final String ENTRY =
      """
      {"countries": [{"code": "DE", "lines": [{
        "id": "de-example", "name": "Example", "kind": "children",
        "for": {"en": "Children", "de": "Kinder"}, "dial": "0800 111 0 111",
        "hours": {"en": "Always", "de": "Immer"}, "always": true, "languages": ["de"],
        "cost": "free", "onBill": "unknown", "website": "https://example.org/",
        "source": "https://example.org/source", "verified": "2026-01-31"}]}]}
      """;

  @Test
  void theBundledFileCanBeReadAndHasAtLeastTwentyCountries() {
    assertThat(Helplines.bundled().countries(Language.EN)).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void noLineIsVerifiedInTheFuture() {
    LocalDate tomorrow = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1);
    for (Country country : Helplines.bundled().countries(Language.EN)) {
      assertThat(country.lines()).noneMatch(line -> line.verified().isAfter(tomorrow));
    }
  }

  /// Warns and never fails: an old number is still better than a build that nobody can make.
  @Test
  void oldLinesAreNamedInTheOutputOfTheCheck() {
    for (Helpline line : Helplines.bundled().stale(LocalDate.now(java.time.ZoneOffset.UTC))) {
      Logger.getLogger("morrow.helplines")
          .warning(
              "The helpline "
                  + line.id()
                  + " was last read on "
                  + line.verified()
                  + ". Read "
                  + line.source()
                  + " again.");
    }
    Helpline line = only(ENTRY);
    assertThat(line.verified()).isEqualTo("2026-01-31");
    Helplines helplines = read(ENTRY);
    assertThat(helplines.stale(LocalDate.parse("2027-01-31"))).isEmpty();
    assertThat(helplines.stale(LocalDate.parse("2027-02-01"))).containsExactly(line);
  }

  @Test
  void aNumberIsDialledAsItStandsWithoutItsSpaces() {
    assertThat(only(ENTRY).digits()).isEqualTo("08001110111");
    assertThat(only(ENTRY).kind()).isEqualTo(Kind.CHILDREN);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void countriesAreSortedAsReadersOfTheLanguageExpect(Language language) {
    var names =
        Helplines.bundled().countries(language).stream().map(each -> each.name(language)).toList();
    assertThat(names).isSortedAccordingTo(java.text.Collator.getInstance(language.locale()));
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void germanSpeakersFindAustriaUnderO() {
    var names =
        Helplines.bundled().countries(Language.DE).stream()
            .map(each -> each.name(Language.DE))
            .toList();
    assertThat(names.indexOf("Österreich")).isLessThan(names.indexOf("Polen"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "dial": "0800 111 0 111" | "dial": "0800-111"       | digits
          "dial": "0800 111 0 111" | "dial": "+49 800 111"    | digits
          "dial": "0800 111 0 111" | "dial": " 110"           | digits
          "dial": "0800 111 0 111" | "dial": "1"              | 1 digits
          "dial": "0800 111 0 111" | "dial": ""               | digits
          "dial": "0800 111 0 111" | "number": "110"          | dial
          "kind": "children"       | "kind": "police"         | police
          "onBill": "unknown"      | "onBill": "maybe"        | maybe
          "languages": ["de"]      | "languages": []          | language
          "languages": ["de"]      | "languages": ["xx"]      | language
          "verified": "2026-01-31" | "verified": "31.01.2026" | is not a day
          "verified": "2026-01-31" | "verified": null         | verified
          "always": true           | "always": "yes"          | always
          "id": "de-example"       | "id": "fr-example"       | does not lie in DE
          "code": "DE"             | "code": "XX"             | no country XX
          "name": "Example"        | "name": " "              | no name
          "de": "Kinder"           | "fr": "Enfants"          | for whom
          "de": "Immer"            | "de": ""                 | hours
          "https://example.org/source" | "javascript:alert(1)" | source
          """)
  void aMalformedEntryIsRefusedWithAReason(String right, String wrong, String reason) {
    assertThat(ENTRY).contains(right);
    String changed = ENTRY.replace(right, wrong);
    assertThatThrownBy(() -> parse(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void theSameLineTwiceIsRefused() {
    String line = ENTRY.substring(ENTRY.indexOf("[{\n") + 1, ENTRY.indexOf("]}]}"));
    String twice = ENTRY.replace(line, line + "," + line);
    assertThatThrownBy(() -> parse(twice)).hasMessageContaining("twice");
  }

  @Test
  void aCountryThatIsNotListedHasNoPage() {
    assertThat(Helplines.bundled().country("XX")).isEmpty();
    assertThat(Helplines.bundled().country("de")).isEmpty();
    assertThat(Helplines.bundled().country("DE").orElseThrow().name(Language.DE))
        .isEqualTo("Deutschland");
  }

  @Test
  void everyLanguageSpokenOnALineHasANameInEveryLanguageOfThePages() {
    for (Language language : Language.values()) {
      for (Country country : Helplines.bundled().countries(language)) {
        for (Helpline line : country.lines()) {
          assertThat(HelplinesPages.spoken(line, language))
              .as(line.id())
              .isNotBlank()
              .doesNotContain(line.languages().getFirst().toLowerCase(Locale.ROOT) + ",");
        }
      }
    }
  }

  private static Helpline only(String json) {
    return read(json).country("DE").orElseThrow().lines().getFirst();
  }

  private static Helplines read(String json) {
    try {
      return parse(json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Helplines parse(String json) throws IOException {
    return Helplines.parse(json.getBytes(StandardCharsets.UTF_8));
  }
}
