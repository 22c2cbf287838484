package morrow.specialists;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures that tests make: four fields of colour, so that one sees how they were turned.
final class Pictures {
  static final int RED = 0xffd02020;
  static final int GREEN = 0xff20d020;
  static final int BLUE = 0xff2020d0;
  static final int WHITE = 0xffffffff;

  private Pictures() {}

  /// Red, green above; blue, white below.
  static BufferedImage fields(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean left = x < width / 2;
        image.setRGB(x, y, y < height / 2 ? left ? RED : GREEN : left ? BLUE : WHITE);
      }
    }
    return image;
  }

  static byte[] jpeg(int width, int height) {
    return written(fields(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  static byte[] png(int width, int height) {
    return written(fields(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A JPEG as a camera writes it: with a note how it was held, and where.
  static byte[] held(byte[] jpeg, int orientation, String place) {
    byte[] where = place.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + where.length);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0).putInt(0).put(where);
    return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
        .put(jpeg, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (exif.capacity() + 2))
        .put(exif.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /// A JPEG that is drawn in several passes.
  static byte[] progressive(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
    try (ImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(image);
      writer.write(
          null, new IIOImage(fields(width, height, BufferedImage.TYPE_INT_RGB), null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /// Repeats the last pass of a JPEG.
  static byte[] withPasses(byte[] jpeg, int more) {
    int last = new String(jpeg, StandardCharsets.ISO_8859_1).lastIndexOf("\u00ff\u00da");
    int end = jpeg.length - 2;
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + more * (end - last)).put(jpeg, 0, end);
    for (int i = 0; i < more; i++) {
      all.put(jpeg, last, end - last);
    }
    return all.put(jpeg, end, 2).array();
  }

  /// A PNG of a few bytes that says it is as large as that.
  static byte[] pngThatClaims(int width, int height) {
    ByteBuffer header =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 6, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(header.array());
    return ByteBuffer.allocate(8 + 4 + 17 + 4)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13)
        .put(header.array())
        .putInt((int) sum.getValue())
        .array();
  }
}
