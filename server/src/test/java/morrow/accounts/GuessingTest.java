package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Guessing over HTTP; the rules themselves are shown in [GuessesTest].
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingTest {
  private final House house;

  GuessingTest(Database database) {
    house = new House(database);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void tooManyWrongTriesAreAnsweredWithTheSecondsToWait() {
    Secrets secrets = House.secrets();
    Caller owner = house.signedUp(secrets);
    Caller guesser = house.caller();
    for (int i = 0; i < GuessLimits.DEFAULTS.handleFromAddress().atOnce(); i++) {
      guesser
          .post("/api/sign-in", secrets.withNewPassphrase().signIn())
          .refused(401, "sign-in.wrong");
    }
    for (Secrets one : List.of(secrets.withNewPassphrase(), secrets)) {
      Caller.Answer wait = guesser.post("/api/sign-in", one.signIn()).refused(429, "sign-in.wait");
      assertThat(wait.json().path("seconds").asInt()).isEqualTo(60);
      assertThat(wait.header("Retry-After")).isEqualTo("60");
    }
    owner.get("/api/account").expect(200);
    house.caller().post("/api/sign-in", secrets.signIn()).expect(200);
    house.clock.pass(Duration.ofSeconds(60));
    guesser.post("/api/sign-in", secrets.signIn()).expect(200);
  }

  @Test
  void anUnknownHandleIsSlowedDownLikeAKnownOne() {
    Caller guesser = house.caller();
    Secrets unknown = House.secrets();
    for (int i = 0; i < GuessLimits.DEFAULTS.handleFromAddress().atOnce(); i++) {
      guesser.post("/api/sign-in", unknown.signIn()).refused(401, "sign-in.wrong");
    }
    guesser.post("/api/sign-in", unknown.signIn()).refused(429, "sign-in.wait");
  }

  @Test
  void everyWayToGuessAPassphraseIsSlowedDown() {
    Secrets secrets = House.secrets();
    Caller stolen = house.signedUp(secrets);
    Secrets wrong = secrets.withNewPassphrase();
    Secrets fresh = secrets.withNewPassphrase().withNewRecoveryCode();
    Map<String, ObjectNode> ways =
        Map.of(
            "/api/account/passphrase", wrong.changePassphrase(fresh),
            "/api/account/recovery-code", wrong.changeRecoveryCode(fresh),
            "/api/account/delete", wrong.delete());
    for (Map.Entry<String, ObjectNode> way : ways.entrySet()) {
      house.clock.pass(Duration.ofMinutes(15));
      int tries = 0;
      while (stolen.post(way.getKey(), way.getValue()).status() == 401) {
        tries++;
      }
      assertThat(tries).isEqualTo(GuessLimits.DEFAULTS.handleFromAddress().atOnce());
      stolen.post(way.getKey(), way.getValue()).refused(429, "sign-in.wait");
    }
    house.clock.pass(Duration.ofMinutes(20));
    Caller guesser = house.caller();
    int tries = 0;
    while (guesser.post("/api/sign-up", wrong.signUp()).status() == 409) {
      tries++;
    }
    assertThat(tries).isEqualTo(GuessLimits.DEFAULTS.handleFromAddress().atOnce());
    guesser.post("/api/sign-up", secrets.signUp()).refused(429, "sign-up.wait");
  }

  @Test
  void wrongRecoveryCodesAndManySignUpsAreSlowedDown() {
    Secrets secrets = House.secrets();
    Caller guesser = house.caller();
    int codes = 0;
    while (guesser.post("/api/recovery/start", House.secrets().startRecovery()).status() == 401) {
      codes++;
    }
    assertThat(codes).isEqualTo(GuessLimits.DEFAULTS.address().atOnce());
    guesser
        .post("/api/recovery", secrets.recover(secrets.withNewPassphrase().withNewRecoveryCode()))
        .refused(429, "sign-in.wait");
    Caller maker = house.caller();
    int made = 0;
    while (maker.post("/api/sign-up", House.secrets().signUp()).status() == 201) {
      made++;
    }
    assertThat(made).isEqualTo(GuessLimits.DEFAULTS.signUp().atOnce());
    maker.post("/api/sign-up", House.secrets().signUp()).refused(429, "sign-up.wait");
  }

  @Test
  void anAddressIsOnlyBelievedFromATrustedProxy() {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    Caller guesser = house.callerAt("198.51.100.7");
    for (int i = 0; i < GuessLimits.DEFAULTS.handleFromAddress().atOnce(); i++) {
      guesser.post("/api/sign-in", secrets.withNewPassphrase().signIn()).expect(401);
    }
    house
        .callerAt("203.0.113.5, 198.51.100.7")
        .post("/api/sign-in", secrets.signIn())
        .refused(429, "sign-in.wait");
    house.callerAt("198.51.100.7, 203.0.113.5").post("/api/sign-in", secrets.signIn()).expect(200);
  }
}
