package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import morrow.client.account.CodeApp;
import org.junit.jupiter.api.Test;

/// A specialist comes in: with an app for codes, or with a passkey as second step.
class SecondFactorTest extends JourneyTest {
  @Test
  void anAppForCodesIsSetUpBeforeAnythingElseAndAskedForAtEverySignIn() {
    String handle = newHandle();
    SpacePage space = SpacePage.open(with(Device.phone()), installation());
    space.signUpAsSpecialist(handle);
    space.button("Show the secret").click();
    CodeApp app = CodeApp.of(space.page().locator("#app-secret").innerText());
    assertThat(space.page().locator("svg[role=img]").getAttribute("aria-label")).isNotBlank();
    space.field("Code from your app").fill("000000");
    space.button("Set it up").click();
    space.seesMistake("This is not the code of now.");
    // The code of half a minute ago counts too, and leaves the one of now for signing in.
    space.field("Code from your app").fill(app.code(Instant.now().minusSeconds(30)));
    space.button("Set it up").click();
    signOut(space);

    SpacePage again = SpacePage.open(with(Device.desktop()), installation());
    again.signIn(handle, SpacePage.PASSPHRASE);
    again.seesHeading("One more step");
    assertThat(again.page().getByText("Your entries").count()).isZero();
    String code = app.code(Instant.now());
    again.field("Code from your app").fill(code);
    again.button("Go on").click();
    signOut(again);

    SpacePage third = SpacePage.open(with(Device.desktop()), installation());
    third.signIn(handle, SpacePage.PASSPHRASE);
    third.seesHeading("One more step");
    third.field("Code from your app").fill(code);
    third.button("Go on").click();
    third.seesMistake("This code was used already.");
  }

  @Test
  void aPasskeyIsASecondStepToo() {
    String handle = newHandle();
    Device device = with(Device.desktop());
    SpacePage space = SpacePage.open(device, installation());
    Authenticator.in(device);
    space.signUpAsSpecialist(handle);
    space.button("Make a passkey").click();
    signOut(space);

    space.page().navigate(installation().at("en/space").toString());
    space.signIn(handle, SpacePage.PASSPHRASE);
    space.seesHeading("One more step");
    space.button("Use a passkey").click();
    space.toAccount();
  }

  private static void signOut(SpacePage space) {
    space.toAccount();
    Locator signOut = space.button("Sign out");
    signOut.click();
    PlaywrightAssertions.assertThat(space.page().getByText("You are signed out")).isVisible();
  }
}
