package morrow.specialists;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How a camera was held: most write the picture as the sensor saw it and note how to turn it. The note goes with the metadata, so
/// the picture is turned. Source: Exif 2.32, tag 274.
///
/// @param swaps whether lines are columns
/// @param mirrorsX whether the file's lines run from right to left
/// @param mirrorsY whether the file's lines run from the bottom up
record Turn(boolean swaps, boolean mirrorsX, boolean mirrorsY) {
  static final Turn NONE = new Turn(false, false, false);

  private static final int ORIENTATION = 0x0112;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  /// What a JPEG file notes; [#NONE] when it notes nothing that can be read.
  static Turn of(byte[] jpeg) {
    try {
      return ofNumber(orientation(ByteBuffer.wrap(jpeg)));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return NONE;
    }
  }

  private static Turn ofNumber(int orientation) {
    return switch (orientation) {
      case 2 -> new Turn(false, true, false);
      case 3 -> new Turn(false, true, true);
      case 4 -> new Turn(false, false, true);
      case 5 -> new Turn(true, false, false);
      case 6 -> new Turn(true, false, true);
      case 7 -> new Turn(true, true, true);
      case 8 -> new Turn(true, true, false);
      default -> NONE;
    };
  }

  /// The dot of the file that stands at this place of the upright picture.
  int dot(BufferedImage file, int u, int v) {
    int x = swaps ? v : u;
    int y = swaps ? u : v;
    return file.getRGB(
        mirrorsX ? file.getWidth() - 1 - x : x, mirrorsY ? file.getHeight() - 1 - y : y);
  }

  private static int orientation(ByteBuffer file) {
    int at = 2;
    while (file.get(at) == (byte) 0xff && file.get(at + 1) != (byte) 0xda) {
      int length = file.getShort(at + 2) & 0xffff;
      byte[] beginning = new byte[EXIF.length];
      file.get(at + 4, beginning);
      if (file.get(at + 1) == (byte) 0xe1 && Arrays.equals(beginning, EXIF)) {
        return ofDirectory(file.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return 1;
  }

  private static int ofDirectory(ByteBuffer exif) {
    exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = exif.getInt(4);
    int entries = exif.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((exif.getShort(entry) & 0xffff) == ORIENTATION) {
        return exif.getShort(entry + 8) & 0xffff;
      }
    }
    return 1;
  }
}
