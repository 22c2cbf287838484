package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import morrow.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Markdown becomes.
class TypesetterTest {
  private final Typesetter typesetter = Pieces.typesetter();

  private Typeset english(String body) {
    return typesetter.set(WritingKind.ARTICLE, Language.EN, Pieces.article(body));
  }

  @Test
  void referencesAreFormattedAsTheAssociationAsksAndLinkedBothWays() {
    Typeset set = english("Four ways [@bartholomew1991, p. 230], and more [@bartholomew1991].");
    assertThat(set.faults()).isEmpty();
    assertThat(set.html())
        .contains(
            "Four ways (<a class=\"cited\" id=\"mark-bartholomew1991-1\" href=\"#ref-bartholomew1991\">Bartholomew &amp; Horowitz, 1991, p. 230</a>), and more (<a class=\"cited\" id=\"mark-bartholomew1991-2\"");
    assertThat(CleanHtml.words(set.references()))
        .contains(
            "Bartholomew, K., & Horowitz, L. M. (1991). Attachment styles among young adults: A test of a four-category model. Journal of Personality and Social Psychology, 61(2), 226–244.")
        .contains("It tells four ways of being close apart.");
    assertThat(set.references())
        .startsWith("<ol><li id=\"ref-bartholomew1991\">")
        .contains("<em>Journal of Personality and Social Psychology</em>")
        .contains("href=\"https://doi.org/10.1037/0022-3514.61.2.226\"")
        .contains(
            "href=\"#mark-bartholomew1991-1\" aria-label=\"Back to the place in the text, 1\"");
  }

  @Test
  void marksSpeakTheLanguageOfThePiece() {
    Typeset set =
        typesetter.set(
            WritingKind.ARTICLE,
            Language.DE,
            Pieces.article("Vier Arten [@bartholomew1991, S. 230; @hochschild1989, Kap. 3]."));
    assertThat(CleanHtml.words(set.html()))
        .isEqualTo("Vier Arten (Bartholomew & Horowitz, 1991, S. 230; Hochschild, 1989, Kap. 3).");
  }

  @Test
  void aMarkWithoutAnEntryIsTold() {
    Typeset set = english("As is known [@nobody2020], [@nobody2020].");
    assertThat(set.faults())
        .singleElement()
        .extracting(Fault::word, Fault::about)
        .containsExactly("reference.unknown", "nobody2020");
    assertThat(set.html()).contains("(&#64;nobody2020)");
  }

  @Test
  void worksOfOneAuthorAndYearAreToldApart() {
    var other =
        Reference.of(
            Pieces.json(
                """
                {"id":"other","type":"book","title":"A second book","author":[{"family":"Hochschild","given":"Arlie Russell"}],
                 "issued":{"date-parts":[[1989]]}}
                """),
            "");
    Content content = Pieces.article("One [@hochschild1989], two [@other].");
    Content both =
        new Content(
            content.title(),
            content.cover(),
            content.body(),
            content.topics(),
            List.of(Pieces.SHIFT, other),
            "");
    Typeset set = typesetter.set(WritingKind.ARTICLE, Language.EN, both);
    assertThat(CleanHtml.words(set.html()))
        .contains("Hochschild, 1989b")
        .contains("Hochschild, 1989a");
    assertThat(CleanHtml.words(set.references()))
        .contains("(1989a). A second book")
        .contains("(1989b). The second shift");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://bit.ly/3xyz                                   | link.short
          https://www.amazon.de/dp/3406123456?tag=morrow-21      | link.advertising
          https://www.amazon.co.uk/dp/3406123456                 | link.advertising
          https://amzn.to/abc                                    | link.advertising
          https://shop.example/?affiliate_id=7                   | link.advertising
          https://shop.example/?x=1&coupon=SAVE                  | link.advertising
          https://www.awin1.com/cread.php?awinmid=1              | link.advertising
          https://news.example/story?utm_source=morrow           | link.tracking
          https://news.example/story?fbclid=1                    | link.tracking
          javascript:alert(1)                                    | link.unfit
          JaVaScRiPt:alert(1)                                    | link.unfit
          data:text/html,hello                                   | link.unfit
          vbscript:x                                             | link.unfit
          file:///etc/passwd                                     | link.unfit
          //evil.example/x                                       | link.unfit
          /fr/elsewhere                                          | link.unfit
          #top                                                   | link.unfit
          https://user:pass@site.example/                        | link.unfit
          https://localhost/                                     | link.unfit
          mailto:a@b.example?subject=buy                         | link.unfit
          """)
  void aLinkThatSellsTracksOrHidesIsRefusedAndItsWordsStay(String address, String word) {
    Typeset set = english("Read [these words](<" + address + ">) first.");
    assertThat(set.faults()).singleElement().extracting(Fault::word).isEqualTo(word);
    assertThat(set.html()).isEqualTo("<p>Read these words first.</p>\n");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.who.int/news-room/fact-sheets",
    "http://old.example/page?id=5",
    "/en/articles/the-unseen-work",
    "mailto:office@practice.example",
    "https://de.wikipedia.org/wiki/Bindung_(Psychologie)"
  })
  void anHonestLinkStaysAndTellsNobodyWhereOneComesFrom(String address) {
    Typeset set = english("Read [these words](<" + address + ">) first.");
    assertThat(set.faults()).isEmpty();
    assertThat(set.html())
        .contains("rel=\"nofollow noreferrer\"")
        .contains(
            "href=\""
                + address
                    .replace("@", "&#64;")
                    .replace("=", "&#61;")
                    .replace("(", "%28")
                    .replace(")", "%29")
                + "\"");
  }
}
