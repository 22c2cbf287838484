package morrow.samples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.articles.ArticlesFeature;
import morrow.articles.ArticlesSettings;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.pennames.PenNames;
import morrow.questions.QuestionsFeature;
import morrow.questions.QuestionsSettings;
import morrow.review.ReviewFeature;
import morrow.review.ReviewSettings;
import morrow.search.Search;
import morrow.specialists.Profiles;
import morrow.specialists.SpecialistsFeature;
import morrow.stories.StoriesFeature;
import morrow.stories.StoriesSettings;
import morrow.web.Routes;
import morrow.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The whole collection comes, stands there marked, and goes again.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCollectionTest {
  /// What may be left: pen names, which nobody may have again, and what counts changes.
  private static final Set<String> GOES_ON =
      Set.of("pen_name", "question_list", "shelf", "published_change", "story_shelf");

  private static final String WHOLE =
      "{\"articles\":24,\"posts\":6,\"stories\":12,\"questions\":60}";
  private static final String NOTHING =
      "{\"articles\":0,\"posts\":0,\"stories\":0,\"questions\":0}";

  private final Database database;
  private final House house;
  private final Caller operator;
  private morrow.stories.@Nullable Samples stories;

  SampleCollectionTest(Database database) {
    this.database = database;
    house =
        new House(
            database,
            this::features,
            SpecialistsFeature.class,
            ArticlesFeature.class,
            StoriesFeature.class,
            ReviewFeature.class);
    operator = house.operator();
  }

  private List<Routes.Feature> features(House h) {
    var jdbi = h.database.jdbi();
    Search search = new Search(jdbi);
    ReviewFeature review = new ReviewFeature(jdbi, ReviewSettings.DEFAULTS, h.clock);
    String origin = WebSettings.DEFAULTS.origin();
    ArticlesFeature articles =
        new ArticlesFeature(
            jdbi, search, review.review(), ArticlesSettings.DEFAULTS, origin, h.clock);
    PenNames names = new PenNames(jdbi);
    StoriesFeature told =
        new StoriesFeature(
            jdbi, names, review.review(), search, StoriesSettings.DEFAULTS, origin, h.clock);
    QuestionsFeature questions =
        new QuestionsFeature(
            jdbi, QuestionsSettings.DEFAULTS, names, review.review(), search, h.clock);
    stories = told.samples();
    return List.of(
        new SpecialistsFeature(jdbi, h.clock, List.of()),
        new SamplesFeature(
            jdbi, articles.articles(), told.samples(), questions.samples(), h.clock));
  }

  @AfterEach
  void empty() {
    operator.post("/api/operator/samples/remove", "{}").expect(200);
  }

  @AfterAll
  void close() {
    house.close();
  }

  private List<String> strings(String query) {
    return database.jdbi().withHandle(sql -> sql.createQuery(query).mapTo(String.class).list());
  }

  /// Every row of every table as a text.
  private Map<String, List<String>> everything() {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table :
        strings(
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
      all.put(table, strings("select t::text from " + table + " t order by t::text"));
    }
    // That the operator was here.
    all.keySet().removeAll(Set.of("session", "unlock"));
    return all;
  }

  private Caller sampleSpecialist(String name, List<String> topics, List<String> languages) {
    Caller specialist = house.specialist();
    var profile = Profiles.whole(name);
    profile.set("topics", list(topics));
    profile.set("languages", list(languages));
    specialist.post("/api/specialist/profile", profile).expect(200);
    Profiles.verifySample(specialist, operator);
    return specialist;
  }

  private static ArrayNode list(List<String> words) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    words.forEach(list::add);
    return list;
  }

  @Test
  void theWholeCollectionComesMarkedAsSamplesAndStaysWhenAskedAgain() {
    assertThat(operator.get("/api/operator/samples").expect(200).text()).isEqualTo(NOTHING);
    assertThat(operator.post("/api/operator/samples/load", "{}").expect(200).text())
        .isEqualTo(WHOLE);

    assertThat(
            strings(
                "select kind || ' ' || language || ' ' || count(*) from piece where sample group by kind, language order by 1"))
        .containsExactly(
            "article de 12",
            "article en 12",
            "post de 3",
            "post en 3",
            "question de 30",
            "question en 30",
            "story de 6",
            "story en 6");
    assertThat(strings("select slug from piece where not sample")).isEmpty();
    assertThat(strings("select slug from published_writing where sample")).hasSize(30);
    assertThat(strings("select slug from story_page where sample")).hasSize(12);
    assertThat(strings("select slug from question where sample and shown and answers > 0"))
        .hasSize(60);
    // Each article and each post is the translation of one other.
    assertThat(
            strings(
                "select translations::text from writing group by translations having count(distinct language) = 2"))
        .hasSize(15);
    assertThat(
            strings(
                "select id::text from piece where published_at > '" + house.clock.instant() + "'"))
        .isEmpty();

    Map<String, List<String>> before = everything();
    assertThat(operator.post("/api/operator/samples/load", "{}").expect(200).text())
        .isEqualTo(WHOLE);
    assertThat(everything()).isEqualTo(before);
    assertThat(operator.get("/api/operator/samples").expect(200).text()).isEqualTo(WHOLE);
  }

  @Test
  void takenOutNothingIsLeftAndItCanComeAgainAtTheSameAddresses() {
    Map<String, List<String>> before = everything();
    operator.post("/api/operator/samples/load", "{}").expect(200);
    List<String> addresses = strings("select kind || slug from piece order by 1");
    assertThat(operator.post("/api/operator/samples/remove", "{}").expect(200).text())
        .isEqualTo(NOTHING);
    Map<String, List<String>> after = everything();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((table, rows) -> {
      if (!GOES_ON.contains(table)) {
        assertThat(rows).as(table).isEqualTo(before.get(table));
      }
    });

    operator.post("/api/operator/samples/remove", "{}").expect(200);
    operator.post("/api/operator/samples/load", "{}").expect(200);
    assertThat(strings("select kind || slug from piece order by 1")).isEqualTo(addresses);
  }

  @Test
  void askedForSeveralTimesAtOnceItIsThereOnce() throws Exception {
    try (ExecutorService several = Executors.newFixedThreadPool(3)) {
      Callable<String> load =
          () -> operator.post("/api/operator/samples/load", "{}").expect(200).text();
      for (Future<String> answer : several.invokeAll(List.of(load, load, load))) {
        assertThat(answer.get()).isEqualTo(WHOLE);
      }
    }
    assertThat(strings("select slug from question where slug ~ '-2$'")).isEmpty();
  }

  @Test
  void whatIsMissingOfItComesAndWhatIsThereStays() {
    operator.post("/api/operator/samples/load", "{}").expect(200);
    List<String> questions = strings("select id::text from question order by id");
    database
        .jdbi()
        .useTransaction(sql -> {
          assertThat(requireNonNull(stories).withdraw(sql)).isEqualTo(12);
        });
    JsonNode figures = operator.get("/api/operator/samples").expect(200).json();
    assertThat(figures.path("stories").asInt()).isZero();
    assertThat(figures.path("articles").asInt()).isEqualTo(24);

    assertThat(operator.post("/api/operator/samples/load", "{}").expect(200).text())
        .isEqualTo(WHOLE);
    assertThat(strings("select id::text from question order by id")).isEqualTo(questions);
  }

  @Test
  void piecesStandUnderNamesOfSampleSpecialistsWhoSpeakTheLanguageAndOfNobodyElse() {
    Profiles.verified(house, operator, "Real Person");
    sampleSpecialist(
        "Sample Both", List.of("unseen-work", "exhaustion", "boundaries"), List.of("de", "en"));
    sampleSpecialist("Sample English", List.of("attachment", "friends"), List.of("en"));
    operator.post("/api/operator/samples/load", "{}").expect(200);

    assertThat(names("the-work-nobody-sees")).containsExactly("Sample Both");
    assertThat(names("die-arbeit-die-niemand-sieht")).containsExactly("Sample Both");
    assertThat(names("writing-to-an-old-friend")).containsExactly("Sample English");
    assertThat(names("alten-freunden-schreiben")).isEmpty();
    // A post is the thought of one person.
    assertThat(names("porcupines-in-winter")).containsExactly("Sample Both");
    assertThat(names("stachelschweine-im-winter")).containsExactly("Sample Both");
    assertThat(names("the-question-i-no-longer-ask")).isEmpty();
    assertThat(
            strings(
                """
                select distinct name from specialist
                where account in (select writer from writing union select writer from reply) order by 1
                """))
        .containsExactly("Sample Both", "Sample English");
    assertThat(
            strings(
                "select question::text from reply where answer is null and writer is not null group by question, writer having count(*) > 1"))
        .isEmpty();
  }

  private List<String> names(String slug) {
    return strings(
        "select name from specialist join writing on writer = account where writing.slug = '"
            + slug
            + "'");
  }
}
