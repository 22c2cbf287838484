package morrow.danger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import morrow.specialists.Topic;
import org.junit.jupiter.api.Test;

/// By the same sentences as the browser.
class DangerTest {
  private final JsonNode known;

  DangerTest() throws IOException {
    known = new JsonMapper().readTree(Path.of("../protocol/vectors/danger.json").toFile());
  }

  @Test
  void dangerIsFoundInWordsAndNotInCalmOnes() {
    assertThat(known.path("danger")).isNotEmpty().allMatch(each -> Danger.isIn(each.asText()));
    assertThat(known.path("calm")).isNotEmpty().noneMatch(each -> Danger.isIn(each.asText()));
  }

  @Test
  void aTopicIsEnoughAndSoIsOneOfSeveralTexts() {
    List<Topic> calm = List.of(Topic.HOME, Topic.GRIEF);
    assertThat(Danger.isAbout(calm, "Ein ruhiges Jahr", "I am so tired of all this.")).isFalse();
    assertThat(Danger.isAbout(calm, "Ein ruhiges Jahr", "Er schlug mich.")).isTrue();
    assertThat(Danger.isAbout(calm, "He hit me", "I am so tired of all this.")).isTrue();
    assertThat(Danger.isAbout(List.of(Topic.HOME, Topic.VIOLENCE), "A quiet year")).isTrue();
    assertThat(Danger.isAbout(List.of(Topic.CONTROL))).isTrue();
  }

  @Test
  void theLongestStoryIsReadToItsEnd() {
    String story = "I had been afraid of the hands that never throw … ".repeat(400);
    assertThat(story).hasSize(20_000);
    assertThat(Danger.isIn(story)).isFalse();
    assertThat(Danger.isIn(story + "He choked me.")).isTrue();
  }
}
