package morrow.client.protocol;

import static morrow.client.protocol.LetterVectors.identity;
import static morrow.client.protocol.LetterVectors.publicOf;
import static morrow.client.protocol.Vectors.assertRefused;
import static morrow.client.protocol.Vectors.bytes;
import static morrow.client.protocol.Vectors.text;
import static morrow.client.protocol.Vectors.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;
import morrow.client.protocol.Letter.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a person and a specialist write to each other around a consultation.
class LetterTest {
  private final Identity person = identity(0x01);
  private final Identity specialist = identity(0x21);

  static Stream<JsonNode> letters() {
    return Vectors.cases("letter", "cases");
  }

  static Stream<JsonNode> refused() {
    return Vectors.cases("letter", "refused");
  }

  static Stream<JsonNode> unfit() {
    return Vectors.cases("letter", "unfit");
  }

  private static Kind kind(JsonNode vector) {
    return Kind.valueOf(text(vector, "kind").toUpperCase(Locale.ROOT));
  }

  private String opened(Letter place, byte[] sealed) {
    return place.kind() == Kind.FEEDBACK
        ? place.open(specialist, publicOf(person), sealed)
        : place.open(person, publicOf(specialist), sealed);
  }

  @ParameterizedTest
  @MethodSource("letters")
  void aLetterOpensForItsReader(JsonNode vector) {
    var place = new Letter(kind(vector), LetterVectors.CONSULTATION);
    assertThat(opened(place, bytes(vector, "sealed"))).isEqualTo(text(vector, "text"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatTheOtherSideDidNotWriteHereIsRefused(JsonNode vector) {
    var place = new Letter(kind(vector), uuid(vector, "consultation"));
    assertRefused(vector, () -> opened(place, bytes(vector, "sealed")));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void aTextThatIsEmptyOrTooLongIsNotSealed(JsonNode vector) {
    var place = new Letter(Kind.FEEDBACK, LetterVectors.CONSULTATION);
    String typed = "x".repeat(vector.path("length").intValue());
    assertRefused(vector, () -> place.seal(person, publicOf(specialist), typed));
  }

  @Test
  void nothingIsSealedToKeysThatNobodyVouchesFor() {
    var place = new Letter(Kind.FEEDBACK, LetterVectors.CONSULTATION);
    PublicIdentity right = publicOf(specialist);
    var exchanged =
        new PublicIdentity(
            right.signing(), person.agreement(), right.agreementSignature(), new byte[0]);
    assertThatThrownBy(() -> place.seal(person, exchanged, "hello")).hasMessage("identity.forged");
    byte[] sealed = place.seal(person, right, "hello");
    assertThat(place.open(specialist, publicOf(person), sealed)).isEqualTo("hello");
    assertThatThrownBy(() -> place.open(specialist, exchanged, sealed))
        .hasMessage("identity.forged");
  }
}
