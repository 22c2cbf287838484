package morrow.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.PinnedClock;
import morrow.accounts.Secrets;
import morrow.availability.Availability;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a specialist does with calendars elsewhere. The clock begins on Sunday, 1 March 2026, 8:00 UTC.
@WithDatabase
class CalendarsTest {
  private static final Duration EACH = CalendarsSettings.DEFAULTS.each();

  private final Database database;
  private final House house;
  private final CalendarServer server = new CalendarServer(CalendarServer.calendar());
  private final CalendarsFeature feature;

  /// Passes without ending the specialist's session.
  private final PinnedClock clock = new PinnedClock();

  private final Caller specialist;
  private final UUID account;

  CalendarsTest(Database database) {
    this.database = database;
    List<CalendarsFeature> made = new ArrayList<>();
    this.house =
        new House(
            database,
            h -> {
              made.add(feature(h));
              return made;
            },
            CalendarsFeature.class);
    this.feature = made.getFirst();
    this.specialist = house.specialist();
    this.account = UUID.fromString(specialist.get("/api/account").json().path("account").asText());
  }

  /// A feature whose calendars may be on this machine.
  private CalendarsFeature feature(House house) {
    return new CalendarsFeature(
        house.database.jdbi(),
        new Availability(clock),
        new CalendarsSettings(true, EACH, Duration.ofDays(2)),
        clock,
        new Download(
            true,
            InetAddress::isLoopbackAddress,
            new Download.Limits(1 << 20, Duration.ofSeconds(2), Duration.ofSeconds(5), 3),
            (SSLSocketFactory) SSLSocketFactory.getDefault()));
  }

  @BeforeEach
  void verified() {
    profile(account, "Europe/Berlin");
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
    database.jdbi().useHandle(sql -> sql.execute("delete from calendar_source"));
  }

  @Test
  void busyTimesOfASubscribedCalendarAreTakenFromTheFreeOnes() throws Exception {
    server.answers(event("20260302T080000Z", "PT1H"));
    opensOnMondaysFromNineToTwelve();
    subscribe(server.address()).expect(201);
    round();
    assertThat(only().path("state").asText()).isEqualTo("read");
    assertThat(only().path("busy").asInt()).isEqualTo(1);
    // Nine o'clock in Berlin is eight in UTC; ten minutes after an appointment are kept free, too.
    assertThat(free()).doesNotContain(at("2026-03-02T08:00:00Z"), at("2026-03-02T08:30:00Z"));
    assertThat(free()).contains(at("2026-03-02T10:00:00Z"));
    specialist.post("/api/specialist/calendars/remove", named(only())).expect(204);
    assertThat(free()).contains(at("2026-03-02T08:00:00Z"));
    assertThat(stored()).isEmpty();
  }

  @Test
  void nothingButTimesIsStoredAndTheAddressIsNeverShown() throws Exception {
    server.answers(
        CalendarServer.calendar(
            "BEGIN:VEVENT",
            "UID:unmistakable-uid",
            "DTSTART:20260302T080000Z",
            "DURATION:PT1H",
            "SUMMARY:unmistakable-title",
            "LOCATION:unmistakable-place",
            "ATTENDEE;CN=unmistakable-name:mailto:unmistakable@example.org",
            "END:VEVENT"));
    subscribe(server.address()).expect(201);
    round();
    assertThat(stored()).hasSize(2);
    String everything =
        database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery(
                        """
                        select coalesce(string_agg(t::text, ' '), '') from (
                          select to_json(s) as t from calendar_source s union all select to_json(b) from busy_time b) x
                        """)
                    .mapTo(String.class)
                    .one());
    assertThat(everything).contains("127.0.0.1").doesNotContain("unmistakable");
    assertThat(specialist.get("/api/specialist/calendars").expect(200).text())
        .contains("127.0.0.1")
        .doesNotContain("secret");
  }

  @Test
  void noAddressComesIntoTheLog() throws Exception {
    List<String> log = new ArrayList<>();
    Handler listening =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            log.add(entry.getMessage() + entry.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(listening);
    try {
      for (CalendarServer.Answering answering :
          List.of(
              CalendarServer.status("404 Not Found"),
              CalendarServer.status("302 Found", "Location: http://10.0.0.1/secret"),
              event("20260302T080000Z", "PT1H"))) {
        server.answers(answering);
        subscribe(server.address()).expect(201);
        round();
      }
    } finally {
      root.removeHandler(listening);
    }
    assertThat(log).noneMatch(line -> line.contains("secret") || line.contains("basic.ics"));
  }

  @Test
  void whenACalendarCannotBeReadItsLastBusyTimesStayAndTheSpecialistIsTold() throws Exception {
    server.answers(event("20260302T080000Z", "PT1H"));
    subscribe(server.address()).expect(201);
    round();
    List<Span> before = stored();
    server.answers(CalendarServer.status("500 Broken"));
    clock.pass(EACH.multipliedBy(2));
    round();
    assertThat(stored()).isEqualTo(before);
    assertThat(only().path("state").asText()).isEqualTo("failed");
    assertThat(only().path("problem").asText()).isEqualTo("refused");
    assertThat(only().path("sentence").asText()).isNotBlank();
    assertThat(only().path("fetchedAt").asText()).isEqualTo("2026-03-01T08:00:00Z");
    server.answers(event("20260303T080000Z", "PT1H"));
    clock.pass(EACH.multipliedBy(4));
    round();
    assertThat(only().path("state").asText()).isEqualTo("read");
    assertThat(only().path("problem").isNull()).isTrue();
    assertThat(stored().getFirst().from()).isEqualTo(at("2026-03-03T08:00:00Z"));
  }

  @Test
  void whenACalendarWasNotReadForTwoDaysNoTimeIsFreeUntilItIsReadAgain() throws Exception {
    opensOnMondaysFromNineToTwelve();
    subscribe(server.address()).expect(201);
    round();
    assertThat(free()).isNotEmpty();
    server.answers(CalendarServer.status("500 Broken"));
    for (int hours = 0; hours <= 48; hours += 6) {
      clock.pass(Duration.ofHours(6));
      round();
    }
    assertThat(free()).isEmpty();
    assertThat(only().path("problem").asText()).isEqualTo("too-old");
    assertThat(only().path("busy").asInt()).isZero();
    server.answers(CalendarServer.calendar());
    clock.pass(Duration.ofHours(6));
    round();
    assertThat(free()).isNotEmpty();
    assertThat(only().path("problem").isNull()).isTrue();
  }

  @Test
  void anAddressThatWasNeverReadClosesTheTimesAfterTwoDaysToo() throws Exception {
    opensOnMondaysFromNineToTwelve();
    server.answers(CalendarServer.status("404 Not Found"));
    subscribe(server.address()).expect(201);
    round();
    assertThat(free()).isNotEmpty();
    clock.pass(Duration.ofHours(49));
    round();
    assertThat(free()).isEmpty();
    specialist.post("/api/specialist/calendars/remove", named(only())).expect(204);
    assertThat(free()).isNotEmpty();
  }

  @Test
  void aCalendarThatHasNotChangedIsNotSentAgainButReadWhollyOnceADay() throws Exception {
    byte[] calendar =
        BusyTimesTest.calendar(
            "BEGIN:VEVENT",
            "DTSTART:20260301T120000Z",
            "DURATION:PT1H",
            "RRULE:FREQ=DAILY",
            "END:VEVENT");
    server.answers((request, out) -> {
      if (request.contains("If-None-Match: \"same\"")) {
        CalendarServer.head(out, "304 Not Modified");
      } else {
        CalendarServer.head(out, "200 OK", "ETag: \"same\"", "Content-Length: " + calendar.length);
        out.write(calendar);
      }
    });
    subscribe(server.address()).expect(201);
    round();
    Instant end = lastDaily();
    clock.pass(EACH.multipliedBy(2));
    round();
    assertThat(server.requests().getLast()).contains("If-None-Match: \"same\"");
    assertThat(only().path("fetchedAt").asText()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(lastDaily()).isEqualTo(end);
    clock.pass(Duration.ofDays(1));
    round();
    assertThat(server.requests().getLast()).doesNotContain("If-None-Match: \"same\"");
    assertThat(lastDaily()).isEqualTo(end.plus(Duration.ofDays(1)));
  }

  @Test
  void calendarsAreReadAgainAtTimesOfTheirOwn() throws Exception {
    for (int i = 0; i < Calendars.MOST_SOURCES; i++) {
      subscribe(server.address()).expect(201);
    }
    subscribe(server.address()).refused(409, "calendars.too-many");
    round();
    List<Instant> next =
        database
            .jdbi()
            .withHandle(sql ->
                sql.createQuery("select next_at from calendar_source order by next_at")
                    .map((row, _) -> row.getTimestamp(1).toInstant())
                    .list());
    Instant now = clock.instant();
    assertThat(next).doesNotHaveDuplicates();
    assertThat(next.getFirst()).isAfter(now.plus(EACH.dividedBy(2)));
    assertThat(next.getLast()).isBefore(now.plus(EACH.multipliedBy(2)));
  }

  @Test
  void aFileIsReadAtOnceAndAWrongOneIsRefusedInWords() {
    upload(
            "Mein Kalender.ics",
            BusyTimesTest.calendar("BEGIN:VEVENT", "DTSTART:20260302", "END:VEVENT"))
        .expect(201);
    assertThat(only().path("state").asText()).isEqualTo("read");
    assertThat(only().path("kind").asText()).isEqualTo("file");
    assertThat(only().path("name").asText()).isEqualTo("Mein Kalender.ics");
    assertThat(stored().getFirst())
        .isEqualTo(new Span(at("2026-03-01T23:00:00Z"), at("2026-03-02T23:00:00Z")));
    upload("x", "<html>".getBytes(StandardCharsets.UTF_8)).refused(400, "calendars.not-a-calendar");
    upload("x", "BEGIN:VCALENDAR\n".getBytes(StandardCharsets.UTF_8))
        .refused(400, "calendars.incomplete");
    upload("x", new byte[Calendars.MOST_BYTES + 1]).refused(400, "calendars.too-large");
    upload("x".repeat(121), new byte[1]).refused(400, "request.malformed");
    assertThat(sources()).hasSize(1);
  }

  @Test
  void afterAChangeOfZoneAddressesAreReadAgainAndAFileHasToBeUploadedAgain() throws Exception {
    server.answers(
        CalendarServer.calendar("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260310", "END:VEVENT"));
    subscribe(server.address()).expect(201);
    upload("a.ics", BusyTimesTest.calendar()).expect(201);
    round();
    database
        .jdbi()
        .useTransaction(sql -> {
          sql.execute("update specialist set zone = 'Asia/Tokyo' where account = ?", account);
          feature.changed(sql, account, true);
        });
    round();
    assertThat(stored()).contains(new Span(at("2026-03-09T15:00:00Z"), at("2026-03-10T15:00:00Z")));
    assertThat(sources().get(0).path("problem").isNull()).isTrue();
    assertThat(sources().get(1).path("problem").asText()).isEqualTo("zone-changed");
  }

  @Test
  void onlyAVerifiedSpecialistLetsTheServerFetch() throws Exception {
    for (String standing : List.of("draft", "applied", "verified")) {
      database
          .jdbi()
          .useHandle(sql ->
              sql.execute(
                  "update specialist set standing = ?, verified_until = '2026-02-28' where account = ?",
                  standing,
                  account));
      subscribe(server.address()).refused(409, "calendars.not-verified");
      upload("x.ics", BusyTimesTest.calendar()).refused(409, "calendars.not-verified");
    }
    house
        .specialist()
        .post(
            "/api/specialist/calendars/subscribe",
            Secrets.object().put("address", "https://a.example/"))
        .refused(409, "calendars.not-verified");
    round();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anAddressThatCannotBeIsRefusedAtOnce() {
    for (String address :
        List.of("", "not an address", "https://", "ftp://a.example/x", "https://a:b@c.example/")) {
      subscribe(address).refused(400, "calendars.not-an-address");
    }
    subscribe("https://a.example/" + "x".repeat(3000)).refused(400, "calendars.not-an-address");
  }

  @Test
  void whoLetsTheServerFetchTooOftenHasToWait() {
    for (int i = 0; i < 30; i++) {
      subscribe(server.address()).expect(201);
      specialist.post("/api/specialist/calendars/remove", named(only())).expect(204);
    }
    subscribe(server.address()).refused(429, "calendars.wait");
  }

  @Test
  void anothersCalendarIsNotThere() {
    subscribe(server.address()).expect(201);
    Caller other = house.specialist();
    for (String call : List.of("remove", "refresh")) {
      other.post("/api/specialist/calendars/" + call, named(only())).refused(404, "not-found");
    }
    assertThat(other.get("/api/specialist/calendars").json().path("sources")).isEmpty();
    assertThat(sources()).hasSize(1);
  }

  @Test
  void refreshingReadsWhollyButNotTwiceInAMinute() throws Exception {
    subscribe(server.address()).expect(201);
    round();
    specialist.post("/api/specialist/calendars/refresh", named(only())).expect(204);
    round();
    assertThat(server.requests()).hasSize(1);
    clock.pass(Duration.ofSeconds(61));
    specialist.post("/api/specialist/calendars/refresh", named(only())).expect(204);
    round();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aCalendarThatIsRemovedWhileItIsFetchedLeavesNothing() throws Exception {
    server.answers((request, out) -> {
      specialist.post("/api/specialist/calendars/remove", named(only())).expect(204);
      event("20260302T080000Z", "PT1H").to(request, out);
    });
    subscribe(server.address()).expect(201);
    round();
    assertThat(sources()).isEmpty();
    assertThat(stored()).isEmpty();
  }

  private void round() throws Exception {
    feature.rounds().now();
  }

  private static CalendarServer.Answering event(String start, String length) {
    return CalendarServer.calendar(
        "BEGIN:VEVENT", "UID:1", "DTSTART:" + start, "DURATION:" + length, "END:VEVENT");
  }

  private Caller.Answer subscribe(String address) {
    return specialist.post(
        "/api/specialist/calendars/subscribe", Secrets.object().put("address", address));
  }

  private Caller.Answer upload(String name, byte[] content) {
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    return specialist.post(
        "/api/specialist/calendars/upload",
        Secrets.object().put("name", name).put("content", text));
  }

  private JsonNode sources() {
    return specialist.get("/api/specialist/calendars").expect(200).json().path("sources");
  }

  private JsonNode only() {
    assertThat(sources()).hasSize(1);
    return sources().get(0);
  }

  private static ObjectNode named(JsonNode source) {
    return Secrets.object().put("id", source.path("id").asText());
  }

  private List<Span> stored() {
    return database
        .jdbi()
        .withHandle(sql ->
            sql.createQuery(
                    "select starts_at, ends_at from busy_time where specialist = ? order by 1")
                .bind(0, account)
                .map((row, _) ->
                    new Span(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .list());
  }

  /// When the last busy hour of a daily event begins; after it stands what nobody knows.
  private Instant lastDaily() {
    List<Span> spans = stored();
    return spans.get(spans.size() - 2).from();
  }

  private void profile(UUID specialist, String zone) {
    database
        .jdbi()
        .useHandle(sql ->
            sql.execute(
                """
                insert into specialist (account, slug, name, standing, verified_until, zone, country, ways, created_at)
                values (?, 'slug-' || gen_random_uuid(), 'A Name', 'verified', '2199-01-01', ?, 'DE', '{phone}', now())
                """,
                specialist,
                zone));
  }

  private void opensOnMondaysFromNineToTwelve() {
    database
        .jdbi()
        .useTransaction(sql -> {
          sql.execute("insert into availability (specialist) values (?)", account);
          sql.execute(
              "insert into weekly_hours (specialist, day, from_minute, until_minute, ways) values (?, 1, 540, 720, '{phone}')",
              account);
          new Availability(clock).refill(sql, account);
        });
  }

  private List<Instant> free() {
    return database
        .jdbi()
        .withHandle(sql ->
            sql.createQuery("select starts_at from free_time where specialist = ? order by 1")
                .bind(0, account)
                .map((row, _) -> row.getTimestamp(1).toInstant())
                .list());
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
