package morrow.specialists;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes a portrait of the picture that a specialist sent: decoded, cut to a square, made small and written anew. Nothing of the file
/// that came is kept: where and with what it was taken would be in there, and what else somebody put into it.
final class Portrait {
  static final int MOST_BYTES = 4 << 20;
  static final int SIDE = 480;

  private static final int LEAST_SIDE = 120;
  private static final int MOST_SIDE = 10_000;

  /// A small file can be a picture that fills the memory. So its size is read first, and of a large one only each n-th dot is kept.
  private static final long MOST_DOTS = 30_000_000;

  /// A JPEG may be drawn in many passes over all dots, each of a few bytes. Cameras use one, programs about ten.
  private static final long MOST_DRAWN_DOTS = 300_000_000;

  private static final float QUALITY = 0.86f;

  private record Size(int width, int height) {}

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private Portrait() {}

  /// The portrait as a JPEG without metadata, a square of at most [#SIDE] dots.
  ///
  /// @throws IllegalArgumentException in a sentence, when the bytes are no picture that can be used
  static byte[] of(byte[] image) {
    Optional<FileKind> kind = FileKind.of(image).filter(each -> each != FileKind.PDF);
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("A portrait is a JPEG or PNG picture.");
    }
    Turn turn = kind.get() == FileKind.JPEG ? Turn.of(image) : Turn.NONE;
    return jpeg(square(decoded(image, kind.get()), turn));
  }

  private static BufferedImage decoded(byte[] image, FileKind kind) {
    ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.type()).next();
    try {
      ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(image));
      reader.setInput(in, true, true);
      Size size = readable(() -> new Size(reader.getWidth(0), reader.getHeight(0)));
      requireFit(size, kind == FileKind.JPEG ? passes(image) : 1);
      ImageReadParam param = reader.getDefaultReadParam();
      int nth = Math.max(1, Math.min(size.width, size.height) / (2 * SIDE));
      param.setSourceSubsampling(nth, nth, 0, 0);
      return readable(() -> reader.read(0, param));
    } finally {
      reader.dispose();
    }
  }

  /// The decoders throw what comes to hand when bytes are not what they should be.
  private static <T> T readable(Reading<T> reading) {
    try {
      return Objects.requireNonNull(reading.read());
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "This picture cannot be read. The same saved anew, or another one, may work.", e);
    }
  }

  private static void requireFit(Size size, int passes) {
    if (Math.min(size.width, size.height) < LEAST_SIDE) {
      throw new IllegalArgumentException(
          "This picture is too small. It needs " + LEAST_SIDE + " dots on each side.");
    }
    if (Math.max(size.width, size.height) > MOST_SIDE
        || (long) size.width * size.height > MOST_DOTS
        || (long) size.width * size.height * passes > MOST_DRAWN_DOTS) {
      throw new IllegalArgumentException(
          "This picture has too many dots. Please make it smaller and send it again.");
    }
  }

  /// How often the mark that begins a pass is in the file; it may also be in a preview inside it.
  private static int passes(byte[] jpeg) {
    int passes = 0;
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xda) {
        passes++;
      }
    }
    return passes;
  }

  /// The middle of the picture, and a little more of the upper part, where faces are. Each dot is the mean of those it stands for.
  private static BufferedImage square(BufferedImage from, Turn turn) {
    int width = turn.swaps() ? from.getHeight() : from.getWidth();
    int height = turn.swaps() ? from.getWidth() : from.getHeight();
    int cut = Math.min(width, height);
    int left = (width - cut) / 2;
    int top = (height - cut) / 3;
    int side = Math.min(SIDE, cut);
    BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        square.setRGB(
            x,
            y,
            mean(
                from,
                turn,
                left + x * cut / side,
                left + (x + 1) * cut / side,
                top + y * cut / side,
                top + (y + 1) * cut / side));
      }
    }
    return square;
  }

  private static int mean(BufferedImage from, Turn turn, int left, int right, int top, int bottom) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int v = top; v < bottom; v++) {
      for (int u = left; u < right; u++) {
        int dot = turn.dot(from, u, v);
        int opaque = dot >>> 24;
        int white = 255 * (255 - opaque); // what is transparent stands on white
        red += (dot >> 16 & 255) * opaque + white;
        green += (dot >> 8 & 255) * opaque + white;
        blue += (dot & 255) * opaque + white;
      }
    }
    long of = 255L * (right - left) * (bottom - top);
    return (int) (red / of) << 16 | (int) (green / of) << 8 | (int) (blue / of);
  }

  private static byte[] jpeg(BufferedImage square) {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(square, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
