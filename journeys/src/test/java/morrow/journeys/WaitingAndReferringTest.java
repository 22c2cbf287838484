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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What can happen around a first consultation: somebody waits for an earlier time and gets it, and after a consultation that did not fit
/// the two say so, the person says how it was, and the specialist names another.
class WaitingAndReferringTest extends JourneyTest {
  private static final Instant A_MORNING_IN_APRIL = Instant.parse("2027-04-08T08:00:00Z");
  private static final String WORDS = "You were kind, and I need somebody who knows about debts.";
  private static final String REASON = "She knows about debts, which I do not.";

  private final ShiftedClock clock = new ShiftedClock(A_MORNING_IN_APRIL);
  private SeenSpecialist maria;
  private SeenSpecialist jonas;

  @Override
  InstantSource clock() {
    return clock;
  }

  @BeforeAll
  void verify() throws IOException, InterruptedException {
    maria = SeenSpecialist.in(installation(), "Maria Lind");
    jonas = SeenSpecialist.in(installation(), "Jonas Feld");
  }

  /// Two in the afternoon in Berlin, so many days from today.
  private Instant atTwo(int days) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    return clock
        .instant()
        .atZone(berlin)
        .toLocalDate()
        .plusDays(days)
        .atTime(14, 0)
        .atZone(berlin)
        .toInstant();
  }

  /// The specialists look in now and then, so that their sessions stay.
  private void passTo(Instant until) throws IOException, InterruptedException {
    while (clock.instant().isBefore(until)) {
      Instant next = clock.instant().plus(Duration.ofMinutes(45));
      clock.to(next.isBefore(until) ? next : until);
      assertThat(maria.consultations()).isNotNull();
      assertThat(jonas.consultations()).isNotNull();
    }
  }

  private Device onTime(Device device) {
    device
        .context()
        .clock()
        .install(new Clock.InstallOptions().setTime(clock.instant().toEpochMilli()));
    return with(device);
  }

  private Device narrow() {
    return onTime(
        new Device(Device.size(320, 640).setColorScheme(ColorScheme.DARK).setBypassCSP(true)));
  }

  /// Makes an account and books.
  private SpacePage booked(Device device, String handle, Instant starts) {
    Page page = device.page();
    page.navigate(installation().at("en/specialists/" + maria.slug()).toString());
    time(page, starts).click();
    SpacePage person = SpacePage.of(page);
    person.seesHeading("Open your space");
    person.signUp(handle);
    person.seesHeading("Your time is kept");
    person.button("Book this time").click();
    person.seesHeading("Consultation with Maria Lind");
    return person;
  }

  private static Locator time(Page page, Instant starts) {
    return page.locator("button[name=starts][value='" + starts + "']");
  }

  private static void sees(SpacePage space, String text) {
    assertThat(space.page().locator("main")).containsText(text);
  }

  /// What a visitor can choose now.
  private void isFree(Page visitor, Instant starts, boolean free) {
    visitor.navigate(installation().at("en/specialists/" + maria.slug()).toString());
    assertThat(time(visitor, starts)).hasCount(free ? 1 : 0);
  }

  @Test
  void whoWaitsForAnEarlierTimeIsToldAndTakesItWhileNobodyElseCan()
      throws IOException, InterruptedException {
    Instant earlier = atTwo(1);
    Instant later = earlier.plus(Duration.ofMinutes(90));
    Page visitor = onTime(Device.desktop()).page();
    SpacePage first = booked(onTime(Device.desktop()), newHandle(), earlier);
    SpacePage person = booked(narrow(), newHandle(), later);

    sees(person, "If an earlier time comes free");
    person.button("Wait for an earlier time").click();
    sees(person, "You are waiting for an earlier time.");
    look(person, "waiting");
    person.button("Entries").click();
    person.seesHeading("Your entries");
    isFree(visitor, earlier, false);

    first.button("Call it off").click();
    first.seesHeading("Call the consultation off");
    first.button("Call it off").click();
    sees(first, "You called this consultation off");
    isFree(visitor, earlier, false); // Kept for who waits, before anybody else sees it.

    person.button("Consultations").click();
    sees(person, "An earlier time with Maria Lind came free");
    look(person, "told of an earlier time");
    person.page().getByText("An earlier time with Maria Lind came free").click();
    person.seesHeading("Consultation with Maria Lind");
    sees(person, "It is kept for you until");
    look(person, "an earlier time");
    person.button("Take it instead").click();
    assertThat(person.button("Take it instead")).hasCount(0);
    sees(person, "14:00");

    List<String> left = new ArrayList<>();
    for (JsonNode each : maria.consultations()) {
      if (!Instant.parse(each.path("starts").asText()).isBefore(earlier)) {
        left.add(each.path("status").asText() + " " + each.path("starts").asText());
      }
    }
    assertThat(left).containsExactlyInAnyOrder("booked " + earlier, "called-off " + earlier);
    isFree(visitor, earlier, false);
    isFree(visitor, later, true);

    person.button("Wait for an earlier time").click();
    person.button("Stop waiting").click();
    assertThat(person.button("Wait for an earlier time")).isVisible();
  }

  /// With nothing but the keyboard on the person's side, in the narrowest window.
  @Test
  void afterAConsultationThatDidNotFitAnotherIsNamedAndBooked()
      throws IOException, InterruptedException {
    Instant starts = atTwo(0);
    String handle = newHandle();
    booked(onTime(Device.desktop()), handle, starts);

    passTo(starts.plus(Duration.ofMinutes(35)));
    Device device = narrow();
    List<String> sent = new ArrayList<>();
    device
        .page()
        .onRequest(request -> sent.add(request.postData() == null ? "" : request.postData()));
    SpacePage person = SpacePage.open(device, installation());
    Page page = person.page();
    person.seesHeading("Open your space");
    KeyboardOnlyTest.typeInto(page, "Handle", handle);
    KeyboardOnlyTest.typeInto(page, "Passphrase", SpacePage.PASSPHRASE);
    page.keyboard().press("Enter");
    person.seesHeading("Your entries");
    KeyboardOnlyTest.pressButton(page, "Consultations");
    person.seesHeading("Your consultations");
    KeyboardOnlyTest.pressWhat(page, "button", "How was it?");
    person.seesHeading("Consultation with Maria Lind");
    KeyboardOnlyTest.typeInto(page, "It fits", " ");
    page.keyboard().press("ArrowDown");
    assertThat(person.field("It does not fit")).isChecked();
    KeyboardOnlyTest.pressButton(page, "Say it");
    sees(person, "Saved. You can change it until it is shown.");
    KeyboardOnlyTest.pressWhat(page, "summary", "Tell Maria Lind how it was");
    KeyboardOnlyTest.typeInto(page, "I was listened to", " ");
    KeyboardOnlyTest.typeInto(page, "A few words to Maria Lind", WORDS);
    look(person, "how it was");
    KeyboardOnlyTest.pressButton(page, "Send");
    sees(person, "You have said how it was. Thank you.");
    assertThat(sent).noneMatch(body -> body.contains("debts"));

    refers(SpacePage.open(narrow(), installation()));

    KeyboardOnlyTest.pressButton(page, "Back to your consultations");
    KeyboardOnlyTest.pressWhat(page, "button", "Maria Lind names somebody who may fit better.");
    person.seesHeading("Consultation with Maria Lind");
    sees(person, REASON);
    sees(person, "Maria Lind says: it does not fit.");
    sees(person, "no failure of yours");
    look(person, "another is named");
    KeyboardOnlyTest.pressWhat(page, "button", "Free times");
    person.seesHeading("Choose a time");
    KeyboardOnlyTest.pressWhat(page, "button", "14:00");
    person.seesHeading("Your time is kept");
    sees(person, "Half an hour with Jonas Feld");
    KeyboardOnlyTest.pressButton(page, "Book this time");
    person.seesHeading("Consultation with Jonas Feld");
    assertThat(jonas.consultations().findValuesAsText("status")).containsExactly("booked");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
  }

  /// The specialist's side, by mouse: reads what was written, says that it does not fit, and names Jonas Feld.
  private void refers(SpacePage specialist) {
    specialist.signIn(maria.handle(), Someone.PASSPHRASE);
    specialist.passSecondStep(maria::code);
    PracticePage practice = PracticePage.of(specialist, "Today");
    Page page = practice.page();
    assertThat(page.getByText("wrote something to you")).hasCount(1);
    page.locator("button.line-button").first().click();
    specialist.button("Read what was written to you").click();
    sees(specialist, WORDS);
    practice.hasNoFaults("what was written");
    specialist.button("It does not").first().click();
    sees(specialist, "The other side says: it does not fit.");
    specialist.button("Refer to others").click();
    specialist.button("Send the referral").click();
    specialist.seesMistake("Please add at least one profile.");
    specialist.field("Address of a profile").fill("nobody-at-all");
    specialist.button("Add").click();
    specialist.seesMistake("There is no profile at this address that others can see.");
    specialist
        .field("Address of a profile")
        .fill(installation().at("en/specialists/" + jonas.slug()).toString());
    specialist.button("Add").click();
    specialist.field("Why they may fit better").fill(REASON);
    practice.hasNoFaults("referring");
    specialist.button("Send the referral").click();
    sees(specialist, "Referred to Jonas Feld");
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
