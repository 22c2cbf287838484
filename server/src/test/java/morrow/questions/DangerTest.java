package morrow.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import morrow.specialists.Topic;
import org.junit.jupiter.api.Test;

/// By the same words and sentences as the browser.
class DangerTest {
  private final JsonNode known;

  DangerTest() throws IOException {
    known = new JsonMapper().readTree(Path.of("../protocol/vectors/danger.json").toFile());
  }

  @Test
  void dangerIsKnownByTheSameWordsHereAndInTheBrowser() throws IOException {
    try (InputStream words = Danger.class.getResourceAsStream("danger.json")) {
      assertThat(new JsonMapper().readTree(words)).isEqualTo(known.path("words"));
    }
  }

  @Test
  void dangerIsFoundInWordsAndNotInCalmOnes() {
    assertThat(known.path("danger")).isNotEmpty().allMatch(each -> Danger.isIn(each.asText()));
    assertThat(known.path("calm")).isNotEmpty().noneMatch(each -> Danger.isIn(each.asText()));
  }

  @Test
  void dangerCanBeAddedAndNeverTakenAway() {
    assertThat(written("I am so tired of all this.", Topic.HOME, false).danger()).isFalse();
    assertThat(written("I am so tired of all this.", Topic.HOME, true).danger()).isTrue();
    assertThat(written("I am so tired of all this.", Topic.VIOLENCE, false).danger()).isTrue();
    assertThat(written("Yesterday he hit me with a belt.", Topic.HOME, false).danger()).isTrue();
  }

  private static Written written(String text, Topic topic, boolean danger) {
    return new Written("What can I do now?", text, "", "", List.of(topic), danger);
  }
}
