package morrow.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import morrow.accounts.Caller;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What one specialist keeps has an end. Here it is one mebibyte, which is four of the largest texts.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomForWritingsTest {
  private static final long ROOM = 1 << 20;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Desk desk;
  private final Database database;

  RoomForWritingsTest(Database database) {
    this.database = database;
    desk = new Desk(database, new ArticlesSettings(1000, 1000, 1));
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void oldRevisionsGoFirstAndNeverWhatIsPublicOrWrittenLast() {
    Caller writer = desk.known("room-" + COUNT.incrementAndGet());
    JsonNode other = Desk.saved(writer, Desk.article("Another one"));
    JsonNode saved = Desk.saved(writer, large("Grows", "€"));
    String id = saved.path("id").asText();
    saved = later(writer, saved, "—");
    Desk.submit(writer, id, 2).expect(200);
    for (String sign : List.of("‰", "†", "‡", "…", "•")) {
      saved = later(writer, saved, sign);
      assertThat(bytes(writer)).isLessThanOrEqualTo(ROOM);
    }
    assertThat(numbers(writer, id)).containsExactly(7, 6, 5, 2);
    assertThat(saved.path("kept").path("revisions").asInt()).isEqualTo(4);
    assertThat(saved.path("kept").path("since").asText())
        .as("when the oldest was written after which none is missing")
        .isEqualTo(at(writer, id, 5));
    assertThat(writer.post("/api/specialist/writing", Desk.id(id)).expect(200).json())
        .isEqualTo(saved);
    assertThat(
            writer
                .post("/api/specialist/writing", Desk.id(other.path("id").asText()))
                .expect(200)
                .json())
        .isEqualTo(other);
    Desk.submit(writer, id, saved.path("version").asLong()).expect(200);
    saved = later(writer, saved, "€");
    saved = later(writer, saved, "—");
    assertThat(saved.path("kept").path("since").asText()).isEqualTo(at(writer, id, 7));
    assertThat(numbers(writer, id)).containsExactly(9, 8, 7, 2);
    later(writer, saved, "‰");
    assertThat(numbers(writer, id))
        .as("what never was public goes before what once was")
        .containsExactly(10, 9, 7, 2);
  }

  @Test
  void whatHasNoRoomIsRefusedNothingIsChangedAndWhatIsDeletedMakesRoom() {
    Caller writer = desk.verified("room-" + COUNT.incrementAndGet());
    List<JsonNode> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(Desk.saved(writer, large("Piece " + i, "€")));
    }
    ObjectNode fifth = large("Piece 5", "€");
    String said =
        writer
            .post("/api/specialist/writing/save", fifth)
            .refused(409, "writing.full")
            .json()
            .path("message")
            .asText();
    assertThat(said).contains("what you typed is still in the window", "Delete or shorten");
    writer
        .post("/api/specialist/writing", Desk.id(fifth.path("id").asText()))
        .refused(404, "not-found");
    for (JsonNode each : all) {
      assertThat(each.has("kept")).as("where nothing went, nothing is said of it").isFalse();
      assertThat(
              writer
                  .post("/api/specialist/writing", Desk.id(each.path("id").asText()))
                  .expect(200)
                  .json())
          .isEqualTo(each);
    }
    JsonNode smaller = Desk.saved(writer, change(all.getFirst(), "Short."));
    assertThat(smaller.path("version").asLong()).isEqualTo(2);
    JsonNode saved = Desk.saved(writer, fifth);
    assertThat(bytes(writer)).isLessThanOrEqualTo(ROOM);
    writer
        .post("/api/specialist/writing/save", change(smaller, "€".repeat(80_000)))
        .refused(409, "writing.full");
    writer.post("/api/specialist/writing/delete", Desk.id(saved.path("id").asText())).expect(204);
    assertThat(Desk.saved(writer, change(smaller, "€".repeat(80_000))).path("version").asLong())
        .isEqualTo(3);
  }

  @Test
  void whoSavesEverythingAtOnceGetsNoMoreRoom() throws Exception {
    Caller writer = desk.verified("room-" + COUNT.incrementAndGet());
    List<Callable<Integer>> saves = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ObjectNode piece = large("At once " + i, "€");
      saves.add(() -> writer.post("/api/specialist/writing/save", piece).status());
    }
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var save : threads.invokeAll(saves)) {
        statuses.add(save.get());
      }
    }
    assertThat(statuses).containsOnly(200, 409);
    assertThat(statuses.stream().filter(each -> each == 200)).hasSize(4);
    assertThat(bytes(writer)).isLessThanOrEqualTo(ROOM);
  }

  @Test
  void whoHasMoreThanThereIsRoomForCanMakeItSmaller() {
    Caller writer = desk.verified("room-" + COUNT.incrementAndGet());
    JsonNode kept = Desk.saved(writer, large("Was there before", "€"));
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                """
                with more as (
                  insert into writing (id, writer, kind, language, state, translations, version, latest, changed_at)
                  select gen_random_uuid(), ?, 'post', 'en', 'draft', gen_random_uuid(), 1, 1, now() from generate_series(1, 30)
                  returning id
                )
                insert into writing_revision (writing, number, at, title, cover, body, topics, cited, source, minutes)
                select id, 1, now(), '', '', repeat('x', 80000), '{}', '[]', '', 1 from more
                """,
                writer.account()));
    assertThat(bytes(writer)).isGreaterThan(2 * ROOM);
    assertThat(Desk.saved(writer, change(kept, "Smaller.")).path("version").asLong()).isEqualTo(2);
    writer.post("/api/specialist/writing/save", Desk.post("One more")).refused(409, "writing.full");
  }

  private static ObjectNode large(String title, String sign) {
    return Desk.article(title).put("body", sign.repeat(80_000));
  }

  private static ObjectNode change(JsonNode saved, String body) {
    ObjectNode change = saved.deepCopy();
    change.retain(
        "id",
        "version",
        "kind",
        "language",
        "title",
        "cover",
        "topics",
        "references",
        "source",
        "translationOf");
    return change.put("body", body);
  }

  /// Saved so much later that it begins a revision.
  private JsonNode later(Caller writer, JsonNode saved, String sign) {
    desk.house.clock.pass(Duration.ofMinutes(11));
    return Desk.saved(writer, change(saved, sign.repeat(80_000)));
  }

  private static List<Integer> numbers(Caller writer, String id) {
    List<Integer> numbers = new ArrayList<>();
    writer
        .post("/api/specialist/writing/revisions", Desk.id(id))
        .expect(200)
        .json()
        .path("revisions")
        .forEach(each -> numbers.add(each.path("number").asInt()));
    return numbers;
  }

  private static String at(Caller writer, String id, int number) {
    for (JsonNode each :
        writer
            .post("/api/specialist/writing/revisions", Desk.id(id))
            .expect(200)
            .json()
            .path("revisions")) {
      if (each.path("number").asInt() == number) {
        return each.path("at").asText();
      }
    }
    throw new AssertionError("no revision " + number);
  }

  private long bytes(Caller writer) {
    return database.jdbi().withHandle(sql -> new RevisionStore(sql).bytes(writer.account()));
  }
}
