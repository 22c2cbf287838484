package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From a free time on a public page to a consultation and after it, in two zones, over the night in which the clocks change in
/// New York and not yet in Berlin.
class FirstConsultationTest extends JourneyTest {
  private static final Instant THURSDAY = Instant.parse("2027-03-11T10:00:00Z");

  /// Two in the afternoon in Berlin; eight in the morning in New York.
  private static final Instant BEFORE = Instant.parse("2027-03-12T13:00:00Z");

  /// Two in the afternoon in Berlin again; nine in the morning in New York, where the clocks went forward.
  private static final Instant AFTER = Instant.parse("2027-03-15T13:00:00Z");

  private final ShiftedClock clock = new ShiftedClock(THURSDAY);
  private SeenSpecialist specialist;

  @Override
  InstantSource clock() {
    return clock;
  }

  @BeforeAll
  void verify() throws IOException, InterruptedException {
    specialist = SeenSpecialist.in(installation(), "Maria Lind");
  }

  private Device in(String zone) {
    Device device = with(Device.desktop(zone));
    device
        .context()
        .clock()
        .install(new Clock.InstallOptions().setTime(clock.instant().toEpochMilli()));
    return device;
  }

  /// Chooses a free time on the specialist's public page.
  private SpacePage choose(Device device, Instant starts) {
    Page page = device.page();
    page.navigate(installation().at("en/specialists/" + specialist.slug()).toString());
    if (!slot(page, starts).isVisible()) {
      page.getByText("Later days").click();
    }
    slot(page, starts).click();
    return SpacePage.of(page);
  }

  private static Locator slot(Page page, Instant starts) {
    return page.locator("button[name=starts][value='" + starts + "']");
  }

  private static Locator freeTime(SpacePage space, Instant starts) {
    return space.page().locator("morrow-free-times time[datetime='" + starts + "']");
  }

  private static void sees(SpacePage space, String text) {
    assertThat(space.page().locator("main")).containsText(text);
  }

  private JsonNode only() throws IOException, InterruptedException {
    JsonNode all = specialist.consultations();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /// Also where the clocks of the device move times to other days.
  @Test
  void aProfileShowsThreeDaysAtOnceAndTheOthersUnfold() {
    clock.to(THURSDAY);
    Page page = in("Pacific/Auckland").page();
    page.navigate(installation().at("en/specialists/" + specialist.slug() + "#times").toString());
    Locator days = page.locator("section.day");
    Locator seen = page.locator("section.day:visible");
    assertThat(seen).hasCount(3);
    assertThat(days.count()).isGreaterThan(3);
    page.getByText("Later days").click();
    assertThat(seen).hasCount(days.count());
  }

  @Test
  void aPersonBooksMovesAndCallsOffAndBothSeeTheSameOverAChangeOfClocks()
      throws IOException, InterruptedException {
    clock.to(THURSDAY);
    SpacePage person = choose(in("America/New_York"), BEFORE);

    person.seesHeading("Open your space");
    sees(person, "8:00");
    sees(person, "time in New York");
    assertThat(person.page().url()).endsWith("/en/space");
    person.signUp(newHandle());

    person.seesHeading("Your time is kept");
    sees(person, "Half an hour with Maria Lind");
    sees(person, "8:00");
    sees(person, "14:00");
    sees(person, "time in Berlin");
    person.field("By video").check();
    assertThat(person.button("Book this time")).isEnabled();
    person.button("Book this time").click();
    person.seesHeading("Consultation with Maria Lind");
    assertThat(person.page().locator("a[href='https://meet.example/room']")).isVisible();
    assertThat(only().path("starts").asText()).isEqualTo(BEFORE.toString());
    assertThat(only().path("status").asText()).isEqualTo("booked");
    String callName = only().path("callName").asText();
    sees(person, callName);

    SpacePage other = SpacePage.open(in("Europe/Berlin"), installation());
    other.signIn(specialist.handle(), Someone.PASSPHRASE);
    other.passSecondStep(specialist::code);
    PracticePage practice = PracticePage.of(other, "Today");
    practice.to("Calendar", "Calendar");
    sees(other, callName);
    sees(other, "12 March");
    sees(other, "14:00");

    person.button("Move it").click();
    person.seesHeading("Move the consultation");
    freeTime(person, AFTER).click();
    sees(person, "9:00");
    person.button("Move it to this time").click();
    person.seesHeading("Consultation with Maria Lind");
    sees(person, "9:00");
    assertThat(only().path("starts").asText()).isEqualTo(AFTER.toString());
    practice.to("Today", "Today");
    practice.to("Calendar", "Calendar");
    sees(other, callName);
    sees(other, "15 March");
    sees(other, "14:00");

    person.button("Call it off").click();
    person.seesHeading("Call the consultation off");
    sees(person, "It costs you nothing");
    person.button("Call it off").click();
    person.seesHeading("Consultation with Maria Lind");
    sees(person, "You called this consultation off");
    practice.to("Today", "Today");
    sees(other, "Called off: Mon 15 Mar, 14:00");
    assertThat(only().path("status").asText()).isEqualTo("called-off");
  }

  /// The narrowest window, dark, with what a screen reader and a keyboard need.
  @Test
  void theWayFromAChoiceToABookingIsReadableByAllAndFitsASmallPhone() {
    clock.to(THURSDAY);
    Device device =
        with(new Device(Device.size(320, 640).setColorScheme(ColorScheme.DARK).setBypassCSP(true)));
    device
        .context()
        .clock()
        .install(new Clock.InstallOptions().setTime(clock.instant().toEpochMilli()));
    SpacePage person = choose(device, BEFORE.plus(Duration.ofDays(1)));
    person.seesHeading("Open your space");
    look(person, "chosen, sign in");
    person.signUp(newHandle());
    person.seesHeading("Your time is kept");
    look(person, "kept");
    person.button("Book this time").press("Enter");
    person.seesHeading("Consultation with Maria Lind");
    look(person, "booked");
    person.button("Call it off").press("Enter");
    person.seesHeading("Call the consultation off");
    look(person, "call off");
    person.button("Keep it").press("Enter");
    person.button("Move it").press("Enter");
    freeTime(person, AFTER).waitFor();
    look(person, "move");
    person.button("Consultations").press("Enter");
    person.button("Entries").press("Enter");
    person.seesHeading("Your entries");
    person.button("Consultations").press("Enter");
    person.seesHeading("Your consultations");
    look(person, "list");
    person.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    look(person, "list, light");
  }

  private static void look(SpacePage space, String where) {
    AccessibilityTest.inspect(space.page(), where);
    String folder = System.getProperty("morrow.screens", "");
    if (!folder.isEmpty()) {
      space
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of(folder, where.replaceAll("[^a-z]+", "-") + ".png")));
    }
  }
}
