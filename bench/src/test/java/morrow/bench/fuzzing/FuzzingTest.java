package morrow.bench.fuzzing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A short run of what `./morrow bench fuzzing` does for ten minutes.
class FuzzingTest {
  /// Bounded by the number of inputs and patient, so that a busy machine finds no fault where there is none.
  private static final Fuzzer.Effort SHORT =
      new Fuzzer.Effort(Duration.ofMinutes(2), 1_000, Duration.ofSeconds(40));

  /// Falls over a text that begins with two certain letters.
  public static final class Fragile {
    private Fragile() {}

    public static void fuzzerTestOneInput(byte[] input) {
      if (input.length > 1 && input[0] == 'n' && input[1] == 'o') {
        throw new IllegalStateException("fell over");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "bibtex", "csl", "ris"})
  void textsOfStrangersEndInAPageOrARefusal(String kind) throws Exception {
    Fuzzer.Result result = requireNonNull(Fuzzing.TARGETS.get(kind)).run(SHORT);
    assertThat(result.crash()).isEmpty();
    assertThat(result.inputs()).isGreaterThan(100);
  }

  @Test
  void theFuzzerFindsWhatFallsOver() throws Exception {
    Fuzzer.Result result = Fuzzer.run(Fragile.class, List.of("nothing"), SHORT);
    assertThat(result.crash()).contains("fell over");
  }
}
