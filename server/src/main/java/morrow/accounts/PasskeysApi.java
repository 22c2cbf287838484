package morrow.accounts;

import static java.util.Objects.requireNonNull;

import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import morrow.accounts.PasskeyChallenges.Purpose;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import morrow.web.SignedIn;
import org.jspecify.annotations.Nullable;

/// The calls about passkeys (protocol/HTTP.md, "Second factor and passkeys").
final class PasskeysApi implements Routes.Feature {
  private static final int MOST_BYTES = 16 << 10;

  record Nothing() {}

  /// What a browser needs to make one.
  record ToMake(
      Bytes challenge, String site, Bytes user, List<Long> algorithms, List<Bytes> known) {}

  /// What a browser needs to use one.
  record ToUse(Bytes challenge, String site, List<Bytes> credentials) {}

  record New(
      String name,
      Bytes credential,
      Bytes clientData,
      Bytes attestation,
      @Nullable Bytes wrappedAccountKey,
      @Nullable AuthKey authKey) {
    New {
      requireNonNull(name);
      requireNonNull(credential);
      requireNonNull(clientData);
      requireNonNull(attestation);
    }

    Passkeys.Wish wish() {
      return new Passkeys.Wish(
          name, new Passkey.Fresh(credential, clientData, attestation), wrappedAccountKey);
    }
  }

  record Answered(Bytes credential, Bytes clientData, Bytes authenticatorData, Bytes signature) {
    Answered {
      requireNonNull(credential);
      requireNonNull(clientData);
      requireNonNull(authenticatorData);
      requireNonNull(signature);
    }

    Passkey.Answer answer() {
      return new Passkey.Answer(credential, clientData, authenticatorData, signature);
    }
  }

  record Removal(UUID id, AuthKey authKey) {
    Removal {
      requireNonNull(id);
      requireNonNull(authKey);
    }
  }

  private final Passkeys passkeys;
  private final Entrance entrance;
  private final String siteOfTheOperator;

  /// @param siteOfTheOperator the name passkeys are made for; empty for the host that a browser asked for
  PasskeysApi(Passkeys passkeys, Entrance entrance, String siteOfTheOperator) {
    this.passkeys = passkeys;
    this.entrance = entrance;
    this.siteOfTheOperator = siteOfTheOperator;
  }

  @Override
  public void routes(Routes routes) {
    routes.post("/api/second-factor/passkeys/begin", this::begin).toWhoeverSignedIn();
    routes.post("/api/second-factor/passkeys/finish", this::finish).toWhoeverSignedIn();
    routes
        .post("/api/second-factor/passkeys/challenge", this::challenge)
        .to(Audience.SPECIALIST, Audience.OPERATOR, Audience.HALF_SIGNED_IN);
    routes
        .post("/api/second-factor/passkeys/pass", this::pass)
        .to(Audience.SPECIALIST, Audience.OPERATOR, Audience.HALF_SIGNED_IN);
    routes.post("/api/second-factor/passkeys/remove", this::remove).toEveryRole();
    routes.post("/api/sign-in/passkey/start", this::startSignIn).to(Audience.EVERYONE);
    routes.post("/api/sign-in/passkey/finish", this::signIn).to(Audience.EVERYONE);
  }

  private void begin(Call call) throws IOException {
    var _ = Bodies.read(call, Nothing.class, MOST_BYTES);
    SignedIn who = call.signedIn();
    Site site = site(call);
    call.json(
        new ToMake(
            passkeys.challengeFor(Purpose.ADD, who),
            site.name(),
            passkeys.user(who.account()),
            PasskeyCheck.ALGORITHMS.stream()
                .map(PublicKeyCredentialParameters::getAlg)
                .map(algorithm -> algorithm.getId())
                .toList(),
            credentials(who, site)));
  }

  private void finish(Call call) throws IOException {
    New body = Bodies.read(call, New.class, MOST_BYTES);
    SignedIn who = call.signedIn();
    if (who.role() == Audience.PERSON && body.wrappedAccountKey == null) {
      throw Problem.malformed("A person's passkey opens the space: wrappedAccountKey is missing.");
    }
    Passkeys.Wish wish = Bodies.parse(body, New::wish);
    Refusals.require(
        passkeys.add(who, body.authKey, site(call), wish, NetworkAddress.of(call.address())));
    call.noContent();
  }

  private void challenge(Call call) throws IOException {
    var _ = Bodies.read(call, Nothing.class, MOST_BYTES);
    SignedIn who = call.signedIn();
    Site site = site(call);
    call.json(
        new ToUse(passkeys.challengeFor(Purpose.PASS, who), site.name(), credentials(who, site)));
  }

  private void pass(Call call) throws IOException {
    Passkey.Answer answer = Bodies.read(call, Answered.class, MOST_BYTES, Answered::answer);
    switch (passkeys.pass(call.signedIn(), site(call), answer)) {
      case Outcome.PasskeyRight _ -> call.noContent();
      case Outcome.PasskeyCountedBack _ -> throw countedBack();
      case Outcome.Wrong _ -> throw wrong();
    }
  }

  private void remove(Call call) throws IOException {
    Removal body = Bodies.read(call, Removal.class, MOST_BYTES);
    Refusals.require(
        passkeys.remove(call.signedIn(), body.authKey, body.id, NetworkAddress.of(call.address())));
    call.noContent();
  }

  private void startSignIn(Call call) throws IOException {
    var _ = Bodies.read(call, Nothing.class, MOST_BYTES);
    call.json(new ToUse(passkeys.challengeForSigningIn(), site(call).name(), List.of()));
  }

  private void signIn(Call call) throws IOException {
    Passkey.Answer answer = Bodies.read(call, Answered.class, MOST_BYTES, Answered::answer);
    switch (passkeys.signIn(site(call), answer, SignInApi.visitor(call))) {
      case Outcome.Entered entered -> entrance.enter(call, 200, entered);
      case Outcome.Wait wait -> throw Refusals.wait("sign-in.wait", wait);
      case Outcome.PasskeyCountedBack _ -> throw countedBack();
      case Outcome.PasskeyOpensNothing _ ->
          throw new Problem(
              409,
              "passkey.opens-nothing",
              "This passkey is a second step only. Sign in with handle and passphrase first.");
      case Outcome.Wrong _ -> throw wrong();
    }
  }

  private List<Bytes> credentials(SignedIn who, Site site) {
    return passkeys.of(who.account()).stream()
        .filter(passkey -> passkey.site().equals(site.name()))
        .map(Passkey::credential)
        .toList();
  }

  private Site site(Call call) {
    return Site.of(call.authority(), siteOfTheOperator)
        .orElseThrow(() ->
            new Problem(
                409, "passkey.not-here", "At this address of the site there are no passkeys."));
  }

  private static Problem wrong() {
    return new Problem(401, "passkey.wrong", "This passkey does not fit.");
  }

  private static Problem countedBack() {
    return new Problem(
        401,
        "passkey.counted-back",
        "This passkey counts backwards, so there may be a copy of it. Remove it and make a new one.");
  }
}
