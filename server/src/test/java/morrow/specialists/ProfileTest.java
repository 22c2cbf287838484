package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A specialist's own profile, and its portrait in public.
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileTest {
  private final House house;
  private final Caller operator;

  ProfileTest(Database database) {
    house =
        new House(
            database,
            h -> List.of(new SpecialistsFeature(h.database.jdbi(), h.clock, List.of())),
            SpecialistsFeature.class);
    operator = house.operator();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aProfileComesBackAsItWasSaved() {
    Caller specialist = house.specialist();
    ObjectNode sent = Profiles.whole("Mara Lind");
    specialist.post("/api/specialist/profile", sent).expect(200);
    ObjectNode back = Profiles.toChange(specialist);
    assertThat(back.path("version").asLong()).isEqualTo(1);
    assertThat(back.put("version", 0)).isEqualTo(sent);
  }

  @Test
  void theSameSavedAgainIsDoneAlreadyAndAnotherWindowIsTold() {
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/profile", Profiles.whole("Two Windows")).expect(200);
    specialist.post("/api/specialist/profile", Profiles.whole("Two Windows")).expect(200);
    ObjectNode here = Profiles.toChange(specialist).put("region", "Here");
    ObjectNode there = Profiles.toChange(specialist).put("region", "There");
    specialist.post("/api/specialist/profile", here).expect(200);
    JsonNode refused =
        specialist.post("/api/specialist/profile", there).refused(409, "profile.changed").json();
    assertThat(refused.path("current").path("profile").path("region").asText()).isEqualTo("Here");
    specialist.post("/api/specialist/profile", here).expect(200);
    assertThat(Profiles.own(specialist).path("profile").path("version").asLong()).isEqualTo(2);
  }

  @Test
  void twoOfOneNameHaveAddressesOfTheirOwnAndADraftsAddressFollowsItsName() {
    List<String> slugs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Caller specialist = house.specialist();
      specialist.post("/api/specialist/profile", Profiles.whole("Kim Park")).expect(200);
      slugs.add(Profiles.slug(specialist));
    }
    assertThat(slugs).containsExactly("kim-park", "kim-park-2", "kim-park-3");
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/profile", Profiles.whole("First Thought")).expect(200);
    specialist
        .post(
            "/api/specialist/profile", Profiles.toChange(specialist).put("name", "Better Thought"))
        .expect(200);
    assertThat(Profiles.slug(specialist)).isEqualTo("better-thought");
  }

  @Test
  void whoIsVerifiedCannotEmptyTheProfile() {
    Caller specialist = Profiles.verified(house, operator, "Full Enough");
    ObjectNode emptied = Profiles.toChange(specialist);
    emptied.putArray("ways");
    JsonNode refused =
        specialist
            .post("/api/specialist/profile", emptied)
            .refused(409, "profile.incomplete")
            .json();
    assertThat(refused.path("missing").path(0).asText()).isEqualTo("ways");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name        | "x"                                                | at least 2
          name        | "12"                                               | letters
          name        | null                                               | missing
          zone        | "Berlin"                                           | time zone
          zone        | "Etc/GMT+5"                                        | time zone
          country     | "Germany"                                          | two capital letters
          country     | "XX"                                               | two capital letters
          topics      | ["no-such-topic"]                                  | A topic is one of
          topics      | null                                               | missing
          languages   | ["klingon"]                                        | language
          ways        | [{"way":"letter","detail":"abc"}]                  | way of meeting is one of
          ways        | [{"way":"phone","detail":"call me"}]               | number to call
          ways        | [{"way":"video","detail":"http://meet.example"}]   | https://
          ways        | [{"way":"video","detail":"javascript:alert(1)"}]   | https://
          ways        | [{"way":"phone","detail":"030 12345"},{"way":"phone","detail":"030 12346"}] | once
          fee         | {"from":100,"to":50,"currency":"EUR"}              | not below
          fee         | {"from":-1,"to":null,"currency":"EUR"}             | 0 or more
          fee         | {"from":100,"to":null,"currency":"euro"}           | currency
          fee         | {"from":99.5,"to":null,"currency":"EUR"}           | JSON
          offersFirst | null                                               | JSON
          credentials | [{"kind":"rumour","register":"ab","number":""}]    | kind is one of
          version     | "1"                                                | JSON
          standing    | "verified"                                         | JSON
          """)
  void whatCannotBeIsRefusedInASentenceAndNothingIsStored(String field, String value, String said) {
    Caller specialist = house.specialist();
    ObjectNode profile = Profiles.whole("Bad Input");
    profile.set(field, Profiles.object("{\"v\":" + value + "}").path("v"));
    assertThat(
            specialist
                .post("/api/specialist/profile", profile)
                .refused(400, "request.malformed")
                .json()
                .path("message")
                .asText())
        .contains(said);
    assertThat(Profiles.own(specialist).path("profile").isNull()).isTrue();
  }

  @Test
  void aPortraitIsSeenByEveryoneWhileItsSpecialistSeesPeople() {
    Caller specialist = house.specialist();
    ObjectNode picture =
        Profiles.object("{}").put("image", Profiles.base64(Pictures.jpeg(640, 480)));
    specialist.post("/api/specialist/portrait", picture).refused(409, "profile.missing");
    specialist.post("/api/specialist/profile", Profiles.whole("Por Trait")).expect(200);
    specialist.post("/api/specialist/portrait", picture).expect(200);
    assertThat(specialist.get("/api/specialist/portrait").json().path("image").asText())
        .isNotBlank();
    Caller visitor = house.caller();
    visitor.get("/specialists/por-trait/portrait").expect(404);
    Profiles.verify(specialist, operator);
    Caller.Answer seen = visitor.get("/specialists/por-trait/portrait").expect(200);
    assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(seen.header("Cache-Control")).isEqualTo("no-store");

    ObjectNode suspension =
        Profiles.object("{}").put("specialist", "por-trait").put("reason", "Looked into.");
    operator.post("/api/operator/suspend", suspension).expect(204);
    visitor.get("/specialists/por-trait/portrait").expect(404);
    operator
        .post("/api/operator/reinstate", Profiles.object("{}").put("specialist", "por-trait"))
        .expect(204);
    visitor.get("/specialists/por-trait/portrait").expect(200);
    specialist.post("/api/specialist/portrait/remove", "{}").expect(204);
    visitor.get("/specialists/por-trait/portrait").expect(404);
    assertThat(specialist.get("/api/specialist/portrait").json().path("image").isNull()).isTrue();
  }

  @Test
  void aPictureThatIsNoneIsRefusedInASentence() {
    Caller specialist = house.specialist();
    specialist.post("/api/specialist/profile", Profiles.whole("No Picture")).expect(200);
    specialist
        .post(
            "/api/specialist/portrait",
            Profiles.object("{}").put("image", Profiles.base64(new byte[200])))
        .refused(400, "portrait.unfit");
    specialist
        .post(
            "/api/specialist/portrait",
            Profiles.object("{}").put("image", Profiles.base64(new byte[Portrait.MOST_BYTES + 1])))
        .refused(413, "request.too-large");
  }

  @Test
  void theVocabularyNamesEverythingInBothLanguages() {
    JsonNode english = house.caller().get("/api/vocabulary?language=en").expect(200).json();
    JsonNode german = house.caller().get("/api/vocabulary?language=de").expect(200).json();
    for (String part :
        List.of("topics", "approaches", "languages", "ways", "credentialKinds", "checks")) {
      assertThat(english.path(part)).hasSameSizeAs(german.path(part)).isNotEmpty();
      assertThat(english.path(part)).allMatch(each -> !each.path("name").asText().isBlank());
    }
    assertThat(named(english, "de")).isEqualTo("German");
    assertThat(named(german, "de")).isEqualTo("Deutsch");
    assertThat(named(german, "gsg")).isEqualTo("Deutsche Gebärdensprache");
    house.caller().get("/api/vocabulary?language=xx").refused(400, "request.malformed");
  }

  private static String named(JsonNode vocabulary, String code) {
    for (JsonNode each : vocabulary.path("languages")) {
      if (each.path("word").asText().equals(code)) {
        return each.path("name").asText();
      }
    }
    return "";
  }
}
