package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import morrow.client.account.Account;
import morrow.web.Audience;
import org.junit.jupiter.api.Test;

/// A specialist from signing up to being found, and out of sight again in the moment of a suspension.
class PracticeTest extends JourneyTest {
  private SpacePage signedIn(Device device, Audience role) {
    SpacePage space = SpacePage.open(with(device), installation());
    try (Account account = new Someone(installation()).account(role)) {
      space.signIn(account.handle(), Someone.PASSPHRASE);
    }
    space.seesHeading("Your entries");
    return space;
  }

  @Test
  void aSpecialistAppliesAndTheOperatorVerifies() throws IOException {
    PracticePage practice = PracticePage.of(signedIn(Device.desktop(), Audience.SPECIALIST));
    practice.fillProfile("Ada Brook");
    practice.addEvidence("licence.png", "image/png", paper());
    practice.addEvidence("degree.pdf", "application/pdf", pdf());
    practice.space().button("Apply").click();
    assertThat(practice.space().button("Withdraw the application")).isVisible();

    OperatorPage operator = OperatorPage.of(signedIn(Device.desktop(), Audience.OPERATOR));
    operator.openApplication("Ada Brook");
    operator.space().button("Show: licence.png").click();
    assertThat(
            operator
                .page()
                .getByRole(
                    AriaRole.IMG,
                    new com.microsoft.playwright.Page.GetByRoleOptions().setName("licence.png")))
        .isVisible();
    operator.verify();
    assertThat(operator.page().getByText("Please go through the whole checklist first"))
        .isVisible();
  }

  static byte[] paper() throws IOException {
    BufferedImage image = new BufferedImage(600, 420, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(new Color(0xf4efe4));
    drawing.fillRect(0, 0, 600, 420);
    drawing.setColor(Color.DARK_GRAY);
    for (int line = 0; line < 9; line++) {
      drawing.fillRect(60, 70 + 32 * line, line % 3 == 2 ? 260 : 480, 6);
    }
    drawing.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        .getBytes(StandardCharsets.US_ASCII);
  }
}
