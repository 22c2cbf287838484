package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {
  private static final String PLACE = "52.5200N 13.4050E Lindenallee";

  @Test
  void aPortraitIsASmallSquareWhateverCame() throws IOException {
    for (byte[] picture :
        new byte[][] {Pictures.jpeg(1600, 1200), Pictures.png(700, 1300), Pictures.png(480, 480)}) {
      BufferedImage portrait = read(Portrait.of(picture));
      assertThat(portrait.getWidth()).isEqualTo(480);
      assertThat(portrait.getHeight()).isEqualTo(480);
    }
    assertThat(read(Portrait.of(Pictures.png(130, 200))).getWidth()).isEqualTo(130);
  }

  @Test
  void nothingOfTheFileThatCameIsKept() throws IOException {
    byte[] tail = "<script>stolen</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] photo = Pictures.held(Pictures.jpeg(900, 900), 1, PLACE);
    byte[] both = Arrays.copyOf(photo, photo.length + tail.length);
    System.arraycopy(tail, 0, both, photo.length, tail.length);
    String kept = new String(Portrait.of(both), StandardCharsets.ISO_8859_1);
    assertThat(new String(both, StandardCharsets.ISO_8859_1)).contains(PLACE, "stolen", "Exif");
    assertThat(kept).doesNotContain(PLACE).doesNotContain("stolen").doesNotContain("Exif");
  }

  /// The colours of the four corners, in reading order, after the picture was turned as the camera noted.
  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB",
    "9, RGBW"
  })
  void aPictureStandsAsTheCameraWasHeld(int orientation, String corners) throws IOException {
    BufferedImage portrait =
        read(Portrait.of(Pictures.held(Pictures.jpeg(600, 600), orientation, PLACE)));
    String seen =
        colour(portrait, 60, 60)
            + colour(portrait, 420, 60)
            + colour(portrait, 60, 420)
            + colour(portrait, 420, 420);
    assertThat(seen).isEqualTo(corners);
  }

  @Test
  void whatIsTransparentStandsOnWhite() throws IOException {
    BufferedImage empty = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
    assertThat(colour(read(Portrait.of(Pictures.written(empty, "png"))), 150, 150)).isEqualTo("W");
  }

  @Test
  void aSmallFileThatClaimsToBeHugeIsRefusedBeforeItIsRead() {
    for (int[] size : new int[][] {{60_000, 60_000}, {2_000_000_000, 2}, {9_000, 9_000}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Portrait.of(Pictures.pngThatClaims(size[0], size[1])))
          .withMessageContaining("picture");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Portrait.of(Pictures.pngThatClaims(9_000, 9_000)))
        .withMessageContaining("too many dots");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Portrait.of(Pictures.png(100, 400)))
        .withMessageContaining("too small");
  }

  @Test
  void aPictureThatIsDrawnAThousandTimesOverIsRefusedAndAnOrdinaryProgressiveOneIsNot() {
    byte[] progressive = Pictures.progressive(900, 900);
    assertThat(Portrait.of(progressive)).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Portrait.of(Pictures.withPasses(progressive, 1000)))
        .withMessageContaining("too many dots");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GIF89a and nothing else at all",
        "<svg xmlns=''></svg>              ",
        "%PDF-1.7 aaaaaaaaaaaaaa"
      })
  void whatIsNoJpegOrPngIsRefused(String content) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Portrait.of(content.getBytes(StandardCharsets.US_ASCII)))
        .withMessageContaining("JPEG or PNG");
  }

  @Test
  void bytesThatWereChangedAnywhereAreReadOrRefusedInASentence() {
    long seed = 20260301;
    Random random = new Random(seed);
    byte[][] whole = {Pictures.held(Pictures.jpeg(200, 160), 6, PLACE), Pictures.png(200, 160)};
    for (int i = 0; i < 400; i++) {
      byte[] broken = whole[i % 2].clone();
      for (int n = random.nextInt(8); n >= 0; n--) {
        broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
      }
      byte[] cut = Arrays.copyOf(broken, 20 + random.nextInt(broken.length - 20));
      try {
        assertThat(Portrait.of(i % 3 == 0 ? cut : broken)).as("seed " + seed).isNotEmpty();
      } catch (IllegalArgumentException e) {
        assertThat(e).as("seed " + seed).message().endsWith(".");
      }
    }
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static String colour(BufferedImage image, int x, int y) {
    int dot = image.getRGB(x, y);
    boolean red = (dot >> 16 & 255) > 128;
    boolean green = (dot >> 8 & 255) > 128;
    boolean blue = (dot & 255) > 128;
    return red && green && blue ? "W" : red ? "R" : green ? "G" : blue ? "B" : "?";
  }
}
