package morrow.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Reads rows of the database.
final class Rows {
  private Rows() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// A row with all columns of a case.
  static Case reviewCase(ResultSet row) throws SQLException {
    return new Case(
        row.getObject("id", UUID.class),
        About.of(row.getString("about")),
        Matter.of(row.getString("matter")),
        row.getObject("piece", UUID.class),
        row.getObject("writer", UUID.class),
        row.getString("language"),
        row.getString("title"),
        row.getString("name"),
        row.getBoolean("urgent"),
        State.of(row.getString("state")),
        row.getLong("version"),
        instant(row, "waits_since"),
        instant(row, "since"),
        row.getString("reason"));
  }
}
