package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;

/// What happens when several act on one specialist at the same moment.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidedAtOnceTest {
  private static final int CALLERS = 4;

  private final House house;
  private final List<Caller> operators = new ArrayList<>();

  DecidedAtOnceTest(Database database) {
    house =
        new House(
            database,
            h -> List.of(new SpecialistsFeature(h.database.jdbi(), h.clock, List.of())),
            SpecialistsFeature.class);
    for (int i = 0; i < CALLERS; i++) {
      operators.add(house.operator());
    }
  }

  @AfterAll
  void close() {
    house.close();
  }

  @RepeatedTest(5)
  void ofOperatorsWhoDecideAtOnceOneDecides() throws Exception {
    Caller specialist = applied("Both Look");
    String id = Profiles.waiting(specialist, operators.getFirst());
    List<Integer> answers =
        atOnce(i ->
            operators
                .get(i)
                .post(
                    "/api/operator/application/decide",
                    Profiles.verdict(id, i % 2 == 0 ? "verify" : "refuse"))
                .status());
    assertThat(answers).containsOnlyOnce(204);
    assertThat(answers.stream().filter(status -> status == 409)).hasSize(CALLERS - 1);
    boolean verified = answers.indexOf(204) % 2 == 0;
    assertThat(Profiles.own(specialist).path("profile").path("standing").asText())
        .isEqualTo(verified ? "verified" : "draft");
    assertThat(Profiles.own(specialist).path("application").path("state").asText())
        .isEqualTo(verified ? "verified" : "refused");
  }

  @RepeatedTest(5)
  void whateverComesFirstASuspensionHolds() throws Exception {
    Caller specialist = applied("Sus Pended");
    String id = Profiles.waiting(specialist, operators.getFirst());
    ObjectNode suspension =
        Profiles.object("{}")
            .put("specialist", Profiles.slug(specialist))
            .put("reason", "Stop it.");
    atOnce(i ->
        switch (i) {
          case 0 -> operators.get(0).post("/api/operator/suspend", suspension).expect(204).status();
          case 1 ->
              operators
                  .get(1)
                  .post("/api/operator/application/decide", Profiles.verdict(id, "verify"))
                  .status();
          case 2 -> specialist.post("/api/specialist/withdraw", "{}").expect(200).status();
          default -> specialist.post("/api/specialist/apply", "{}").status();
        });
    assertThat(Profiles.own(specialist).path("profile").path("standing").asText())
        .isEqualTo("suspended");
  }

  @RepeatedTest(5)
  void ofWindowsThatSaveAtOnceOneIsStoredAndTheOthersAreTold() throws Exception {
    Caller specialist = house.specialist();
    List<Integer> first =
        atOnce(i ->
            specialist
                .post("/api/specialist/profile", Profiles.whole("Window " + (char) ('A' + i)))
                .status());
    assertThat(first).containsOnlyOnce(200);
    assertThat(first.stream().filter(status -> status == 409)).hasSize(CALLERS - 1);
    ObjectNode read = Profiles.toChange(specialist);
    List<Integer> second =
        atOnce(i ->
            specialist
                .post("/api/specialist/profile", read.deepCopy().put("region", "Region " + i))
                .status());
    assertThat(second).containsOnlyOnce(200);
    assertThat(Profiles.own(specialist).path("profile").path("version").asLong()).isEqualTo(2);
  }

  @RepeatedTest(5)
  void namesakesWhoComeAtOnceHaveAddressesOfTheirOwn(RepetitionInfo round) throws Exception {
    List<Caller> namesakes = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      namesakes.add(house.specialist());
    }
    String name = "Same Name " + (char) ('A' + round.getCurrentRepetition());
    atOnce(i ->
        namesakes
            .get(i)
            .post("/api/specialist/profile", Profiles.whole(name))
            .expect(200)
            .status());
    assertThat(namesakes.stream().map(Profiles::slug)).doesNotHaveDuplicates();
  }

  @RepeatedTest(5)
  void filesSentAtOnceAreNeverMoreThanFive() throws Exception {
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/profile", Profiles.whole("Many Files")).expect(200);
    for (int round = 0; round < 2; round++) {
      int n = round;
      atOnce(i ->
          specialist
              .post(
                  "/api/specialist/evidence",
                  Profiles.object("{}")
                      .put("name", n + "-" + i + ".pdf")
                      .put(
                          "content",
                          Profiles.base64(
                              ("%PDF-1.7 paper " + n + i)
                                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
              .status());
    }
    assertThat(Profiles.own(specialist).path("application").path("evidence"))
        .hasSize(Evidence.MOST);
  }

  private Caller applied(String name) {
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/profile", Profiles.whole(name)).expect(200);
    specialist.post("/api/specialist/apply", "{}").expect(200);
    return specialist;
  }

  private static <T> List<T> atOnce(IntFunction<T> work) throws Exception {
    CyclicBarrier together = new CyclicBarrier(CALLERS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        int n = i;
        calls.add(() -> {
          together.await();
          return work.apply(n);
        });
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(calls)) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}
