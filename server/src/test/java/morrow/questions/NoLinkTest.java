package morrow.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Nothing that anybody else gets to see tells that two pen names are one person's, or whose they are.
@WithDatabase
class NoLinkTest {
  private final Town town;

  NoLinkTest(Database database) {
    town = new Town(database);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void noAnswerToAnybodyLinksPenNamesToEachOtherOrToAnAccount() {
    Secrets secrets = House.secrets();
    Caller asker = town.house.signedUp(secrets);
    String account = asker.account().toString();
    String handle =
        town.strings("select handle from account where id = ?", asker.account()).getFirst();
    Caller specialist = town.specialist();
    String writer = specialist.account().toString();
    List<String> questions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String id = town.published(asker);
      questions.add(id);
      names.add(town.one(asker, id).path("penName").asText());
      String answer = town.answered(specialist, id, "Begin with one thing that you leave undone.");
      asker.post("/api/questions/follow-up", Town.followUp(answer, "And then?")).expect(200);
      asker.post("/api/questions/seen", Town.id(id)).expect(204);
    }
    String third = town.asked(asker);

    for (String id : questions) {
      int own = questions.indexOf(id);
      String other = names.get(1 - own);
      String address = town.one(asker, id).path("address").asText();
      List<String> seen =
          List.of(
              town.page(address),
              specialist.post("/api/answers/question", Town.id(id)).expect(200).text(),
              town.one(asker, id).toString());
      assertThat(seen)
          .allSatisfy(text ->
              assertThat(text)
                  .doesNotContain(account, handle, writer, other, questions.get(1 - own)));
    }
    List<String> lists = new ArrayList<>();
    lists.add(town.page("/en/questions"));
    lists.add(town.page("/en/questions?topic=exhaustion"));
    lists.add(specialist.get("/api/answers").expect(200).text());
    lists.add(
        town.specialist()
            .post("/api/answers/open", Secrets.object().put("language", "en").put("fits", true))
            .expect(200)
            .text());
    lists.add(asker.get("/api/questions").expect(200).text());
    JsonNode queue = town.reviewer.get("/api/review/queue").expect(200).json();
    lists.add(queue.toString());
    for (JsonNode each : queue.findValues("id")) {
      lists.add(town.reviewer.post("/api/review/case", Town.id(each.asText())).expect(200).text());
    }
    assertThat(lists).hasSizeGreaterThan(7);
    assertThat(lists).allSatisfy(text -> assertThat(text).doesNotContain(account, handle, writer));
    assertThat(third).isNotEqualTo(questions.getFirst());
    assertThat(UUID.fromString(third)).isNotNull();
  }

  @Test
  void theDatabaseNamesTheAskerWhereTheDesignSaysAndNowhereElse() {
    Caller asker = town.house.person();
    String question = town.published(asker);
    String answer = town.answered(town.specialist(), question, "Begin with one small thing only.");
    asker.post("/api/questions/follow-up", Town.followUp(answer, "And then?")).expect(200);
    String account = asker.account().toString();
    for (String table :
        List.of(
            "question_draft",
            "question_topic",
            "question_address",
            "question_list",
            "reply",
            "piece",
            "pen_name")) {
      assertThat(town.strings("select to_jsonb(t)::text from " + table + " t"))
          .as(table)
          .noneMatch(row -> row.contains(account));
    }
    assertThat(town.strings("select to_jsonb(t)::text from question t")).hasSize(1);
  }
}
