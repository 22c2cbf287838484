package morrow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/// What happens when two or more do the same at one moment.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtOnceTest {
  private static final int CALLERS = 6;

  private final House house;
  private final Caller operator;

  AtOnceTest(Database database) {
    house = new House(database);
    operator = house.operator(House.secrets());
  }

  @AfterAll
  void close() {
    house.close();
  }

  @RepeatedTest(5)
  void ofManyWhoWantOneHandleOneGetsIt() throws Exception {
    Secrets first = House.secrets();
    List<Integer> answers =
        atOnce(
            i -> house.caller().post("/api/sign-up", Secrets.of(first.handle()).signUp()).status());
    assertThat(answers).containsOnlyOnce(201);
    assertThat(answers.stream().filter(status -> status == 409)).hasSize(CALLERS - 1);
  }

  @RepeatedTest(5)
  void aSignUpSentManyTimesMakesOneAccountAndTrapsNobody() throws Exception {
    Secrets secrets = House.secrets();
    List<String> accounts =
        atOnce(i ->
            house
                .caller()
                .post("/api/sign-up", secrets.signUp())
                .expect(201)
                .json()
                .path("account")
                .asText());
    assertThat(accounts).containsOnly(accounts.getFirst());
  }

  @RepeatedTest(5)
  void anInvitationIsUsedOnce() throws Exception {
    String code =
        operator
            .post("/api/invitations", Secrets.object().put("role", "specialist"))
            .expect(201)
            .json()
            .path("code")
            .asText();
    List<Integer> answers =
        atOnce(i -> house.caller().post("/api/sign-up", House.secrets().signUp(code)).status());
    assertThat(answers).containsOnlyOnce(201);
    assertThat(answers.stream().filter(status -> status == 404)).hasSize(CALLERS - 1);
  }

  @RepeatedTest(5)
  void ofTwoNewPassphrasesOneIsSetAndNoSessionOfTheOtherRemains() throws Exception {
    Secrets old = House.secrets();
    List<Caller> devices = new ArrayList<>(List.of(house.signedUp(old)));
    List<Secrets> wanted = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      Caller device = house.caller();
      device.post("/api/sign-in", old.signIn()).expect(200);
      devices.add(device);
      wanted.add(old.withNewPassphrase());
    }
    List<Integer> answers =
        atOnce(i ->
            devices
                .get(i)
                .post("/api/account/passphrase", old.changePassphrase(wanted.get(i)))
                .status());
    assertThat(answers).containsOnlyOnce(204);
    int winner = answers.indexOf(204);
    for (int i = 0; i < CALLERS; i++) {
      assertThat(devices.get(i).get("/api/account").status()).isEqualTo(i == winner ? 200 : 401);
      assertThat(house.caller().post("/api/sign-in", wanted.get(i).signIn()).status())
          .isEqualTo(i == winner ? 200 : 401);
    }
  }

  @RepeatedTest(10)
  void noSessionThatBeganWithTheOldPassphraseOutlivesItsChange() throws Exception {
    Secrets old = House.secrets();
    Caller owner = house.signedUp(old);
    ObjectNode change = old.changePassphrase(old.withNewPassphrase());
    List<Caller> others = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      others.add(house.caller());
    }
    atOnce(i ->
        i == 0
            ? owner.post("/api/account/passphrase", change).expect(204).status()
            : others.get(i).post("/api/sign-in", old.signIn()).status());
    for (Caller other : others) {
      other.get("/api/account").refused(401, "session.needed");
    }
    owner.get("/api/account").expect(200);
  }

  @RepeatedTest(5)
  void ofTwoRecoveriesWithOneCodeOneSucceeds() throws Exception {
    Secrets old = House.secrets();
    house.signedUp(old);
    List<Integer> answers =
        atOnce(i ->
            house
                .caller()
                .post("/api/recovery", old.recover(old.withNewPassphrase().withNewRecoveryCode()))
                .status());
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers.stream().filter(status -> status == 401)).hasSize(CALLERS - 1);
  }

  @RepeatedTest(5)
  void deletingTwiceAndSigningInMeanwhileLeavesNothing() throws Exception {
    Secrets secrets = House.secrets();
    Caller owner = house.signedUp(secrets);
    List<Integer> answers =
        atOnce(i ->
            i % 2 == 0
                ? house
                    .caller()
                    .withCookieOf(owner)
                    .post("/api/account/delete", secrets.delete())
                    .status()
                : house.caller().post("/api/sign-in", secrets.signIn()).status());
    assertThat(answers).allMatch(status -> List.of(204, 200, 401).contains(status));
    house.caller().post("/api/sign-in", secrets.signIn()).refused(401, "sign-in.wrong");
  }

  @RepeatedTest(3)
  void guessesAtOneMomentCountAsMuchAsOneAfterTheOther() throws Exception {
    Secrets secrets = House.secrets();
    house.signedUp(secrets);
    List<Integer> answers =
        atOnce(i -> {
          Caller guesser = house.callerAt("192.0.2.33");
          int wrong = 0;
          for (int n = 0; n < 5; n++) {
            wrong +=
                guesser.post("/api/sign-in", secrets.withNewPassphrase().signIn()).status() == 401
                    ? 1
                    : 0;
          }
          return wrong;
        });
    assertThat(answers.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(GuessLimits.DEFAULTS.handleFromAddress().atOnce());
  }

  /// Does something in all callers at the same moment.
  private static <T> List<T> atOnce(IntFunction<T> something) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CALLERS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        int caller = i;
        calls.add(() -> {
          start.await();
          return something.apply(caller);
        });
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
