package morrow.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import morrow.accounts.Caller;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.pennames.PenNames;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithDatabase
class QuestionPagesTest {
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  private final Town town;
  private final Samples samples;

  QuestionPagesTest(Database database) {
    town = new Town(database);
    samples =
        new Samples(new PenNames(database.jdbi()), town.search, SamplesTest.submissions(database));
  }

  @AfterEach
  void close() {
    town.close();
  }

  private void sample(int n, Instant at) {
    town.database
        .jdbi()
        .useTransaction(sql ->
            samples.publish(
                sql,
                new SampleQuestion(
                    Language.EN,
                    "sample-number-" + n,
                    "Lantern " + (char) ('a' + n / 26) + (char) ('a' + n % 26),
                    "A sample question, number " + n,
                    "Something that I have asked myself for a while.",
                    "",
                    "",
                    List.of(n % 2 == 0 ? Topic.MONEY : Topic.HOME),
                    false,
                    at,
                    List.of(),
                    List.of())));
  }

  /// All slugs in the order of a list, over all its pages.
  private List<String> walked(String address) {
    List<String> slugs = new ArrayList<>();
    for (String next = address; !next.isEmpty(); ) {
      String page = town.page(next.replace("&amp;", "&"));
      Pattern.compile("/en/questions/(sample-number-[0-9]+)\"")
          .matcher(page)
          .results()
          .forEach(each -> slugs.add(each.group(1)));
      Matcher link = NEXT.matcher(page);
      next = link.find() ? link.group(1) : "";
    }
    return slugs;
  }

  @Test
  void walkingThroughAListMeetsEachQuestionOnceTheNewestFirst() {
    Instant at = Instant.parse("2026-02-01T08:00:00.123456Z");
    int count = 47;
    IntStream.range(0, count).forEach(n -> sample(n, at.plus(Duration.ofDays(n / 3))));
    List<String> all = walked("/en/questions");
    assertThat(all).hasSize(count).doesNotHaveDuplicates();
    assertThat(all.getFirst()).startsWith("sample-number-4");
    assertThat(walked("/en/questions?topic=money")).hasSize(24).doesNotHaveDuplicates();
    assertThat(walked("/en/questions?topic=home")).hasSize(23);
  }

  @Test
  void noListTellsMoreThanTheDayNotEvenByItsOrder() {
    Instant day = Instant.parse("2026-02-01T00:00:00Z");
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
    Collections.shuffle(shuffled, new Random(7));
    for (int i = 0; i < shuffled.size(); i++) {
      sample(shuffled.get(i), day.plus(Duration.ofMinutes(31L * i)).plusNanos(123_456_000));
    }
    List<String> inOrderOfAddress =
        IntStream.range(0, 30)
            .mapToObj(n -> "sample-number-" + n)
            .sorted(Comparator.reverseOrder())
            .toList();
    assertThat(walked("/en/questions")).isEqualTo(inOrderOfAddress);
    Matcher next = NEXT.matcher(town.page("/en/questions"));
    assertThat(next.find()).isTrue();
    assertThat(next.group(1))
        .isEqualTo("/en/questions?after=2026-02-01-" + inOrderOfAddress.get(19));
    assertThat(
            town.strings(
                """
                select published_at::text from question where published_at <> '2026-02-01T00:00:00Z'
                union all select published_at::text from piece where published_at <> '2026-02-01T00:00:00Z'
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?topic=nothing",
        "?after=x",
        "?after=99999999999999999999-abc",
        "?after=1--",
        "?after=-1-abc",
        "?after=2026-02-30-abc",
        "?after=1769932800123456-abc",
        "?x=1",
        "?topic=%00",
        "?after=&topic="
      })
  void anyOtherSpellingOfAListLeadsToItsOneAddress(String query) {
    Caller.Answer answer = town.house.caller().get("/en/questions" + query);
    answer.expect(303);
    assertThat(answer.header("Location")).isEqualTo("/en/questions");
  }

  @Test
  void aQuestionHasOneLanguageAndOneAddress() {
    sample(1, Instant.parse("2026-02-01T08:00:00Z"));
    Caller.Answer answer = town.house.caller().get("/de/questions/sample-number-1");
    answer.expect(303);
    assertThat(answer.header("Location")).isEqualTo("/en/questions/sample-number-1");
    town.house.caller().get("/en/questions/nothing-of-that-name").expect(404);
    town.house.caller().get("/en/questions/%00").expect(404);
  }

  @Test
  void whatIsWrittenStaysATextWhateverItLooksLike() throws Exception {
    String nasty =
        "</script><script>alert(1)</script> <a href=\"https://spam.example\">here</a> https://spam.example & \"quoted\"";
    Caller asker = town.house.person();
    ObjectNode question = Town.question(Town.penName(), Town.text("Is <b>this</b> a text?", nasty));
    String id = asker.post("/api/questions/ask", question).expect(200).json().path("id").asText();
    town.approve("question");
    town.answered(town.specialist(), id, nasty);
    String page = town.page(town.one(asker, id).path("address").asText());
    assertThat(page)
        .doesNotContain("<script>alert", "<a href=\"https://spam.example", "<b>this</b>")
        .contains("&lt;/script&gt;");
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    JsonNode markup = new JsonMapper().readTree(data.group(1));
    assertThat(markup.path("@type").asText()).isEqualTo("QAPage");
    assertThat(markup.at("/mainEntity/text").asText()).isEqualTo(nasty);
    assertThat(markup.at("/mainEntity/answerCount").asInt()).isEqualTo(1);
    assertThat(markup.at("/mainEntity/suggestedAnswer/0/text").asText()).isEqualTo(nasty);
    assertThat(markup.at("/mainEntity/suggestedAnswer/0/author/url").asText())
        .startsWith("/en/specialists/");
  }

  @Test
  void whatCannotBeAQuestionIsRefusedInASentenceAndNothingIsStored() {
    Caller asker = town.house.person();
    List<ObjectNode> bad = new ArrayList<>();
    bad.add(Town.text("Short", "Words enough for a question, I think."));
    bad.add(Town.text("A title that is long enough", "Too short"));
    bad.add(Town.text("A title that is long enough", "x".repeat(4001)));
    bad.add(Town.text("A title \u202e that turns", "Words enough for a question, I think."));
    ObjectNode noTopic = Town.text("A title that is long enough", "Words enough for a question.");
    noTopic.putArray("topics");
    bad.add(noTopic);
    ObjectNode wrongTopic = noTopic.deepCopy();
    wrongTopic.putArray("topics").add("weather");
    bad.add(wrongTopic);
    ObjectNode nullTopic = noTopic.deepCopy();
    nullTopic.putArray("topics").addNull();
    bad.add(nullTopic);
    bad.add(noTopic.deepCopy().put("title", (String) null));
    for (ObjectNode text : bad) {
      asker
          .post("/api/questions/ask", Town.question(Town.penName(), text))
          .refused(400, "request.malformed");
    }
    ObjectNode language = Town.question();
    asker
        .post("/api/questions/ask", language.put("language", "xx"))
        .refused(400, "request.malformed");
    asker
        .post(
            "/api/questions/ask", Town.question(Town.penName(), Town.text("x".repeat(60_000), "")))
        .refused(413, "request.too-large");
    assertThat(town.strings("select id from question")).isEmpty();
    asker
        .post(
            "/api/questions/similar",
            Secrets.object()
                .put("language", "en")
                .put("text", "x".repeat(9000))
                .put("danger", false))
        .refused(400, "request.malformed");
    asker
        .post("/api/questions/one", Town.id(UUID.randomUUID().toString()))
        .refused(404, "not-found");
  }
}
