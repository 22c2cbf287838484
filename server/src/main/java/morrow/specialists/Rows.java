package morrow.specialists;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/// How specialists and declarations lie in columns.
final class Rows {
  private Rows() {}

  /// Binds a declaration's five columns.
  static <S extends SqlStatement<S>> S declared(S statement, Declaration declaration) {
    List<Credential> credentials = declaration.credentials();
    return statement
        .bind("name", declaration.name())
        .bind("country", declaration.country())
        .bindArray("kinds", String.class, words(credentials, c -> c.kind().word()))
        .bindArray("registers", String.class, words(credentials, Credential::register))
        .bindArray("numbers", String.class, words(credentials, Credential::number));
  }

  /// Reads a declaration from columns that begin so.
  static Declaration declaration(ResultSet row, String name, String country, String credentials)
      throws SQLException {
    List<String> kinds = strings(row, credentials + "_kinds");
    List<String> registers = strings(row, credentials + "_registers");
    List<String> numbers = strings(row, credentials + "_numbers");
    List<Credential> all = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      all.add(new Credential(CredentialKind.of(kinds.get(i)), registers.get(i), numbers.get(i)));
    }
    return new Declaration(row.getString(name), row.getString(country), all);
  }

  static Specialist specialist(ResultSet row) throws SQLException {
    String suspended = row.getString("suspended_reason");
    return new Specialist(
        row.getObject("account", UUID.class),
        row.getString("slug"),
        declaration(row, "name", "country", "credential"),
        row.getBoolean("has_proposal")
            ? declaration(row, "proposed_name", "proposed_country", "proposed")
            : null,
        presentation(row),
        Standing.of(row.getString("standing")),
        row.getObject("verified_until", LocalDate.class),
        row.getBoolean("told_sees_people"),
        suspended == null
            ? null
            : new Specialist.Suspension(row.getTimestamp("suspended_at").toInstant(), suspended),
        row.getBoolean("sample"),
        row.getBoolean("has_portrait"),
        row.getLong("version"));
  }

  private static Presentation presentation(ResultSet row) throws SQLException {
    List<String> ways = strings(row, "detailed");
    List<String> details = strings(row, "details");
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      meetings.add(new Meeting(Way.of(ways.get(i)), details.get(i)));
    }
    int from = row.getInt("fee_from");
    boolean byAgreement = row.wasNull();
    return new Presentation(
        row.getString("zone"),
        row.getString("region"),
        strings(row, "topics").stream().map(Topic::of).toList(),
        strings(row, "approaches").stream().map(Approach::of).toList(),
        strings(row, "languages"),
        meetings,
        row.getBoolean("offers_first"),
        byAgreement
            ? null
            : new Fee(from, row.getObject("fee_to", Integer.class), row.getString("currency")),
        row.getString("about"),
        row.getString("for_whom"),
        row.getString("not_for"));
  }

  static List<String> strings(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  static <T> List<String> words(List<T> values, Function<T, String> word) {
    return values.stream().map(word).toList();
  }
}
