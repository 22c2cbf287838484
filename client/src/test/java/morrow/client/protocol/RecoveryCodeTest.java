package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.secret;
import static morrow.client.protocol.Vectors.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryCodeTest {

  static Stream<JsonNode> codes() {
    return Vectors.cases("recovery-code", "codes");
  }

  static Stream<JsonNode> readings() {
    return Vectors.cases("recovery-code", "readings");
  }

  static Stream<JsonNode> refused() {
    return Vectors.cases("recovery-code", "refused");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aCodeIsWrittenAndDerivedAsKnown(JsonNode vector) {
    RecoveryCode code = RecoveryCode.of(new BigInteger(text(vector, "bits"), 16));
    assertThat(code.written()).isEqualTo(text(vector, "written"));
    assertThat(code.recoveryAuth()).isEqualTo(secret(vector, "recoveryAuth"));
    assertThat(code.wrapKey()).isEqualTo(secret(vector, "wrapKey"));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void aCodeIsReadHoweverItWasTyped(JsonNode vector) {
    assertThat(RecoveryCode.read(text(vector, "typed")).written())
        .isEqualTo(text(vector, "written"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aSlipOfThePenIsToldBeforeAnythingIsSent(JsonNode vector) {
    assertRefused(vector, () -> RecoveryCode.read(text(vector, "typed")));
  }

  @Test
  void everySingleWrongSymbolAndEverySwapOfNeighboursIsNoticed() {
    String written = RecoveryCode.random().written().replace("-", "");
    for (int i = 0; i < written.length(); i++) {
      for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        if (other != written.charAt(i)) {
          noticed(written.substring(0, i) + other + written.substring(i + 1));
        }
      }
      if (i > 0 && i < 26 && written.charAt(i) != written.charAt(i - 1)) {
        noticed(
            written.substring(0, i - 1)
                + written.charAt(i)
                + written.charAt(i - 1)
                + written.substring(i + 1));
      }
    }
  }

  private static void noticed(String typed) {
    assertThatThrownBy(() -> RecoveryCode.read(typed)).as(typed).hasMessage("recovery.check");
  }

  @Test
  void aRandomCodeComesBackFromPaper() {
    RecoveryCode code = RecoveryCode.random();
    assertThat(code.written()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(RecoveryCode.read(code.written()).recoveryAuth()).isEqualTo(code.recoveryAuth());
    assertThat(code).hasToString("[redacted]");
  }
}
