package morrow.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several at the same moment.
@WithDatabase
class QuestionsAtOnceTest {
  private static final int ROUNDS = 6;

  private final Town town;

  QuestionsAtOnceTest(Database database) {
    town = new Town(database);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private static List<Caller.Answer> atOnce(List<Callable<Caller.Answer>> calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Caller.Answer> answers = new ArrayList<>();
      for (Future<Caller.Answer> each : threads.invokeAll(calls)) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  private static ObjectNode decision(JsonNode seen) {
    return Town.id(seen.path("id").asText())
        .put("version", seen.path("version").asLong())
        .put("decision", "approve")
        .put("reason", "");
  }

  @Test
  void oneQuestionSentTwiceAtOnceIsAskedOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Caller asker = town.house.person();
      ObjectNode question = Town.question();
      assertThat(
              atOnce(
                  List.of(
                      () -> asker.post("/api/questions/ask", question),
                      () -> asker.post("/api/questions/ask", question))))
          .allMatch(answer -> answer.status() == 200);
      assertThat(
              town.strings(
                  "select id from question where pen_name = ?", question.path("penName").asText()))
          .hasSize(1);
    }
  }

  @Test
  void ofTwoReviewersOneDecides() throws Exception {
    Caller other = town.house.operator();
    for (int round = 0; round < ROUNDS; round++) {
      town.asked(town.house.person());
      ObjectNode decision = decision(town.waiting("question"));
      List<Caller.Answer> answers =
          atOnce(
              List.of(
                  () -> town.reviewer.post("/api/review/decide", decision),
                  () -> other.post("/api/review/decide", decision)));
      assertThat(answers).extracting(Caller.Answer::status).containsAnyOf(200);
      assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
    }
    assertThat(town.strings("select id from question where shown")).hasSize(ROUNDS);
    assertThat(town.strings("select slug from question")).doesNotHaveDuplicates();
  }

  @Test
  void whatIsChangedWhileItIsApprovedIsNeverPublishedUnread() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Caller asker = town.house.person();
      String id = town.asked(asker);
      long version = town.one(asker, id).path("version").asLong();
      ObjectNode change = Town.id(id).put("version", version).put("hide", false);
      change.set(
          "question", Town.text("Nobody has read this title", "And nobody has read this text."));
      ObjectNode decision = decision(town.waiting("question"));
      atOnce(
          List.of(
              () -> asker.post("/api/questions/change", change),
              () -> town.reviewer.post("/api/review/decide", decision)));
      assertThat(town.strings("select title from question where id = ?::uuid and shown", id))
          .doesNotContain("Nobody has read this title");
      asker.post("/api/questions/withdraw", Town.id(id)).expect(204);
      town.house.clock.pass(java.time.Duration.ofSeconds(1));
    }
  }

  @Test
  void anAccountThatIsDeletedWhileItsQuestionIsDecidedAboutLeavesNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Secrets secrets = House.secrets();
      Caller asker = town.house.signedUp(secrets);
      town.asked(asker);
      ObjectNode decision = decision(town.waiting("question"));
      atOnce(
          List.of(
              () -> asker.post("/api/account/delete", secrets.delete()),
              () -> town.reviewer.post("/api/review/decide", decision)));
      if (asker.get("/api/account").status() == 200) {
        asker.post("/api/account/delete", secrets.delete()).expect(204);
      }
      assertThat(town.strings("select id from question")).isEmpty();
      assertThat(town.strings("select slug from piece")).isEmpty();
    }
  }
}
