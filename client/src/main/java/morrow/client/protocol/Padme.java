package morrow.client.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import morrow.client.protocol.Refused.Word;

/// Padmé padding, at least 256 bytes: the server learns a size class, never a length.
final class Padme {

  private static final int LEAST = 256;
  private static final int PREFIX = 4;

  private Padme() {}

  /// The padded size of `length` bytes of content with their length before them.
  static int size(int length) {
    int least = Math.max(LEAST, Math.addExact(length, PREFIX));
    int exponent = 31 - Integer.numberOfLeadingZeros(least);
    int kept = 32 - Integer.numberOfLeadingZeros(exponent);
    int mask = (1 << (exponent - kept)) - 1;
    return Math.addExact(least, mask) & ~mask;
  }

  static byte[] padded(byte[] content) {
    byte[] out = new byte[size(content.length)];
    ByteBuffer.wrap(out).putInt(content.length).put(content);
    return out;
  }

  static byte[] content(byte[] padded) {
    if (padded.length < LEAST) {
      throw new Refused(Word.RECORD_PADDING);
    }
    int length = ByteBuffer.wrap(padded).getInt();
    if (length < 0 || length > padded.length - PREFIX || size(length) != padded.length) {
      throw new Refused(Word.RECORD_PADDING);
    }
    for (int i = PREFIX + length; i < padded.length; i++) {
      if (padded[i] != 0) {
        throw new Refused(Word.RECORD_PADDING);
      }
    }
    return Arrays.copyOfRange(padded, PREFIX, PREFIX + length);
  }
}
