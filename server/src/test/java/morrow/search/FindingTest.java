package morrow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@WithDatabase
class FindingTest {
  private final Shelf shelf;
  private final Finding finding;

  FindingTest(Database database) {
    shelf = new Shelf(database.jdbi());
    finding = new Finding(database.jdbi());
  }

  @BeforeEach
  void fill() {
    shelf.empty();
    en(
        Kind.ARTICLE,
        "unseen",
        "The unseen work",
        "Who thinks of everything",
        "Planning, remembering, laundry. Relationships lose balance.");
    en(
        Kind.ARTICLE,
        "balance",
        "Balance",
        "",
        "A list helps to see who plans the week and who does the laundry.");
    en(
        Kind.STORY,
        "year",
        "My quiet year",
        "",
        "I kept a list of the laundry. The relationship was tired.");
    en(
        Kind.QUESTION,
        "friends",
        "How do I tell our friends?",
        "",
        "We separate. They are friends of both of us.");
    de(
        Kind.ARTICLE,
        "schmerz",
        "Der Schmerz nach der Trennung",
        "",
        "Was hilft, wenn das Vermissen kommt.");
    de(
        Kind.ARTICLE,
        "konto",
        "Das gemeinsame Konto",
        "",
        "Geld und Gefühle. Ein Haushaltskonto für zwei.");
    de(
        Kind.STORY,
        "kontakt",
        "Kein Kontakt mehr",
        "",
        "Der Abbruch war schwer, die Kinder fragten.");
  }

  private void en(Kind kind, String slug, String title, String summary, String words) {
    shelf.put(Language.EN, kind, slug, title, summary, words);
  }

  private void de(Kind kind, String slug, String title, String summary, String words) {
    shelf.put(Language.DE, kind, slug, title, summary, words);
  }

  private Answer find(Language language, String text) {
    return finding.find(Asked.of(Map.of("q", List.of(text)), language), "here");
  }

  private List<String> slugs(Language language, String text) {
    return find(language, text) instanceof Answer.Results results
        ? results.results().stream().map(result -> result.found().slug()).toList()
        : List.of();
  }

  private static String marked(Excerpt excerpt) {
    return excerpt.runs().stream()
        .filter(Excerpt.Run::marked)
        .map(Excerpt.Run::text)
        .collect(Collectors.joining("|"));
  }

  @Test
  void theTitleCountsForMoreThanTheRest() {
    assertThat(slugs(Language.EN, "balance")).containsExactly("balance", "unseen");
  }

  @Test
  void whatHoldsAllWordsStandsBeforeWhatHoldsSome() {
    assertThat(slugs(Language.EN, "laundry relationship tired").getFirst()).isEqualTo("year");
  }

  @Test
  void formsOfAWordAreTheSameWord() {
    assertThat(slugs(Language.EN, "separating friend")).containsExactly("friends");
    assertThat(slugs(Language.DE, "Gefühl")).containsExactly("konto");
    assertThat(slugs(Language.DE, "trennungen")).containsExactly("schmerz");
  }

  @Test
  void aWordWithTypingMistakesIsFoundAndTheReaderIsTold() {
    assertThat(find(Language.EN, "relatoinship"))
        .isInstanceOfSatisfying(
            Answer.Results.class,
            results -> {
              assertThat(results.spellings())
                  .hasSize(1)
                  .allMatch(word -> word.startsWith("relationship"));
              assertThat(results.results())
                  .extracting(each -> each.found().slug())
                  .contains("year", "unseen");
            });
    assertThat(slugs(Language.EN, "lundry")).contains("year", "balance");
    assertThat(slugs(Language.DE, "Schmertz")).containsExactly("schmerz");
  }

  @Test
  void umlautsMayBeWrittenWithTwoLettersOrWithoutDots() {
    assertThat(slugs(Language.DE, "gefuehle")).containsExactly("konto");
    assertThat(slugs(Language.DE, "gefuhle")).containsExactly("konto");
  }

  @Test
  void aWordMadeOfTwoIsFoundByItsPartsAndAPartFindsTheWhole() {
    assertThat(slugs(Language.DE, "Trennungsschmerz").getFirst()).isEqualTo("schmerz");
    assertThat(slugs(Language.DE, "Kontaktabbruch").getFirst()).isEqualTo("kontakt");
    shelf.remove(
        shelf.put(Language.DE, Kind.STORY, "weg", "Scheidungskinder", "", "Nur kurz hier."));
    shelf.put(
        Language.DE,
        Kind.STORY,
        "scheidung",
        "Ein Scheidungskind",
        "",
        "Zwei Zimmer, zwei Betten.");
    assertThat(slugs(Language.DE, "kind")).contains("scheidung", "kontakt");
  }

  @Test
  void onlyTheKindAndTheLanguageAskedForAreFound() {
    Asked stories =
        Asked.of(Map.of("q", List.of("laundry"), "kind", List.of("story")), Language.EN);
    assertThat(finding.find(stories, "here"))
        .isInstanceOfSatisfying(
            Answer.Results.class,
            results ->
                assertThat(results.results())
                    .extracting(each -> each.found().slug())
                    .containsExactly("year"));
    assertThat(slugs(Language.DE, "laundry")).isEmpty();
    Asked german = Asked.of(Map.of("q", List.of("konto"), "language", List.of("de")), Language.EN);
    assertThat(finding.find(german, "here"))
        .isInstanceOfSatisfying(
            Answer.Results.class,
            results ->
                assertThat(results.results().getFirst().found().address())
                    .isEqualTo("/de/articles/konto"));
  }

  @Test
  void whatIsWithdrawnIsNotFoundAndItsWordsAreNotProposed() {
    Piece piece =
        shelf.put(Language.EN, Kind.STORY, "gone", "Annegret and I", "", "A winter in Sylt.");
    assertThat(slugs(Language.EN, "annegret")).containsExactly("gone");
    shelf.remove(piece);
    assertThat(find(Language.EN, "annegrett"))
        .isInstanceOfSatisfying(
            Answer.Results.class,
            results -> {
              assertThat(results.results()).isEmpty();
              assertThat(results.spellings()).isEmpty();
            });
  }

  @Test
  void theWordsStandMarkedInTitleAndExcerpt() {
    assertThat(find(Language.EN, "lists"))
        .isInstanceOfSatisfying(
            Answer.Results.class,
            results ->
                assertThat(results.results())
                    .allSatisfy(each -> assertThat(marked(each.excerpt())).isEqualTo("list")));
    assertThat(find(Language.EN, "unseen work"))
        .isInstanceOfSatisfying(
            Answer.Results.class,
            results ->
                assertThat(marked(results.results().getFirst().title())).isEqualTo("unseen|work"));
  }

  @Test
  void resultsHavePages() {
    for (int i = 0; i < 25; i++) {
      en(Kind.QUESTION, "garden-" + i, "The garden", "", "Number " + i);
    }
    List<String> all =
        Stream.of("1", "2", "3", "4")
            .map(page ->
                finding.find(
                    Asked.of(Map.of("q", List.of("garden"), "page", List.of(page)), Language.EN),
                    "here"))
            .flatMap(answer -> ((Answer.Results) answer).results().stream())
            .map(result -> result.found().slug())
            .toList();
    assertThat(all).hasSize(25).doesNotHaveDuplicates().first().isEqualTo("garden-24");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingThatIsTypedBreaksTheSearch(String text) {
    for (Language language : Language.values()) {
      assertThat(find(language, text))
          .isInstanceOfAny(Answer.Results.class, Answer.NothingAsked.class);
    }
  }

  static Stream<String> hostile() {
    return Stream.of(
        "",
        "   ",
        "the and of",
        "der die das",
        "'",
        "\"unseen work",
        "a & b | !c <-> (d",
        "unseen:* | 'x':A & !!",
        "%_\\'",
        "kind:story topic:leaving",
        "'kind:story'",
        "\0\0nul\0",
        "\ud800 half",
        "关系 分手",
        "مرحبا كيف",
        "привет мир",
        "e\u0301t\u00e9",
        "\u200b\u202e\ufeff",
        "😀😀 😀",
        "x".repeat(10_000),
        "word ".repeat(2_000),
        "<script>alert(1)</script>",
        "'; drop table piece; --",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
        "zzqx zzqy zzqw zzqv zzqu zzqt zzqs zzqr",
        "ſ K İ ß");
  }

  @Test
  void halfALetterIsNotSent() {
    assertThat(find(Language.EN, "unseen \ud800")).isInstanceOf(Answer.Results.class);
  }
}
