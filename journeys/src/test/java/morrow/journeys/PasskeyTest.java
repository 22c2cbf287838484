package morrow.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A person opens the space with a passkey, and takes it away again.
class PasskeyTest extends JourneyTest {
  @Test
  void aPasskeyOpensAndUnlocksTheSpaceUntilItIsRemoved() {
    String handle = newHandle();
    Device device = with(Device.desktop());
    SpacePage space = SpacePage.open(device, installation());
    Authenticator finger = Authenticator.in(device);
    space.signUp(handle);
    space.write("Written before there was a passkey.", "Saved");
    space.done();
    addPasskey(space);
    assertThat(finger.passkeys()).doesNotContain(handle);

    space.button("Lock").click();
    space.seesHeading("Locked");
    space.button("Unlock with a passkey").click();
    space.seesHeading("Your entries");
    space.seesEntry("Written before there was a passkey.");

    space.toAccount();
    space.button("Sign out").click();
    space.seesHeading("You are signed out");
    space.page().navigate(installation().at("en/space").toString());
    space.button("Open with a passkey").click();
    space.seesEntry("Written before there was a passkey.");
    space.write("Written after coming in with it.", "Saved");
    space.done();

    space.toAccount();
    space.button("Remove").click();
    space
        .page()
        .locator("morrow-passkeys form")
        .first()
        .getByLabel("Passphrase")
        .first()
        .fill(SpacePage.PASSPHRASE);
    space.button("Remove it now").click();
    space.page().getByText("The passkey is removed.").waitFor();
    space.button("Sign out").click();
    space.seesHeading("You are signed out");
    space.page().navigate(installation().at("en/space").toString());
    space.button("Open with a passkey").click();
    space.seesMistake("This passkey does not fit here.");
    space.signIn(handle, SpacePage.PASSPHRASE);
    space.seesEntry("Written after coming in with it.");
  }

  @Test
  void unlockingWithAPasskeyNeedsNoNetworkAndTheOwnersFinger() {
    Device device = with(Device.desktop());
    SpacePage space = SpacePage.open(device, installation());
    Authenticator finger = Authenticator.in(device);
    space.signUp(newHandle());
    space.write("Only for the owner.", "Saved");
    space.done();
    addPasskey(space);
    space.button("Lock").click();
    space.seesHeading("Locked");
    device.context().setOffline(true);
    space.button("Unlock with a passkey").click();
    space.seesEntry("Only for the owner.");
    device.context().setOffline(false);

    space.button("Lock").click();
    space.seesHeading("Locked");
    finger.verifies(false);
    space.button("Unlock with a passkey").click();
    space.seesMistake("Nothing was done with a passkey.");
    assertThat(space.page().content()).doesNotContain("Only for the owner.");
    space.field("Passphrase").fill(SpacePage.PASSPHRASE);
    space.button("Unlock").click();
    space.seesEntry("Only for the owner.");
  }

  private static void addPasskey(SpacePage space) {
    space.toAccount();
    space.page().getByText("Add a passkey").click();
    space.field("Name for this passkey").fill("Desk");
    space
        .page()
        .locator("morrow-passkeys details")
        .first()
        .getByLabel("Passphrase")
        .first()
        .fill(SpacePage.PASSPHRASE);
    space.button("Make a passkey").click();
    space.page().getByText("The passkey is added.").waitFor();
  }
}
