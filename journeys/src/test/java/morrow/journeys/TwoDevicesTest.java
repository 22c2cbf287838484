package morrow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoDevicesTest extends JourneyTest {
  @Test
  void whatIsWrittenOnOneDeviceIsReadOnAnother() {
    String handle = newHandle();
    Device laptop = with(Device.desktop());
    SpacePage atHome = SpacePage.open(laptop, installation());
    atHome.signUp(handle);
    atHome.write("Did the taxes alone again. Nobody asked.", "Saved");
    laptop.page().close();

    SpacePage onPhone = SpacePage.open(with(Device.phone()), installation());
    onPhone.signIn(handle, SpacePage.PASSPHRASE);
    onPhone.seesEntry("Did the taxes alone again. Nobody asked.");
  }

  @Test
  void anEntryThatTwoDevicesChangeAtOnceIsKeptTwice() {
    String handle = newHandle();
    SpacePage first = SpacePage.open(with(Device.desktop()), installation());
    first.signUp(handle);
    first.write("The beginning.", "Saved");

    Device phone = with(Device.phone());
    SpacePage second = SpacePage.open(phone, installation());
    second.signIn(handle, SpacePage.PASSPHRASE);
    second
        .entry("The beginning.")
        .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
        .click();
    phone.context().setOffline(true);
    second.field("Text").fill("The beginning, as the phone has it.");
    second.seesSaving("No network: waiting, not saved yet");

    first.field("Text").fill("The beginning, as the laptop has it.");
    first.seesSaving("Saved");
    phone.context().setOffline(false);
    second.seesSaving("Saved");
    second.done();

    second.seesEntry("as the phone has it");
    second.seesEntry("as the laptop has it");
    assertThat(second.page().getByText("Second version")).hasCount(1);
  }

  @Test
  void aDeletedEntryIsGoneEverywhereAndCanBeTakenBackAtOnce() {
    String handle = newHandle();
    SpacePage first = SpacePage.open(with(Device.desktop()), installation());
    first.signUp(handle);
    first.write("Maybe not worth keeping.", "Saved");
    first.button("Delete").click();
    first.seesNoEntry("Maybe not worth keeping.");
    first.button("Undo").click();
    first.seesEntry("Maybe not worth keeping.");

    first.entry("Maybe not").getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
    first.button("Delete").click();
    first.seesNoEntry("Maybe not worth keeping.");
    first.write("A line after it.", "Saved");
    first.done();

    SpacePage second = SpacePage.open(with(Device.phone()), installation());
    second.signIn(handle, SpacePage.PASSPHRASE);
    second.seesEntry("A line after it.");
    second.seesNoEntry("Maybe not worth keeping.");
  }
}
