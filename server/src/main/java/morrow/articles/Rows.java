package morrow.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// How the parts of a piece lie in columns.
final class Rows {
  private Rows() {}

  static Language language(String code) {
    return Language.of(code)
        .orElseThrow(() -> new IllegalStateException("There is no language " + code + "."));
  }

  static List<Topic> topics(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("topics").getArray()).stream().map(Topic::of).toList();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
