package morrow.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/// What happens when several act on one piece at the same moment.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidedByTwoTest {
  private static final int REVIEWERS = 4;

  private final Database database;
  private final Desk desk;
  private final List<Caller> reviewers = new ArrayList<>();
  private final Caller writer;

  DecidedByTwoTest(Database database) {
    this.database = database;
    desk = new Desk(database);
    for (int i = 0; i < REVIEWERS; i++) {
      reviewers.add(desk.house.operator());
    }
    writer = desk.house.person();
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @RepeatedTest(5)
  void ofReviewersWhoDecideAtOnceOneDecidesAndTheOthersSeeWhat() throws Exception {
    UUID piece = desk.sent(Matter.QUESTION, writer, "At once");
    JsonNode seen = Desk.look(reviewers.getFirst(), newest());
    List<Caller.Answer> answers =
        atOnce(i -> Desk.decide(reviewers.get(i), seen, i % 2 == 0 ? "approve" : "return"));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    String state =
        answers.stream()
            .filter(answer -> answer.status() == 200)
            .findFirst()
            .orElseThrow()
            .json()
            .path("state")
            .asText();
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .hasSize(REVIEWERS - 1)
        .allMatch(answer -> answer.json().path("case").path("state").asText().equals(state));
    List<Integer> told = desk.shelf(Matter.QUESTION).told(piece);
    assertThat(told).isEqualTo(state.equals("approved") ? List.of(1, 0) : List.of(0, 1));
  }

  @RepeatedTest(5)
  void aStoryIsPublishedOnceHoweverManyApproveItAtOnce() throws Exception {
    UUID piece = desk.sent(Matter.STORY, writer, "A story at once");
    JsonNode seen = Desk.look(reviewers.getFirst(), newest());
    List<Caller.Answer> answers = atOnce(i -> Desk.decide(reviewers.get(i), seen, "approve"));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
    assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(REVIEWERS - 2);
    assertThat(desk.shelf(Matter.STORY).told(piece)).containsExactly(1, 0);
  }

  @RepeatedTest(5)
  void oneAccountInTwoWindowsIsNoSecondPerson() throws Exception {
    UUID piece = desk.sent(Matter.STORY, writer, "Two windows");
    JsonNode seen = Desk.look(reviewers.getFirst(), newest());
    atOnce(i -> Desk.decide(reviewers.getFirst(), seen, "approve").expect(200));
    assertThat(desk.shelf(Matter.STORY).shown(piece)).isEmpty();
  }

  @RepeatedTest(5)
  void whatIsPublishedIsWhatWasApprovedWhileTheWriterChangesIt() throws Exception {
    UUID piece = desk.sent(Matter.QUESTION, writer, "Old text");
    JsonNode seen = Desk.look(reviewers.getFirst(), newest());
    UUID account = writer.account();
    atOnce(i -> {
      if (i == 0) {
        desk.shelf(Matter.QUESTION).send(desk.review, account, piece, "New text");
        return 0;
      }
      return Desk.decide(reviewers.get(i), seen, "approve").status();
    });
    assertThat(desk.shelf(Matter.QUESTION).shown(piece).orElse("Old text")).isEqualTo("Old text");
    assertThat(Desk.look(reviewers.getFirst(), seen.path("id").asText()).path("state").asText())
        .isEqualTo("waiting");
  }

  @RepeatedTest(5)
  void withdrawingWinsOverDecidingAtTheSameMoment() throws Exception {
    UUID piece = desk.sent(Matter.QUESTION, writer, "Withdrawn-" + UUID.randomUUID());
    JsonNode seen = Desk.look(reviewers.getFirst(), newest());
    List<Integer> answers =
        atOnce(i -> {
          if (i == 0) {
            desk.shelf(Matter.QUESTION).withdraw(desk.review, piece);
            return 0;
          }
          return Desk.decide(reviewers.get(i), seen, "approve").status();
        });
    assertThat(answers).isSubsetOf(0, 200, 404, 409);
    assertThat(Tables.holding(database, piece.toString())).isEmpty();
  }

  @RepeatedTest(5)
  void anAccountThatIsDeletedWhileItsPieceIsDecidedLeavesNothing() throws Exception {
    Secrets secrets = House.secrets();
    Caller leaving = desk.house.signedUp(secrets);
    UUID account = leaving.account();
    desk.sent(Matter.STORY, leaving, "Leaving");
    JsonNode seen = Desk.look(reviewers.getFirst(), newest());
    List<Integer> answers =
        atOnce(i ->
            i == 0
                ? leaving.post("/api/account/delete", secrets.delete()).status()
                : Desk.decide(reviewers.get(i), seen, "approve").status());
    assertThat(answers.getFirst()).isEqualTo(204);
    assertThat(answers.subList(1, REVIEWERS)).isSubsetOf(200, 404, 409);
    assertThat(Tables.holding(database, account.toString())).isEmpty();
  }

  private String newest() {
    return database
        .jdbi()
        .withHandle(sql ->
            sql.select("select id from review_case order by id desc limit 1")
                .mapTo(String.class)
                .one());
  }

  private static <T> List<T> atOnce(IntFunction<T> work) throws Exception {
    CyclicBarrier together = new CyclicBarrier(REVIEWERS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < REVIEWERS; i++) {
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
