package morrow.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import morrow.accounts.House;
import morrow.database.Database;
import morrow.database.WithDatabase;
import morrow.helplines.Helplines;
import morrow.helplines.HelplinesPages;
import morrow.home.HomePages;
import morrow.specialists.SpecialistsFeature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// “Where to start”, as a visitor without scripts uses it.
@WithDatabase
class FinderTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Database database;
  private @Nullable DirectoryFeature feature;
  private House house;
  private Shelf shelf;

  FinderTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    house =
        new House(
            database,
            h -> {
              feature = new DirectoryFeature(h.database.jdbi(), Helplines.bundled(), h.clock);
              return List.of(feature);
            },
            SpecialistsFeature.class,
            HelplinesPages.class,
            HomePages.class,
            DirectoryFeature.class);
    shelf = new Shelf(database.jdbi(), house.clock.instant());
    database.jdbi().useHandle(sql -> sql.execute("delete from account"));
    UUID grieving = shelf.specialist("greta", "grief", "money");
    shelf.set(grieving, "languages = '{de,tr}'");
    shelf.free(grieving, Duration.ofHours(28));
    UUID mediator = shelf.specialist("medard", "parting", "violence", "control");
    shelf.set(mediator, "approaches = '{mediation}'");
    UUID careful = shelf.specialist("vera", "violence", "control");
    shelf.set(careful, "ways = '{phone}'");
    java.util.Objects.requireNonNull(feature).look();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private HttpResponse<String> answer(String form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + house.web.port() + "/en/where-to-start"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void eachMatchIsExplainedInOneSentenceOfWhatMatched() throws Exception {
    String page = answer("fear=no&topic=grief&topic=guilt&language=tr&way=video&country=DE").body();
    assertThat(page)
        .contains(
            "Name of greta helps with “Grief and missing somebody”, speaks Turkish, can meet you by video,"
                + " and has time on Monday, 2 March.")
        .doesNotContain("Guilt and shame", "medard", "vera");
  }

  @Test
  void withoutDangerNoHelplinesStandAboveTheMatches() throws Exception {
    String page = answer("fear=no&topic=parting").body();
    assertThat(page).contains("medard").doesNotContain("First: somebody you can reach now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fear=yes", "fear=unsure", "", "fear=nonsense", "fear=unsure&fear=no"})
  void whatMayBeDangerPutsHelplinesAboveAllAndSuggestsNobodyWhoBringsBothTogether(String fear)
      throws Exception {
    String page = answer(fear + "&topic=parting&country=DE").body();
    int helplines = page.indexOf("First: somebody you can reach now");
    assertThat(helplines).isPositive();
    assertThat(page.indexOf("tel:110")).isGreaterThan(helplines);
    int matches = page.indexOf("Who may fit</h2>");
    assertThat(matches).isGreaterThan(page.lastIndexOf("tel:"));
    assertThat(page.indexOf("Name of vera")).isGreaterThan(matches);
    assertThat(page).doesNotContain("medard", "Mediation", "Parting well");
  }

  @Test
  void withoutACountryTheListOfCountriesIsTheFirstThing() throws Exception {
    String page = answer("fear=unsure").body();
    assertThat(page.indexOf("href=\"/en/helplines\">Numbers by country"))
        .isPositive()
        .isLessThan(page.indexOf("Who may fit</h2>"));
  }

  @Test
  void whenNobodyFitsEverythingThePageSaysWhatWasLeftOutAndNeverTheLanguage() throws Exception {
    assertThat(answer("fear=no&topic=grief&language=tr&way=phone").body())
        .contains("greta", "These meet in another way.");
    assertThat(answer("fear=no&topic=queer&language=tr&way=video").body())
        .contains("greta", "These speak your language.");
    assertThat(answer("fear=no&topic=grief&language=ar").body())
        .contains("Nobody here fits yet.")
        .doesNotContain("Name of");
  }

  @Test
  void noAnswerStandsInAnAddressOfThePage() throws Exception {
    String page = answer("fear=yes&topic=violence&language=de&way=phone&country=AT").body();
    assertThat(page)
        .doesNotContainPattern("(href|action)=\"[^\"]*(fear|violence|language|phone)[^\"]*\"")
        .doesNotContainPattern("<input type=\"hidden\" name=\"(fear|topic|language|way|country)\"");
  }

  @Test
  void helplinesAreShownAlsoWhenTheDirectoryCannotBeRead() throws Exception {
    house.clock.pass(Duration.ofMinutes(1));
    HttpResponse<String> answer = answer("fear=yes&country=DE");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("tel:110", "cannot be read right now");
  }
}
