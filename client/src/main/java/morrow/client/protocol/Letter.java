package morrow.client.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import morrow.client.protocol.Refused.Word;

/// Which letter between a person and a specialist it is: what it is for, and the consultation it belongs to
/// (protocol/README.md, section 9). The server carries letters and cannot read them.
public record Letter(Kind kind, UUID consultation) {

  /// Feedback goes from the person to the specialist, a referral the other way.
  public enum Kind {
    FEEDBACK("feedback"),
    REFERRAL("referral");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private static final byte[] DOMAIN = Bytes.ascii("morrow/v1/letter");
  private static final byte[] SIGNED = Bytes.ascii("morrow/v1/letter/signature");
  private static final byte FORMAT = 1;
  private static final int SIGNATURE = 64;
  private static final int LONGEST = 12_000;

  /// Seals a text to the other side.
  ///
  /// @throws Refused `identity.forged` for keys that nobody vouches for, `letter.unfit` for the text
  public byte[] seal(Identity writer, PublicIdentity reader, String text) {
    byte[] info = info();
    byte[] associatedData = associatedData(writer.signing(), reader.signing());
    return sealed(
        writer, reader, text, plain -> Hpke.seal(reader.agreement(), info, associatedData, plain));
  }

  byte[] sealed(
      Identity writer, PublicIdentity reader, String text, Function<byte[], byte[]> hpke) {
    requireVouched(reader);
    byte[] bytes = bytesOf(text);
    byte[] signature = writer.sign(signed(reader.agreement(), bytes));
    byte[] plain = Padme.padded(Bytes.concat(signature, bytes));
    return Bytes.concat(new byte[] {FORMAT}, hpke.apply(plain));
  }

  /// Opens a letter to this reader.
  ///
  /// @throws Refused `letter.forged` for what the other side did not write for this place
  public String open(Identity reader, PublicIdentity writer, byte[] sealed) {
    requireVouched(writer);
    if (sealed.length == 0 || sealed[0] != FORMAT) {
      throw new Refused(Word.LETTER_FORGED);
    }
    try {
      byte[] plain =
          Padme.content(
              Hpke.open(
                  reader,
                  info(),
                  associatedData(writer.signing(), reader.signing()),
                  Arrays.copyOfRange(sealed, 1, sealed.length)));
      if (plain.length <= SIGNATURE) {
        throw new Refused(Word.LETTER_FORGED);
      }
      byte[] signature = Arrays.copyOf(plain, SIGNATURE);
      byte[] text = Arrays.copyOfRange(plain, SIGNATURE, plain.length);
      if (!Ed25519.verifies(writer.signing(), signed(reader.agreement(), text), signature)) {
        throw new Refused(Word.LETTER_FORGED);
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(text))
          .toString();
    } catch (Refused | CharacterCodingException e) {
      throw new Refused(Word.LETTER_FORGED, e);
    }
  }

  private static void requireVouched(PublicIdentity other) {
    if (!other.vouched()) {
      throw new Refused(Word.IDENTITY_FORGED);
    }
  }

  private static byte[] bytesOf(String text) {
    try {
      byte[] bytes = Bytes.utf8(text);
      if (bytes.length > 0 && bytes.length <= LONGEST) {
        return bytes;
      }
    } catch (CharacterCodingException e) {
      throw new Refused(Word.LETTER_UNFIT, e);
    }
    throw new Refused(Word.LETTER_UNFIT);
  }

  byte[] info() {
    return Bytes.lengthPrefixed(DOMAIN, Bytes.ascii(kind.word));
  }

  byte[] associatedData(byte[] writer, byte[] reader) {
    return Bytes.lengthPrefixed(DOMAIN, Bytes.of(consultation), writer, reader);
  }

  byte[] signed(byte[] agreement, byte[] text) {
    return Bytes.lengthPrefixed(
        SIGNED, Bytes.ascii(kind.word), Bytes.of(consultation), agreement, text);
  }
}
