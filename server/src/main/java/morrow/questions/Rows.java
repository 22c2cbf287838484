package morrow.questions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// How the parts of a question lie in columns.
final class Rows {
  private Rows() {}

  static List<String> words(List<Topic> topics) {
    return topics.stream().map(Topic::word).toList();
  }

  static List<Topic> topics(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray()).stream().map(Topic::of).toList();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static Language language(ResultSet row, String column) throws SQLException {
    String code = row.getString(column);
    return Language.of(code)
        .orElseThrow(() -> new IllegalStateException("There is no language " + code + "."));
  }
}
