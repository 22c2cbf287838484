package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.PinnedClock;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// From a draft to a specialist who sees people, and back.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingTest {
  /// What the listener was told, in order.
  private final List<Boolean> told = new ArrayList<>();

  /// The specialists' calendar, apart from the clock by which sessions end.
  private final PinnedClock calendar = new PinnedClock();

  private final House house;
  private final SpecialistsFeature feature;
  private final Caller operator;

  StandingTest(Database database) {
    List<SpecialistsFeature> made = new ArrayList<>();
    house =
        new House(
            database,
            h -> {
              made.add(
                  new SpecialistsFeature(
                      h.database.jdbi(), calendar, List.of((_, _, sees) -> told.add(sees))));
              return made;
            },
            SpecialistsFeature.class);
    feature = made.getFirst();
    operator = house.operator();
  }

  @BeforeEach
  void forget() {
    told.clear();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void whoAppliesIsLookedAtAndThenSeesPeople() {
    Caller specialist = house.specialist();
    assertThat(Profiles.own(specialist).path("profile").isNull()).isTrue();
    specialist.post("/api/specialist/profile", Profiles.whole("Änne Groß")).expect(200);
    assertThat(standing(specialist)).isEqualTo("draft");
    specialist.post("/api/specialist/apply", "{}").expect(200);
    assertThat(standing(specialist)).isEqualTo("applied");
    assertThat(told).isEmpty();

    JsonNode application = application(Profiles.waiting(specialist, operator));
    assertThat(application.path("kind").asText()).isEqualTo("first");
    assertThat(application.path("profile").path("credentials")).hasSize(1);
    assertThat(application.path("checklist")).allMatch(line -> line.path("required").asBoolean());
    decide(specialist, "verify");

    assertThat(told).containsExactly(true);
    JsonNode profile = Profiles.own(specialist).path("profile");
    assertThat(profile.path("standing").asText()).isEqualTo("verified");
    assertThat(profile.path("slug").asText()).isEqualTo("aenne-gross");
    assertThat(profile.path("verifiedUntil").asText()).isEqualTo(today().plusYears(1).toString());
    operator
        .get("/api/operator/applications")
        .expect(200)
        .json()
        .path("applications")
        .forEach(line -> assertThat(line.path("slug").asText()).isNotEqualTo("aenne-gross"));
  }

  @Test
  void nobodyIsVerifiedWithoutEveryCheck() {
    Caller specialist = applied("Vera Without");
    String id = Profiles.waiting(specialist, operator);
    for (Check left : Check.values()) {
      ObjectNode verdict = Profiles.verdict(id, "verify");
      verdict.putArray("checks");
      for (Check check : Check.values()) {
        if (check != left) {
          verdict.withArray("checks").add(check.word());
        }
      }
      JsonNode refused =
          operator
              .post("/api/operator/application/decide", verdict)
              .refused(409, "application.unchecked")
              .json();
      assertThat(refused.path("missing"))
          .singleElement()
          .extracting(JsonNode::asText)
          .isEqualTo(left.word());
    }
    assertThat(standing(specialist)).isEqualTo("applied");
  }

  @Test
  void aVerificationEndsInThreeYearsAtTheLatest() {
    Caller specialist = applied("Until When");
    ObjectNode verdict = Profiles.verdict(Profiles.waiting(specialist, operator), "verify");
    for (String until :
        List.of(today().minusDays(1).toString(), today().plusYears(3).plusDays(1).toString())) {
      operator
          .post("/api/operator/application/decide", verdict.put("until", until))
          .refused(400, "application.until");
    }
    operator
        .post("/api/operator/application/decide", verdict.put("until", "31.12.2026"))
        .refused(400, "request.malformed");
    operator
        .post("/api/operator/application/decide", verdict.put("until", today().toString()))
        .expect(204);
    assertThat(Profiles.own(specialist).path("profile").path("verifiedUntil").asText())
        .isEqualTo(today().toString());
  }

  @Test
  void whatIsReturnedOrRefusedSaysWhyAndMayBeAppliedForAgain() {
    Caller specialist = applied("Tried Again");
    decide(specialist, "return");
    JsonNode application = Profiles.own(specialist).path("application");
    assertThat(application.path("state").asText()).isEqualTo("returned");
    assertThat(application.path("reason").asText()).isEqualTo("Looked at.");
    assertThat(standing(specialist)).isEqualTo("draft");
    specialist.post("/api/specialist/apply", "{}").expect(200);
    decide(specialist, "refuse");
    assertThat(standing(specialist)).isEqualTo("draft");
    specialist.post("/api/specialist/apply", "{}").expect(200);
    decide(specialist, "verify");
    assertThat(standing(specialist)).isEqualTo("verified");
    assertThat(events(specialist))
        .containsExactly("verified", "applied", "refused", "applied", "returned", "applied");
  }

  @Test
  void aDecisionIsMadeOnceAndAWithdrawnApplicationNotAtAll() {
    Caller specialist = applied("Only Once");
    String id = Profiles.waiting(specialist, operator);
    specialist.post("/api/specialist/withdraw", "{}").expect(200);
    assertThat(standing(specialist)).isEqualTo("draft");
    operator
        .post("/api/operator/application/decide", Profiles.verdict(id, "verify"))
        .refused(409, "application.decided");
    specialist.post("/api/specialist/withdraw", "{}").expect(200);
    specialist.post("/api/specialist/apply", "{}").expect(200);
    operator
        .post("/api/operator/application/decide", Profiles.verdict(id, "verify"))
        .refused(404, "not-found");
    decide(specialist, "verify");
    assertThat(told).containsExactly(true);
  }

  @Test
  void suspensionTakesEffectAtOnceAndOnlyReinstatingEndsIt() {
    Caller specialist = Profiles.verified(house, operator, "Susan Pended");
    suspend(specialist);
    suspend(specialist); // twice is once
    assertThat(told).containsExactly(true, false);
    JsonNode own = Profiles.own(specialist);
    assertThat(own.path("profile").path("standing").asText()).isEqualTo("suspended");
    assertThat(own.path("suspended").path("reason").asText())
        .isEqualTo("A complaint is looked into.");

    specialist.post("/api/specialist/apply", "{}").expect(200);
    assertThat(standing(specialist)).isEqualTo("suspended");
    decide(specialist, "verify");
    assertThat(standing(specialist)).isEqualTo("suspended");
    specialist.post("/api/specialist/apply", "{}").expect(200);
    specialist.post("/api/specialist/withdraw", "{}").expect(200);
    assertThat(standing(specialist)).isEqualTo("suspended");
    assertThat(told).containsExactly(true, false);

    reinstate(specialist);
    assertThat(standing(specialist)).isEqualTo("verified");
    assertThat(Profiles.own(specialist).path("suspended").isNull()).isTrue();
    assertThat(told).containsExactly(true, false, true);
  }

  @Test
  void whoWasNeverVerifiedIsReinstatedToWhatTheyWere() {
    Caller draft = house.specialist();
    draft.post("/api/specialist/profile", Profiles.whole("Draft Again")).expect(200);
    suspend(draft);
    reinstate(draft);
    assertThat(standing(draft)).isEqualTo("draft");
    Caller applied = applied("Applied Again");
    suspend(applied);
    reinstate(applied);
    assertThat(standing(applied)).isEqualTo("applied");
    assertThat(told).isEmpty();
  }

  @Test
  void aVerificationEndsByItselfAndIsToldOnce() {
    Caller specialist = Profiles.verified(house, operator, "Ex Pired");
    told.clear();
    calendar.pass(Duration.ofDays(daysLeft(specialist)));
    feature.upkeep().run();
    assertThat(events(specialist))
        .as("the last day still counts")
        .containsExactly("verified", "applied");
    calendar.pass(Duration.ofDays(1));
    told.clear(); // of others, whose verification ended with the day
    feature.upkeep().run();
    assertThat(told).isNotEmpty().containsOnly(false);
    told.clear();
    feature.upkeep().run();
    assertThat(told).isEmpty();
    assertThat(events(specialist)).containsExactly("expired", "verified", "applied");

    specialist.post("/api/specialist/apply", "{}").expect(200);
    decide(specialist, "verify");
    assertThat(told).containsExactly(true);
  }

  @Test
  void aRenewalIsForTheLastSixtyDaysAndAsksForLess() {
    Caller specialist = Profiles.verified(house, operator, "Re Newed");
    specialist.post("/api/specialist/apply", "{}").refused(409, "application.nothing-new");
    calendar.pass(Duration.ofDays(daysLeft(specialist) - 60));
    specialist.post("/api/specialist/apply", "{}").refused(409, "application.nothing-new");
    calendar.pass(Duration.ofDays(1));
    specialist.post("/api/specialist/apply", "{}").expect(200);
    assertThat(standing(specialist)).isEqualTo("verified");
    String id = Profiles.waiting(specialist, operator);
    assertThat(application(id).path("kind").asText()).isEqualTo("renewal");
    ObjectNode verdict = Profiles.verdict(id, "verify");
    verdict.putArray("checks").add("register").add("conduct").add("insurance");
    operator.post("/api/operator/application/decide", verdict).expect(204);
    assertThat(Profiles.own(specialist).path("profile").path("verifiedUntil").asText())
        .isEqualTo(today().plusYears(1).toString());
  }

  @Test
  void aNewNameShowsOnlyAfterItWasVerified() {
    Caller specialist = Profiles.verified(house, operator, "Old Name");
    ObjectNode changed =
        Profiles.toChange(specialist).put("name", "New Name").put("about", "y".repeat(50));
    specialist.post("/api/specialist/profile", changed).expect(200);
    JsonNode own = Profiles.own(specialist);
    assertThat(own.path("profile").path("name").asText()).isEqualTo("New Name");
    assertThat(own.path("profile").path("slug").asText()).isEqualTo("old-name");
    assertThat(own.path("shown").path("name").asText()).isEqualTo("Old Name");

    specialist.post("/api/specialist/apply", "{}").expect(200);
    ObjectNode another = Profiles.toChange(specialist).put("name", "Other Name");
    specialist.post("/api/specialist/profile", another).refused(409, "application.open");
    ObjectNode texts = Profiles.toChange(specialist).put("about", "z".repeat(50));
    specialist.post("/api/specialist/profile", texts).expect(200);
    JsonNode application = application(Profiles.waiting(specialist, operator));
    assertThat(application.path("kind").asText()).isEqualTo("change");
    assertThat(application.path("shown").path("name").asText()).isEqualTo("Old Name");
    String until = Profiles.own(specialist).path("profile").path("verifiedUntil").asText();
    calendar.pass(Duration.ofDays(10));
    decide(specialist, "verify");

    JsonNode after = Profiles.own(specialist);
    assertThat(after.path("profile").path("slug").asText()).isEqualTo("new-name");
    assertThat(after.path("shown").isNull()).isTrue();
    assertThat(after.path("profile").path("verifiedUntil").asText())
        .as("a change does not make it last longer")
        .isEqualTo(until);
  }

  @Test
  void nobodyDecidesAboutTheirOwnAccount() {
    Caller specialist = applied("My Own");
    UUID account = account(specialist);
    String id = Profiles.waiting(specialist, operator);
    Standings standings = new Standings(house.database.jdbi(), calendar, List.of());
    Applications applications =
        new Applications(
            house.database.jdbi(), standings, new EvidenceFolder(house.database.jdbi(), standings));
    Applications.Verdict verdict =
        new Applications.Verdict(Decision.VERIFY, Set.of(Check.values()), "", null, null);
    assertThat(applications.decide(account, UUID.fromString(id), verdict))
        .isInstanceOf(Outcome.OwnAccount.class);
    assertThat(standings.suspend(account, Profiles.slug(specialist), "Because."))
        .isInstanceOf(Outcome.OwnAccount.class);
    assertThat(standings.reinstate(account, Profiles.slug(specialist)))
        .isInstanceOf(Outcome.OwnAccount.class);
    assertThat(standing(specialist)).isEqualTo("applied");
  }

  @Test
  void onlyAnOperatorMarksASample() {
    Caller specialist = house.specialist();
    specialist
        .post("/api/specialist/profile", Profiles.whole("Sam Ple").put("sample", true))
        .refused(400, "request.malformed");
    specialist.post("/api/specialist/profile", Profiles.whole("Sam Ple")).expect(200);
    specialist.post("/api/specialist/apply", "{}").expect(200);
    String id = Profiles.waiting(specialist, operator);
    operator
        .post(
            "/api/operator/application/decide", Profiles.verdict(id, "verify").put("sample", true))
        .expect(204);
    assertThat(Profiles.own(specialist).path("profile").path("sample").asBoolean()).isTrue();
  }

  @Test
  void theHistorySaysWhoAndWhyAndOutlivesTheOperatorsAccount() {
    Caller leaving = house.operator();
    Caller specialist = applied("His Tory");
    leaving
        .post(
            "/api/operator/application/decide",
            Profiles.verdict(Profiles.waiting(specialist, operator), "verify"))
        .expect(204);
    String handle = leaving.get("/api/account").json().path("handle").asText();
    JsonNode event = history(specialist).path(0);
    assertThat(event.path("by").asText()).isEqualTo(handle);
    assertThat(event.path("reason").asText()).isEqualTo("Looked at.");
    assertThat(event.path("checks")).hasSize(Check.values().length);

    UUID operatorsAccount =
        UUID.fromString(leaving.get("/api/account").json().path("account").asText());
    house
        .database
        .jdbi()
        .useHandle(sql -> sql.execute("delete from account where id = ?", operatorsAccount));
    assertThat(history(specialist).path(0).path("by").isNull()).isTrue();
    assertThat(events(specialist)).containsExactly("verified", "applied");
  }

  @Test
  void anApplicationNeedsAWholeProfile() {
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/apply", "{}").refused(409, "profile.missing");
    ObjectNode profile = Profiles.whole("Half Done").put("about", "Short.");
    for (String list : List.of("topics", "languages", "ways", "credentials")) {
      profile.putArray(list);
    }
    specialist.post("/api/specialist/profile", profile).expect(200);
    JsonNode missing =
        specialist
            .post("/api/specialist/apply", "{}")
            .refused(409, "profile.incomplete")
            .json()
            .path("missing");
    assertThat(missing)
        .extracting(JsonNode::asText)
        .containsExactly("topics", "languages", "ways", "about", "credentials");
  }

  @Test
  void whoAppliesAgainAndAgainWaitsForADay() {
    Caller specialist = applied("Again Andagain");
    for (int i = 1; i < 10; i++) {
      specialist.post("/api/specialist/withdraw", "{}").expect(200);
      specialist.post("/api/specialist/apply", "{}").expect(200);
    }
    specialist.post("/api/specialist/withdraw", "{}").expect(200);
    specialist.post("/api/specialist/apply", "{}").refused(429, "application.wait");
    calendar.pass(Duration.ofHours(25));
    specialist.post("/api/specialist/apply", "{}").expect(200);
  }

  @Test
  void aChangeOfZoneOrWaysIsToldWhileTheSpecialistSeesPeople() {
    Caller specialist = Profiles.verified(house, operator, "Mo Ving");
    told.clear();
    specialist
        .post("/api/specialist/profile", Profiles.toChange(specialist).put("zone", "Asia/Kolkata"))
        .expect(200);
    assertThat(told).containsExactly(true);
    ObjectNode onlyPhone = Profiles.toChange(specialist);
    onlyPhone.putArray("ways").addObject().put("way", "phone").put("detail", "+91 22 123456");
    specialist.post("/api/specialist/profile", onlyPhone).expect(200);
    assertThat(told).containsExactly(true, true);
    specialist
        .post("/api/specialist/profile", Profiles.toChange(specialist).put("region", "Kerala"))
        .expect(200);
    assertThat(told).containsExactly(true, true);
  }

  @Test
  void whatAListenerRefusesIsNotDone() {
    Caller specialist = Profiles.verified(house, operator, "All Ornothing");
    Standings failing =
        new Standings(
            house.database.jdbi(),
            calendar,
            List.of((_, _, _) -> {
              throw new IllegalStateException("no");
            }));
    assertThatThrownBy(() -> failing.suspend(account(operator), "all-ornothing", "Because."))
        .hasMessage("no");
    assertThat(standing(specialist)).isEqualTo("verified");
    assertThat(events(specialist)).containsExactly("verified", "applied");
  }

  private Caller applied(String name) {
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/profile", Profiles.whole(name)).expect(200);
    specialist.post("/api/specialist/apply", "{}").expect(200);
    return specialist;
  }

  private void decide(Caller specialist, String decision) {
    ObjectNode verdict = Profiles.verdict(Profiles.waiting(specialist, operator), decision);
    operator.post("/api/operator/application/decide", verdict).expect(204);
  }

  private void suspend(Caller specialist) {
    operator
        .post(
            "/api/operator/suspend",
            Profiles.object("{}")
                .put("specialist", Profiles.slug(specialist))
                .put("reason", "A complaint is looked into."))
        .expect(204);
  }

  private void reinstate(Caller specialist) {
    operator
        .post(
            "/api/operator/reinstate",
            Profiles.object("{}").put("specialist", Profiles.slug(specialist)))
        .expect(204);
  }

  private JsonNode application(String id) {
    return operator
        .post("/api/operator/application", Profiles.object("{}").put("id", id))
        .expect(200)
        .json();
  }

  private JsonNode history(Caller specialist) {
    return operator
        .post(
            "/api/operator/specialist",
            Profiles.object("{}").put("specialist", Profiles.slug(specialist)))
        .expect(200)
        .json()
        .path("history");
  }

  private List<String> events(Caller specialist) {
    List<String> events = new ArrayList<>();
    history(specialist).forEach(event -> events.add(event.path("what").asText()));
    return events;
  }

  private static UUID account(Caller caller) {
    return UUID.fromString(caller.get("/api/account").expect(200).json().path("account").asText());
  }

  private long daysLeft(Caller specialist) {
    String until = Profiles.own(specialist).path("profile").path("verifiedUntil").asText();
    return today().until(LocalDate.parse(until), ChronoUnit.DAYS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(calendar.instant(), ZoneOffset.UTC);
  }

  private static String standing(Caller specialist) {
    return Profiles.own(specialist).path("profile").path("standing").asText();
  }
}
