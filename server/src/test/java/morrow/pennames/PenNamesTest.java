package morrow.pennames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithDatabase
class PenNamesTest {
  private final House house;
  private final PenNames names;

  PenNamesTest(Database database) {
    house = new House(database, h -> List.of(new PenNamesFeature(h.database.jdbi())));
    names = new PenNames(database.jdbi());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Outcome take(UUID account, String name) {
    return house.database.jdbi().inTransaction(handle -> names.take(handle, account, name));
  }

  @Test
  void aNameIsTakenOnceByWhomeverAndForEver() throws Exception {
    Caller one = house.person();
    Caller other = house.person();
    assertThat(take(one.account(), " Quiet  Harbour ")).isInstanceOf(Outcome.Done.class);
    assertThat(take(other.account(), "Quiet Harbour")).isEqualTo(new Outcome.TakenBySomebody());
    assertThat(take(one.account(), "quiet-harbour")).isEqualTo(new Outcome.TakenBySomebody());
    // A Cyrillic letter that looks like ours.
    assertThat(take(one.account(), "Quiet H\u0430rbour")).isEqualTo(new Outcome.TakenBySomebody());
    assertThat(take(one.account(), "Quiet Harbours")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void whatIsStoredTellsNeitherTheNameNorWhoseItIs() throws Exception {
    Caller person = house.person();
    Outcome taken = take(person.account(), "Wooden Lantern");
    assertThat(taken).isInstanceOf(Outcome.Done.class);
    List<String> rows =
        house
            .database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery("select pen_name::text from pen_name").mapTo(String.class).list());
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row ->
            assertThat(row)
                .matches("\\(\"\\\\\\\\x[0-9a-f]{64}\"\\)")
                .doesNotContain(person.account().toString().replace("-", "")));
  }

  @Test
  void nobodyTakesTheirOwnHandleOrWhatContainsIt() throws Exception {
    // The handles of the tests are copper-teapot-1 and so on.
    Caller person = house.person();
    assertThat(take(person.account(), "Copper Teapot")).isEqualTo(new Outcome.IsYourHandle());
    assertThat(take(person.account(), "Old Copper-Teapot")).isEqualTo(new Outcome.IsYourHandle());
    assertThat(new PenName("Copper Teapot").recalls("copper-teapot-417")).isTrue();
    assertThat(new PenName("C0pper Teapot").recalls("copper-teapot")).isTrue();
    assertThat(new PenName("Quiet Harbour").recalls("copper-teapot-417")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "  ",
        "1234",
        "Call 0151 234567",
        "Ann 555-123-4",
        "me@example.org",
        "Anna.de",
        "www.anna",
        "Team Morrow",
        "Dr. Blum",
        "Operator",
        "Anna\u202eb",
        "Anna\nBlum",
        "<b>Anna</b>",
        "Anna/Blum",
        "Anna \u2066x",
      })
  void whatCannotBeAPenNameIsRefusedInASentence(String name) {
    assertThat(take(UUID.randomUUID(), name))
        .isInstanceOfSatisfying(
            Outcome.Unfit.class, unfit -> assertThat(unfit.sentence()).endsWith("."));
  }

  @Test
  void aNameOfMoreThanThirtyCharactersIsRefused() {
    assertThat(take(UUID.randomUUID(), "a".repeat(31))).isInstanceOf(Outcome.Unfit.class);
    assertThat(take(UUID.randomUUID(), "a".repeat(10_000))).isInstanceOf(Outcome.Unfit.class);
  }

  @ParameterizedTest
  @CsvSource({"Änne, Anne", "Ирина, irina", "小龍 小龍, x", "O’Neill, y", "Room 7, z"})
  void namesInAnyScriptAreNames(String name, String handle) {
    assertThat(new PenName(name).recalls(handle)).isFalse();
  }

  @Test
  void ofManyWhoTakeOneAtTheSameMomentOneGetsIt() throws Exception {
    try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Outcome> attempt = () -> take(UUID.randomUUID(), "Narrow Bridge");
      var outcomes =
          all.invokeAll(IntStream.range(0, 16).mapToObj(_ -> attempt).toList()).stream()
              .map(future -> future.resultNow().getClass().getSimpleName())
              .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      assertThat(outcomes).isEqualTo(java.util.Map.of("Done", 1L, "TakenBySomebody", 15L));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySuggestionIsAPenNameAndFree(Language language) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      List<String> suggested = names.suggestions(language, random, 6);
      assertThat(suggested).as("seed %d", seed).hasSize(6).doesNotHaveDuplicates();
      for (String name : suggested) {
        assertThat(take(UUID.randomUUID(), name))
            .as("seed %d: %s", seed, name)
            .isInstanceOf(Outcome.Done.class);
      }
    }
  }

  @Test
  void suggestionsAreForPersonsAndInALanguageOfMorrow() throws Exception {
    Caller person = house.person();
    assertThat(person.get("/api/pen-names?language=de").json().get("names")).hasSize(6);
    assertThat(person.get("/api/pen-names?language=xx").status()).isEqualTo(400);
    assertThat(person.get("/api/pen-names").status()).isEqualTo(400);
    assertThat(house.caller().get("/api/pen-names?language=de").status()).isEqualTo(401);
    assertThat(house.specialist().get("/api/pen-names?language=de").status()).isEqualTo(404);
  }
}
