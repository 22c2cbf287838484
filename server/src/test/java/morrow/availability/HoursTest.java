package morrow.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The calls about hours and free times. The clock stands at 8:00 UTC on Sunday, 1 March 2026.
@WithDatabase
class HoursTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final House house;
  private final Caller specialist;
  private final Practice practice;

  HoursTest(Database database) {
    house = new House(database, h -> List.of(new AvailabilityFeature(database.jdbi(), h.clock)));
    specialist = house.specialist();
    practice = Practice.of(database, account(specialist), BERLIN, "phone", "video");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static UUID account(Caller caller) {
    return UUID.fromString(caller.get("/api/account").expect(200).json().path("account").asText());
  }

  @Test
  void hoursThatAreSavedComeBackAndOthersSeeTheTimes() {
    ObjectNode hours = hours();
    hours.put("perDay", 2).put("lead", 60).put("buffer", 0);
    exception(hours, "2026-03-04", "2026-03-05", false);
    exception(hours, "2026-03-06", "2026-03-06", true, "18:00", "24:00");
    hours.putObject("holidays").put("country", "DE").put("region", "by");
    ObjectNode saved = save(hours);

    assertThat(saved.path("version").asLong()).isEqualTo(1);
    assertThat(specialist.get("/api/specialist/hours").expect(200).json()).isEqualTo(saved);
    assertThat(saved.path("zone").asText()).isEqualTo("Europe/Berlin");
    assertThat(saved.at("/exceptions/1/hours/0/until").asText()).isEqualTo("24:00");
    assertThat(saved.path("weekly")).isEqualTo(hours.path("weekly"));

    JsonNode free = free("2026-03-02T00:00:00Z", "2026-03-08T00:00:00Z").path("times");
    assertThat(free.findValuesAsText("starts"))
        .startsWith("2026-03-02T08:00:00Z", "2026-03-02T08:30:00Z")
        .endsWith("2026-03-06T22:00:00Z", "2026-03-06T22:30:00Z")
        .hasSize(4 + 12);
    assertThat(free.get(0).path("ways").toString()).isEqualTo("[\"phone\",\"video\"]");
  }

  @Test
  void theFirstHoursAreThoseThatHoldForEveryone() {
    JsonNode first = specialist.get("/api/specialist/hours").expect(200).json();
    assertThat(first.path("version").asLong()).isZero();
    assertThat(first.path("weekly")).isEmpty();
    assertThat(first.path("lead").asInt()).isEqualTo(720);
    save((ObjectNode) first);
  }

  @Test
  void hoursThatWereChangedElsewhereAreNotOverwritten() {
    save(hours());
    ObjectNode second = hours();
    JsonNode refused =
        specialist.post("/api/specialist/hours", second).refused(409, "hours.changed").json();
    assertThat(refused.at("/hours/version").asLong()).isEqualTo(1);
  }

  @Test
  void ofTwoWhoSaveAtOnceOneIsStoredAndTheOtherIsTold() throws Exception {
    save(hours());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> saving =
          () -> specialist.post("/api/specialist/hours", hours().put("version", 1)).status();
      List<Future<Integer>> both = threads.invokeAll(List.of(saving, saving));
      assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 409);
    }
    assertThat(free("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z").path("times")).hasSize(12);
  }

  @Test
  void whatCannotBeIsRefusedWithASentenceThatSaysWhy() {
    refused(
        "Two hours overlap on Monday: 09:00 to 11:00, and 10:30 to 12:00.",
        h -> open(h, "monday", "10:30", "12:00"));
    refused("Hours end after they begin", h -> open(h, "tuesday", "22:00", "02:00"));
    refused("Hours end after they begin", h -> open(h, "tuesday", "09:00", "09:00"));
    refused("A time of day looks like 09:30", h -> open(h, "tuesday", "9", "12:00"));
    refused("A time of day looks like 09:30", h -> open(h, "tuesday", "09:00", "24:30"));
    refused("A day of the week is one of", h -> open(h, "someday", "09:00", "12:00"));
    refused(
        "A way of meeting is one of",
        h -> ((ObjectNode) h.at("/weekly/0")).putArray("ways").add("pigeon"));
    refused("at least one way", h -> ((ObjectNode) h.at("/weekly/0")).putArray("ways"));
    refused(
        "at most 12 hours",
        h -> {
          for (int i = 0; i < 13; i++) {
            open(h, "sunday", "%02d:00".formatted(i), "%02d:30".formatted(i));
          }
        });
    refused(
        "An exception ends on its first day or later",
        h -> exception(h, "2026-04-02", "2026-04-01", false));
    refused("between 2000 and 2199", h -> exception(h, "9999-12-31", "9999-12-31", false));
    refused("has to exist", h -> exception(h, "2026-02-29", "2026-03-01", false));
    refused(
        "Two exceptions share the day 2026-04-03",
        h -> {
          exception(h, "2026-04-01", "2026-04-03", false);
          exception(h, "2026-04-03", "2026-04-05", false);
        });
    refused(
        "An open exception needs its hours", h -> exception(h, "2026-04-01", "2026-04-01", true));
    refused(
        "A closed exception has no hours",
        h -> exception(h, "2026-04-01", "2026-04-01", false, "09:00", "10:00"));
    refused(
        "at most 200 exceptions",
        h -> {
          for (int i = 0; i < 10_000; i++) {
            String day = LocalDate.of(2030, 1, 1).plusDays(i).toString();
            exception(h, day, day, false);
          }
        });
    refused("The buffer is from 0 to 240 minutes", h -> h.put("buffer", 241));
    refused("The step is from 10 to 240 minutes", h -> h.put("step", 0));
    refused("The lead time is from 0 to 40320", h -> h.put("lead", -1));
    refused("The horizon is from 1 to 84 days", h -> h.put("horizon", 365));
    refused("The most in a day is from 1 to 48", h -> h.put("perDay", 0));
    refused("The most in a week is from 1 to 200", h -> h.put("perWeek", 201));
    refused(
        "A pause ends on its first day or later",
        h -> h.putObject("paused").put("from", "2026-04-02").put("until", "2026-04-01"));
    refused("not known here", h -> h.putObject("holidays").put("country", "QQ"));
    refused(
        "That region has no public holidays",
        h -> h.putObject("holidays").put("country", "DE").put("region", "atlantis"));
    refused("Hours are in the zone of the profile", h -> h.put("zone", "Mars/Olympus"));
    refused(
        "A note has at most 200",
        h -> exception(h, "2026-04-01", "2026-04-01", false).put("note", "n".repeat(201)));
    refused("as a list", h -> h.putNull("weekly"));
    refused("Hours have a day", h -> ((ArrayNode) h.path("weekly")).addNull());
    refused("not the JSON", h -> h.put("surprise", true));
    refused("not the JSON", h -> h.put("buffer", "ten"));
    assertThat(specialist.get("/api/specialist/hours").json().path("version").asLong())
        .as("nothing was stored")
        .isZero();
  }

  private void refused(String sentence, Consumer<ObjectNode> spoil) {
    ObjectNode hours = hours();
    spoil.accept(hours);
    assertThat(refusal(hours)).containsPattern(sentence);
    specialist.in("de");
    assertThat(refusal(hours))
        .as("the same in German")
        .doesNotContain("Das geht so nicht")
        .doesNotContainPattern("\\b(is|has|the|of|and|to|hours|days?)\\b");
    specialist.in("en");
  }

  private String refusal(ObjectNode hours) {
    return specialist
        .post("/api/specialist/hours", hours)
        .refused(400, "request.malformed")
        .json()
        .path("message")
        .asText();
  }

  @Test
  void theLongestListOfExceptionsIsKept() {
    ObjectNode hours = hours();
    for (int i = 0; i < 200; i++) {
      String day = LocalDate.of(2026, 3, 2).plusDays(2L * i).toString();
      exception(hours, day, day, true, "09:00", "10:00");
    }
    assertThat(save(hours).path("exceptions")).hasSize(200);
    assertThat(free("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z").path("times")).hasSize(2);
  }

  @Test
  void thePreviewSaysWhyADayHasNoTime() {
    ObjectNode hours = hours().put("lead", 24 * 60).put("buffer", 0).put("perDay", 1);
    for (String day : List.of("tuesday", "thursday", "saturday", "sunday")) {
      open(hours, day, "09:00", "11:00");
    }
    exception(hours, "2026-03-03", "2026-03-03", false);
    open(hours, "sunday", "12:00", "12:20");
    hours.putObject("paused").put("from", "2026-03-07").put("until", "2026-03-07");
    hours.putObject("holidays").put("country", "DE").put("region", "be");
    hours.put("horizon", 20);
    save(hours);
    practice.busy(Instant.parse("2026-03-05T07:00:00Z"), Instant.parse("2026-03-05T10:00:00Z"));
    UUID person = Practice.account(house.database, "person");
    house
        .database
        .jdbi()
        .useTransaction(sql -> {
          var _ = practice.book(sql, person, Instant.parse("2026-03-06T09:00:00Z"), 0);
        });

    JsonNode preview =
        specialist.get("/api/specialist/hours/preview?days=21&language=de").expect(200).json();

    assertThat(preview.path("seesPeople").asBoolean()).isTrue();
    assertThat(preview.path("days")).hasSize(21);
    assertThat(preview.path("days").findValuesAsText("why").subList(0, 7))
        .containsExactly("too-soon", "null", "exception", "null", "taken", "day-full", "paused");
    // The International Women's Day is a holiday in Berlin.
    assertThat(preview.at("/days/7/why").asText()).isEqualTo("holiday");
    assertThat(preview.at("/days/7/holiday").asText()).contains("Frauentag");
    assertThat(preview.at("/days/20/why").asText()).isEqualTo("not-yet");
    assertThat(preview.at("/days/1/times"))
        .as("the one in exactly 24 hours is too soon")
        .hasSize(3);
    for (String days : List.of("0", "85", "-1", "many")) {
      specialist
          .get("/api/specialist/hours/preview?days=" + days)
          .refused(400, "request.malformed");
    }
  }

  @Test
  void aSpecialistWithoutAProfileIsToldToFillItInFirst() {
    Caller newcomer = house.specialist();
    newcomer.get("/api/specialist/hours").refused(409, "hours.no-profile");
    newcomer.get("/api/specialist/hours/preview").refused(409, "hours.no-profile");
    newcomer.post("/api/specialist/hours", hours()).refused(409, "hours.no-profile");
  }

  @Test
  void nobodyElseReachesASpecialistsHours() {
    save(hours());
    for (Caller other : List.of(house.person(), house.operator(), house.caller())) {
      assertThat(other.get("/api/specialist/hours").status()).isIn(401, 403, 404);
      assertThat(other.post("/api/specialist/hours", hours().put("version", 1)).status())
          .isIn(401, 403, 404);
    }
    Caller colleague = house.specialist();
    Practice.of(house.database, account(colleague), BERLIN, "phone");
    assertThat(colleague.get("/api/specialist/hours").expect(200).json().path("weekly")).isEmpty();
  }

  @Test
  void freeTimesAreShownOnlyOfWhoSeesPeopleAndOnlyThoseNotTooSoon() {
    save(hours().put("lead", 60));
    String week =
        "/api/free-times?specialist=%s&from=2026-03-02T00:00:00Z&until=2026-03-09T00:00:00Z";
    JsonNode all = house.caller().get(week.formatted(practice.slug)).expect(200).json();
    assertThat(all.path("zone").asText()).isEqualTo("Europe/Berlin");
    assertThat(all.path("offersFirst").asBoolean()).isTrue();
    assertThat(all.path("times")).hasSize(12);

    house.clock.pass(Duration.ofHours(23).plusMinutes(30));
    assertThat(
            house.caller().get(week.formatted(practice.slug)).json().at("/times/0/starts").asText())
        .as("at 7:30 with an hour of lead, 8:30 is not later than that")
        .isEqualTo("2026-03-02T09:00:00Z");

    house.caller().get(week.formatted("nobody-here")).refused(404, "not-found");
    practice.change(
        "update specialist set verified_until = '2026-03-01' where account = ?",
        practice.specialist);
    house.caller().get(week.formatted(practice.slug)).refused(404, "not-found");
  }

  @Test
  void whoAsksForTimesWronglyIsToldHowToAsk() {
    for (String wrong :
        List.of(
            "",
            "?specialist=x",
            "?specialist=x&from=2026-03-02&until=2026-03-09",
            "?specialist=x&from=2026-03-09T00:00:00Z&until=2026-03-02T00:00:00Z",
            "?specialist=x&from=2026-03-02T00:00:00Z&until=2026-03-02T00:00:00Z",
            "?specialist=x&from=2026-03-02T00:00:00Z&until=2026-05-02T00:00:00Z",
            "?specialist=x&from=9999-12-01T00:00:00Z&until=9999-12-02T00:00:00Z",
            "?specialist=x&from=%2B999999999-12-01T00:00:00Z&until=9999-12-02T00:00:00Z")) {
      house.caller().get("/api/free-times" + wrong).refused(400, "request.malformed");
    }
  }

  @Test
  void thePlacesWhoseHolidaysAreKnownHaveNamesInTheirLanguage() {
    JsonNode places =
        specialist
            .get("/api/specialist/hours/holiday-places?language=de")
            .expect(200)
            .json()
            .path("countries");
    assertThat(places.size()).isGreaterThan(60);
    assertThat(places.findValuesAsText("name"))
        .contains("Deutschland", "Österreich", "Bayern")
        .noneMatch(name -> name.contains("undefined"));
  }

  private static ObjectNode hours() {
    ObjectNode hours = JSON.createObjectNode();
    hours.put("version", 0).putArray("weekly");
    open(hours, "monday", "09:00", "11:00");
    open(hours, "wednesday", "09:00", "11:00");
    open(hours, "friday", "09:00", "11:00");
    hours.putArray("exceptions");
    return hours.put("buffer", 10).put("step", 30).put("lead", 0).put("horizon", 28);
  }

  private static void open(ObjectNode hours, String day, String from, String until) {
    ((ArrayNode) hours.path("weekly"))
        .addObject()
        .put("day", day)
        .put("from", from)
        .put("until", until)
        .putArray("ways")
        .add("phone")
        .add("video");
  }

  private static ObjectNode exception(
      ObjectNode hours, String from, String until, boolean open, String... clock) {
    ObjectNode exception =
        ((ArrayNode) hours.path("exceptions"))
            .addObject()
            .put("from", from)
            .put("until", until)
            .put("open", open);
    if (clock.length == 2) {
      ObjectNode each = exception.putArray("hours").addObject();
      each.put("from", clock[0]).put("until", clock[1]).putArray("ways").add("phone");
    }
    return exception;
  }

  private ObjectNode save(ObjectNode hours) {
    return (ObjectNode) specialist.post("/api/specialist/hours", hours).expect(200).json();
  }

  private JsonNode free(String from, String until) {
    return house
        .caller()
        .get("/api/free-times?specialist=" + practice.slug + "&from=" + from + "&until=" + until)
        .expect(200)
        .json();
  }
}
