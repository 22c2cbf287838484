package morrow.samples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import morrow.danger.Danger;
import morrow.specialists.Topic;
import org.junit.jupiter.api.Test;

/// Holds the stories and questions that come with Morrow to what an editor would ask of them, before anything loads them.
class SampleTextsTest {
  private static final List<String> LANGUAGES = List.of("en", "de");
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode stories = read("stories.json");
  private final JsonNode questions = read("questions.json");

  @Test
  void thereAreSixStoriesAndThirtyQuestions() {
    assertThat(stories).hasSize(6);
    assertThat(questions).hasSize(30);
    assertThat(questions).filteredOn(question -> question.path("danger").asBoolean()).hasSize(4);
  }

  @Test
  void everyPieceIsThereInBothLanguagesAndFitsItsPage() {
    for (JsonNode piece : pieces()) {
      for (String language : LANGUAGES) {
        JsonNode side = piece.path(language);
        String what = piece.path("name").asText() + " " + language;
        assertThat(side.path("slug").asText())
            .as(what)
            .matches("[a-z0-9]+(-[a-z0-9]+)*")
            .hasSizeBetween(3, 80);
        assertThat(side.path("title").asText()).as(what).hasSizeBetween(8, 120);
        assertThat(side.path("penName").asText()).as(what).matches("\\p{L}[\\p{L} ]{1,29}");
      }
    }
  }

  @Test
  void storiesAreLongEnoughToTellSomethingAndShortEnoughToReadInOneGo() {
    for (JsonNode story : stories) {
      for (String language : LANGUAGES) {
        String text = story.path(language).path("text").asText();
        assertThat(words(text)).as(story.path("name").asText()).isBetween(500, 900);
        assertThat(text.split("\n\n", -1)).as(story.path("name").asText()).hasSizeBetween(6, 20);
      }
    }
  }

  @Test
  void questionsSayWhatWasTriedAndWhatWouldHelpAndHaveOneToThreeAnswers() {
    for (JsonNode question : questions) {
      String what = question.path("name").asText();
      assertThat(question.path("answers")).as(what).hasSizeBetween(1, 3);
      for (String language : LANGUAGES) {
        JsonNode side = question.path(language);
        assertThat(words(side.path("text").asText())).as(what).isBetween(50, 150);
        assertThat(words(side.path("tried").asText())).as(what).isBetween(4, 60);
        assertThat(words(side.path("help").asText())).as(what).isBetween(4, 60);
        for (JsonNode answer : question.path("answers")) {
          assertThat(words(answer.path(language).asText())).as(what).isBetween(80, 250);
        }
      }
    }
  }

  @Test
  void followUpsBelongToAnAnswerAndTheAskerSpeaksFirst() {
    for (JsonNode question : questions) {
      Set<Integer> opened = new HashSet<>();
      for (JsonNode followUp : question.path("followUps")) {
        String what = question.path("name").asText();
        int after = followUp.path("after").asInt(-1);
        assertThat(after).as(what).isBetween(0, question.path("answers").size() - 1);
        assertThat(followUp.path("by").asText()).as(what).isIn("asker", "specialist");
        if (opened.add(after)) {
          assertThat(followUp.path("by").asText()).as(what).isEqualTo("asker");
        }
        for (String language : LANGUAGES) {
          assertThat(words(followUp.path(language).asText())).as(what).isBetween(10, 80);
        }
      }
    }
  }

  /// Who left in peace says at once for whom that would have been wrong: helplines belong above that, too.
  @Test
  void helplinesStandAboveTheStoriesThatKnowFearAndAboveNoOther() {
    for (String language : LANGUAGES) {
      Set<String> marked = new TreeSet<>();
      for (JsonNode story : stories) {
        JsonNode side = story.path(language);
        if (Danger.isAbout(
            strings(story.path("topics")).stream().map(Topic::of).toList(),
            side.path("title").asText(),
            side.path("text").asText())) {
          marked.add(story.path("name").asText());
        }
      }
      assertThat(marked).as(language).containsExactly("leaving-unsafe", "leaving-well");
    }
  }

  @Test
  void topicsAreOnesThatMorrowHasAndTheCategoryIsTheFirst() {
    Set<String> known = new TreeSet<>(Arrays.stream(Topic.values()).map(Topic::word).toList());
    Set<String> asked = new TreeSet<>();
    for (JsonNode piece : pieces()) {
      List<String> topics = strings(piece.path("topics"));
      assertThat(topics)
          .as(piece.path("name").asText())
          .hasSizeBetween(1, 4)
          .doesNotHaveDuplicates()
          .isSubsetOf(known);
      if (piece.has("category")) {
        assertThat(topics.getFirst()).isEqualTo(piece.path("category").asText());
        asked.addAll(topics);
      }
    }
    assertThat(asked).as("topics that somebody asks about").isEqualTo(known);
  }

  @Test
  void noAddressAndNoPenNameIsUsedTwice() {
    assertThat(every(stories, "slug")).doesNotHaveDuplicates();
    assertThat(every(questions, "slug")).doesNotHaveDuplicates();
    List<String> penNames = new ArrayList<>(every(stories, "penName"));
    penNames.addAll(every(questions, "penName"));
    assertThat(penNames).doesNotHaveDuplicates();
    assertThat(pieces().stream().map(piece -> piece.path("name").asText())).doesNotHaveDuplicates();
  }

  @Test
  void theTextsDoNotShoutAndLeadNowhere() {
    for (JsonNode piece : pieces()) {
      for (String text : texts(piece)) {
        assertThat(text)
            .as(piece.path("name").asText())
            .isNotBlank()
            .isEqualTo(text.strip())
            .doesNotContain("!", "://", "www.", "@", "\"", "'", "  ", "\t", "\n\n\n")
            .doesNotContainPattern("[^\n]\n[^\n]");
      }
    }
  }

  /// Ages, years, dates and numbers to call would make somebody known, or lead to a line that has changed since.
  @Test
  void noNumberInTheTextsCouldTellWhoSomebodyIs() {
    for (JsonNode piece : pieces()) {
      for (String text : texts(piece)) {
        assertThat(text).as(piece.path("name").asText()).doesNotContainPattern("\\d");
      }
    }
  }

  @Test
  void whatIsJudgedExistsAndWhatIsLookedForMostIsThere() throws IOException {
    Set<String> pieces = new HashSet<>();
    stories.forEach(story -> pieces.add("story:" + story.path("name").asText()));
    questions.forEach(question -> pieces.add("question:" + question.path("name").asText()));
    Set<String> queries = new HashSet<>();
    List<JsonNode> judged = new ArrayList<>();
    for (String file : List.of("judged.json", "judged-apart.json")) {
      JSON.readTree(Path.of("src", "test", "java", "morrow", "samples", file).toFile())
          .forEach(judged::add);
    }
    for (JsonNode query : judged) {
      String what = query.path("language").asText() + " " + query.path("query").asText();
      assertThat(query.path("language").asText()).isIn(LANGUAGES);
      assertThat(queries.add(what)).as(what).isTrue();
      Set<Integer> grades = new TreeSet<>();
      for (Map.Entry<String, JsonNode> good : query.path("good").properties()) {
        grades.add(good.getValue().asInt());
        assertThat(pieces.contains(good.getKey()) || isArticle(good.getKey()))
            .as(what + ": " + good.getKey())
            .isTrue();
      }
      assertThat(grades).as(what).contains(3).isSubsetOf(1, 2, 3);
    }
    for (String language : LANGUAGES) {
      assertThat(queries).filteredOn(query -> query.startsWith(language)).hasSizeGreaterThan(40);
    }
  }

  private static boolean isArticle(String piece) {
    return piece.startsWith("article:")
        && SampleTextsTest.class.getResource(
                "articles/" + piece.substring("article:".length()) + ".json")
            != null;
  }

  private List<JsonNode> pieces() {
    List<JsonNode> pieces = new ArrayList<>();
    stories.forEach(pieces::add);
    questions.forEach(pieces::add);
    return pieces;
  }

  /// Everything of a piece that somebody reads.
  private static List<String> texts(JsonNode piece) {
    List<String> texts = new ArrayList<>();
    for (String language : LANGUAGES) {
      for (String field : List.of("title", "text", "tried", "help")) {
        if (piece.path(language).has(field)) {
          texts.add(piece.path(language).path(field).asText());
        }
      }
      for (String field : List.of("answers", "followUps")) {
        piece.path(field).forEach(part -> texts.add(part.path(language).asText()));
      }
    }
    return texts;
  }

  private static List<String> every(JsonNode pieces, String field) {
    List<String> all = new ArrayList<>();
    for (JsonNode piece : pieces) {
      LANGUAGES.forEach(language -> all.add(piece.path(language).path(field).asText()));
    }
    return all;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(string -> strings.add(string.asText()));
    return strings;
  }

  private static int words(String text) {
    return text.split("\\s+", -1).length;
  }

  private static JsonNode read(String file) {
    try (InputStream in = SampleTextsTest.class.getResourceAsStream(file)) {
      return JSON.readTree(requireNonNull(in, file));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
