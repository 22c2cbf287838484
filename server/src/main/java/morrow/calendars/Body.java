package morrow.calendars;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// The body of an answer of HTTP/1.1: of a length that was said before, or in chunks that each say theirs. One that ends before it said
/// is an error, because what is missing may have been busy.
final class Body extends InputStream {
  private static final int MOST_TRAILER_BYTES = 8 << 10;

  private final InputStream in;
  private final boolean chunked;
  private long left;
  private boolean first = true;
  private boolean ended;

  private Body(InputStream in, boolean chunked, long left) {
    this.in = in;
    this.chunked = chunked;
    this.left = left;
    this.ended = !chunked && left == 0;
  }

  static InputStream ofLength(InputStream in, long length) throws IOException {
    if (length < 0) {
      throw new IOException("not a length");
    }
    return new Body(in, false, length);
  }

  static InputStream inChunks(InputStream in) {
    return new Body(in, true, 0);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!ended && left == 0) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int read = in.read(into, from, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException();
    }
    left -= read;
    ended = !chunked && left == 0;
    return read;
  }

  private void nextChunk() throws IOException {
    int[] bytes = {MOST_TRAILER_BYTES};
    if (!first && !Answer.line(in, bytes).isEmpty()) {
      throw new IOException("not a chunk");
    }
    first = false;
    try {
      left = Long.parseLong(Answer.line(in, bytes).split(";", 2)[0].strip(), 16);
    } catch (NumberFormatException e) {
      throw new IOException("not a chunk", e);
    }
    if (left < 0) {
      throw new IOException("not a chunk");
    }
    if (left == 0) {
      ended = true;
      while (!Answer.line(in, bytes).isEmpty()) {
        // Trailers say nothing that is asked for.
      }
    }
  }
}
