package morrow.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class SearchTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Database database;
  private final Search search;

  SearchTest(Database database) {
    this.database = database;
    search = new Search(database.jdbi());
  }

  @BeforeEach
  void empty() {
    database
        .jdbi()
        .useHandle(
            sql -> sql.execute("truncate piece, piece_topic, piece_word, piece_related, shelf"));
  }

  private Piece put(Kind kind, String slug, String title, String words, Topic... topics) {
    Piece piece =
        new Piece(
            kind,
            UUID.randomUUID(),
            Language.EN,
            slug,
            title,
            "",
            words,
            List.of(topics),
            NOON,
            false);
    database.jdbi().useTransaction(sql -> search.put(sql, piece));
    return piece;
  }

  private List<String> vocabulary() {
    return database
        .jdbi()
        .withHandle(sql ->
            sql.createQuery("select word from piece_word order by word")
                .mapTo(String.class)
                .list());
  }

  @Test
  void theOrderOfPiecesOfOneDayTellsNothing() {
    for (String slug : List.of("zinnia", "anemone", "marigold")) {
      database
          .jdbi()
          .useTransaction(sql ->
              search.put(
                  sql,
                  new Piece(
                      Kind.STORY,
                      Generators.timeBasedEpochRandomGenerator().generate(),
                      Language.EN,
                      slug,
                      "A garden in spring",
                      "",
                      "Nothing else",
                      List.of(Topic.MONEY),
                      NOON,
                      false)));
    }
    ShelfStore shelf = new ShelfStore(database.jdbi());
    List<String> byAddress = List.of("zinnia", "marigold", "anemone");
    assertThat(shelf.newest(Language.EN, Kind.STORY, 5))
        .extracting(each -> each.found().slug())
        .isEqualTo(byAddress);
    assertThat(shelf.ofTopic(Language.EN, Topic.MONEY, Kind.STORY, 0, 5))
        .extracting(each -> each.found().slug())
        .isEqualTo(byAddress);
    assertThat(shelf.ofTopic(Language.EN, Topic.MONEY, Kind.STORY, 1, 1))
        .extracting(each -> each.found().slug())
        .containsExactly("marigold");
  }

  @Test
  void aPieceLeadsToOnesThatShareItsWordsInBothDirections() {
    Piece first =
        put(
            Kind.ARTICLE,
            "the-list",
            "The invisible list",
            "Laundry and appointments",
            Topic.UNSEEN_WORK);
    put(Kind.STORY, "money-gone", "Where the savings went", "A bank account", Topic.MONEY);
    Piece last =
        put(Kind.STORY, "my-list", "My invisible year", "Laundry at midnight", Topic.UNSEEN_WORK);

    assertThat(search.related(Kind.ARTICLE, first.id(), 5))
        .extracting(Found::slug)
        .containsExactly("my-list");
    assertThat(search.related(Kind.STORY, last.id(), 5))
        .extracting(Found::address)
        .containsExactly("/en/articles/the-list");
  }

  @Test
  void aPieceAboutDangerLeadsOnlyToPiecesAboutDanger() {
    Piece danger =
        put(
            Kind.ARTICLE,
            "when-not-safe",
            "Leaving when it is not safe",
            "Keys and papers",
            Topic.VIOLENCE,
            Topic.LEAVING);
    Piece calm =
        put(
            Kind.ARTICLE,
            "talk-it-over",
            "Leaving in a calm talk",
            "Keys and papers",
            Topic.LEAVING);
    put(
        Kind.QUESTION,
        "his-threats",
        "He threatens me when I speak of leaving",
        "Keys",
        Topic.CONTROL);

    assertThat(search.related(Kind.ARTICLE, danger.id(), 5))
        .extracting(Found::slug)
        .containsExactly("his-threats");
    assertThat(search.related(Kind.ARTICLE, calm.id(), 5))
        .extracting(Found::slug)
        .contains("when-not-safe");
    assertThat(search.related(Kind.ARTICLE, calm.id(), true, 5))
        .extracting(Found::slug)
        .isNotEmpty()
        .doesNotContain("talk-it-over")
        .isSubsetOf("when-not-safe", "his-threats");
  }

  @Test
  void similarQuestionsShareTheRareWordsOfAText() {
    put(
        Kind.QUESTION,
        "dog-after",
        "Who keeps the dog after we part",
        "We both love the dog",
        Topic.PARTING);
    put(
        Kind.QUESTION,
        "tell-friends",
        "How do I tell our friends",
        "They know both of us",
        Topic.PARTING);
    put(Kind.ARTICLE, "pets", "Pets and parting", "Dog and cat", Topic.PARTING);

    assertThat(search.similarQuestions(Language.EN, "My dogs live with both. What now?", 3))
        .extracting(Found::slug)
        .containsExactly("dog-after");
    assertThat(search.similarQuestions(Language.DE, "My dogs", 3)).isEmpty();
    assertThat(search.similarQuestions(Language.EN, "' | & ! : * \0 <-> the", 3)).isEmpty();
  }

  @Test
  void whatIsTakenOutLeavesNoWordBehind() {
    Piece stays = put(Kind.STORY, "one-story", "Kitchen light", "and the kitchen", Topic.AFTER);
    Piece goes = put(Kind.STORY, "two-story", "Annegret’s kitchen", "and the garden", Topic.AFTER);
    assertThat(vocabulary()).contains("annegret", "garden", "kitchen", "light");

    database.jdbi().useTransaction(sql -> search.remove(sql, Kind.STORY, goes.id()));
    database.jdbi().useTransaction(sql -> search.remove(sql, Kind.STORY, goes.id()));

    assertThat(vocabulary()).contains("kitchen", "light").doesNotContain("annegret", "garden");
    assertThat(search.related(Kind.STORY, stays.id(), 5)).isEmpty();
  }

  @Test
  void whatIsPutInAgainReplacesWhatWasThere() {
    Piece first = put(Kind.POST, "a-post", "Autumn", "leaves in the yard", Topic.GRIEF);
    Piece again =
        new Piece(
            Kind.POST,
            first.id(),
            Language.EN,
            "a-post",
            "Winter",
            "",
            "snow in the yard",
            List.of(Topic.AFTER),
            NOON,
            false);
    database.jdbi().useTransaction(sql -> search.put(sql, again));
    assertThat(vocabulary())
        .contains("snow", "winter", "yard")
        .doesNotContain("autumn", "leaves", "grief");
  }

  @Test
  void aTransactionThatFailsPutsNothingIn() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() ->
                database
                    .jdbi()
                    .useTransaction(sql -> {
                      search.put(
                          sql,
                          new Piece(
                              Kind.POST,
                              UUID.randomUUID(),
                              Language.EN,
                              "never",
                              "Never",
                              "",
                              "seen",
                              List.of(Topic.GRIEF),
                              NOON,
                              false));
                      throw new IllegalStateException("in the middle");
                    })))
        .hasMessage("in the middle");
    assertThat(vocabulary()).isEmpty();
  }
}
