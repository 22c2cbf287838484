package morrow.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/// The part of a device that keeps passkeys and asks for the finger, as Chromium plays it for tests.
final class Authenticator {
  private final CDPSession devTools;
  private final String id;

  private Authenticator(CDPSession devTools, String id) {
    this.devTools = devTools;
    this.id = id;
  }

  /// Built into a device; its owner's finger is always there.
  static Authenticator in(Device device) {
    CDPSession devTools = device.context().newCDPSession(device.page());
    devTools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("ctap2Version", "ctap2_1");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    options.addProperty("hasPrf", true);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    JsonObject made = devTools.send("WebAuthn.addVirtualAuthenticator", asked);
    return new Authenticator(devTools, made.get("authenticatorId").getAsString());
  }

  /// Whether the finger is the owner's from now on.
  void verifies(boolean owner) {
    JsonObject asked = new JsonObject();
    asked.addProperty("authenticatorId", id);
    asked.addProperty("isUserVerified", owner);
    devTools.send("WebAuthn.setUserVerified", asked);
  }

  /// What the device keeps, with all that its list would show.
  String passkeys() {
    JsonObject asked = new JsonObject();
    asked.addProperty("authenticatorId", id);
    return devTools.send("WebAuthn.getCredentials", asked).get("credentials").toString();
  }
}
