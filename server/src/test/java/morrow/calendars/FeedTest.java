package morrow.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.availability.Availability;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The own consultations in a calendar program. The house's clock begins on Sunday, 1 March 2026, 8:00 UTC.
@WithDatabase
class FeedTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private final Database database;
  private final House house;
  private final Caller specialist;
  private final UUID account;

  FeedTest(Database database) {
    this.database = database;
    this.house =
        new House(
            database,
            h ->
                List.of(
                    new CalendarsFeature(
                        h.database.jdbi(),
                        new Availability(h.clock),
                        CalendarsSettings.DEFAULTS,
                        h.clock)),
            CalendarsFeature.class);
    this.specialist = house.specialist();
    this.account = accountOf(specialist);
  }

  @BeforeEach
  void aProfile() {
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                """
                insert into specialist (account, slug, name, standing, zone, country, created_at)
                values (?, 'slug-' || gen_random_uuid(), 'Doctor Unmistakable', 'draft', 'Europe/Berlin', 'DE', now())
                """,
                account));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aCalendarProgramReadsTheBookedConsultationsAndNothingElse() {
    UUID booked = consultation("booked", MONDAY);
    consultation("held", MONDAY.plusSeconds(7200));
    String address = open("{}");

    Caller.Answer answer = house.caller().get(address).expect(200);

    assertThat(answer.header("Content-Type")).startsWith("text/calendar");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(ReadByAProgram.events(answer.text()))
        .containsExactly(
            new ReadByAProgram(booked.toString(), MONDAY, MONDAY.plusSeconds(1800), "Appointment"));
    assertThat(answer.text()).doesNotContainIgnoringCase("morrow").doesNotContain("Unmistakable");
  }

  @Test
  void anEmptyFeedIsACalendarToo() {
    assertThat(house.caller().get(open("{}")).expect(200).text())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void theTitleIsInTheLanguageThatWasAskedFor() {
    consultation("booked", MONDAY);
    assertThat(house.caller().get(open("{\"language\":\"de\"}")).text())
        .contains("SUMMARY:Termin\r\n");
    specialist
        .post("/api/specialist/feed", "{\"language\":\"xx\"}")
        .refused(400, "request.malformed");
  }

  @Test
  void aNewAddressVoidsTheOldAndARevokedOneLeadsNowhere() {
    String first = open("{}");
    String second = open("{}");
    assertThat(first).isNotEqualTo(second).matches("/calendar/[A-Za-z0-9_-]{43}");
    house.caller().get(first).expect(404);
    house.caller().get(second).expect(200);
    specialist.post("/api/specialist/feed/revoke", "{}").expect(204);
    specialist.post("/api/specialist/feed/revoke", "{}").expect(204);
    house.caller().get(second).expect(404);
    assertThat(specialist.get("/api/specialist/calendars").json().path("feed").isNull()).isTrue();
  }

  @Test
  void whatIsNoTokenLeadsNowhere() {
    for (String token :
        List.of(
            "x", "A".repeat(42), "A".repeat(43), "A".repeat(44), "%00", "..", "A".repeat(5000))) {
      assertThat(house.caller().get("/calendar/" + token).status()).isIn(404, 400, 414);
    }
  }

  @Test
  void theAddressIsShownOnceAndTheDatabaseDoesNotHoldIt() {
    String token = open("{}").substring("/calendar/".length());
    assertThat(specialist.get("/api/specialist/calendars").text()).doesNotContain(token);
    String stored =
        database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery(
                        "select encode(token_hash, 'hex') from calendar_feed where specialist = ?")
                    .bind(0, account)
                    .mapTo(String.class)
                    .one());
    byte[] bytes = java.util.Base64.getUrlDecoder().decode(token);
    assertThat(stored).isNotEqualTo(java.util.HexFormat.of().formatHex(bytes));
  }

  @Test
  void withoutAProfileThereIsNoFeed() {
    house.specialist().post("/api/specialist/feed", "{}").refused(409, "calendars.no-profile");
  }

  @Test
  void theFeedGoesWithTheAccount() {
    String address = open("{}");
    database.jdbi().useHandle(sql -> sql.execute("delete from account where id = ?", account));
    house.caller().get(address).expect(404);
  }

  private String open(String body) {
    return specialist
        .post("/api/specialist/feed", body)
        .expect(200)
        .json()
        .path("address")
        .asText();
  }

  private UUID consultation(String status, Instant starts) {
    UUID id = UUID.randomUUID();
    UUID person = accountOf(house.person());
    database
        .jdbi()
        .useHandle(sql ->
            sql.createUpdate(
                    """
                    insert into consultation (specialist, id, person, status, starts_at, ends_at, held_until, way,
                      blocked, created_at, booked_at, call_name)
                    values (:specialist, :id, :person, :status, :starts, :starts + interval '30 minutes',
                      case when :status = 'held' then :starts end, 'phone',
                      tstzrange(:starts, :starts + interval '40 minutes'), :starts - interval '1 day',
                      case when :status = 'booked' then now() end, 'quiet river')
                    """)
                .bind("specialist", account)
                .bind("id", id)
                .bind("person", person)
                .bind("status", status)
                .bind("starts", CalendarStore.utc(starts))
                .execute());
    return id;
  }

  private static UUID accountOf(Caller caller) {
    return UUID.fromString(caller.get("/api/account").expect(200).json().path("account").asText());
  }
}
