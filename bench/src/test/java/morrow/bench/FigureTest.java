package morrow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import morrow.bench.machine.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @Test
  void aFigureIsOneLineOfSixWords() {
    var figure = new Figure("page-rate", 16_234.4, "req/s", new Goal.AtLeast(15_000));
    assertThat(figure.line()).isEqualTo("page-rate 16234 req/s goal 15000 ok");
    assertThat(new Figure("start-aot", 1.2346, "s", new Goal.Under(1)).line())
        .isEqualTo("start-aot 1.23 s goal 1 short");
  }

  @ParameterizedTest
  @CsvSource({"0.8999, true", "1, false", "1.0001, false"})
  void whatShouldBeUnderItsGoalIsShortAtTheGoal(double value, boolean met) {
    assertThat(new Figure("a", value, "s", new Goal.Under(1)).isMet()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"0.6999, false", "0.7, true", "1.2, true"})
  void whatShouldReachItsGoalIsEnoughAtTheGoal(double value, boolean met) {
    assertThat(new Figure("a", value, "ratio", new Goal.AtLeast(0.7)).isMet()).isEqualTo(met);
  }

  @Test
  void roundingDoesNotMeetAGoal() {
    assertThat(new Figure("a", 0.6999, "x", new Goal.AtLeast(0.7)).line())
        .isEqualTo("a 0.7 x goal 0.7 short");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.00123456, 0.00123", "12.345, 12.3", "100, 100", "1234567.5, 1234568"})
  void aNumberIsWrittenWithThreeDigitsOrAllWholeOnes(double value, String written) {
    assertThat(new Figure("a", value, "x", new Goal.Under(1)).line())
        .startsWith("a " + written + " x ");
  }

  @Test
  void whatWouldBreakTheLineIsNoFigure() {
    var goal = new Goal.Under(1);
    assertThatThrownBy(() -> new Figure("page rate", 1, "s", goal))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Figure("a", 1, "req s", goal))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Figure("a", Double.NaN, "s", goal))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMedianIsTheMiddleOneOrHalfWayBetweenTwo() {
    var samples = new Samples();
    assertThatThrownBy(samples::median).isInstanceOf(IllegalStateException.class);
    samples.add(9);
    samples.add(1);
    samples.add(2);
    assertThat(samples.median()).isEqualTo(2);
    samples.add(4);
    assertThat(samples.median()).isEqualTo(3);
  }
}
