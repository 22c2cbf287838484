package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class SecondFactorsTest {
  private static final String BEGIN = "/api/second-factor/totp/begin";
  private static final String CONFIRM = "/api/second-factor/totp/confirm";
  private static final String PASS = "/api/second-factor/totp";

  private final Database database;
  private final House house;
  private final Secrets secrets = House.secrets();

  SecondFactorsTest(Database database) {
    this.database = database;
    this.house = new House(database);
  }

  @BeforeEach
  void nobodyIsThere() {
    database.jdbi().useHandle(sql -> sql.execute("delete from account; delete from invitation"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aNewSpecialistSetsUpASecondFactorBeforeAnythingElse() {
    Caller caller = house.caller();
    JsonNode signedIn =
        caller.post("/api/sign-up", secrets.signUpAsSpecialist()).expect(201).json();
    assertThat(signedIn.path("secondFactor").asText()).isEqualTo("set-up-needed");
    caller.get("/api/sessions").refused(401, "second-factor.needed");
    assertThat(caller.get("/api/account").expect(200).json().path("secondFactor").asText())
        .isEqualTo("set-up-needed");
    house.setUpApp(caller);
    assertThat(caller.get("/api/account").expect(200).json().path("secondFactor").asText())
        .isEqualTo("passed");
    caller.get("/api/sessions").expect(200);
  }

  @Test
  void aPersonNeedsNone() {
    Caller person = house.signedUp(secrets);
    assertThat(person.get("/api/account").json().path("secondFactor").asText())
        .isEqualTo("not-needed");
    JsonNode standing = person.get("/api/second-factor").expect(200).json();
    assertThat(standing.path("needed").asBoolean()).isFalse();
    assertThat(standing.path("passed").asBoolean()).isTrue();
  }

  @Test
  void everySignInNeedsANewCode() {
    PhoneApp app = specialist();
    Caller again = signedIn();
    assertThat(again.get("/api/account").json().path("secondFactor").asText()).isEqualTo("needed");
    again.get("/api/unlocks").refused(401, "second-factor.needed");
    again.post(PASS, code("000000")).refused(401, "second-factor.wrong");
    again.get("/api/unlocks").refused(401, "second-factor.needed");
    again.post(PASS, code(app.next())).expect(204);
    again.get("/api/unlocks").expect(200);
  }

  @Test
  void aCodeCountsOnce() {
    PhoneApp app = specialist();
    String code = app.next();
    signedIn().post(PASS, code(code)).expect(204);
    Caller replay = signedIn();
    replay.post(PASS, code(code)).refused(401, "second-factor.code-used");
    replay.get("/api/sessions").refused(401, "second-factor.needed");
  }

  @Test
  void anOlderCodeThanTheLastUsedOneIsVoidToo() {
    PhoneApp app = specialist();
    house.clock.pass(Duration.ofMinutes(5));
    long now = Totp.stepAt(house.clock.instant());
    signedIn().post(PASS, code(app.at(now + 1))).expect(204);
    signedIn().post(PASS, code(app.at(now))).refused(401, "second-factor.code-used");
  }

  @Test
  void ofTwoSessionsWithOneCodeAtTheSameMomentOnePasses() throws Exception {
    PhoneApp app = specialist();
    ObjectNode code = code(app.next());
    List<Callable<Integer>> tries =
        List.of(signedIn(), signedIn(), signedIn()).stream()
            .<Callable<Integer>>map(caller -> () -> caller.post(PASS, code).status())
            .toList();
    try (var threads = Executors.newFixedThreadPool(tries.size())) {
      long passed =
          threads.invokeAll(tries).stream().filter(each -> each.resultNow() == 204).count();
      assertThat(passed).isEqualTo(1);
    }
  }

  @Test
  void guessingIsSlowedDownForTheAccountWhereverItComesFrom() {
    PhoneApp app = specialist();
    for (int i = 0; i < 5; i++) {
      signedIn().post(PASS, code("00000" + i)).refused(401, "second-factor.wrong");
    }
    JsonNode wait =
        signedIn().post(PASS, code(app.next())).refused(429, "second-factor.wait").json();
    assertThat(wait.path("seconds").asInt()).isBetween(1, 600);
    house.clock.pass(Duration.ofMinutes(10));
    signedIn().post(PASS, code(app.next())).expect(204);
  }

  @Test
  void theCodeOfAnotherAccountIsWrong() {
    specialist();
    Caller other = house.caller();
    Secrets others = House.secrets();
    other.post("/api/sign-up", others.signUpAsSpecialist()).expect(201);
    PhoneApp othersApp = house.setUpApp(other);
    signedIn().post(PASS, code(othersApp.next())).refused(401, "second-factor.wrong");
  }

  @Test
  void aHalfSignedInSessionCannotReplaceTheFactor() {
    specialist();
    Caller thief = signedIn();
    thief.post(BEGIN, Secrets.object()).refused(401, "second-factor.needed");
    thief
        .post(BEGIN, Secrets.object().put("authKey", secrets.authKey()))
        .refused(401, "second-factor.needed");
    thief
        .post("/api/second-factor/totp/remove", Secrets.object().put("authKey", secrets.authKey()))
        .refused(401, "second-factor.needed");
  }

  @Test
  void anOfferFromBeforeTheFirstFactorCannotBeConfirmedAfterIt() {
    Caller first = house.caller();
    first.post("/api/sign-up", secrets.signUpAsSpecialist()).expect(201);
    Caller thief = signedIn();
    String secret = thief.post(BEGIN, Secrets.object()).expect(200).json().path("secret").asText();
    PhoneApp thiefs = new PhoneApp(secret, house.clock);
    house.setUpApp(first);
    thief.post(CONFIRM, code(thiefs.next())).refused(401, "second-factor.wrong");
    thief.get("/api/sessions").refused(401, "second-factor.needed");
  }

  @Test
  void aNewAppTakesThePlaceOfTheOldOneOnceACodeFromItWasTyped() {
    Caller caller = house.caller();
    caller.post("/api/sign-up", secrets.signUpAsSpecialist()).expect(201);
    PhoneApp old = house.setUpApp(caller);
    caller.post(BEGIN, Secrets.object()).refused(401, "passphrase.wrong");
    caller
        .post(BEGIN, Secrets.object().put("authKey", Secrets.random(32)))
        .refused(401, "passphrase.wrong");
    ObjectNode allowed = Secrets.object().put("authKey", secrets.authKey());
    String secret = caller.post(BEGIN, allowed).expect(200).json().path("secret").asText();
    signedIn().post(PASS, code(old.next())).expect(204);
    PhoneApp fresh = new PhoneApp(secret, house.clock);
    caller.post(CONFIRM, code(fresh.next())).expect(204);
    house.clock.pass(Duration.ofMinutes(2));
    signedIn().post(PASS, code(old.next())).refused(401, "second-factor.wrong");
    signedIn().post(PASS, code(fresh.next())).expect(204);
  }

  @Test
  void theLastFactorStays() {
    Caller caller = house.specialist(secrets);
    caller
        .post("/api/second-factor/totp/remove", Secrets.object().put("authKey", secrets.authKey()))
        .refused(409, "second-factor.last");
    assertThat(caller.get("/api/second-factor").json().path("totp").asBoolean()).isTrue();
  }

  @Test
  void theRecoveryCodeLetsOneSetUpANewFactor() {
    PhoneApp lost = specialist();
    Secrets fresh = secrets.withNewPassphrase().withNewRecoveryCode();
    Caller caller = house.caller();
    JsonNode signedIn = caller.post("/api/recovery", secrets.recover(fresh)).expect(200).json();
    assertThat(signedIn.path("secondFactor").asText()).isEqualTo("set-up-needed");
    caller.post(PASS, code(lost.next())).refused(401, "second-factor.wrong");
    house.setUpApp(caller);
    caller.get("/api/sessions").expect(200);
  }

  @Test
  void anOperatorResetsASpecialistsFactorAndNobodyElses() {
    Secrets operators = House.secrets();
    Caller operator = house.operator(operators);
    Caller specialist = house.specialist(secrets);
    Secrets persons = House.secrets();
    house.signedUp(persons);
    for (String handle : List.of(operators.handle(), persons.handle(), "nobody-here", "", "ü")) {
      operator
          .post("/api/operator/second-factor/reset", Secrets.object().put("handle", handle))
          .refused(404, "not-found");
    }
    operator
        .post("/api/operator/second-factor/reset", Secrets.object().put("handle", secrets.handle()))
        .expect(204);
    specialist.get("/api/account").refused(401, "session.needed");
    assertThat(signedIn().get("/api/account").json().path("secondFactor").asText())
        .isEqualTo("set-up-needed");
    operator.get("/api/sessions").expect(200);
  }

  @Test
  void theSecretStandsInNoTable() {
    Caller caller = house.caller();
    caller.post("/api/sign-up", secrets.signUpAsSpecialist()).expect(201);
    JsonNode offer = caller.post(BEGIN, Secrets.object()).expect(200).json();
    PhoneApp app = new PhoneApp(offer.path("secret").asText(), house.clock);
    assertThat(offer.path("uri").asText())
        .isEqualTo(
            "otpauth://totp/Morrow:%s?secret=%s&issuer=Morrow"
                .formatted(secrets.handle(), offer.path("secret").asText()));
    caller.post(CONFIRM, code(app.next())).expect(204);
    List<String> stored =
        database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery("select encode(seed, 'hex') from code_app")
                    .mapTo(String.class)
                    .list());
    assertThat(stored).hasSize(1);
    assertThat(app.hex()).hasSize(40);
    assertThat(stored.getFirst()).doesNotContain(app.hex());
    assertThat(caller.get("/api/second-factor").text()).doesNotContain("secret");
  }

  /// A specialist with an app.
  private PhoneApp specialist() {
    Caller caller = house.caller();
    caller.post("/api/sign-up", secrets.signUpAsSpecialist()).expect(201);
    return house.setUpApp(caller);
  }

  private Caller signedIn() {
    Caller caller = house.caller();
    caller.post("/api/sign-in", secrets.signIn()).expect(200);
    return caller;
  }

  private static ObjectNode code(String code) {
    return Secrets.object().put("code", code);
  }
}
