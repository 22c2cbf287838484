package morrow.journeys;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

class WaysInTest extends JourneyTest {
  private static final String NEXT = "nine quiet lamps above the harbour";

  @Test
  void aWrongPassphraseIsToldInPlainWordsAndOpensNothing() {
    String handle = newHandle();
    SpacePage.open(with(Device.desktop()), installation()).signUp(handle);
    SpacePage space = SpacePage.open(with(Device.phone()), installation());
    space.signIn(handle, "not the right one at all");
    space.seesMistake("Handle and passphrase do not fit together.");
    space.signIn("nobody-has-this-one", SpacePage.PASSPHRASE);
    space.seesMistake("Handle and passphrase do not fit together.");
    space.signIn(handle, SpacePage.PASSPHRASE);
    space.seesHeading("Your entries");
  }

  @Test
  void afterChangingThePassphraseOnlyTheNewOneOpens() {
    String handle = newHandle();
    SpacePage space = SpacePage.open(with(Device.desktop()), installation());
    space.signUp(handle);
    space.write("Before the change.", "Saved");
    space.done();
    space.toAccount();
    space.page().getByText("Change the passphrase").click();
    space.field("Passphrase until now").fill(SpacePage.PASSPHRASE);
    space.field("New passphrase").fill(NEXT);
    space.button("Change it").click();
    space.page().getByText("Your passphrase is changed.").waitFor();

    SpacePage elsewhere = SpacePage.open(with(Device.phone()), installation());
    elsewhere.signIn(handle, SpacePage.PASSPHRASE);
    elsewhere.seesMistake("Handle and passphrase do not fit together.");
    elsewhere.signIn(handle, NEXT);
    elsewhere.seesEntry("Before the change.");
  }

  @Test
  void theRecoveryCodeAloneOpensTheSpaceAndIsReplaced() {
    String handle = newHandle();
    SpacePage space = SpacePage.open(with(Device.desktop()), installation());
    String code = space.signUp(handle);
    space.write("From before I forgot.", "Saved");

    SpacePage elsewhere = SpacePage.open(with(Device.phone()), installation());
    recoverWith(elsewhere, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
    elsewhere.page().getByText("Your handle is " + handle + ".").waitFor();
    elsewhere.field("New passphrase").fill(NEXT);
    elsewhere.button("Open with the new passphrase").click();
    elsewhere.keepCode();
    elsewhere.seesEntry("From before I forgot.");

    SpacePage later = SpacePage.open(with(Device.desktop()), installation());
    recoverWith(later, code);
    later.seesMistake("This code does not belong to any account here.");
    later.button("Back").click();
    later.signIn(handle, NEXT);
    later.seesEntry("From before I forgot.");
  }

  @Test
  void aTypingMistakeInTheCodeIsToldBeforeAnythingIsSent() {
    Device device = with(Device.phone());
    SpacePage space = SpacePage.open(device, installation());
    recoverWith(space, "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG");
    space.seesMistake("There is a typing mistake in the code.");
    org.assertj.core.api.Assertions.assertThat(device.requests())
        .noneMatch(request -> request.contains("/api/recovery"));
  }

  @Test
  void lockingHidesEverythingAndUnlockingGoesOnWhereOneWas() {
    SpacePage space = SpacePage.open(with(Device.desktop()), installation());
    space.signUp(newHandle());
    space.write("Not for other eyes.", "Saved");
    space.button("Lock").click();
    space.seesHeading("Locked");
    org.assertj.core.api.Assertions.assertThat(space.page().content())
        .doesNotContain("Not for other eyes.");
    space.field("Passphrase").fill(SpacePage.PASSPHRASE);
    space.button("Unlock").click();
    Locator text = space.field("Text");
    com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(text)
        .hasValue("Not for other eyes.");
  }

  @Test
  void aDeletedAccountIsGone() {
    String handle = newHandle();
    SpacePage space = SpacePage.open(with(Device.desktop()), installation());
    space.signUp(handle);
    space.write("Soon gone.", "Saved");
    space.done();
    space.toAccount();
    space.page().getByText("Delete my account").click();
    space.field("Type your handle, " + handle + ", to show that you mean it").fill(handle);
    space
        .page()
        .locator("morrow-delete-account")
        .getByLabel("Passphrase")
        .first()
        .fill(SpacePage.PASSPHRASE);
    space.button("Delete for good").click();
    space.seesHeading("Your account is deleted");

    SpacePage elsewhere = SpacePage.open(with(Device.phone()), installation());
    elsewhere.signIn(handle, SpacePage.PASSPHRASE);
    elsewhere.seesMistake("Handle and passphrase do not fit together.");
  }

  private static void recoverWith(SpacePage space, String code) {
    space.button("I have forgotten my passphrase").click();
    space.field("Recovery code").fill(code);
    space.button("Next").click();
  }
}
