package morrow.client.server;

import java.util.UUID;
import morrow.client.protocol.Kdf;
import morrow.client.protocol.PublicIdentity;

/// What the server answers to who proved to be the owner.
public record SignedIn(
    UUID account,
    String handle,
    String role,
    WrappedKeys keys,
    SecondFactor secondFactor,
    Session session) {

  /// The account's keys as the server keeps them: wrapped.
  public record WrappedKeys(
      Kdf kdf, byte[] salt, byte[] wrappedAccountKey, PublicIdentity identity) {}

  static SignedIn read(Server server, Server.Answer answer) {
    Fields body = answer.body();
    Fields keys = body.object("keys");
    Fields identity = keys.object("identity");
    return new SignedIn(
        body.id("account"),
        body.text("handle"),
        body.text("role"),
        new WrappedKeys(
            Challenge.kdf(keys),
            keys.bytes("salt"),
            keys.bytes("wrappedAccountKey"),
            new PublicIdentity(
                identity.bytes("signing"),
                identity.bytes("agreement"),
                identity.bytes("agreementSignature"),
                identity.bytes("sealed"))),
        SecondFactor.of(body.text("secondFactor")),
        new Session(server, answer));
  }
}
