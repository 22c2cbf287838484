package morrow.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import morrow.accounts.Caller;
import morrow.accounts.House;
import morrow.accounts.Secrets;
import morrow.database.Database;
import morrow.database.WithDatabase;
import org.junit.jupiter.api.Test;

/// Deleting the account leaves nothing of a specialist in any table.
@WithDatabase
class DeletedSpecialistTest {
  private static final String MARK = "Marked-Forever";

  @Test
  void nothingIsLeftOfASpecialistInAnyTable(Database database) {
    try (House house =
        new House(
            database,
            h -> List.of(new SpecialistsFeature(h.database.jdbi(), h.clock, List.of())),
            SpecialistsFeature.class)) {
      Caller operator = house.operator();
      Secrets secrets = House.secrets();
      Caller specialist = house.specialist(secrets);
      specialist.post("/api/specialist/profile", Profiles.whole(MARK)).expect(200);
      Profiles.verify(specialist, operator);
      specialist
          .post("/api/specialist/portrait", body("image", Pictures.jpeg(200, 200)))
          .expect(200);
      specialist
          .post(
              "/api/specialist/evidence",
              body("content", ("%PDF-1.7 " + MARK).getBytes(StandardCharsets.UTF_8))
                  .put("name", MARK + ".pdf"))
          .expect(201);
      specialist
          .post(
              "/api/specialist/profile", Profiles.toChange(specialist).put("name", MARK + " Again"))
          .expect(200);
      specialist.post("/api/specialist/apply", "{}").expect(200);
      String account = specialist.get("/api/account").json().path("account").asText();
      assertThat(tablesWith(database, account))
          .contains(
              "specialist",
              "specialist_way",
              "specialist_proposal",
              "portrait",
              "application",
              "evidence",
              "verification_event",
              "verification_event_by");

      specialist.post("/api/account/delete", secrets.delete()).expect(204);
      assertThat(tablesWith(database, account)).isEmpty();
      assertThat(tablesWith(database, MARK)).isEmpty();
      assertThat(operator.get("/api/operator/applications").json().path("applications")).isEmpty();
    }
  }

  private static ObjectNode body(String field, byte[] bytes) {
    return Profiles.object("{}").put(field, Profiles.base64(bytes));
  }

  /// The tables in which some row, written as text, holds these letters.
  private static List<String> tablesWith(Database database, String letters) {
    return database
        .jdbi()
        .withHandle(sql ->
            sql
                .createQuery(
                    """
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE'
                    """)
                .mapTo(String.class)
                .stream()
                .filter(table ->
                    sql.createQuery(
                            "select exists (select from "
                                + table
                                + " t where t::text ilike '%' || :letters || '%')")
                        .bind("letters", letters)
                        .mapTo(Boolean.class)
                        .one())
                .toList());
  }
}
