package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassphraseTest {

  static Stream<JsonNode> cases() {
    return Vectors.cases("passphrase", "cases");
  }

  static Stream<JsonNode> refused() {
    return Vectors.cases("passphrase", "refused");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsHashedDoesNotHangOnTheKeyboard(JsonNode vector) {
    assertThat(Passphrase.of(typed(vector)).utf8()).isEqualTo(bytes(vector, "utf8"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoPassphraseIsRefused(JsonNode vector) {
    assertRefused(vector, () -> Passphrase.of(typed(vector)));
  }

  @Test
  void aPassphraseIsNeverPrinted() {
    assertThat(Passphrase.of("slow river")).hasToString("[redacted]");
  }

  private static String typed(JsonNode vector) {
    return ByteBuffer.wrap(bytes(vector, "utf16")).asCharBuffer().toString();
  }
}
