package morrow.stories;

import static morrow.stories.Writing.address;
import static morrow.stories.Writing.change;
import static morrow.stories.Writing.send;
import static morrow.stories.Writing.story;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import morrow.accounts.Caller;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A story that tells of danger, by a topic or by its words, is read first, and helplines stand above it.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesOfDangerTest {
  private static final String RELATED = "class=\"rows\"";

  private final Writing writing;

  StoriesOfDangerTest(Database database) {
    writing = new Writing(database, Writing.GENEROUS);
  }

  @AfterAll
  void close() {
    writing.close();
  }

  /// A story whose topics are calm and whose words are not.
  private static ObjectNode grave(String mark, String sentence) {
    ObjectNode body = story(mark);
    body.put("text", Writing.text(mark) + " " + sentence);
    return body;
  }

  private boolean isUrgent(String mark) {
    return writing.waiting(writing.one(), "The list of " + mark).required("urgent").booleanValue();
  }

  private String page(String address) {
    return writing.house.caller().get(address).expect(200).text();
  }

  private static void assertHelplinesFirst(String page) {
    assertThat(page.indexOf("notice first")).isPositive().isLessThan(page.indexOf("<h1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hellebore | That night he put his hands around my throat.
          Nieswurz  | In dieser Nacht hat er mich gewürgt.
          Spurge    | I did not want to live anymore.
          Wolfsmilch | Ich hatte jeden Abend Angst vor ihm.
          """)
  void aStoryWhoseWordsTellOfDangerIsReadFirstAndHelplinesStandAboveIt(
      String mark, String sentence) {
    Caller writer = writing.house.person();
    send(writer, story("Early " + mark));
    writing.house.clock.pass(Duration.ofMinutes(1));
    send(writer, grave(mark, sentence));
    JsonNode first = writing.one().get("/api/review/queue").expect(200).json().path("waiting");
    assertThat(first.path(0).path("title").asText()).isEqualTo("The list of " + mark);
    assertThat(isUrgent(mark)).isTrue();
    assertThat(isUrgent("Early " + mark)).isFalse();

    writing.approve("The list of " + mark);
    assertHelplinesFirst(page("/en/stories/the-list-of-" + mark.toLowerCase(Locale.ROOT)));
  }

  @Test
  void aTopicOfDangerIsEnough() {
    Caller writer = writing.house.person();
    ObjectNode body = story("Aster");
    body.putArray("topics").add("after").add("violence");
    send(writer, body);
    assertThat(isUrgent("Aster")).isTrue();
    writing.approve("The list of Aster");
    assertHelplinesFirst(page("/en/stories/the-list-of-aster"));
  }

  @Test
  void aCalmStoryIsNotUrgentAndNothingStandsAboveIt() {
    Caller writer = writing.house.person();
    send(writer, story("Borage"));
    assertThat(isUrgent("Borage")).isFalse();
    writing.approve("The list of Borage");
    assertThat(page("/en/stories/the-list-of-borage")).doesNotContain("notice first");
  }

  @Test
  void aChangeThatTellsOfDangerMakesACalmStoryUrgentAndItsPageFollowsWithTheText() {
    Caller writer = writing.house.person();
    JsonNode shown = writing.published(writer, story("Oleander"));
    ObjectNode change = change(shown, "Oleander");
    change.put("text", Writing.text("Oleander") + " He threatened to kill me.");
    writer.post("/api/stories/change", change).expect(200);
    assertThat(isUrgent("Oleander")).isTrue();
    assertThat(page(address(shown))).doesNotContain("notice first");
    writing.approve("The list of Oleander");
    assertHelplinesFirst(page(address(shown)));
  }

  @Test
  void fromAStoryThatTellsOfDangerNothingLeadsToACalmOne() {
    Caller writer = writing.house.person();
    String calm = address(writing.published(writer, story("Foxglove calm")));
    String grave =
        address(writing.published(writer, grave("Foxglove", "He locked me in the cellar.")));
    assertThat(page(calm)).contains(RELATED);
    // It may lead to others that tell of danger.
    assertThat(page(grave)).contains("notice first").doesNotContain("the-list-of-foxglove-calm");
  }
}
