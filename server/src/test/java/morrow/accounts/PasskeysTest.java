package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Passkeys with an authenticator that does what it is told, also what a real one never would.
@WithDatabase
class PasskeysTest {
  private static final String BEGIN = "/api/second-factor/passkeys/begin";
  private static final String FINISH = "/api/second-factor/passkeys/finish";
  private static final String CHALLENGE = "/api/second-factor/passkeys/challenge";
  private static final String PASS = "/api/second-factor/passkeys/pass";
  private static final String START = "/api/sign-in/passkey/start";
  private static final String SIGN_IN = "/api/sign-in/passkey/finish";

  private final House house;
  private final Secrets secrets = House.secrets();
  private final String wrapped = Secrets.random(107);

  PasskeysTest(Database database) {
    this.house = new House(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPersonSignsInWithAPasskeyAndGetsWhatOnlyItOpens() {
    SoftwareAuthenticator key = personsKey();
    house.clock.pass(Duration.ofSeconds(1));
    Caller elsewhere = house.caller();
    JsonNode signedIn = elsewhere.post(SIGN_IN, key.answer(start(elsewhere))).expect(200).json();
    assertThat(signedIn.path("handle").asText()).isEqualTo(secrets.handle());
    assertThat(signedIn.path("passkeys")).hasSize(1);
    assertThat(signedIn.path("passkeys").get(0).path("credential").asText())
        .isEqualTo(key.credential());
    assertThat(signedIn.path("passkeys").get(0).path("wrappedAccountKey").asText())
        .isEqualTo(wrapped);
    assertThat(elsewhere.get("/api/unlocks").json().path("unlocks").get(0).path("how").asText())
        .isEqualTo("passkey");
    JsonNode listed = elsewhere.get("/api/second-factor").json().path("passkeys").get(0);
    assertThat(listed.path("name").asText()).isEqualTo("Phone");
    assertThat(listed.path("unlocks").asBoolean()).isTrue();
    assertThat(listed.path("lastUsedAt").asText()).isEqualTo(house.clock.instant().toString());
  }

  @Test
  void addingOneAsksForThePassphrase() {
    Caller person = house.signedUp(secrets);
    SoftwareAuthenticator key = key();
    for (Consumer<ObjectNode> change :
        List.<Consumer<ObjectNode>>of(
            body -> body.remove("authKey"), body -> body.put("authKey", Secrets.random(32)))) {
      ObjectNode body = persons(key.make(begin(person)));
      change.accept(body);
      person.post(FINISH, body).refused(401, "passphrase.wrong");
    }
    assertThat(person.get("/api/second-factor").json().path("passkeys")).isEmpty();
  }

  @Test
  void aPersonsPasskeyHasToOpenTheSpace() {
    Caller person = house.signedUp(secrets);
    ObjectNode body = persons(key().make(begin(person)));
    body.remove("wrappedAccountKey");
    person.post(FINISH, body).refused(400, "request.malformed");
  }

  @Test
  void anAnswerCountsOnce() {
    SoftwareAuthenticator key = personsKey();
    Caller caller = house.caller();
    ObjectNode answer = key.answer(start(caller));
    caller.post(SIGN_IN, answer).expect(200);
    house.caller().post(SIGN_IN, answer).refused(401, "passkey.wrong");
  }

  @Test
  void anAnswerCountsOnceAlsoWithAKeyThatDoesNotCount() {
    SoftwareAuthenticator key = key();
    key.count = 0;
    added(house.signedUp(secrets), key);
    Caller caller = house.caller();
    key.count = -1; // it counts one on when it answers
    ObjectNode answer = key.answer(start(caller));
    caller.post(SIGN_IN, answer).expect(200);
    house.caller().post(SIGN_IN, answer).refused(401, "passkey.wrong");
    key.count = -1;
    house.caller().post(SIGN_IN, key.answer(start(caller))).expect(200);
  }

  @Test
  void ofOneAnswerSentTwiceAtTheSameMomentOneCounts() throws Exception {
    SoftwareAuthenticator key = personsKey();
    ObjectNode answer = key.answer(start(house.caller()));
    List<Callable<Integer>> tries =
        List.of(house.caller(), house.caller(), house.caller()).stream()
            .<Callable<Integer>>map(caller -> () -> caller.post(SIGN_IN, answer).status())
            .toList();
    try (var threads = Executors.newFixedThreadPool(tries.size())) {
      assertThat(threads.invokeAll(tries).stream().filter(each -> each.resultNow() == 200).count())
          .isEqualTo(1);
    }
  }

  @Test
  void aCounterThatGoesBackIsRefusedAndSaid() {
    SoftwareAuthenticator key = personsKey();
    key.count = 100;
    Caller caller = house.caller();
    caller.post(SIGN_IN, key.answer(start(caller))).expect(200);
    for (long back : new long[] {50, 100}) { // the latter signs with the same number again
      key.count = back;
      house.caller().post(SIGN_IN, key.answer(start(caller))).refused(401, "passkey.counted-back");
    }
    house.caller().post(SIGN_IN, key.answer(start(caller))).expect(200);
  }

  @Test
  void anotherOriginAnotherSiteAndAPersonWhoWasNotVerifiedAreRefused() {
    SoftwareAuthenticator key = personsKey();
    String own = key.origin;
    for (String origin :
        List.of("https://elsewhere.example", "http://localhost:1", "http://localhost", "null")) {
      key.origin = origin;
      refusedToSignIn(key);
    }
    key.origin = own;
    key.site = "elsewhere.example";
    refusedToSignIn(key);
    key.site = "localhost";
    for (int flags : List.of(0, SoftwareAuthenticator.PRESENT, SoftwareAuthenticator.VERIFIED)) {
      key.flags = flags;
      refusedToSignIn(key);
    }
    key.flags = SoftwareAuthenticator.PRESENT | SoftwareAuthenticator.VERIFIED;
    Caller caller = house.caller();
    caller.post(SIGN_IN, key.answer(start(caller))).expect(200);
  }

  @Test
  void aNewPasskeyOfAnotherOriginOrWithoutThePersonVerifiedIsRefused() {
    Caller person = house.signedUp(secrets);
    SoftwareAuthenticator key = key();
    String own = key.origin;
    key.origin = "https://elsewhere.example";
    person.post(FINISH, persons(key.make(begin(person)))).refused(400, "passkey.unfit");
    key.origin = own;
    key.site = "elsewhere.example";
    person.post(FINISH, persons(key.make(begin(person)))).refused(400, "passkey.unfit");
    key.site = "localhost";
    key.flags = SoftwareAuthenticator.PRESENT;
    person.post(FINISH, persons(key.make(begin(person)))).refused(400, "passkey.unfit");
    ObjectNode junk = persons(key.make(begin(person))).put("attestation", Secrets.random(200));
    person.post(FINISH, junk).refused(400, "passkey.unfit");
  }

  @Test
  void aChallengeIsForOneUseOneSessionAndFiveMinutes() {
    SoftwareAuthenticator key = personsKey();
    Caller caller = house.caller();
    JsonNode old = start(caller);
    house.clock.pass(Duration.ofMinutes(5));
    caller.post(SIGN_IN, key.answer(old)).refused(401, "passkey.wrong");
    JsonNode own = Secrets.object().put("challenge", Secrets.random(32));
    caller.post(SIGN_IN, key.answer(own)).refused(401, "passkey.wrong");

    Caller person = house.caller();
    person.post("/api/sign-in", secrets.signIn()).expect(200);
    JsonNode toAdd = begin(person);
    caller.post(SIGN_IN, key.answer(toAdd)).refused(401, "passkey.wrong");
    Caller other = house.signedUp(House.secrets());
    other
        .post(FINISH, persons(key().make(toAdd)).put("authKey", Secrets.random(32)))
        .refused(400, "passkey.unfit");
    person.post(FINISH, persons(key().make(start(caller)))).refused(400, "passkey.unfit");
  }

  @Test
  void aPasskeyPassesAsSecondFactorOfItsOwnAccountOnly() {
    SoftwareAuthenticator key = specialistsKey();
    Caller own = house.caller();
    own.post("/api/sign-in", secrets.signIn()).expect(200);
    JsonNode toUse = own.post(CHALLENGE, Secrets.object()).expect(200).json();
    assertThat(toUse.path("credentials").get(0).asText()).isEqualTo(key.credential());

    Secrets others = House.secrets();
    Caller other = house.caller();
    other.post("/api/sign-up", others.signUpAsSpecialist()).expect(201);
    JsonNode othersChallenge = other.post(CHALLENGE, Secrets.object()).expect(200).json();
    assertThat(othersChallenge.path("credentials")).isEmpty();
    other.post(PASS, key.answer(othersChallenge)).refused(401, "passkey.wrong");
    other.post(PASS, key.answer(toUse)).refused(401, "passkey.wrong");
    other.get("/api/sessions").refused(401, "second-factor.needed");
    own.post(PASS, key().answer(toUse)).refused(401, "passkey.wrong");

    own.post(PASS, key.answer(toUse)).expect(204);
    own.get("/api/sessions").expect(200);
  }

  @Test
  void aHalfSignedInSessionCannotAddOneBesideTheFactorThatIsThere() {
    specialistsKey();
    Caller thief = house.caller();
    thief.post("/api/sign-in", secrets.signIn()).expect(200);
    thief
        .post(FINISH, named(key().make(begin(thief))).put("authKey", secrets.authKey()))
        .refused(401, "second-factor.needed");
  }

  @Test
  void aPasskeyThatOpensNothingDoesNotSignIn() {
    SoftwareAuthenticator key = specialistsKey();
    Caller caller = house.caller();
    caller.post(SIGN_IN, key.answer(start(caller))).refused(409, "passkey.opens-nothing");
    caller.get("/api/account").refused(401, "session.needed");
  }

  @Test
  void aPasskeyThatOpensTheSpaceIsBothFactorsOfASpecialist() {
    Caller specialist = house.specialist(secrets);
    SoftwareAuthenticator key = added(specialist, key());
    Caller caller = house.caller();
    JsonNode signedIn = caller.post(SIGN_IN, key.answer(start(caller))).expect(200).json();
    assertThat(signedIn.path("secondFactor").asText()).isEqualTo("passed");
    caller.get("/api/sessions").expect(200);
  }

  @Test
  void aPasskeyOfSomebodyElseCannotBeAddedAgain() {
    SoftwareAuthenticator key = personsKey();
    Secrets others = House.secrets();
    Caller other = house.signedUp(others);
    ObjectNode body = persons(key.make(begin(other))).put("authKey", others.authKey());
    other.post(FINISH, body).refused(400, "passkey.unfit");
  }

  @Test
  void aRemovedPasskeyOpensNothingMoreAndItsSessionsEnd() {
    SoftwareAuthenticator key = personsKey();
    Caller thief = house.caller();
    thief.post(SIGN_IN, key.answer(start(thief))).expect(200);
    Caller owner = house.caller();
    owner.post("/api/sign-in", secrets.signIn()).expect(200);
    String id = owner.get("/api/second-factor").json().path("passkeys").get(0).path("id").asText();
    ObjectNode removal = Secrets.object().put("id", id);
    owner
        .post(
            "/api/second-factor/passkeys/remove",
            removal.deepCopy().put("authKey", Secrets.random(32)))
        .refused(401, "passphrase.wrong");
    removal.put("authKey", secrets.authKey());
    Secrets others = House.secrets();
    house
        .signedUp(others)
        .post(
            "/api/second-factor/passkeys/remove",
            removal.deepCopy().put("authKey", others.authKey()))
        .refused(404, "not-found");
    owner.post("/api/second-factor/passkeys/remove", removal).expect(204);
    owner.get("/api/sessions").expect(200);
    thief.get("/api/sessions").refused(401, "session.needed");
    refusedToSignIn(key);
    owner.post("/api/second-factor/passkeys/remove", removal).refused(404, "not-found");
  }

  @Test
  void theRecoveryCodeTakesAllPasskeysAway() {
    SoftwareAuthenticator key = personsKey();
    Secrets fresh = secrets.withNewPassphrase().withNewRecoveryCode();
    house.caller().post("/api/recovery", secrets.recover(fresh)).expect(200);
    refusedToSignIn(key);
  }

  @Test
  void anAccountHasAtMostTen() {
    Caller person = house.signedUp(secrets);
    for (int i = 0; i < Passkeys.MOST; i++) {
      added(person, key());
    }
    person.post(FINISH, persons(key().make(begin(person)))).refused(400, "passkey.unfit");
  }

  @Test
  void thoseWhoMakeOneLearnNothingAboutTheAccount() {
    Caller person = house.signedUp(secrets);
    JsonNode toMake = begin(person);
    assertThat(toMake.path("site").asText()).isEqualTo("localhost");
    assertThat(toMake.path("user")).isEqualTo(begin(person).path("user"));
    assertThat(toMake.toString()).doesNotContain(secrets.handle());
  }

  @Test
  void atAnAddressOfNumbersThereAreNone() {
    house
        .caller()
        .send(
            java.net.http.HttpRequest.newBuilder(
                    java.net.URI.create("http://127.0.0.1:" + house.web.port() + START))
                .header("Content-Type", "application/json")
                .header("Morrow-Request", "1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
        .refused(409, "passkey.not-here");
  }

  private SoftwareAuthenticator key() {
    return new SoftwareAuthenticator("http://localhost:" + house.web.port());
  }

  /// The passkey of a person who has just signed up.
  private SoftwareAuthenticator personsKey() {
    return added(house.signedUp(secrets), key());
  }

  private SoftwareAuthenticator added(Caller caller, SoftwareAuthenticator key) {
    caller.post(FINISH, persons(key.make(begin(caller)))).expect(204);
    return key;
  }

  /// The passkey that a new specialist has set up as the only second factor.
  private SoftwareAuthenticator specialistsKey() {
    Caller caller = house.caller();
    caller.post("/api/sign-up", secrets.signUpAsSpecialist()).expect(201);
    SoftwareAuthenticator key = key();
    caller.post(FINISH, named(key.make(begin(caller)))).expect(204);
    caller.get("/api/sessions").expect(200);
    return key;
  }

  private ObjectNode persons(ObjectNode made) {
    return named(made).put("wrappedAccountKey", wrapped).put("authKey", secrets.authKey());
  }

  private static ObjectNode named(ObjectNode made) {
    return made.put("name", "Phone");
  }

  private static JsonNode begin(Caller caller) {
    return caller.post(BEGIN, Secrets.object()).expect(200).json();
  }

  private static JsonNode start(Caller caller) {
    return caller.post(START, Secrets.object()).expect(200).json();
  }

  private void refusedToSignIn(SoftwareAuthenticator key) {
    Caller caller = house.caller();
    caller.post(SIGN_IN, key.answer(start(caller))).refused(401, "passkey.wrong");
    caller.get("/api/account").refused(401, "session.needed");
  }
}
