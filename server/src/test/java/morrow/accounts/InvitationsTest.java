package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class InvitationsTest {
  private static final String UNKNOWN = "sign-up.invitation-unknown";

  private final Database database;
  private final House house;

  InvitationsTest(Database database) {
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
  void theFirstOperatorComesInWithTheCodeOfTheFirstStart() {
    String code = house.accounts.firstOperatorCode().orElseThrow();
    JsonNode answer =
        house.caller().post("/api/sign-up", House.secrets().signUp(code)).expect(201).json();
    assertThat(answer.path("role").asText()).isEqualTo("operator");
    house.caller().post("/api/sign-up", House.secrets().signUp(code)).refused(404, UNKNOWN);
  }

  @Test
  void aLaterStartWithoutAnOperatorVoidsTheOlderCode() {
    String older = house.accounts.firstOperatorCode().orElseThrow();
    String newer = house.accounts.firstOperatorCode().orElseThrow();
    house.caller().post("/api/sign-up", House.secrets().signUp(older)).refused(404, UNKNOWN);
    house.caller().post("/api/sign-up", House.secrets().signUp(newer)).expect(201);
  }

  @Test
  void thereIsNoFirstCodeOnceThereIsAnOperator() {
    house.operator(House.secrets());
    assertThat(house.accounts.firstOperatorCode()).isEqualTo(Optional.empty());
  }

  @Test
  void theFirstCodeExpiresAfterSevenDays() {
    String code = house.accounts.firstOperatorCode().orElseThrow();
    house.clock.pass(Duration.ofDays(7));
    house.caller().post("/api/sign-up", House.secrets().signUp(code)).refused(404, UNKNOWN);
  }

  @Test
  void whoHasTheCodeGetsTheInvitedRoleAndTheCodeIsUsedUp() {
    Caller operator = house.operator(House.secrets());
    for (String role : new String[] {"specialist", "operator"}) {
      String code = invite(operator, role).path("code").asText();
      JsonNode answer =
          house.caller().post("/api/sign-up", House.secrets().signUp(code)).expect(201).json();
      assertThat(answer.path("role").asText()).isEqualTo(role);
      house.caller().post("/api/sign-up", House.secrets().signUp(code)).refused(404, UNKNOWN);
    }
  }

  @Test
  void aCodeIsReadAsPeopleTypeIt() {
    Caller operator = house.operator(House.secrets());
    String code = invite(operator, "specialist").path("code").asText();
    assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
    String typed =
        code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'l');
    house.caller().post("/api/sign-up", House.secrets().signUp(typed)).expect(201);
  }

  @Test
  void anInvitationExpiresAfterFourteenDays() {
    Caller operator = house.operator(House.secrets());
    JsonNode invitation = invite(operator, "specialist");
    assertThat(invitation.path("expiresAt").asText())
        .isEqualTo(house.clock.instant().plus(Duration.ofDays(14)).toString());
    house.clock.pass(Duration.ofDays(14));
    house
        .caller()
        .post("/api/sign-up", House.secrets().signUp(invitation.path("code").asText()))
        .refused(404, UNKNOWN);
    house.accounts.upkeep().run();
    assertThat(open()).isZero();
  }

  @Test
  void operatorsSeeOpenInvitationsWithoutTheirCodesAndCanWithdrawThem() {
    Caller operator = house.operator(House.secrets());
    JsonNode first = invite(operator, "specialist");
    house.clock.pass(Duration.ofSeconds(1));
    invite(operator, "operator");

    JsonNode open = operator.get("/api/invitations").expect(200).json().path("invitations");

    assertThat(open).hasSize(2);
    assertThat(open.get(1).path("role").asText()).isEqualTo("specialist");
    assertThat(open.get(1).size()).isEqualTo(4);
    assertThat(open.toString()).doesNotContain(first.path("code").asText());
    ObjectNode withdrawal = Secrets.object().put("id", open.get(1).path("id").asText());
    operator.post("/api/invitations/withdraw", withdrawal).expect(204);
    operator.post("/api/invitations/withdraw", withdrawal).refused(404, "not-found");
    assertThat(operator.get("/api/invitations").json().path("invitations")).hasSize(1);
    house
        .caller()
        .post("/api/sign-up", House.secrets().signUp(first.path("code").asText()))
        .refused(404, UNKNOWN);
  }

  @Test
  void aPersonNeedsNoInvitationAndNobodyInvitesOne() {
    Caller operator = house.operator(House.secrets());
    for (String role : new String[] {"person", "OPERATOR", "admin", ""}) {
      operator
          .post("/api/invitations", Secrets.object().put("role", role))
          .refused(400, "request.malformed");
    }
  }

  @Test
  void anUnusableCodeMakesNoAccount() {
    for (String code :
        new String[] {"", "x", "00000-00000-00000-00000-00000", "0".repeat(9999), "ü"}) {
      Secrets secrets = House.secrets();
      house.caller().post("/api/sign-up", secrets.signUp(code)).refused(404, UNKNOWN);
      house.caller().post("/api/sign-in", secrets.signIn()).refused(401, "sign-in.wrong");
    }
  }

  @Test
  void aTakenHandleDoesNotUseUpTheInvitation() {
    Caller operator = house.operator(House.secrets());
    String code = invite(operator, "specialist").path("code").asText();
    Secrets taken = House.secrets();
    house.signedUp(taken);
    house
        .caller()
        .post("/api/sign-up", Secrets.of(taken.handle()).signUp(code))
        .refused(409, "sign-up.handle-taken");
    house.caller().post("/api/sign-up", House.secrets().signUp(code)).expect(201);
  }

  @Test
  void aSignUpByInvitationWhoseAnswerWasLostSignsInWhenItIsRepeated() {
    Caller operator = house.operator(House.secrets());
    Secrets secrets = House.secrets();
    ObjectNode body = secrets.signUp(invite(operator, "specialist").path("code").asText());
    JsonNode first = house.caller().post("/api/sign-up", body).expect(201).json();
    assertThat(house.caller().post("/api/sign-up", body).expect(201).json()).isEqualTo(first);
    assertThat(first.path("role").asText()).isEqualTo("specialist");
  }

  @Test
  void theInvitationsOfADeletedOperatorAreVoid() {
    Secrets secrets = House.secrets();
    Caller operator = house.operator(secrets);
    String code = invite(operator, "operator").path("code").asText();
    operator.post("/api/account/delete", secrets.delete()).expect(204);
    house.caller().post("/api/sign-up", House.secrets().signUp(code)).refused(404, UNKNOWN);
  }

  @Test
  void aSpecialistNeedsNoInvitationUnlessTheOperatorWantsOne() {
    JsonNode answer =
        house
            .caller()
            .post("/api/sign-up", House.secrets().signUpAsSpecialist())
            .expect(201)
            .json();
    assertThat(answer.path("role").asText()).isEqualTo("specialist");
    AccountsSettings defaults = AccountsSettings.DEFAULTS;
    var invitedOnly =
        new AccountsSettings(
            defaults.idleEnd(), defaults.absoluteEnd(), false, "", defaults.guesses());
    try (House strict = new House(database, invitedOnly)) {
      strict
          .caller()
          .post("/api/sign-up", House.secrets().signUpAsSpecialist())
          .refused(403, "sign-up.invitation-needed");
      strict
          .caller()
          .post("/api/sign-up", House.secrets().signUp().put("role", "person"))
          .expect(201);
    }
  }

  @Test
  void nobodyNamesARoleThatIsNotOpen() {
    for (String role : new String[] {"operator", "admin", "SPECIALIST", ""}) {
      house
          .caller()
          .post("/api/sign-up", House.secrets().signUp().put("role", role))
          .refused(400, "request.malformed");
    }
    String code = invite(house.operator(), "operator").path("code").asText();
    house
        .caller()
        .post("/api/sign-up", House.secrets().signUp(code).put("role", "specialist"))
        .refused(400, "request.malformed");
  }

  private static JsonNode invite(Caller operator, String role) {
    return operator.post("/api/invitations", Secrets.object().put("role", role)).expect(201).json();
  }

  private int open() {
    return database
        .jdbi()
        .withHandle(
            sql -> sql.createQuery("select count(*) from invitation").mapTo(Integer.class).one());
  }
}
