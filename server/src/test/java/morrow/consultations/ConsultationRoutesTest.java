package morrow.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.availability.Availability;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The calls over the wire, by two who are signed in.
@WithDatabase
class ConsultationRoutesTest {
  private static final String TEN = "2026-03-03T10:00:00Z";
  private static final String NOON = "2026-03-03T12:00:00Z";
  private static final String SEALED = Secrets.random(60);

  private final House house;
  private final Practice practice;
  private Caller specialist;
  private Caller person;
  private String slug = "";

  ConsultationRoutesTest(Database database) {
    house =
        new House(
            database,
            house ->
                List.of(
                    new ConsultationsFeature(
                        database.jdbi(),
                        new Availability(house.clock),
                        ConsultationsSettings.DEFAULTS,
                        house.clock)));
    practice = new Practice(database, ConsultationsSettings.DEFAULTS, house.clock);
    specialist = house.specialist();
    person = house.person();
  }

  @BeforeEach
  void open() {
    practice.verify(specialist.account(), 0, 8 * 60, 18 * 60);
    slug = practice.slugs.getOrDefault(specialist.account(), "");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private ObjectNode hold(String starts) {
    return Secrets.object()
        .put("request", UUID.randomUUID().toString())
        .put("specialist", slug)
        .put("starts", starts)
        .put("way", "phone");
  }

  private static ObjectNode id(String id) {
    return Secrets.object().put("id", id);
  }

  private String booked() {
    String id =
        person.post("/api/consultations/hold", hold(TEN)).expect(201).json().path("id").asText();
    person.post("/api/consultations/confirm", id(id)).expect(200);
    return id;
  }

  private static ObjectNode callOff(String id, long version) {
    return id(id).put("version", version).put("reason", "time");
  }

  private static ObjectNode move(String id, long version, String starts) {
    return id(id).put("version", version).put("starts", starts).put("way", "video");
  }

  @Test
  void aPersonHoldsConfirmsAndFindsTheConsultation() {
    ObjectNode hold = hold(TEN);
    JsonNode held = person.post("/api/consultations/hold", hold).expect(201).json();
    assertThat(held.path("status").asText()).isEqualTo("held");
    assertThat(held.path("heldUntil").asText()).isEqualTo("2026-03-01T08:10:00Z");
    assertThat(held.has("detail")).isFalse();
    assertThat(held.path("specialist").path("slug").asText()).isEqualTo(slug);
    assertThat(person.post("/api/consultations/hold", hold).expect(200).json()).isEqualTo(held);

    String id = held.path("id").asText();
    JsonNode booked = person.post("/api/consultations/confirm", id(id)).expect(200).json();
    assertThat(booked.path("status").asText()).isEqualTo("booked");
    assertThat(booked.path("detail").asText()).isEqualTo("+41 00 000 00 00");
    assertThat(booked.path("noticeUntil").asText()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(booked.path("otherKeys").path("signing").asText()).hasSize(43);
    JsonNode all = person.get("/api/consultations").expect(200).json();
    assertThat(all.path("consultations").path(0)).isEqualTo(booked);
    JsonNode seen =
        specialist
            .get(
                "/api/specialist/consultations?from=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z")
            .expect(200)
            .json();
    assertThat(seen.path("consultations").path(0).path("id").asText()).isEqualTo(id);
    assertThat(seen.path("consultations").path(0).has("detail")).isFalse();
    assertThat(seen.path("notices").path(0).path("word").asText()).isEqualTo("booked");
    assertThat(seen.toString()).doesNotContain(person.account().toString());
  }

  @Test
  void aRefusalIsAStableWordWithASentence() {
    booked();
    Caller other = house.person();
    other.post("/api/consultations/hold", hold(TEN)).refused(409, "consultation.taken");
    person.post("/api/consultations/hold", hold(NOON)).refused(409, "consultation.once");
    other
        .post("/api/consultations/hold", hold("2026-02-03T10:00:00Z"))
        .refused(409, "consultation.past");
    other
        .post("/api/consultations/hold", hold("2026-03-01T10:00:00Z"))
        .refused(409, "consultation.too-soon");
    other
        .post("/api/consultations/hold", hold(NOON).put("way", "in-person"))
        .refused(409, "consultation.way");
    other
        .post("/api/consultations/hold", hold(NOON).put("specialist", "nobody-here"))
        .refused(404, "not-found");
    for (ObjectNode bad :
        List.of(
            hold(NOON).put("way", "pigeon"),
            hold("2026-03-03T12:00:30Z"),
            hold("+999999999-12-31T00:00:00Z"),
            hold("tomorrow"),
            hold(NOON).put("specialist", "x".repeat(61)),
            hold(NOON).putNull("starts"),
            hold(NOON).put("request", "1"),
            hold(NOON).put("length", 60))) {
      other.post("/api/consultations/hold", bad).refused(400, "request.malformed");
    }
  }

  @Test
  void whoSeesAnOlderVersionIsShownWhatItIsNow() {
    String id = booked();
    specialist.post("/api/specialist/consultations/move", move(id, 2, NOON)).expect(200);
    JsonNode changed =
        person
            .post("/api/consultations/call-off", callOff(id, 2))
            .refused(409, "consultation.changed")
            .json();
    assertThat(changed.path("consultation").path("starts").asText()).isEqualTo(NOON);
    assertThat(changed.path("consultation").path("version").asLong()).isEqualTo(3);
    JsonNode off = person.post("/api/consultations/call-off", callOff(id, 3)).expect(200).json();
    assertThat(off.path("status").asText()).isEqualTo("called-off");
    assertThat(person.post("/api/consultations/call-off", callOff(id, 3)).expect(200).json())
        .isEqualTo(off);
    assertThat(
            specialist
                .post("/api/specialist/consultations/call-off", callOff(id, 3))
                .expect(200)
                .json()
                .path("calledOffBy")
                .asText())
        .isEqualTo("person");
  }

  @Test
  void anothersConsultationIsNotFoundByAnyCall() {
    String id = booked();
    practice.wasFiveDaysEarlier(UUID.fromString(id));
    Caller stranger = house.person();
    Caller colleague = house.specialist();
    for (String call : List.of("wait", "wait/stop", "wait/take", "not-there")) {
      stranger.post("/api/consultations/" + call, id(id)).refused(404, "not-found");
    }
    stranger.post("/api/consultations/call-off", callOff(id, 2)).refused(404, "not-found");
    stranger.post("/api/consultations/move", move(id, 2, NOON)).refused(404, "not-found");
    stranger
        .post("/api/consultations/answer", id(id).put("answer", "fits"))
        .refused(404, "not-found");
    stranger
        .post("/api/consultations/calendar-file", id(id).put("language", "en"))
        .refused(404, "not-found");
    stranger.post("/api/consultations/confirm", id(id)).refused(409, "consultation.hold-over");
    colleague.post("/api/specialist/consultations/missed", id(id)).refused(404, "not-found");
    colleague
        .post("/api/specialist/consultations/call-off", callOff(id, 2))
        .refused(404, "not-found");
    person.post("/api/specialist/consultations/missed", id(id)).refused(404, "not-found");
    assertThat(colleague.get("/api/specialist/consultations").json().path("consultations"))
        .isEmpty();
  }

  @Test
  void afterwardsBothAnswerAndOneGivesFeedbackAndTheOtherRefersOn() {
    String id = booked();
    practice.wasFiveDaysEarlier(UUID.fromString(id));
    person.post("/api/consultations/answer", id(id).put("answer", "fits")).expect(200);
    JsonNode seen =
        specialist
            .post("/api/specialist/consultations/answer", id(id).put("answer", "does-not"))
            .expect(200)
            .json();
    assertThat(seen.path("answers").path("other").asText()).isEqualTo("fits");

    ObjectNode feedback = id(id).put("sealed", SEALED);
    feedback.putArray("marks").add("listened");
    person.post("/api/consultations/feedback", feedback).expect(200);
    UUID colleague = practice.specialist();
    ObjectNode refer = id(id).put("sealed", SEALED);
    refer.putArray("to").add(practice.slugs.getOrDefault(colleague, ""));
    JsonNode referred =
        specialist.post("/api/specialist/consultations/refer", refer).expect(200).json();
    assertThat(referred.path("feedback").path("sealed").asText()).isEqualTo(SEALED);
    JsonNode mine = person.get("/api/consultations").json().path("consultations").path(0);
    assertThat(mine.path("referral").path("sealed").asText()).isEqualTo(SEALED);
    assertThat(mine.path("referral").path("to").path(0).path("name").asText())
        .isEqualTo("Robin Example");
    assertThat(mine.has("feedback")).isFalse();

    ObjectNode bare = id(id);
    bare.putArray("marks");
    person.post("/api/consultations/feedback", bare).refused(400, "request.malformed");
    ObjectNode four = id(id).put("sealed", SEALED);
    four.putArray("to").add("a").add("b").add("c").add("d");
    specialist.post("/api/specialist/consultations/refer", four).refused(400, "request.malformed");
    ObjectNode large = id(id).put("sealed", Secrets.random(17 << 10));
    large.putArray("marks");
    person.post("/api/consultations/feedback", large).refused(400, "request.malformed");
  }

  @Test
  void countsAreForWhomTheyAreAbout() {
    booked();
    JsonNode own = specialist.get("/api/specialist/statistics").expect(200).json();
    assertThat(own.path("counts").path(0).toString())
        .isEqualTo("{\"word\":\"coming\",\"count\":1}");
    assertThat(own.path("marks").path(0).path("count").isNull()).isTrue();
    JsonNode all = house.operator().get("/api/operator/consultations/counts").expect(200).json();
    assertThat(all.path("counts").findValues("count"))
        .allSatisfy(count -> assertThat(count.isNull()).isTrue());
    specialist.get("/api/operator/consultations/counts").refused(404, "not-found");
    person.get("/api/specialist/statistics").refused(404, "not-found");
  }

  @Test
  void noticesAreToldUntilTheyAreSeen() {
    String id = booked();
    specialist.post("/api/specialist/consultations/call-off", callOff(id, 2)).expect(200);
    JsonNode notices = person.get("/api/consultations").json().path("notices");
    assertThat(notices.path(0).path("word").asText()).isEqualTo("called-off");
    assertThat(notices.path(0).path("starts").asText()).isEqualTo(TEN);
    ObjectNode ids = Secrets.object();
    ids.putArray("ids").add(notices.path(0).path("id").asText());
    house.person().post("/api/consultations/notices/seen", ids).expect(204);
    assertThat(person.get("/api/consultations").json().path("notices")).hasSize(1);
    person.post("/api/consultations/notices/seen", ids).expect(204);
    assertThat(person.get("/api/consultations").json().path("notices")).isEmpty();
  }

  @Test
  void theCalendarFileSaysNothingToWhoElseLooks() {
    String id = booked();
    String file =
        person
            .post("/api/consultations/calendar-file", id(id).put("language", "de"))
            .expect(200)
            .json()
            .path("file")
            .asText();
    assertThat(file)
        .contains("SUMMARY:Termin", "DTSTART:20260303T100000Z", "DTEND:20260303T103000Z")
        .doesNotContain("Robin")
        .doesNotContainIgnoringCase("consultation");
    person
        .post("/api/consultations/calendar-file", id(id).put("language", "xx"))
        .refused(400, "request.malformed");
  }

  @Test
  void aSpanThatIsTooLongOrUnreadableIsRefused() {
    for (String query :
        List.of(
            "from=yesterday",
            "from=2026-03-01T00:00:00Z&until=2026-02-01T00:00:00Z",
            "from=2026-03-01T00:00:00Z&until=2028-02-01T00:00:00Z",
            "from=%2B999999999-12-31T00:00:00Z")) {
      specialist.get("/api/specialist/consultations?" + query).refused(400, "request.malformed");
    }
  }
}
