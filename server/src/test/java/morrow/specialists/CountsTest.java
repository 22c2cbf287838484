package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.Test;

/// What operators learn of all specialists together.
@WithDatabase
class CountsTest {
  @Test
  void noCountTellsOfFewerThanTenAndSamplesAreNotCounted(Database database) {
    try (House house =
        new House(
            database,
            h -> List.of(new SpecialistsFeature(h.database.jdbi(), h.clock, List.of())),
            SpecialistsFeature.class)) {
      Caller operator = house.operator();
      for (int i = 0; i < 9; i++) {
        Profiles.verified(house, operator, "Count Ed");
      }
      assertThat(count(operator, "seeing-people").isNull()).isTrue();
      assertThat(count(operator, "topic.leaving").isNull()).isTrue();
      Caller sample = house.specialist();
      sample.post("/api/specialist/profile", Profiles.whole("Sam Ple")).expect(200);
      sample.post("/api/specialist/apply", "{}").expect(200);
      operator
          .post(
              "/api/operator/application/decide",
              Profiles.verdict(Profiles.waiting(sample, operator), "verify").put("sample", true))
          .expect(204);
      assertThat(count(operator, "seeing-people").isNull()).isTrue();
      Profiles.verified(house, operator, "Count Ed");
      assertThat(count(operator, "seeing-people").asInt()).isEqualTo(10);
      assertThat(count(operator, "topic.leaving").asInt()).isEqualTo(10);
      assertThat(count(operator, "language.de").asInt()).isEqualTo(10);
      assertThat(count(operator, "waiting").isNull()).isTrue();
      assertThat(count(operator, "persons").isNull()).isTrue();

      JsonNode found = operator.get("/api/operator/specialists?search=COUNT").json();
      assertThat(found.path("specialists")).hasSize(10);
      assertThat(found.path("more").asBoolean()).isFalse();
      assertThat(
              operator.get("/api/operator/specialists?after=count-ed-2").json().path("specialists"))
          .hasSize(8);
    }
  }

  private static JsonNode count(Caller operator, String word) {
    for (JsonNode each : operator.get("/api/operator/counts").expect(200).json().path("counts")) {
      if (each.path("word").asText().equals(word)) {
        return each.path("count");
      }
    }
    throw new AssertionError("no count of " + word);
  }
}
