package morrow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u202eb",
        "a\u0000b",
        "a\u200bb",
        "a\u2066b",
        "a\u2028b",
        "a\nb",
        "a\ufeffb",
        "a\u3164b",
        "a\u2800b",
        "a\ud800b"
      })
  void charactersThatCannotBeSeenOrTurnTheDirectionAreRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainText.line(text, 0, 80, "A name"))
        .withMessage("A name has a character in it that cannot be seen. Please type it again.");
  }

  @Test
  void whatCannotBeSeenIsLeftOutOfALongTextAndEveryEndOfALineIsOne() {
    assertThat(
            PlainText.lines(
                "\ufeffa tren\u00adnung\u200b, \u202edrehung\u202c\u0000 und"
                    + " \ud800mehr\u000bneu\u2028neu\u0085neu \u200f",
                0,
                80,
                "A text"))
        .isEqualTo("a trennung, drehung und mehr\nneu\nneu\nneu");
    assertThat(PlainText.lines("نرگس می\u200cخواهم", 2, 80, "A text")).contains("\u200c");
    assertThat(PlainText.lines("\ud83d\udc69\u200d\ud83d\udcbb \u2764\ufe0f", 2, 80, "A text"))
        .isEqualTo("\ud83d\udc69\u200d\ud83d\udcbb \u2764\ufe0f");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainText.lines("\u200b\u3164\u2800", 2, 80, "A text"))
        .withMessage("A text has at least 2 characters.");
  }

  @Test
  void whiteSpaceAndFormsOfLettersAreMadeTheSame() {
    assertThat(PlainText.line("  A\u0308nne \t Gro\u00df\u00a0 ", 2, 80, "A name"))
        .isEqualTo("Änne Groß");
    assertThat(PlainText.lines("one\r\ntwo\rthree\n\n", 0, 80, "A text"))
        .isEqualTo("one\ntwo\nthree");
    assertThat(PlainText.line("نرگس می\u200cخواهم", 2, 80, "A name")).contains("\u200c");
  }

  /// A call of 160 KB kept the server busy for seconds, and could be sent again at once.
  @Test
  void aTextFullOfMarksIsReadAtOnce() {
    String marks = "a" + "\u0301".repeat(40_000) + "\u0323".repeat(40_000);
    long began = System.nanoTime();
    assertThat(PlainText.lines(marks, 0, 20_000, "A text")).hasSizeLessThan(40);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    assertThat(PlainText.line("\u05d1\u05b0\u05bc\u05e8\u05b5\u05d0", 2, 80, "A name"))
        .isEqualTo("\u05d1\u05b0\u05bc\u05e8\u05b5\u05d0");
  }

  @Test
  void lengthIsCountedInCharactersThatPeopleSee() {
    assertThat(PlainText.line("\ud83d\ude42".repeat(80), 2, 80, "A name")).hasSize(160);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainText.line("x".repeat(81), 2, 80, "A name"))
        .withMessage("A name has at most 80 characters.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainText.line(" x ", 2, 80, "A name"))
        .withMessage("A name has at least 2 characters.");
  }
}
