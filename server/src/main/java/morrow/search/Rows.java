package morrow.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import morrow.web.Language;

/// Reads what stands in a row.
final class Rows {
  private Rows() {}

  static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown language " + code));
  }

  static Kind kind(String word) {
    return Kind.of(word).orElseThrow(() -> new IllegalStateException("unknown kind " + word));
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
