package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static morrow.client.protocol.Vectors.secret;
import static morrow.client.protocol.Vectors.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MasterKeyTest {

  static Stream<JsonNode> argon2id() {
    return Vectors.cases("keys", "argon2id");
  }

  static Stream<JsonNode> refused() {
    return Vectors.cases("keys", "refused");
  }

  @ParameterizedTest
  @MethodSource("argon2id")
  void argon2idGivesTheKnownHash(JsonNode vector) {
    byte[] hash =
        MasterKey.argon2id(
            bytes(vector, "password"),
            bytes(vector, "salt"),
            vector.path("memoryKiB").intValue(),
            vector.path("passes").intValue(),
            vector.path("lanes").intValue());
    assertThat(hash).isEqualTo(bytes(vector, "hash"));
  }

  @Test
  void aPassphraseGivesTheHalvesOfItsHash() {
    JsonNode standard = argon2id().findFirst().orElseThrow();
    MasterKey split = MasterKey.split(secret(standard, "hash"));
    MasterKey made =
        MasterKey.of(
            Passphrase.of("slow river under seven bridges"), bytes(standard, "salt"), Kdf.STANDARD);
    assertThat(made.authKey()).isEqualTo(split.authKey());
    assertThat(made.wrapKey()).isEqualTo(split.wrapKey());
  }

  @Test
  void theHalvesAreTheKnownOnes() {
    JsonNode vector = Vectors.read("keys").path("split");
    MasterKey halves = MasterKey.split(secret(vector, "mk"));
    assertThat(halves.authKey()).isEqualTo(secret(vector, "authKey"));
    assertThat(halves.wrapKey()).isEqualTo(secret(vector, "wrapKey"));
    assertThat(halves).hasToString("[redacted]");
  }

  @Test
  void theAccountKeyGivesTheKnownKeysAndSpace() {
    JsonNode vector = Vectors.read("keys").path("accountKey");
    var accountKey = new AccountKey(secret(vector, "uk"));
    assertThat(accountKey.space()).hasToString(text(vector, "space"));
    assertThat(accountKey.space().version()).isEqualTo(8);
    assertThat(accountKey.space().variant()).isEqualTo(2);
    JsonNode derived = vector.path("derived");
    assertThat(derived).isNotEmpty();
    derived
        .fieldNames()
        .forEachRemaining(
            label -> assertThat(accountKey.derive(label)).isEqualTo(secret(derived, label)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aServerThatAsksForLessIsRefused(JsonNode vector) {
    assertRefused(
        vector,
        () -> {
          var kdf =
              new Kdf(
                  text(vector, "algorithm"),
                  vector.path("memoryKiB").intValue(),
                  vector.path("passes").intValue(),
                  vector.path("lanes").intValue());
          MasterKey.of(Passphrase.of("x"), bytes(vector, "salt"), kdf);
        });
  }
}
