package morrow.client.protocol;

import static morrow.client.protocol.Vectors.counting;
import static morrow.client.protocol.Vectors.flipped;
import static morrow.client.protocol.Vectors.hex;
import static morrow.client.protocol.Vectors.named;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.UUID;
import morrow.client.protocol.Letter.Kind;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/// Makes the vectors of letters: what a person and a specialist write to each other around a consultation.
final class LetterVectors {
  static final UUID CONSULTATION = UUID.fromString("01900000-0000-7000-8000-0000000000c1");
  private static final UUID ANOTHER = UUID.fromString("01900000-0000-7000-8000-0000000000c2");
  private static final Letter FEEDBACK = new Letter(Kind.FEEDBACK, CONSULTATION);
  private static final Letter REFERRAL = new Letter(Kind.REFERRAL, CONSULTATION);

  private LetterVectors() {}

  static Identity identity(int first) {
    return new Identity(
        Secret.taking(counting(first, 32)), Secret.taking(counting(first + 0x40, 32)));
  }

  static PublicIdentity publicOf(Identity identity) {
    byte[] signature =
        identity.sign(PublicIdentity.agreementMessage(identity.signing(), identity.agreement()));
    return new PublicIdentity(identity.signing(), identity.agreement(), signature, new byte[0]);
  }

  static ObjectNode letters() {
    ObjectNode vectors = Vectors.JSON.createObjectNode();
    Identity person = identity(0x01);
    Identity specialist = identity(0x21);
    identity(vectors.putObject("person"), person, 0x01);
    identity(vectors.putObject("specialist"), specialist, 0x21);
    vectors.put("consultation", CONSULTATION.toString());
    ArrayNode cases = vectors.putArray("cases");
    byte[] feedback = letter(cases, "feedback", FEEDBACK, person, specialist, "You let me finish.");
    byte[] referral =
        letter(
            cases,
            "a referral in other letters",
            REFERRAL,
            specialist,
            person,
            "Fürs Erste: sie kennt sich damit aus. \u2014 \ud83c\udf32");
    letter(cases, "the longest", FEEDBACK, person, specialist, "x".repeat(12_000));
    refusals(vectors.putArray("refused"), feedback, referral, person, specialist);
    ArrayNode unfit = vectors.putArray("unfit");
    named(unfit, "empty").put("word", "letter.unfit").put("length", 0);
    named(unfit, "one byte too long").put("word", "letter.unfit").put("length", 12_001);
    return vectors;
  }

  private static void refusals(
      ArrayNode refused, byte[] feedback, byte[] referral, Identity person, Identity specialist) {
    refusal(refused, "format", FEEDBACK, flipped(feedback, 0));
    refusal(refused, "wrapped key", FEEDBACK, flipped(feedback, 1));
    refusal(refused, "ciphertext", FEEDBACK, flipped(feedback, 40));
    refusal(refused, "cut", FEEDBACK, Arrays.copyOf(feedback, feedback.length - 1));
    refusal(refused, "nothing", FEEDBACK, new byte[0]);
    refusal(refused, "only the format", FEEDBACK, new byte[] {1});
    refusal(refused, "of another consultation", new Letter(Kind.FEEDBACK, ANOTHER), feedback);
    refusal(refused, "of another kind", REFERRAL, feedback);
    refusal(refused, "a referral taken for feedback", FEEDBACK, referral);
    byte[] text = Bytes.ascii("Not from her.");
    byte[] forged = specialist.sign(FEEDBACK.signed(specialist.agreement(), text));
    refusal(
        refused,
        "signed by another",
        FEEDBACK,
        wrapped(Bytes.concat(forged, text), person, specialist));
    refusal(
        refused, "a signature and no text", FEEDBACK, wrapped(new byte[64], person, specialist));
    refusal(
        refused,
        "padded otherwise",
        FEEDBACK,
        Bytes.concat(
            new byte[] {1},
            hpke(FEEDBACK, person, specialist, Bytes.concat(Bytes.u32(3), new byte[300]))));
  }

  private static byte[] wrapped(byte[] plain, Identity person, Identity specialist) {
    return Bytes.concat(new byte[] {1}, hpke(FEEDBACK, person, specialist, Padme.padded(plain)));
  }

  private static void refusal(ArrayNode list, String name, Letter place, byte[] sealed) {
    named(list, name)
        .put("word", "letter.forged")
        .put("kind", place.kind() == Kind.FEEDBACK ? "feedback" : "referral")
        .put("consultation", place.consultation().toString())
        .put("sealed", hex(sealed));
  }

  private static void identity(ObjectNode of, Identity identity, int first) {
    PublicIdentity shown = publicOf(identity);
    of.put("seed", hex(counting(first, 32)))
        .put("agreementKey", hex(counting(first + 0x40, 32)))
        .put("signing", hex(shown.signing()))
        .put("agreement", hex(shown.agreement()))
        .put("agreementSignature", hex(shown.agreementSignature()));
  }

  private static byte[] letter(
      ArrayNode cases, String name, Letter place, Identity writer, Identity reader, String text) {
    byte[] sealed =
        place.sealed(writer, publicOf(reader), text, plain -> hpke(place, writer, reader, plain));
    named(cases, name)
        .put("kind", place.kind() == Kind.FEEDBACK ? "feedback" : "referral")
        .put("text", text)
        .put("sealed", hex(sealed));
    return sealed;
  }

  /// With a known ephemeral key, so that the file is the same each time.
  private static byte[] hpke(Letter place, Identity writer, Identity reader, byte[] plain) {
    var ephemeral = new X25519PrivateKeyParameters(counting(0xa0, 32), 0);
    var suite = Hpke.suite();
    try {
      var context =
          suite.setupBaseS(
              suite.deserializePublicKey(reader.agreement()),
              place.info(),
              new AsymmetricCipherKeyPair(ephemeral.generatePublicKey(), ephemeral));
      byte[] ciphertext =
          context.seal(place.associatedData(writer.signing(), reader.signing()), plain);
      return Bytes.concat(context.getEncapsulation(), ciphertext);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }
}
