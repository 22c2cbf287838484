package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static morrow.client.protocol.Vectors.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeFileTest {

  static Stream<JsonNode> cases() {
    return Vectors.cases("export-file", "cases");
  }

  static Stream<JsonNode> refused() {
    return Vectors.cases("export-file", "refused");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFileOpensWhoeverWroteIt(JsonNode vector) {
    JsonNode file = Vectors.read("export-file");
    assertThat(AgeFile.decrypt(bytes(vector, "file"), Passphrase.of(text(file, "passphrase"))))
        .isEqualTo(bytes(file, "content"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aFileThatIsNotWholeOrNotOursIsRefused(JsonNode vector) {
    Passphrase passphrase = Passphrase.of(text(vector, "passphrase"));
    assertRefused(vector, () -> AgeFile.decrypt(bytes(vector, "file"), passphrase));
  }

  @Test
  void aPersonsFileIsWrittenWithFullWork() {
    byte[] file = AgeFile.encrypt(new byte[1], Passphrase.of("six plain words"));
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .matches("(?s)age-encryption\\.org/v1\n-> scrypt [\\w+/]{22} 17\n.*");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
  void aFileOfAnyLengthComesBack(int length) {
    Passphrase passphrase = Passphrase.of("Gr\u00fc\u00dfe");
    var content = new byte[length];
    new Random(length).nextBytes(content);
    byte[] file = AgeFile.encrypt(content, new AgePassphrase(passphrase, 10));
    assertThat(AgeFile.decrypt(file, Passphrase.of("Gru\u0308\u00dfe"))).isEqualTo(content);
  }
}
