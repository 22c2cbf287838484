package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class SentencesTest {
  private final Sentences german = new Sentences(Language.DE);

  @Test
  void aRefusalOfALengthIsSaidInGermanWithWhatItIsAbout() {
    String tooLong =
        String.valueOf(
            catchThrowable(() -> PlainText.line("x".repeat(141), 0, 140, "A title")).getMessage());
    assertThat(german.of(tooLong)).isEqualTo("Ein Titel hat höchstens 140 Zeichen.");
    String tooShort =
        String.valueOf(catchThrowable(() -> PlainText.lines("a", 3, 140, "A reason")).getMessage());
    assertThat(german.of(tooShort)).isEqualTo("Eine Begründung hat mindestens 3 Zeichen.");
  }

  @Test
  void whatSomebodyTypedStandsInTheSentenceAsItIs() {
    assertThat(german.of("Two references are called a$1\\b."))
        .isEqualTo("Zwei Literaturangaben heißen a$1\\b.");
  }

  @Test
  void whatIsNotKnownStaysAsItIsAndEnglishStaysEnglish() {
    assertThat(german.of("Nobody wrote this down.")).isEqualTo("Nobody wrote this down.");
    assertThat(new Sentences(Language.EN).of("The form cannot be read."))
        .isEqualTo("The form cannot be read.");
  }
}
