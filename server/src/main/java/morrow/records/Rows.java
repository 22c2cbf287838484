package morrow.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads rows of the database.
final class Rows {
  private Rows() {}

  /// Columns `id, version, epoch, change, arrived_at, ciphertext`, the first at `first`.
  static StoredRecord record(ResultSet row, int first) throws SQLException {
    return new StoredRecord(
        row.getObject(first, UUID.class),
        row.getLong(first + 1),
        row.getInt(first + 2),
        row.getLong(first + 3),
        row.getObject(first + 4, OffsetDateTime.class).toInstant(),
        row.getBytes(first + 5));
  }

  /// Columns `head_seq, head_body, head_signature`, the first at `first`.
  static @Nullable SignedHead head(ResultSet row, int first) throws SQLException {
    byte[] body = row.getBytes(first + 1);
    byte[] signature = row.getBytes(first + 2);
    return body == null || signature == null
        ? null
        : new SignedHead(row.getLong(first), body, signature);
  }
}
