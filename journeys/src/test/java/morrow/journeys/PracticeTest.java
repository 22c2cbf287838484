package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import morrow.client.account.Account;
import morrow.web.Audience;
import org.junit.jupiter.api.Test;

/// A specialist from signing up to being found and booked, and out of sight again in the moment of a suspension.
class PracticeTest extends JourneyTest {
  private static final JsonMapper JSON = new JsonMapper();

  private SpacePage signedIn(Device device, Audience role) {
    SpacePage space = SpacePage.open(with(device), installation());
    Someone someone = new Someone(installation());
    try (Account account = someone.account(role)) {
      space.signIn(account.handle(), Someone.PASSPHRASE);
    }
    space.passSecondStep(() -> someone.app().code(Instant.now()));
    return space;
  }

  @Test
  void aSpecialistIsVerifiedFoundAndBookedAndGoneAtOnceWhenSuspended() throws Exception {
    SpacePage space = SpacePage.open(with(Device.desktop()), installation());
    space.signUpAsSpecialist(newHandle());
    space.setUpApp();
    PracticePage practice = PracticePage.of(space, "Profile");
    practice.fillProfile("Ada Brook");
    practice.addEvidence("licence.png", "image/png", paper());
    practice.addEvidence("degree.pdf", "application/pdf", pdf());
    practice.to("Hours", "Your hours");
    practice.hours("Monday", "9-12, 14 to 17:30");
    practice.space().button("Monday to Friday as on Monday").click();
    assertThat(practice.space().field("Friday")).hasValue("09:00–12:00, 14:00–17:30");
    practice.save();
    assertThat(practice.page().getByText("They show once your profile is verified.")).isVisible();
    practice.to("Profile", "Profile");
    practice.space().button("Apply").click();
    assertThat(practice.space().button("Withdraw the application")).isVisible();
    assertThat(publicProfile().statusCode()).isEqualTo(404);

    OperatorPage operator = OperatorPage.of(signedIn(Device.desktop(), Audience.OPERATOR));
    operator.openApplication("Ada Brook");
    operator.space().button("Show: licence.png").click();
    assertThat(
            operator
                .page()
                .getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("licence.png")))
        .isVisible();
    operator.choose("verify");
    operator.space().button("Verify").click();
    operator.space().seesMistake("Please go through the whole checklist first");
    operator.checkEverything();
    operator.space().button("Verify").click();
    operator.space().seesHeading("Applications");
    assertThat(operator.page().getByText("Nobody waits for a decision.")).isVisible();

    Page visitor = with(Device.phone()).page();
    seesInDirectory(visitor, 1);
    String person = new Someone(installation()).cookieOf(Audience.PERSON);
    JsonNode free = freeTimes();
    assertThat(free.get("times")).as("free times").isNotEmpty();
    JsonNode booked = book(person, free.get("times").get(0).get("starts").asText());
    assertThat(booked.get("status").asText()).isEqualTo("booked");
    practice.to("Calendar", "Calendar");
    assertThat(practice.page().getByText(booked.get("callName").asText())).isVisible();

    operator.to("Specialists");
    operator.suspend("Ada Brook", "The register has no entry any more.");
    assertThat(publicProfile().statusCode()).isEqualTo(404);
    assertThat(get("api/free-times?specialist=ada-brook" + span(), "").statusCode()).isEqualTo(404);
    seesInDirectory(visitor, 0);
    JsonNode calledOff =
        JSON.readTree(get("api/consultations", person).body()).get("consultations").get(0);
    assertThat(calledOff.get("status").asText()).isEqualTo("called-off");
    assertThat(calledOff.get("calledOffBy").asText()).isEqualTo("operator");
    practice.to("Today", "Today");
    assertThat(practice.page().getByText("Your profile is suspended.").first()).isVisible();
    practice.to("Profile", "Profile");
    assertThat(practice.page().getByText("The register has no entry any more.")).isVisible();
  }

  @Test
  void whatIsTypedSurvivesALostNetworkALockAndSomebodyElseWhoSavesMeanwhile() {
    Someone someone = new Someone(installation());
    String handle;
    try (Account account = someone.account(Audience.SPECIALIST)) {
      handle = account.handle();
    }
    Device laptop = with(Device.desktop());
    SpacePage space = SpacePage.open(laptop, installation());
    space.signIn(handle, Someone.PASSPHRASE);
    space.passSecondStep(() -> someone.app().code(Instant.now()));
    PracticePage practice = PracticePage.of(space, "Profile");
    practice.fillProfile("Noor Field");
    practice.to("Hours", "Your hours");
    practice.hours("Monday", "9-12");
    practice.save();

    laptop.context().setOffline(true);
    practice.hours("Tuesday", "14-17");
    space.button("Save").click();
    practice.seesSaving("No network: not saved. What you typed is still here.");
    laptop.context().setOffline(false);
    practice.save();

    practice.hours("Wednesday", "10-11");
    space.button("Lock").click();
    space.seesHeading("Locked");
    space.field("Passphrase").fill(Someone.PASSPHRASE);
    space.button("Unlock").click();
    space.seesHeading("Your hours");
    assertThat(space.field("Wednesday")).hasValue("10:00–11:00");
    assertThat(space.field("Tuesday")).hasValue("14:00–17:00");
    practice.seesSaving("Not saved yet");
  }

  @Test
  void axeFindsNothingInThePracticeAndTheOperatorsRoomAtThreeHundredAndTwentyPixels() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      PracticePage practice =
          PracticePage.of(signedIn(narrow(colours), Audience.SPECIALIST), "Profile");
      practice.fillProfile("Kim Lane");
      practice.hasNoFaults("profile " + colours);
      for (String screen : List.of("Today", "Calendar", "Figures")) {
        practice.to(screen, screen);
        practice.hasNoFaults(screen + " " + colours);
      }
      practice.to("Hours", "Your hours");
      practice.hours("Monday", "nine");
      assertThat(practice.page().getByText("“nine” is not clear.")).isVisible();
      practice.hasNoFaults("hours with a mistake " + colours);
      OperatorPage operator = OperatorPage.of(signedIn(narrow(colours), Audience.OPERATOR));
      for (String screen : List.of("Applications", "Specialists", "Figures", "Access")) {
        operator.to(screen);
        AccessibilityTest.inspect(operator.page(), screen + " " + colours);
      }
    }
  }

  private static Device narrow(ColorScheme colours) {
    return new Device(Device.size(320, 640).setColorScheme(colours).setBypassCSP(true));
  }

  /// The directory learns of a change within moments.
  private void seesInDirectory(Page visitor, int times) {
    visitor.waitForCondition(() -> {
      visitor.navigate(installation().at("en/specialists").toString());
      return visitor.getByText("Ada Brook").count() == times;
    });
  }

  private HttpResponse<String> publicProfile() throws IOException, InterruptedException {
    return get("en/specialists/ada-brook", "");
  }

  private JsonNode freeTimes() throws IOException, InterruptedException {
    return JSON.readTree(get("api/free-times?specialist=ada-brook" + span(), "").body());
  }

  private static String span() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return "&from=" + now + "&until=" + now.plus(14, ChronoUnit.DAYS);
  }

  private JsonNode book(String person, String starts) throws IOException, InterruptedException {
    String hold =
        """
        {"request":"%s","specialist":"ada-brook","starts":"%s","way":"video"}\
        """
            .formatted(UUID.randomUUID(), starts);
    JsonNode held = JSON.readTree(post("api/consultations/hold", hold, person).body());
    String confirm = "{\"id\":\"" + held.path("id").asText() + "\"}";
    return JSON.readTree(post("api/consultations/confirm", confirm, person).body());
  }

  private HttpResponse<String> get(String path, String session)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(installation().at(path)).GET(), session);
  }

  private HttpResponse<String> post(String path, String body, String session)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(installation().at(path))
            .header("Morrow-Request", "1")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        session);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String session)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          request.header("Cookie", "__Host-morrow=" + session).build(),
          HttpResponse.BodyHandlers.ofString());
    }
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
