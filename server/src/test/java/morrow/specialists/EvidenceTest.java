package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.PinnedClock;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What specialists send along to be verified, and that it does not stay.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {
  private final PinnedClock calendar = new PinnedClock();
  private final House house;
  private final SpecialistsFeature feature;
  private final Caller operator;

  EvidenceTest(Database database) {
    List<SpecialistsFeature> made = new ArrayList<>();
    house =
        new House(
            database,
            h -> {
              made.add(new SpecialistsFeature(h.database.jdbi(), calendar, List.of()));
              return made;
            },
            SpecialistsFeature.class);
    feature = made.getFirst();
    operator = house.operator();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void theOperatorReadsItUntilTheDecisionAndNobodyAfterwards() {
    for (String decision : List.of("verify", "return", "refuse")) {
      Caller specialist = drafted("Evi Dence");
      String evidence = send(specialist, "licence.pdf", pdf("licence " + decision));
      specialist.post("/api/specialist/apply", "{}").expect(200);
      String id = Profiles.waiting(specialist, operator);
      ObjectNode which = Profiles.object("{}").put("id", id).put("evidence", evidence);
      JsonNode opened =
          operator.post("/api/operator/application/evidence", which).expect(200).json();
      assertThat(opened.path("type").asText()).isEqualTo("application/pdf");
      assertThat(opened.path("content").asText())
          .isEqualTo(Profiles.base64(pdf("licence " + decision)));

      operator.post("/api/operator/application/decide", Profiles.verdict(id, decision)).expect(204);
      operator.post("/api/operator/application/evidence", which).refused(404, "not-found");
      assertThat(Profiles.own(specialist).path("application").path("evidence")).isEmpty();
      assertThat(files(specialist)).isZero();
    }
  }

  @Test
  void afterUpkeepTheTablesFileHoldsNothingOfIt() {
    Caller specialist = drafted("From Disk");
    byte[] large = Arrays.copyOf(pdf("large"), 2 << 20);
    send(specialist, "large.pdf", large);
    long filled = bytesOnDisk();
    specialist.post("/api/specialist/apply", "{}").expect(200);
    operator
        .post(
            "/api/operator/application/decide",
            Profiles.verdict(Profiles.waiting(specialist, operator), "verify"))
        .expect(204);
    assertThat(bytesOnDisk()).as("deleting alone leaves the bytes").isGreaterThanOrEqualTo(filled);
    feature.upkeep().run();
    assertThat(bytesOnDisk()).isLessThanOrEqualTo(filled - large.length);
  }

  @ParameterizedTest
  @CsvSource({
    "invoice.exe, %PDF-, invoice.exe.pdf",
    "../../etc/passwd, %PDF-, passwd.pdf",
    "C:\\papers\\Licence.PDF, %PDF-, Licence.PDF",
    ".pdf, %PDF-, .pdf.pdf",
    "a<b>.pdf, %PDF-, a-b-.pdf",
  })
  void aFileIsWhatItsBytesSayAndIsNamedSo(String name, String beginning, String kept) {
    Caller specialist = drafted("Na Me");
    byte[] content = (beginning + "1.7 and so on and on").getBytes(StandardCharsets.US_ASCII);
    assertThat(answer(specialist, name, content).expect(201).json().path("name").asText())
        .isEqualTo(kept);
  }

  @Test
  void whatOnlyClaimsToBeAPaperIsRefused() {
    Caller specialist = drafted("Not Apaper");
    for (byte[] content :
        List.of(
            bytes("MZ this program cannot be run"),
            bytes("<html><script>"),
            bytes("%PDF-"),
            new byte[0])) {
      answer(specialist, "licence.pdf", content).refused(400, "evidence.unfit");
    }
    answer(specialist, "\u202egpj.pdf", pdf("x")).refused(400, "request.malformed");
    answer(specialist, "large.pdf", new byte[Evidence.MOST_BYTES + 1])
        .refused(413, "request.too-large");
    answer(house.specialist(), "licence.pdf", pdf("x")).refused(409, "profile.missing");
    byte[] largest = Arrays.copyOf(pdf("x"), Evidence.MOST_BYTES);
    answer(specialist, "largest.pdf", largest).expect(201);
  }

  @Test
  void fiveFilesAreEnoughAndOneSentTwiceIsOne() {
    Caller specialist = drafted("Fi Ve");
    String first = send(specialist, "1.pdf", pdf("1"));
    for (int i = 2; i <= 5; i++) {
      send(specialist, i + ".pdf", pdf("" + i));
    }
    assertThat(send(specialist, "1.pdf", pdf("1"))).isEqualTo(first);
    answer(specialist, "6.pdf", pdf("6")).refused(409, "evidence.too-many");
    specialist.post("/api/specialist/evidence/remove", id(first)).expect(204);
    specialist.post("/api/specialist/evidence/remove", id(first)).expect(204);
    send(specialist, "6.pdf", pdf("6"));
  }

  @Test
  void whatAnOperatorLooksAtStaysAsItIs() {
    Caller specialist = drafted("Stay Ing");
    String evidence = send(specialist, "1.pdf", pdf("1"));
    specialist.post("/api/specialist/apply", "{}").expect(200);
    answer(specialist, "2.pdf", pdf("2")).refused(409, "application.open");
    specialist
        .post("/api/specialist/evidence/remove", id(evidence))
        .refused(409, "application.open");
    specialist.post("/api/specialist/withdraw", "{}").expect(200);
    assertThat(files(specialist)).isOne();
    specialist.post("/api/specialist/evidence/remove", id(evidence)).expect(204);
    assertThat(files(specialist)).isZero();
  }

  @Test
  void anothersFileCannotBeReadOrRemoved() {
    Caller owner = drafted("Ow Ner");
    String evidence = send(owner, "1.pdf", pdf("1"));
    Caller other = drafted("Oth Er");
    other.post("/api/specialist/evidence/remove", id(evidence)).expect(204);
    assertThat(files(owner)).isOne();
    other.post("/api/specialist/apply", "{}").expect(200);
    operator
        .post(
            "/api/operator/application/evidence",
            Profiles.object("{}")
                .put("id", Profiles.waiting(other, operator))
                .put("evidence", evidence))
        .refused(404, "not-found");
  }

  @Test
  void evidenceThatNobodyAppliedWithIsForgottenAfterThirtyDays() {
    Caller forgot = drafted("For Got");
    send(forgot, "1.pdf", pdf("1"));
    Caller waits = drafted("Still Waits");
    send(waits, "1.pdf", pdf("1"));
    waits.post("/api/specialist/apply", "{}").expect(200);
    calendar.pass(Duration.ofDays(29));
    send(forgot, "2.pdf", pdf("2"));
    feature.upkeep().run();
    assertThat(files(forgot)).isEqualTo(2);
    calendar.pass(Duration.ofDays(2));
    feature.upkeep().run();
    assertThat(files(forgot)).isOne();
    assertThat(files(waits)).isOne();
  }

  private Caller drafted(String name) {
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/profile", Profiles.whole(name)).expect(200);
    return specialist;
  }

  private static String send(Caller specialist, String name, byte[] content) {
    return answer(specialist, name, content).expect(201).json().path("id").asText();
  }

  private static Caller.Answer answer(Caller specialist, String name, byte[] content) {
    return specialist.post(
        "/api/specialist/evidence",
        Profiles.object("{}").put("name", name).put("content", Profiles.base64(content)));
  }

  private int files(Caller specialist) {
    return house
        .database
        .jdbi()
        .withHandle(sql ->
            sql.createQuery(
                    """
                    select count(*) from evidence join specialist on account = specialist where slug = :slug
                    """)
                .bind("slug", Profiles.slug(specialist))
                .mapTo(Integer.class)
                .one());
  }

  private long bytesOnDisk() {
    return house
        .database
        .jdbi()
        .withHandle(sql ->
            sql.createQuery("select pg_total_relation_size('evidence')").mapTo(Long.class).one());
  }

  private static ObjectNode id(String id) {
    return Profiles.object("{}").put("id", id);
  }

  private static byte[] pdf(String text) {
    return bytes("%PDF-1.7 " + text + " and so on and on");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
