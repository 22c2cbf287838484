package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {
  private final Database database;
  private final House house;

  AccountsTest(Database database) {
    this.database = database;
    this.house = new House(database);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void signingUpTakesAHandleAndKeysAndNothingElse() {
    Secrets secrets = House.secrets();
    house.caller().post("/api/sign-up", secrets.signUp()).expect(201);
    for (String extra : List.of("email", "phone", "name", "passphrase", "role", "recoveryCode")) {
      house
          .caller()
          .post("/api/sign-up", House.secrets().signUp().put(extra, "x"))
          .refused(400, "request.malformed");
    }
  }

  @Test
  void whoSignsUpIsSignedInAndGetsTheOwnKeysBack() {
    Secrets secrets = House.secrets();
    Caller person = house.caller();
    JsonNode answer = person.post("/api/sign-up", secrets.signUp()).expect(201).json();
    assertKeys(answer, secrets);
    assertThat(answer.path("role").asText()).isEqualTo("person");
    assertThat(person.get("/api/account").expect(200).json()).isEqualTo(answer);
  }

  @Test
  void aSecondDeviceGetsTheSameKeysForTheSamePassphrase() {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    Caller second = house.caller();
    JsonNode challenge = start(second, secrets.handle());
    assertThat(challenge.path("salt").asText()).isEqualTo(secrets.salt());
    assertThat(challenge.path("kdf")).isEqualTo(Secrets.kdf());
    assertKeys(second.post("/api/sign-in", secrets.signIn()).expect(200).json(), secrets);
  }

  @Test
  void aHandleIsReadAsPhonesTypeIt() {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    String typed = " " + secrets.handle().replace("copper", "Copper") + "  ";
    assertThat(start(house.caller(), typed).path("salt").asText()).isEqualTo(secrets.salt());
    house.caller().post("/api/sign-in", secrets.signIn().put("handle", typed)).expect(200);
  }

  @Test
  void theSessionCookieIsOnlyForThisServerAndForNoScript() {
    Caller.Answer answer = house.caller().post("/api/sign-up", House.secrets().signUp());
    assertThat(List.of(answer.header("Set-Cookie").split(";\\s*", -1)))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
        .noneMatch(part -> part.startsWith("Domain") || part.startsWith("Expires"))
        .anyMatch(part -> part.matches("__Host-morrow=[A-Za-z0-9_-]{43}"));
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aWrongPassphraseAndAnUnknownHandleGetTheSameAnswer() {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    Caller.Answer wrong =
        house
            .caller()
            .post("/api/sign-in", secrets.signIn().put("authKey", Secrets.random(32)))
            .refused(401, "sign-in.wrong");
    for (String handle : List.of("nobody-has-this", "Ünfit handle", "", "\ud800", "a\u0000b")) {
      Caller.Answer unknown =
          house
              .caller()
              .post("/api/sign-in", Secrets.of(handle).signIn())
              .refused(401, "sign-in.wrong");
      assertThat(unknown.text()).isEqualTo(wrong.text());
      assertThat(withoutDate(unknown)).isEqualTo(withoutDate(wrong));
    }
  }

  @Test
  void anUnknownHandleHasASaltOfItsOwnThatStaysTheSameAfterARestart() {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    Caller.Answer known =
        house.caller().post("/api/sign-in/start", handle(secrets.handle())).expect(200);
    String one = saltOf(house, "never-heard-1");
    assertThat(one).hasSize(22).isNotEqualTo(saltOf(house, "never-heard-2"));
    assertThat(saltOf(house, " NEVER-heard-1")).isEqualTo(one);
    Caller.Answer unknown =
        house.caller().post("/api/sign-in/start", handle("never-heard-1")).expect(200);
    assertThat(unknown.text().replace(one, secrets.salt())).isEqualTo(known.text());
    assertThat(withoutDate(unknown)).isEqualTo(withoutDate(known));
    try (House restarted = new House(database)) {
      assertThat(saltOf(restarted, "never-heard-1")).isEqualTo(one);
    }
  }

  @Test
  void aTakenHandleIsNotGivenTwice() {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    house
        .caller()
        .post("/api/sign-up", Secrets.of(secrets.handle()).signUp())
        .refused(409, "sign-up.handle-taken");
    house
        .caller()
        .post(
            "/api/sign-up",
            Secrets.of(" " + secrets.handle().toUpperCase(java.util.Locale.ROOT)).signUp())
        .refused(409, "sign-up.handle-taken");
    house.caller().post("/api/sign-in", secrets.signIn()).expect(200);
  }

  @Test
  void aSignUpWhoseAnswerWasLostSignsInWhenItIsRepeated() {
    Secrets secrets = House.secrets();
    JsonNode first = house.caller().post("/api/sign-up", secrets.signUp()).expect(201).json();
    Caller again = house.caller();
    assertThat(again.post("/api/sign-up", secrets.signUp()).expect(201).json()).isEqualTo(first);
    again.get("/api/account").expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "morrow",
    "admin",
    "the-morrow-team",
    "support-2",
    "helpline",
    "0170-1234567",
    "123456",
    "ab",
    "a--b",
    "-ab",
    "ab-",
    "päper",
    "with space"
  })
  void aHandleThatMisleadsOrIdentifiesIsUnfit(String handle) {
    house
        .caller()
        .post("/api/sign-up", Secrets.of(handle).signUp())
        .refused(400, "sign-up.handle-unfit");
  }

  @ParameterizedTest
  @CsvSource({
    "65535, 3, 1, sign-up.weak-kdf",
    "65536, 2, 1, sign-up.weak-kdf",
    "65536, 3, 2, sign-up.weak-kdf",
    "131072, 3, 1, sign-up.other-kdf",
    "65536, 4, 1, sign-up.other-kdf",
    "0, 3, 1, request.malformed",
  })
  void keysAreDerivedWithTheSameWorkByAll(int memoryKiB, int passes, int lanes, String word) {
    JsonNode kdf =
        Secrets.kdf().put("memoryKiB", memoryKiB).put("passes", passes).put("lanes", lanes);
    Secrets secrets = House.secrets();
    house.caller().post("/api/sign-up", secrets.signUp().set("kdf", kdf)).refused(400, word);
    Caller person = house.signedUp(secrets);
    Secrets fresh = secrets.withNewPassphrase().withNewRecoveryCode();
    person
        .post("/api/account/passphrase", secrets.changePassphrase(fresh).set("kdf", kdf))
        .refused(400, word);
    person.post("/api/recovery", secrets.recover(fresh).set("kdf", kdf)).refused(400, word);
  }

  @Test
  void aNewPassphraseReplacesTheOldOneAndEndsTheOtherSessions() {
    Secrets old = House.secrets();
    Caller here = house.signedUp(old);
    Caller elsewhere = house.caller();
    elsewhere.post("/api/sign-in", old.signIn()).expect(200);
    Secrets fresh = old.withNewPassphrase();

    here.post("/api/account/passphrase", old.changePassphrase(fresh)).expect(204);

    assertKeys(here.get("/api/account").expect(200).json(), fresh);
    elsewhere.get("/api/account").refused(401, "session.needed");
    house.caller().post("/api/sign-in", old.signIn()).refused(401, "sign-in.wrong");
    assertKeys(house.caller().post("/api/sign-in", fresh.signIn()).expect(200).json(), fresh);
  }

  @Test
  void aNewPassphraseWhoseAnswerWasLostIsSetOnceWhenItIsRepeated() {
    Secrets old = House.secrets();
    Caller person = house.signedUp(old);
    Secrets fresh = old.withNewPassphrase();
    for (int i = 0; i < 3; i++) {
      person.post("/api/account/passphrase", old.changePassphrase(fresh)).expect(204);
    }
    assertKeys(person.get("/api/account").expect(200).json(), fresh);
  }

  @Test
  void nothingChangesWithoutTheOldPassphrase() {
    Secrets secrets = House.secrets();
    Caller person = house.signedUp(secrets);
    Secrets wrong = secrets.withNewPassphrase();
    Secrets fresh = secrets.withNewPassphrase().withNewRecoveryCode();
    person
        .post("/api/account/passphrase", wrong.changePassphrase(fresh))
        .refused(401, "passphrase.wrong");
    person
        .post("/api/account/recovery-code", wrong.changeRecoveryCode(fresh))
        .refused(401, "passphrase.wrong");
    person.post("/api/account/delete", wrong.delete()).refused(401, "passphrase.wrong");
    house.caller().post("/api/sign-in", secrets.signIn()).expect(200);
    house.caller().post("/api/recovery/start", secrets.startRecovery()).expect(200);
  }

  @Test
  void theRecoveryCodeAloneOpensTheAccountOnceAndEndsAllSessions() {
    Secrets old = House.secrets();
    Caller before = house.signedUp(old);
    Caller person = house.caller();
    JsonNode found = person.post("/api/recovery/start", old.startRecovery()).expect(200).json();
    assertThat(found)
        .isEqualTo(
            Secrets.object()
                .put("handle", old.handle())
                .put("recoveryWrappedAccountKey", old.recoveryWrapped()));
    Secrets fresh = old.withNewPassphrase().withNewRecoveryCode();

    assertKeys(person.post("/api/recovery", old.recover(fresh)).expect(200).json(), fresh);

    person.get("/api/account").expect(200);
    before.get("/api/account").refused(401, "session.needed");
    house.caller().post("/api/sign-in", old.signIn()).refused(401, "sign-in.wrong");
    house.caller().post("/api/recovery/start", old.startRecovery()).refused(401, "recovery.wrong");
    house
        .caller()
        .post("/api/recovery", old.recover(fresh.withNewPassphrase().withNewRecoveryCode()))
        .refused(401, "recovery.wrong");
    house.caller().post("/api/sign-in", fresh.signIn()).expect(200);
    house.caller().post("/api/recovery/start", fresh.startRecovery()).expect(200);
  }

  @Test
  void aRecoveryWhoseAnswerWasLostSignsInWhenItIsRepeated() {
    Secrets old = House.secrets();
    house.signedUp(old);
    Secrets fresh = old.withNewPassphrase().withNewRecoveryCode();
    house.caller().post("/api/recovery", old.recover(fresh)).expect(200);
    Caller again = house.caller();
    assertKeys(again.post("/api/recovery", old.recover(fresh)).expect(200).json(), fresh);
    again.get("/api/account").expect(200);
  }

  @Test
  void aRecoveryHasToBringANewCode() {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    house
        .caller()
        .post("/api/recovery", secrets.recover(secrets.withNewPassphrase()))
        .refused(409, "recovery-code.used");
    Secrets other = House.secrets();
    house.signedUp(other);
    house
        .caller()
        .post("/api/recovery", secrets.recover(other.withNewPassphrase()))
        .refused(401, "recovery.wrong");
    house.caller().post("/api/sign-in", secrets.signIn()).expect(200);
  }

  @Test
  void aNewRecoveryCodeVoidsTheOldOne() {
    Secrets old = House.secrets();
    Caller person = house.signedUp(old);
    Secrets fresh = old.withNewRecoveryCode();
    person.post("/api/account/recovery-code", old.changeRecoveryCode(fresh)).expect(204);
    person.post("/api/account/recovery-code", old.changeRecoveryCode(fresh)).expect(204);
    house.caller().post("/api/recovery/start", old.startRecovery()).refused(401, "recovery.wrong");
    house.caller().post("/api/recovery/start", fresh.startRecovery()).expect(200);
  }

  @Test
  void twoAccountsNeverShareARecoveryCode() {
    Secrets one = House.secrets();
    house.signedUp(one);
    Secrets other = House.secrets();
    Caller person = house.signedUp(other);
    person
        .post("/api/account/recovery-code", other.changeRecoveryCode(one))
        .refused(409, "recovery-code.used");
    house
        .caller()
        .post("/api/sign-up", House.secrets().signUp().put("recoveryAuth", one.recoveryAuth()))
        .refused(409, "recovery-code.used");
  }

  @Test
  void whatOthersHaveToBeToldIsDoneWithTheDeletionOrTheAccountStays() {
    Secrets secrets = House.secrets();
    Caller caller = house.signedUp(secrets);
    UUID account = caller.account();
    List<UUID> told = new ArrayList<>();
    AtomicBoolean fails = new AtomicBoolean(true);
    house.accounts.beforeDeletion((sql, id) -> {
      told.addAll(sql.createQuery("select id from account").mapTo(UUID.class).list());
      if (id.equals(account) && fails.get()) {
        throw new IllegalStateException("planned");
      }
    });
    caller.post("/api/account/delete", secrets.delete()).expect(500);
    caller.get("/api/account").expect(200);
    fails.set(false);
    told.clear();
    caller.post("/api/account/delete", secrets.delete()).expect(204);
    assertThat(told).contains(account);
    caller.get("/api/account").refused(401, "session.needed");
  }

  @Test
  void aDeletedAccountIsInNoTableAndItsHandleIsFree() {
    Secrets secrets = House.secrets();
    Caller person = house.signedUp(secrets);
    String id = person.get("/api/account").json().path("account").asText();
    Caller elsewhere = house.caller();
    elsewhere.post("/api/sign-in", secrets.signIn()).expect(200);
    assertThat(everythingInTheDatabase()).anyMatch(row -> row.contains(id));

    Caller.Answer gone = person.post("/api/account/delete", secrets.delete()).expect(204);

    assertThat(gone.header("Set-Cookie"))
        .startsWith("__Host-morrow=;")
        .contains("Expires=Thu, 1 Jan 1970 00:00:00 GMT");
    assertThat(gone.header("Clear-Site-Data")).isEqualTo("\"cache\", \"cookies\", \"storage\"");
    assertThat(everythingInTheDatabase())
        .noneMatch(row -> row.contains(id) || row.contains(secrets.handle()));
    elsewhere.get("/api/account").refused(401, "session.needed");
    house.caller().post("/api/sign-in", secrets.signIn()).refused(401, "sign-in.wrong");
    house
        .caller()
        .post("/api/recovery/start", secrets.startRecovery())
        .refused(401, "recovery.wrong");
    house.caller().post("/api/sign-up", Secrets.of(secrets.handle()).signUp()).expect(201);
  }

  @Test
  void theDatabaseHoldsNothingThatCouldBeUsedInPlaceOfASecretAndNoAddress() {
    Secrets secrets = House.secrets();
    Caller person = house.callerAt("203.0.113.77");
    person.post("/api/sign-up", secrets.signUp()).expect(201);
    List<String> rows = everythingInTheDatabase();
    assertThat(rows).anyMatch(row -> row.contains(hex(secrets.salt())));
    for (String secret : List.of(secrets.authKey(), secrets.recoveryAuth(), person.cookie())) {
      assertThat(rows).noneMatch(row -> row.contains(hex(secret)) || row.contains(secret));
    }
    assertThat(rows).noneMatch(row -> row.contains("203.0.113") || row.contains("cb00714d"));
  }

  @Test
  void signingOutEndsTheSessionAndClearsTheBrowser() {
    Caller person = house.signedUp(House.secrets());
    Caller copy = house.caller().withCookieOf(person);
    Caller.Answer out = person.post("/api/sign-out", "").expect(204);
    assertThat(out.header("Set-Cookie"))
        .startsWith("__Host-morrow=;")
        .contains("Expires=Thu, 1 Jan 1970 00:00:00 GMT");
    assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"cookies\", \"storage\"");
    copy.get("/api/account").refused(401, "session.needed");
  }

  @Test
  void suggestedHandlesAreFree() {
    JsonNode handles = house.caller().get("/api/handles").expect(200).json().path("handles");
    assertThat(handles).hasSize(6).doesNotHaveDuplicates();
    for (JsonNode handle : handles) {
      house.caller().post("/api/sign-up", Secrets.of(handle.asText()).signUp()).expect(201);
    }
  }

  @Test
  void aBrowserThatSignsInAgainHasOneSession() {
    Secrets secrets = House.secrets();
    Caller person = house.signedUp(secrets);
    Caller copy = house.caller().withCookieOf(person);
    house.clock.pass(Duration.ofSeconds(1));
    person.post("/api/sign-in", secrets.signIn()).expect(200);
    copy.get("/api/account").refused(401, "session.needed");
    assertThat(person.get("/api/sessions").json().path("sessions")).hasSize(1);
  }

  private static JsonNode start(Caller caller, String typed) {
    return caller.post("/api/sign-in/start", handle(typed)).expect(200).json();
  }

  private static Object handle(String typed) {
    return Secrets.object().put("handle", typed);
  }

  private static String saltOf(House house, String typed) {
    return start(house.caller(), typed).path("salt").asText();
  }

  private static Map<String, List<String>> withoutDate(Caller.Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  private static void assertKeys(JsonNode answer, Secrets secrets) {
    assertThat(answer.path("handle").asText()).isEqualTo(secrets.handle());
    JsonNode keys = answer.path("keys");
    assertThat(keys.path("kdf")).isEqualTo(Secrets.kdf());
    assertThat(keys.path("salt").asText()).isEqualTo(secrets.salt());
    assertThat(keys.path("wrappedAccountKey").asText()).isEqualTo(secrets.wrapped());
    assertThat(keys.path("identity")).isEqualTo(Secrets.parsed(secrets.identity()));
    assertThat(keys.size()).isEqualTo(4);
  }

  private static String hex(String base64url) {
    return HexFormat.of().formatHex(java.util.Base64.getUrlDecoder().decode(base64url));
  }

  /// Every row of every table, as PostgreSQL writes it.
  private List<String> everythingInTheDatabase() {
    return database
        .jdbi()
        .withHandle(sql -> {
          List<String> rows = new ArrayList<>();
          List<String> tables =
              sql.createQuery(
                      """
                      select format('%I.%I', table_schema, table_name) from information_schema.tables
                      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
                      """)
                  .mapTo(String.class)
                  .list();
          assertThat(tables).contains("public.account", "public.session", "public.unlock");
          for (String table : tables) {
            try (Stream<String> all =
                sql
                    .createQuery("select cast(t as text) from " + table + " t")
                    .mapTo(String.class)
                    .stream()) {
              all.forEach(rows::add);
            }
          }
          return rows;
        });
  }
}
