package morrow.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import morrow.specialists.Topic;
import morrow.web.Language;

/// Reads what stands in a row.
final class Rows {
  private Rows() {}

  static Language language(String code) {
    return Language.of(code)
        .orElseThrow(() -> new IllegalStateException("unknown language " + code));
  }

  static Kind kind(String word) {
    return Kind.of(word).orElseThrow(() -> new IllegalStateException("unknown kind " + word));
  }

  static List<Topic> topics(ResultSet row) throws SQLException {
    List<Topic> topics = new ArrayList<>();
    for (String word : (String[]) row.getArray("topics").getArray()) {
      topics.add(Topic.of(word));
    }
    return topics;
  }

  static Found found(ResultSet row) throws SQLException {
    return Found.of(
        kind(row.getString("kind")),
        row.getString("slug"),
        language(row.getString("language")),
        row.getString("title"),
        row.getString("summary"));
  }
}
