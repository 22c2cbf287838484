package morrow.accounts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import morrow.web.Audience;
import morrow.web.Call;
import morrow.web.Problem;
import morrow.web.Routes;
import morrow.web.SignedIn;
import org.jspecify.annotations.Nullable;

/// The calls about the second factor: what there is, the app that makes codes, and the operator's help (protocol/HTTP.md, "Second
/// factor and passkeys").
final class SecondFactorApi implements Routes.Feature {
  private static final int MOST_BYTES = 1 << 10;

  record Begin(@Nullable AuthKey authKey) {}

  record Passphrase(AuthKey authKey) {
    Passphrase {
      requireNonNull(authKey);
    }
  }

  record Typed(String code) {
    Typed {
      requireNonNull(code);
    }
  }

  record Whose(String handle) {
    Whose {
      requireNonNull(handle);
    }
  }

  record Listed(
      UUID id,
      String name,
      Instant createdAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant lastUsedAt,
      boolean unlocks) {
    static Listed of(Passkey passkey) {
      return new Listed(
          passkey.id(),
          passkey.name(),
          passkey.createdAt(),
          passkey.lastUsedAt().orElse(null),
          passkey.wrappedAccountKey().isPresent());
    }
  }

  record Standing(boolean needed, boolean passed, boolean totp, List<Listed> passkeys) {}

  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Accounts accounts;

  SecondFactorApi(SecondFactors factors, Passkeys passkeys, Accounts accounts) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.accounts = accounts;
  }

  @Override
  public void routes(Routes routes) {
    routes.get("/api/second-factor", this::standing).toWhoeverSignedIn();
    routes
        .post("/api/second-factor/totp/begin", this::begin)
        .to(Audience.SPECIALIST, Audience.OPERATOR, Audience.HALF_SIGNED_IN);
    routes
        .post("/api/second-factor/totp/confirm", this::confirm)
        .to(Audience.SPECIALIST, Audience.OPERATOR, Audience.HALF_SIGNED_IN);
    routes
        .post("/api/second-factor/totp", this::pass)
        .to(Audience.SPECIALIST, Audience.OPERATOR, Audience.HALF_SIGNED_IN);
    routes
        .post("/api/second-factor/totp/remove", this::remove)
        .to(Audience.SPECIALIST, Audience.OPERATOR);
    routes.post("/api/operator/second-factor/reset", this::reset).to(Audience.OPERATOR);
  }

  private void standing(Call call) throws IOException {
    SignedIn who = call.signedIn();
    call.json(
        new Standing(
            who.role() != Audience.PERSON,
            who.passed(),
            factors.hasApp(who.account()),
            passkeys.of(who.account()).stream().map(Listed::of).toList()));
  }

  private void begin(Call call) throws IOException {
    Begin body = Bodies.read(call, Begin.class, MOST_BYTES);
    SignedIn who = call.signedIn();
    Account account = accounts.account(who.account()).orElseThrow(Problem::sessionNeeded);
    Bytes seed = SecondFactors.newSeed();
    Refusals.require(factors.offer(who, body.authKey, seed, NetworkAddress.of(call.address())));
    Totp app = factors.app(account.id(), seed);
    call.json(Map.of("secret", app.text(), "uri", app.uri(account.handle())));
  }

  private void confirm(Call call) throws IOException {
    String code = Bodies.read(call, Typed.class, MOST_BYTES, Typed::code);
    require(factors.confirm(call.signedIn(), code));
    call.noContent();
  }

  private void pass(Call call) throws IOException {
    String code = Bodies.read(call, Typed.class, MOST_BYTES, Typed::code);
    require(factors.pass(call.signedIn(), code));
    call.noContent();
  }

  private void remove(Call call) throws IOException {
    AuthKey key = Bodies.read(call, Passphrase.class, MOST_BYTES, Passphrase::authKey);
    Refusals.require(factors.removeApp(call.signedIn(), key, NetworkAddress.of(call.address())));
    call.noContent();
  }

  private void reset(Call call) throws IOException {
    String handle = Bodies.read(call, Whose.class, MOST_BYTES, Whose::handle);
    if (!factors.reset(handle)) {
      throw Problem.notFound();
    }
    call.noContent();
  }

  private static void require(Outcome.OfCode outcome) {
    switch (outcome) {
      case Outcome.Done _ -> {}
      case Outcome.Wait wait -> throw Refusals.wait("second-factor.wait", wait);
      case Outcome.CodeUsed _ ->
          throw new Problem(
              401, "second-factor.code-used", "This code was used. Please take the next one.");
      case Outcome.Wrong _ ->
          throw new Problem(401, "second-factor.wrong", "This is not the code of now.");
    }
  }
}
