package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsTest {
  private static final String SAFARI_ON_IPHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
          + " Version/18.5 Mobile/15E148 Safari/604.1";

  private final Database database;
  private final House house;

  SessionsTest(Database database) {
    this.database = database;
    this.house = new House(database);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aSessionThatIsNotUsedForAnHourEnds() {
    Caller person = house.signedUp(House.secrets());
    house.clock.pass(Duration.ofMinutes(59));
    person.get("/api/account").expect(200);
    house.clock.pass(Duration.ofMinutes(59));
    person.get("/api/account").expect(200);
    house.clock.pass(Duration.ofMinutes(60));
    person.get("/api/account").refused(401, "session.needed");
  }

  @Test
  void aSessionEndsFourteenHoursAfterItBeganHoweverMuchItIsUsed() {
    Caller person = house.signedUp(House.secrets());
    for (int i = 0; i < 27; i++) {
      house.clock.pass(Duration.ofMinutes(30));
      person.get("/api/account").expect(200);
    }
    house.clock.pass(Duration.ofMinutes(30));
    person.get("/api/account").refused(401, "session.needed");
  }

  @Test
  void useIsNotedAtMostOnceAMinute() {
    Caller person = house.signedUp(House.secrets());
    Instant began = house.clock.instant();
    house.clock.pass(Duration.ofSeconds(59));
    assertThat(lastSeen(person)).isEqualTo(began);
    house.clock.pass(Duration.ofSeconds(1));
    assertThat(lastSeen(person)).isEqualTo(began.plusSeconds(60));
  }

  @Test
  void thePersonSeesTheOwnSessionsAndWhichIsThisOne() {
    Secrets secrets = House.secrets();
    Caller phone = house.signedUp(secrets);
    Instant began = house.clock.instant();
    house.clock.pass(Duration.ofMinutes(5));
    Caller other = house.caller().with(SAFARI_ON_IPHONE);
    other.post("/api/sign-in", secrets.signIn()).expect(200);
    house.signedUp(House.secrets());

    JsonNode sessions = other.get("/api/sessions").expect(200).json().path("sessions");

    assertThat(sessions).hasSize(2);
    assertThat(sessions.get(0))
        .isEqualTo(
            Secrets.object()
                .put("startedAt", began.plusSeconds(300).toString())
                .put("lastSeenAt", began.plusSeconds(300).toString())
                .put("browser", "Safari, iPhone")
                .put("current", true));
    assertThat(sessions.get(1).path("browser").asText()).isEqualTo("Firefox, Android");
    assertThat(sessions.get(1).path("current").asBoolean()).isFalse();
    phone.get("/api/account").expect(200);
  }

  @Test
  void endingTheOtherSessionsLeavesThisOneAndOtherPeoplesAlone() {
    Secrets secrets = House.secrets();
    Caller here = house.signedUp(secrets);
    List<Caller> elsewhere = List.of(house.caller(), house.caller());
    elsewhere.forEach(caller -> caller.post("/api/sign-in", secrets.signIn()).expect(200));
    Caller somebodyElse = house.signedUp(House.secrets());

    assertThat(here.post("/api/sessions/end-others", "").expect(200).json().path("ended").asInt())
        .isEqualTo(2);

    here.get("/api/account").expect(200);
    elsewhere.forEach(caller -> caller.get("/api/account").refused(401, "session.needed"));
    somebodyElse.get("/api/account").expect(200);
    assertThat(here.post("/api/sessions/end-others", "").expect(200).json().path("ended").asInt())
        .isZero();
  }

  @Test
  void anAccountHasAtMostTwentySessionsAndTheLongestUnusedGoFirst() {
    Secrets secrets = House.secrets();
    Caller first = house.signedUp(secrets);
    Caller second = house.caller();
    second.post("/api/sign-in", secrets.signIn()).expect(200);
    house.clock.pass(Duration.ofMinutes(2));
    first.get("/api/account").expect(200);
    for (int i = 2; i < Sessions.MOST_SESSIONS + 1; i++) {
      house.clock.pass(Duration.ofSeconds(1));
      house.caller().post("/api/sign-in", secrets.signIn()).expect(200);
    }
    assertThat(first.get("/api/sessions").expect(200).json().path("sessions")).hasSize(20);
    second.get("/api/account").refused(401, "session.needed");
  }

  @Test
  void thePersonSeesEachUnlockAndHowItCame() {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    Instant began = house.clock.instant();
    house.clock.pass(Duration.ofMinutes(1));
    house.caller().with("curl/8").post("/api/sign-in", secrets.signIn()).expect(200);
    house.clock.pass(Duration.ofMinutes(1));
    Caller last = house.caller().with(SAFARI_ON_IPHONE);
    Secrets fresh = secrets.withNewPassphrase().withNewRecoveryCode();
    last.post("/api/recovery", secrets.recover(fresh)).expect(200);
    house.caller().post("/api/sign-in", secrets.signIn()).expect(401);

    JsonNode unlocks = last.get("/api/unlocks").expect(200).json().path("unlocks");

    assertThat(unlocks).hasSize(3);
    assertThat(unlocks.get(0))
        .isEqualTo(unlock(began.plusSeconds(120), "recovery", "Safari, iPhone"));
    assertThat(unlocks.get(1)).isEqualTo(unlock(began.plusSeconds(60), "passphrase", ""));
    assertThat(unlocks.get(2)).isEqualTo(unlock(began, "sign-up", "Firefox, Android"));
  }

  @Test
  void onlyTheLastFiftyUnlocksOfNinetyDaysAreKept() {
    Secrets secrets = House.secrets();
    Caller person = house.signedUp(secrets);
    for (int i = 0; i < 55; i++) {
      house.clock.pass(Duration.ofSeconds(1));
      person.post("/api/sign-in", secrets.signIn()).expect(200);
    }
    assertThat(person.get("/api/unlocks").json().path("unlocks")).hasSize(50);
    assertThat(unlocksInTheDatabase(person)).isEqualTo(50);
    house.clock.pass(Duration.ofDays(90));
    person.post("/api/sign-in", secrets.signIn()).expect(200);
    assertThat(person.get("/api/unlocks").json().path("unlocks")).hasSize(1);
    house.accounts.upkeep().run();
    assertThat(unlocksInTheDatabase(person)).isEqualTo(1);
  }

  @Test
  void endedSessionsAreTakenAwayAndLiveOnesStay() {
    Caller ended = house.signedUp(House.secrets());
    house.clock.pass(Duration.ofMinutes(61));
    Caller alive = house.signedUp(House.secrets());
    assertThat(sessionsInTheDatabase()).isGreaterThan(1);
    house.accounts.upkeep().run();
    assertThat(sessionsInTheDatabase()).isEqualTo(1);
    alive.get("/api/account").expect(200);
    ended.get("/api/account").refused(401, "session.needed");
  }

  @Test
  void whatIsNotATokenIsNobody() {
    Caller person = house.signedUp(House.secrets());
    for (String cookie : List.of("x", "", "=".repeat(43), "A".repeat(43), "A".repeat(5000))) {
      Caller other = house.caller();
      assertThat(
              other
                  .send(other.request("/api/account").header("Cookie", "__Host-morrow=" + cookie))
                  .status())
          .isEqualTo(401);
    }
    person.get("/api/account").expect(200);
  }

  private static Instant lastSeen(Caller person) {
    person.get("/api/account").expect(200);
    JsonNode sessions = person.get("/api/sessions").expect(200).json().path("sessions");
    return Instant.parse(sessions.get(0).path("lastSeenAt").asText());
  }

  private static JsonNode unlock(Instant at, String how, String browser) {
    return Secrets.object().put("at", at.toString()).put("how", how).put("browser", browser);
  }

  private int sessionsInTheDatabase() {
    return database
        .jdbi()
        .withHandle(
            sql -> sql.createQuery("select count(*) from session").mapTo(Integer.class).one());
  }

  private int unlocksInTheDatabase(Caller person) {
    return database
        .jdbi()
        .withHandle(sql ->
            sql.createQuery("select count(*) from unlock where account = cast(:id as uuid)")
                .bind("id", person.get("/api/account").json().path("account").asText())
                .mapTo(Integer.class)
                .one());
  }
}
