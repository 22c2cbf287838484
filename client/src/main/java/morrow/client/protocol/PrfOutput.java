package morrow.client.protocol;

import morrow.client.protocol.Refused.Word;

/// What a passkey gives, to whoever may use it, for [#input]. Overwritten once closed.
public final class PrfOutput implements AutoCloseable {
  private static final String TEXT = "morrow/v1/passkey-prf";

  private final Secret output;

  /// Takes the output; the bytes must not be used any more.
  ///
  /// @throws Refused `wrap.format` when it has not 32 bytes
  public PrfOutput(byte[] output) {
    if (output.length != Secret.LENGTH) {
      throw new Refused(Word.WRAP_FORMAT);
    }
    this.output = Secret.taking(output);
  }

  /// What every passkey is asked to make its secret from.
  public static byte[] input() {
    return Bytes.ascii(TEXT);
  }

  Secret wrapKey() {
    return Hkdf.derive(output.bytes(), "morrow/v1/passkey-wrap");
  }

  @Override
  public void close() {
    output.close();
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
