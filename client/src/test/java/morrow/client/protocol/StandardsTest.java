package morrow.client.protocol;

import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The building blocks against the vectors that their standards publish.
class StandardsTest {

  static Stream<JsonNode> hkdf() {
    return Vectors.cases("hkdf", "cases");
  }

  static Stream<JsonNode> ed25519() {
    return Vectors.cases("ed25519", "cases");
  }

  static Stream<JsonNode> ed25519Refused() {
    return Vectors.cases("ed25519", "refused");
  }

  static Stream<JsonNode> xaes() {
    return Vectors.cases("xaes", "cases");
  }

  static Stream<JsonNode> hpkeRefused() {
    return Vectors.cases("hpke", "refused");
  }

  @ParameterizedTest
  @MethodSource("hkdf")
  void hkdfIsTheOneOfTheRfc(JsonNode vector) {
    byte[] out =
        Hkdf.derive(
            bytes(vector, "key"),
            bytes(vector, "salt"),
            bytes(vector, "info"),
            vector.path("length").intValue());
    assertThat(out).isEqualTo(bytes(vector, "out"));
  }

  @ParameterizedTest
  @MethodSource("ed25519")
  void ed25519IsTheOneOfTheRfc(JsonNode vector) {
    byte[] seed = bytes(vector, "seed");
    byte[] message = bytes(vector, "message");
    assertThat(Ed25519.publicKey(seed)).isEqualTo(bytes(vector, "publicKey"));
    assertThat(Ed25519.sign(seed, message)).isEqualTo(bytes(vector, "signature"));
    assertThat(Ed25519.verifies(bytes(vector, "publicKey"), message, bytes(vector, "signature")))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("ed25519Refused")
  void aWrongSignatureIsNotTaken(JsonNode vector) {
    assertThat(
            Ed25519.verifies(
                bytes(vector, "publicKey"), bytes(vector, "message"), bytes(vector, "signature")))
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("xaes")
  void xaesIsTheOneOfItsSpecification(JsonNode vector) {
    var cipher = new Xaes(Vectors.secret(vector, "key"));
    byte[] nonce = bytes(vector, "nonce");
    byte[] associatedData = bytes(vector, "associatedData");
    assertThat(cipher.seal(nonce, associatedData, bytes(vector, "text")))
        .isEqualTo(bytes(vector, "ciphertext"));
    assertThat(cipher.open(nonce, associatedData, bytes(vector, "ciphertext")))
        .isEqualTo(bytes(vector, "text"));
  }

  @Test
  void xaesIsTheOneOfItsSpecificationForRandomInputsOfAllLengths() {
    JsonNode vector = Vectors.read("xaes").path("accumulated");
    var random = new SHAKEDigest(128);
    var all = new SHAKEDigest(128);
    for (int i = 0; i < vector.path("iterations").intValue(); i++) {
      var cipher = new Xaes(Secret.taking(next(random, 32)));
      byte[] nonce = next(random, 24);
      byte[] text = next(random, next(random, 1)[0] & 0xff);
      byte[] associatedData = next(random, next(random, 1)[0] & 0xff);
      byte[] ciphertext = cipher.seal(nonce, associatedData, text);
      assertThat(cipher.open(nonce, associatedData, ciphertext)).isEqualTo(text);
      all.update(ciphertext, 0, ciphertext.length);
    }
    assertThat(next(all, 32)).isEqualTo(bytes(vector, "shake128"));
  }

  private static byte[] next(SHAKEDigest shake, int length) {
    var out = new byte[length];
    shake.doOutput(out, 0, length);
    return out;
  }

  @Test
  void hpkeIsTheOneOfTheRfc() throws InvalidCipherTextException {
    JsonNode vector = Vectors.read("hpke");
    byte[] info = bytes(vector, "info");
    byte[] associatedData = bytes(vector, "associatedData");
    byte[] sealed = Bytes.concat(bytes(vector, "enc"), bytes(vector, "ciphertext"));
    assertThat(Hpke.open(bytes(vector, "privateKey"), info, associatedData, sealed))
        .isEqualTo(bytes(vector, "text"));
    var ephemeral = new X25519PrivateKeyParameters(bytes(vector, "ephemeralPrivateKey"), 0);
    var suite = Hpke.suite();
    var context =
        suite.setupBaseS(
            suite.deserializePublicKey(bytes(vector, "publicKey")),
            info,
            new AsymmetricCipherKeyPair(ephemeral.generatePublicKey(), ephemeral));
    assertThat(context.getEncapsulation()).isEqualTo(bytes(vector, "enc"));
    assertThat(context.seal(associatedData, bytes(vector, "text")))
        .isEqualTo(bytes(vector, "ciphertext"));
  }

  @Test
  void whatIsWrappedToAnIdentityOpensForItAlone() {
    Identity reader = Identity.random();
    byte[] info = Bytes.lengthPrefixed(Bytes.ascii("morrow/v1/test"));
    byte[] text = Bytes.random(100);
    byte[] sealed = Hpke.seal(reader.agreement(), info, new byte[0], text);
    assertThat(Hpke.open(reader, info, new byte[0], sealed)).isEqualTo(text);
    assertThatThrownBy(() -> Hpke.open(Identity.random(), info, new byte[0], sealed))
        .hasMessage("hpke.forged");
  }

  @ParameterizedTest
  @MethodSource("hpkeRefused")
  void aChangedWrapToAPersonIsRefused(JsonNode vector) {
    JsonNode right = Vectors.read("hpke");
    byte[] info = bytes(vector.has("info") ? vector : right, "info");
    byte[] associatedData = bytes(vector.has("associatedData") ? vector : right, "associatedData");
    assertRefused(
        vector,
        () -> Hpke.open(bytes(right, "privateKey"), info, associatedData, bytes(vector, "sealed")));
  }

  @Test
  void nothingIsWrappedToAKeyThatAnybodyCanOpen() {
    assertThatThrownBy(() -> Hpke.seal(new byte[32], new byte[0], new byte[0], new byte[1]))
        .hasMessage("hpke.forged");
  }
}
