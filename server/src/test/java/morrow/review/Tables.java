package morrow.review;

import java.util.List;
import morrow.database.Database;

/// Looks for letters in every row of every table.
final class Tables {
  private Tables() {}

  /// The tables in which some row, written as text, holds these letters.
  static List<String> holding(Database database, String letters) {
    return holding(database, letters, "");
  }

  /// The same, of this feature's tables only.
  static List<String> reviewHolding(Database database, String letters) {
    return holding(database, letters, "review");
  }

  private static List<String> holding(Database database, String letters, String begin) {
    return database
        .jdbi()
        .withHandle(sql ->
            sql
                .createQuery(
                    """
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name like :begin || '%'
                    """)
                .bind("begin", begin)
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
