package morrow.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import morrow.accounts.Caller;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The directory as a visitor without scripts sees it.
@WithDatabase
class DirectoryTest {
  private static final Pattern NAMES = Pattern.compile("<h2><a href=\"[^\"]*\">([^<]*)</a></h2>");

  private final Database database;
  private @Nullable DirectoryFeature feature;
  private House house;
  private Shelf shelf;
  private Caller visitor;

  DirectoryTest(Database database) {
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
    visitor = house.caller();
    database.jdbi().useHandle(sql -> sql.execute("delete from account"));
    look();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void look() {
    java.util.Objects.requireNonNull(feature).look();
  }

  private List<String> names(String path) {
    return NAMES
        .matcher(visitor.get(path).expect(200).text())
        .results()
        .map((MatchResult name) -> name.group(1).replace("Name of ", ""))
        .toList();
  }

  @Test
  void aCardHasTheNextThreeTimesInTheZoneThatWasAskedFor() {
    UUID ada = shelf.specialist("ada", "grief");
    shelf.free(
        ada,
        Duration.ofMinutes(30), // Too soon: the lead is an hour.
        Duration.ofHours(2),
        Duration.ofHours(26),
        Duration.ofHours(50),
        Duration.ofHours(74));
    look();
    String own = visitor.get("/en/specialists").expect(200).text();
    assertThat(times(own))
        .containsExactly("Sun 1 Mar, 11:00", "Mon 2 Mar, 11:00", "Tue 3 Mar, 11:00");
    assertThat(own).contains("Times as in Berlin (Central European Time).");
    String asked = visitor.get("/de/specialists?zone=America/New_York").expect(200).text();
    assertThat(times(asked))
        .containsExactly("So. 1. März, 05:00", "Mo. 2. März, 05:00", "Di. 3. März, 05:00");
    assertThat(asked).contains("Uhrzeiten wie in New York");
  }

  private static List<String> times(String page) {
    return Pattern.compile("<button name=\"starts\"[^>]*>(?:<time[^>]*>)?([^<]*)<")
        .matcher(page)
        .results()
        .map((MatchResult time) -> time.group(1))
        .toList();
  }

  @Test
  void filtersCombineAndEachNarrowsTheList() {
    shelf.specialist("ada", "grief", "money");
    UUID bo = shelf.specialist("bob", "grief");
    shelf.set(bo, "ways = '{phone}', languages = '{de,tr}', fee_from = 0, fee_to = 0");
    UUID cy = shelf.specialist("cyd", "money");
    shelf.set(cy, "country = 'GB', currency = 'GBP'");
    look();
    assertThat(names("/en/specialists")).containsExactlyInAnyOrder("ada", "bob", "cyd");
    assertThat(names("/en/specialists?topic=grief")).containsExactlyInAnyOrder("ada", "bob");
    assertThat(names("/en/specialists?topic=grief&topic=money").getFirst()).isEqualTo("ada");
    assertThat(names("/en/specialists?topic=grief&way=video")).containsExactly("ada");
    assertThat(names("/en/specialists?language=tr")).containsExactly("bob");
    assertThat(names("/en/specialists?country=GB")).containsExactly("cyd");
    assertThat(names("/en/specialists?fee=80-eur")).containsExactlyInAnyOrder("ada", "bob");
    assertThat(names("/en/specialists?fee=0")).containsExactly("bob");
    assertThat(names("/en/specialists?fee=0&way=video")).isEmpty();
    shelf.free(cy, Duration.ofDays(3));
    shelf.free(bo, Duration.ofDays(8));
    look();
    assertThat(names("/en/specialists?free=week")).containsExactly("cyd");
    assertThat(names("/en/specialists?topic=grief")).containsExactly("bob", "ada");
  }

  @Test
  void whoOffersTheFreeConsultationStandsFirstThenTheEarlierDay() {
    UUID late = shelf.specialist("late", "grief");
    UUID soon = shelf.specialist("soon", "grief");
    UUID paid = shelf.specialist("paid", "grief");
    shelf.free(late, Duration.ofDays(9));
    shelf.free(soon, Duration.ofDays(2));
    shelf.set(paid, "offers_first = false");
    shelf.free(paid, Duration.ofHours(3));
    look();
    assertThat(names("/en/specialists")).containsExactly("soon", "late", "paid");
    String page = visitor.get("/en/specialists").text();
    assertThat(page).contains("Offers no free first consultation.");
    assertThat(times(page)).as("only of those who offer").hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'?way=video&topic=grief&topic=grief&page=1&fee=', '?topic=grief&way=video'",
    "'?topic=nonsense', ''",
    "'?zone=Europe%2FBerlin', '?zone=Europe/Berlin'",
    "'?', ''",
  })
  void everySpellingOfASearchLeadsToItsOneAddress(String asked, String canonical) {
    Caller.Answer answer = visitor.get("/de/specialists" + asked);
    if (answer.status() == 200) {
      assertThat(canonical).isEqualTo("");
      return;
    }
    answer.expect(303);
    assertThat(answer.header("Location")).isEqualTo("/de/specialists" + canonical);
    visitor.get(answer.header("Location")).expect(200);
  }

  @Test
  void theOtherLanguageShowsTheSameSearch() {
    String page = visitor.get("/en/specialists?topic=grief&way=video").expect(200).text();
    assertThat(page).contains("href=\"/de/specialists?topic=grief&amp;way=video\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?topic=%00",
        "?topic=%C3%28",
        "?zone=%F0%9F%92%A9",
        "?page=-1",
        "?page=2147483648",
        "?topic[]=grief",
        "?topic=grief;drop",
        "?=&=&&&",
        "?fee=1e9-eur",
        "?topic=%3Cscript%3Ealert(1)%3C/script%3E",
      })
  void aHostileAddressIsAnsweredWithAPageAndRepeatsNothingOfItself(String query) {
    Caller.Answer answer = visitor.get("/en/specialists" + query);
    assertThat(answer.status()).isIn(200, 303, 400);
    assertThat(answer.text() + answer.header("Location")).doesNotContain("script>alert", "%00");
  }

  /// What no client library would send.
  @ParameterizedTest
  @ValueSource(strings = {"topic=%zz", "%", "topic=%4", "topic=\u00e4", "<>\"{}|\\^`", "a b"})
  void anAddressThatIsNoneIsRefused(String query) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.web.port())) {
      String call =
          "GET /en/specialists?" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(call.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).containsPattern("^HTTP/1.1 (400|303) ");
    }
  }

  @Test
  void anAddressWithoutEndIsRefusedOrShortened() {
    String many = "topic=grief&".repeat(101);
    visitor.get("/en/specialists?" + many).expect(400);
    String longOne = "topic=" + "x".repeat(1500);
    visitor.get("/en/specialists?" + longOne).expect(303);
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      String junk =
          URLEncoder.encode(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      assertThat(visitor.get("/en/specialists?topic=" + junk + "&" + junk).status()).isIn(303, 400);
      assertThat(visitor.get("/en/specialists/" + junk.replace("%2F", "")).status())
          .isIn(200, 303, 400, 404);
    }
  }

  @Test
  void aSuspendedSpecialistVanishesWithTheCommitWithoutWaitingForTheNextLook() {
    UUID ada = shelf.specialist("ada", "grief");
    look();
    visitor.get("/en/specialists/ada").expect(200);
    assertThat(names("/en/specialists")).containsExactly("ada");
    database
        .jdbi()
        .useTransaction(sql -> {
          sql.createUpdate(
                  """
                  update specialist set standing = 'suspended', suspended_at = now(), suspended_reason = 'a reason',
                    changed_in = pg_current_xact_id() where account = :id
                  """)
              .bind("id", ada)
              .execute();
          java.util.Objects.requireNonNull(feature).changed(sql, ada, false);
          assertThat(names("/en/specialists")).as("not before the commit").containsExactly("ada");
        });
    assertThat(names("/en/specialists")).isEmpty();
    visitor.get("/en/specialists/ada").expect(404);
    look();
    assertThat(names("/en/specialists")).isEmpty();
  }

  @Test
  void anotherNodeFollowsWithItsNextLookAlsoWhenARowIsGone() {
    UUID ada = shelf.specialist("ada", "grief");
    UUID bob = shelf.specialist("bob", "grief");
    look();
    assertThat(names("/en/specialists")).hasSize(2);
    shelf.set(ada, "standing = 'draft'");
    look();
    assertThat(names("/en/specialists")).containsExactly("bob");
    shelf.set(ada, "standing = 'verified'");
    database.jdbi().useHandle(sql -> sql.execute("delete from account where id = ?", bob));
    look();
    assertThat(names("/en/specialists")).containsExactly("ada");
  }

  @Test
  void aChangeThatCommitsLateIsNotMissed() {
    UUID ada = shelf.specialist("ada", "grief");
    look();
    try (var slow = database.jdbi().open()) {
      slow.begin();
      slow.execute(
          "update specialist set name = 'Late One', changed_in = pg_current_xact_id() where account = ?",
          ada);
      shelf.specialist("bob", "grief");
      look();
      look();
      assertThat(names("/en/specialists")).containsExactlyInAnyOrder("ada", "bob");
      slow.commit();
    }
    look();
    assertThat(names("/en/specialists")).containsExactlyInAnyOrder("Late One", "bob");
  }

  @Test
  void aVerificationThatEndsTakesTheSpecialistOffTheListWithoutAnyChangeInTheDatabase() {
    UUID ada = shelf.specialist("ada", "grief");
    shelf.set(ada, "verified_until = date '2026-03-01'");
    look();
    assertThat(names("/en/specialists")).containsExactly("ada");
    house.clock.pass(Duration.ofHours(16));
    look();
    assertThat(names("/en/specialists")).isEmpty();
    visitor.get("/en/specialists/ada").expect(404);
  }

  @Test
  void whenTheDatabaseWasNotReachedForTooLongThePageSaysSoAndShowsNoTimes() {
    UUID ada = shelf.specialist("ada", "grief");
    shelf.free(ada, Duration.ofDays(1));
    look();
    house.clock.pass(Directory.FRESH_FOR);
    visitor.get("/en/specialists").expect(200);
    house.clock.pass(Duration.ofSeconds(1));
    String page = visitor.get("/en/specialists").expect(503).text();
    assertThat(page).contains("cannot be read right now", "/en/helplines").doesNotContain("ada");
    look();
    visitor.get("/en/specialists").expect(200);
  }

  @Test
  void aProfileHasEveryFreeTimeByDayAndTheCredentials() {
    UUID ada = shelf.specialist("ada", "grief");
    shelf.set(ada, "sample = true, about = 'One.\n\nTwo <b>.'");
    List<Duration> times = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      times.add(Duration.ofHours(9L * i));
    }
    shelf.free(ada, times.toArray(Duration[]::new));
    String page = visitor.get("/en/specialists/ada").expect(200).text();
    assertThat(times(page)).hasSize(20).startsWith("18:00", "03:00");
    assertThat(page)
        .containsSubsequence(
            "id=\"times\"",
            "<h3>Sunday, 1 March</h3>",
            "<h3>Monday, 2 March</h3>",
            "<h3>Tuesday, 3 March</h3>",
            "<details class=\"fold later\">",
            "<summary>Later days</summary>",
            "<h3>Wednesday, 4 March</h3>")
        .contains("action=\"/en/space\"", "name=\"specialist\" value=\"ada\"")
        .contains("name=\"starts\" value=\"2026-03-01T17:00:00Z\"")
        .contains("State register Berlin", "No. B-4711", "€80 to €95 an hour")
        .contains("For people who doubt.", "Not for couples.", "Sample: an invented profile")
        .contains("Two &lt;b&gt;.")
        .contains("schema.org/Person");
    assertThat(visitor.get("/en/specialists/ada?zone=Asia/Tokyo").text())
        .contains("<h3>Monday, 2 March</h3>", "Times as in Tokyo")
        .doesNotContain("data-times");
    visitor.get("/en/specialists/nobody").expect(404);
    visitor.get("/en/specialists/%00").expect(404);
    visitor.get("/en/specialists/Ada").expect(404);
  }

  @Test
  void theListHasPagesOfTen() {
    for (int i = 0; i < 23; i++) {
      shelf.specialist("number-" + i, "grief");
    }
    look();
    List<String> all = new ArrayList<>(names("/en/specialists"));
    assertThat(all).hasSize(10);
    all.addAll(names("/en/specialists?page=2"));
    all.addAll(names("/en/specialists?page=3"));
    assertThat(all).hasSize(23).doesNotHaveDuplicates();
    assertThat(visitor.get("/en/specialists?page=4").expect(200).text())
        .contains("There is nothing on this page");
  }
}
