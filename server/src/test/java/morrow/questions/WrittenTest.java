package morrow.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import morrow.specialists.Topic;
import org.junit.jupiter.api.Test;

class WrittenTest {
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
