package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Änne Groß, aenne-gross",
    "Ирина Петрова, irina-petrova",
    "李小龍, li-xiao-long",
    "Øyvind Åse, oyvind-ase",
    "Siobhán O’Neill-Smith, siobhan-oneill-smith",
    "  Dr. med. A. B.  , dr-med-a-b",
    "Yu, specialist-yu",
    "Finder, specialist-finder",
    "☺☺, specialist",
  })
  void aNameInAnyScriptBecomesAnAddress(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Test
  void anAddressFitsTheDatabaseEvenWithANumber() {
    for (String name :
        new String[] {"x".repeat(80), "ab ".repeat(26), "诶".repeat(80), "a-".repeat(40)}) {
      assertThat(morrow.web.Slug.numbered(Slug.of(name), 9999))
          .hasSizeLessThanOrEqualTo(60)
          .matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
  }
}
