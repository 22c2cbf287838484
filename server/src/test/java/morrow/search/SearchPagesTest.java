package morrow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.helplines.HelplinesPages;
import morrow.home.HomePages;
import morrow.specialists.SpecialistsFeature;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading as a visitor without scripts sees it.
@WithDatabase
class SearchPagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FIRST_HELP = "First: somebody you can reach now";

  private final Database database;
  private final Shelf shelf;
  private House house;
  private Caller visitor;

  SearchPagesTest(Database database) {
    this.database = database;
    shelf = new Shelf(database.jdbi());
  }

  @BeforeEach
  void open() {
    shelf.empty();
    house =
        new House(
            database,
            h -> List.of(new SearchFeature(h.database.jdbi())),
            SpecialistsFeature.class,
            HelplinesPages.class,
            HomePages.class,
            SearchFeature.class);
    visitor = house.caller();
    shelf.put(
        Language.EN,
        Kind.ARTICLE,
        "unseen",
        "The unseen work",
        "Who thinks of it",
        "Laundry and lists.",
        Topic.UNSEEN_WORK);
    shelf.put(
        Language.EN,
        Kind.STORY,
        "year",
        "My quiet year",
        "",
        "I kept a list of the laundry.",
        Topic.UNSEEN_WORK);
    shelf.put(
        Language.EN,
        Kind.QUESTION,
        "fear",
        "What if he finds out?",
        "",
        "He checks my phone.",
        Topic.CONTROL);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String search(String fields) {
    return visitor.post("/en/search", bytes(fields), FORM).expect(200).text();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String searchFor(String text) {
    return search("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  @Test
  void whatSomebodyLooksForStandsInNoAddressAndInNoLog() {
    StringBuilder logged = new StringBuilder();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord one) {
            logged.append(one.getMessage()).append(one.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger("").addHandler(listener);
    try {
      String page = searchFor("laundry xylophonist");
      assertThat(page).contains("/en/articles/unseen").contains("value=\"laundry xylophonist\"");
      assertThat(page).doesNotContain("?q=").doesNotContain("/search?");
      assertThat(logged).doesNotContain("xylophonist");
      List<String> words =
          database
              .jdbi()
              .withHandle(
                  sql -> sql.createQuery("select word from piece_word").mapTo(String.class).list());
      assertThat(words).doesNotContain("xylophonist");
    } finally {
      Logger.getLogger("").removeHandler(listener);
    }
  }

  @Test
  void aQueryInTheAddressIsNotAnswered() {
    assertThat(visitor.get("/en/search?q=laundry").expect(200).text())
        .doesNotContain("laundry")
        .doesNotContain("/en/articles/unseen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he will choke me",
        "suicide",
        "suizide",
        "Selbstmord",
        "violenc",
        "gewalt",
        "stalker"
      })
  void whatPointsToDangerPutsHelplinesAboveAll(String text) {
    String page = searchFor(text);
    assertThat(page).contains(FIRST_HELP);
    assertThat(page.indexOf(FIRST_HELP)).isLessThan(page.indexOf("<h1>"));
  }

  @Test
  void whatDoesNotPointToDangerDoesNot() {
    assertThat(searchFor("laundry")).doesNotContain(FIRST_HELP);
  }

  @Test
  void nothingFoundGivesAWayOn() {
    assertThat(searchFor("zzzzzzzz"))
        .contains("Nothing here has these words")
        .contains("/en/topics/unseen-work")
        .contains("/en/helplines")
        .contains("/en/questions")
        .contains("Look in: Deutsch");
    assertThat(searchFor("the and of")).contains("Words like these stand in every text");
  }

  @Test
  void textsAreEscapedAlsoWhereWordsAreMarked() {
    shelf.put(
        Language.EN,
        Kind.STORY,
        "script",
        "Garden <b>bold</b>",
        "",
        "A <script>alert(1)</script> garden & \"shed\".");
    assertThat(searchFor("garden"))
        .contains("<mark>Garden</mark> &lt;b&gt;bold&lt;/b&gt;")
        .contains("A &lt;script&gt;alert(1)&lt;/script&gt; <mark>garden</mark>");
    assertThat(searchFor("\"><script>alert(1)</script>")).doesNotContain("<script>alert");
  }

  @Test
  void withTheDatabaseAwayHelplinesStandThereAllTheSame() {
    Jdbi away =
        Jdbi.create(() -> {
          throw new SQLException("away", "08006");
        });
    try (House alone =
        new House(
            database,
            _ -> List.of(new SearchFeature(away)),
            SpecialistsFeature.class,
            HelplinesPages.class,
            HomePages.class,
            SearchFeature.class)) {
      assertThat(alone.caller().post("/en/search", bytes("q=suicide"), FORM).expect(503).text())
          .contains(FIRST_HELP, "The search does not work at the moment", "value=\"suicide\"");
    }
  }

  @Test
  void aSearchThatTakesTooLongEndsAndSaysSo() {
    database
        .jdbi()
        .useTransaction(sql -> {
          sql.execute("lock table piece in access exclusive mode");
          assertThat(visitor.post("/en/search", bytes("q=laundry"), FORM).expect(503).text())
              .contains("The search takes too long right now", "value=\"laundry\"");
        });
  }

  @Test
  void theFrontPageShowsTopicsAndWhatIsNewAndChangesWithEachPiece() {
    String page = visitor.get("/en/reading").expect(200).text();
    assertThat(page)
        .contains(
            "The unseen work",
            "My quiet year",
            "What if he finds out?",
            "/en/topics/unseen-work",
            "/en/topics/control");
    assertThat(page).doesNotContain("/en/topics/money");
    Piece gone =
        shelf.put(Language.EN, Kind.STORY, "soon-gone", "Soon gone", "", "Words.", Topic.MONEY);
    assertThat(visitor.get("/en/reading").text()).contains("Soon gone", "/en/topics/money");
    shelf.remove(gone);
    assertThat(visitor.get("/en/reading").text())
        .doesNotContain("Soon gone")
        .doesNotContain("/en/topics/money");
    assertThat(visitor.get("/de/reading").expect(200).text())
        .contains("Hier ist noch nichts veröffentlicht");
  }

  @Test
  void aTopicHasAPageWithPagesOfEachKind() {
    for (int i = 0; i < 45; i++) {
      shelf.put(
          Language.EN,
          Kind.QUESTION,
          "money-" + i,
          "Money number " + i,
          "",
          "Coins.",
          Topic.MONEY,
          Topic.HOME);
    }
    String topic = visitor.get("/en/topics/money").expect(200).text();
    assertThat(topic)
        .contains("Money number 44", "All 45", "/en/topics/home")
        .doesNotContain("Money number 39");
    assertThat(visitor.get("/en/topics/money?kind=question&page=3").expect(200).text())
        .contains("Money number 4<", "Page 3 of 3")
        .doesNotContain("Money number 5<");
    assertThat(visitor.get("/en/topics/money?page=2&kind=question").status()).isEqualTo(303);
    assertThat(visitor.get("/en/topics/nothing").status()).isEqualTo(404);
    assertThat(visitor.get("/en/topics/grief").expect(200).text())
        .contains("Nothing has been published about this yet");
  }

  @Test
  void topicsOfDangerPutHelplinesAboveAll() {
    assertThat(visitor.get("/en/topics/violence").text()).contains(FIRST_HELP);
    assertThat(visitor.get("/en/topics/control").text()).contains(FIRST_HELP);
    assertThat(visitor.get("/en/topics/money").text()).doesNotContain(FIRST_HELP);
  }
}
