package morrow.client.protocol;

import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.Arrays;
import morrow.client.protocol.Refused.Word;

/// What a person typed, in the one form that is hashed: UTF-8 of NFKC. So the same passphrase opens the account from a
/// keyboard that composes its accents and from one that does not.
public final class Passphrase implements AutoCloseable {

  private static final int LARGEST = 1024;

  private final byte[] utf8;

  private Passphrase(byte[] utf8) {
    this.utf8 = utf8;
  }

  /// The passphrase as it was typed.
  ///
  /// @throws Refused `passphrase.unfit` when empty, over 1,024 bytes or not Unicode text
  public static Passphrase of(CharSequence typed) {
    try {
      Bytes.utf8(typed.toString());
      byte[] utf8 = Bytes.utf8(Normalizer.normalize(typed, Normalizer.Form.NFKC));
      if (utf8.length == 0 || utf8.length > LARGEST) {
        throw new Refused(Word.PASSPHRASE_UNFIT);
      }
      return new Passphrase(utf8);
    } catch (CharacterCodingException e) {
      throw new Refused(Word.PASSPHRASE_UNFIT, e);
    }
  }

  byte[] utf8() {
    return utf8;
  }

  @Override
  public void close() {
    Arrays.fill(utf8, (byte) 0);
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
