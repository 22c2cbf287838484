package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LostNetworkTest extends JourneyTest {
  @Test
  void whatIsWrittenOfflineWaitsAndIsStoredOnce() {
    String handle = newHandle();
    Device device = with(Device.phone());
    SpacePage space = SpacePage.open(device, installation());
    space.signUp(handle);
    space.seesHeading("Your entries");
    device.context().setOffline(true);
    space.write("Written on the train, without a network.", "No network: waiting, not saved yet");
    device.context().setOffline(false);
    space.seesSaving("Saved");

    SpacePage elsewhere = SpacePage.open(with(Device.desktop()), installation());
    elsewhere.signIn(handle, SpacePage.PASSPHRASE);
    elsewhere.seesEntry("Written on the train, without a network.");
  }

  @Test
  void aCallWhoseAnswerIsLostIsRepeatedAndStoredOnce() {
    String handle = newHandle();
    Device device = with(Device.desktop());
    SpacePage space = SpacePage.open(device, installation());
    space.signUp(handle);
    space.seesHeading("Your entries");
    AtomicInteger lost = new AtomicInteger();
    device
        .context()
        .route(
            "**/api/records",
            route -> {
              if (route.request().method().equals("POST") && lost.getAndIncrement() < 2) {
                route.fetch(); // the server stores it, and the answer never arrives
                route.abort();
              } else {
                route.resume(new Route.ResumeOptions());
              }
            });
    space.write("Stored, although no answer came.", "Saved");
    assertThat(lost.get()).isGreaterThanOrEqualTo(3);

    SpacePage elsewhere = SpacePage.open(with(Device.desktop()), installation());
    elsewhere.signIn(handle, SpacePage.PASSPHRASE);
    elsewhere.seesEntry("Stored, although no answer came.");
  }

  @Test
  void aServerThatIsAwayForAWhileLosesNothing() {
    String handle = newHandle();
    Device device = with(Device.desktop());
    SpacePage space = SpacePage.open(device, installation());
    space.signUp(handle);
    space.seesHeading("Your entries");
    installation()
        .restart(
            () -> space.write("While the server was away.", "No network: waiting, not saved yet"));
    space.seesSaving("Saved");

    SpacePage elsewhere = SpacePage.open(with(Device.desktop()), installation());
    elsewhere.signIn(handle, SpacePage.PASSPHRASE);
    elsewhere.seesEntry("While the server was away.");
  }

  @Test
  void aSessionThatEndsWhileTypingAsksForThePassphraseAndGoesOn() {
    String handle = newHandle();
    Device device = with(Device.desktop());
    SpacePage space = SpacePage.open(device, installation());
    space.signUp(handle);
    space.write("The first half.", "Saved");
    device.context().clearCookies();
    space.field("Text").fill("The first half. And the second half.");
    space.seesSaving("Not saved yet: please type your passphrase");
    space.field("Passphrase").fill(SpacePage.PASSPHRASE);
    space.button("Go on").click();
    space.seesSaving("Saved");

    SpacePage elsewhere = SpacePage.open(with(Device.phone()), installation());
    elsewhere.signIn(handle, SpacePage.PASSPHRASE);
    elsewhere.seesEntry("The first half. And the second half.");
  }
}
