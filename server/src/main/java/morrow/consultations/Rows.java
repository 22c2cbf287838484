package morrow.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import morrow.specialists.Way;
import org.jspecify.annotations.Nullable;

/// Reads rows of the database.
final class Rows {
  private Rows() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static <E extends Enum<E>> @Nullable E wordOrNull(ResultSet row, String column, Class<E> type)
      throws SQLException {
    String word = row.getString(column);
    return word == null ? null : Word.parse(type, word);
  }

  /// A row with the columns that are named after the parts of a consultation.
  static Consultation consultation(ResultSet row) throws SQLException {
    return new Consultation(
        row.getObject("specialist", UUID.class),
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getLong("version"),
        Status.of(row.getString("status")),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        instant(row, "blocked_until"),
        instantOrNull(row, "held_until"),
        Way.of(row.getString("way")),
        row.getInt("moves"),
        new Consultation.Answers(
            wordOrNull(row, "person_answer", Answer.class),
            wordOrNull(row, "specialist_answer", Answer.class)));
  }
}
