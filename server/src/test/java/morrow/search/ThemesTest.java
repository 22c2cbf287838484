package morrow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class ThemesTest {
  private final Shelf shelf;
  private final Finding finding;

  ThemesTest(Database database) {
    shelf = new Shelf(database.jdbi());
    finding = new Finding(database.jdbi());
  }

  @BeforeEach
  void fill() {
    shelf.empty();
    shelf.put(
        Language.EN, Kind.STORY, "tired", "Always weary", "", "A quiet year.", Topic.EXHAUSTION);
    shelf.put(
        Language.EN,
        Kind.ARTICLE,
        "thanks",
        "Nobody says thanks",
        "",
        "On a list of what one does in a week.",
        Topic.UNSEEN_WORK);
    shelf.put(Language.EN, Kind.QUESTION, "cat", "Who gets the cat", "", "And its basket.");
    shelf.put(Language.DE, Kind.STORY, "mauer", "Eine Mauer", "", "Am Tisch.", Topic.ATTACHMENT);
    shelf.put(Language.DE, Kind.STORY, "katze", "Die Katze", "", "Ihr Korb.");
  }

  private Answer.Results find(Language language, String text) {
    return (Answer.Results) finding.find(Asked.of(Map.of("q", List.of(text)), language), "here");
  }

  private List<String> slugs(Language language, String text) {
    return find(language, text).results().stream().map(result -> result.found().slug()).toList();
  }

  @Test
  void whoTypesOneWordFindsWhatIsWrittenWithAnotherForTheSameThing() {
    assertThat(slugs(Language.EN, "drained")).containsExactly("tired");
    assertThat(slugs(Language.DE, "er schweigt")).containsExactly("mauer");
  }

  @Test
  void severalWordsMeanOneThingOnlyTogether() {
    assertThat(slugs(Language.EN, "he takes me for granted").getFirst()).isEqualTo("thanks");
    assertThat(slugs(Language.EN, "the permit was granted")).doesNotContain("thanks");
  }

  @Test
  void aSentenceOfWordsThatSayNothingByThemselvesIsStillUnderstood() {
    assertThat(slugs(Language.DE, "was ich will")).isEmpty();
    assertThat(slugs(Language.EN, "is it me")).isEmpty();
    shelf.put(
        Language.DE, Kind.ARTICLE, "wunsch", "Eigene Wünsche", "", "Ein Anfang.", Topic.AFTER);
    assertThat(slugs(Language.DE, "was ich will")).containsExactly("wunsch");
  }

  @Test
  void aWordOfAThemeIsNotTakenForAMistypedOne() {
    shelf.put(Language.EN, Kind.STORY, "drain", "The drainage", "", "Rain.");
    assertThat(find(Language.EN, "draining").spellings()).isEmpty();
    assertThat(find(Language.EN, "ghosted").spellings()).isEmpty();
  }

  @Test
  void theWordThatWasTypedCountsForMoreThanItsKin() {
    shelf.put(Language.EN, Kind.STORY, "empty", "Drained", "", "After the war.", Topic.EXHAUSTION);
    assertThat(slugs(Language.EN, "drained")).containsExactly("empty", "tired");
  }

  @Test
  void eachThemeSaysEachThingOnce() {
    for (Language language : Language.values()) {
      for (Theme theme : Theme.of(language)) {
        assertThat(new HashSet<>(theme.sayings())).hasSameSizeAs(theme.sayings());
        assertThat(new HashSet<>(theme.words())).hasSameSizeAs(theme.words());
        assertThat(theme.sayings()).allMatch(saying -> saying.size() > 1);
        assertThat(theme.words()).hasSizeGreaterThan(2);
      }
    }
  }
}
