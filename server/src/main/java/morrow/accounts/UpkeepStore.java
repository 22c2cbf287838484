package morrow.accounts;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Clears the database's files of rows that were deleted.
final class UpkeepStore {
  private final Jdbi database;

  UpkeepStore(Jdbi database) {
    this.database = database;
  }

  /// All tables whose rows go with an account, whatever feature they belong to; the account's own first.
  List<String> tablesOfAccounts() {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                with recursive part (id, depth) as (
                  select 'account'::regclass::oid, 0
                  union
                  select conrelid, depth + 1 from pg_constraint join part on confrelid = part.id
                  where contype = 'f' and confdeltype = 'c' and conrelid <> confrelid and depth < 8
                )
                select id::regclass::text from part group by id order by min(depth), 1
                """)
            .mapTo(String.class)
            .list());
  }

  /// Makes the room of deleted rows usable again, without stopping anybody.
  void vacuum(List<String> tables) {
    database.useHandle(sql -> sql.execute("vacuum " + String.join(", ", tables)));
  }

  /// Whether this feature's tables are small enough to be written anew in about a second.
  boolean isQuicklyRewritten(long mostBytes) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select pg_total_relation_size('account') + pg_total_relation_size('session')
                  + pg_total_relation_size('unlock') + pg_total_relation_size('invitation')
                  + pg_total_relation_size('code_app') + pg_total_relation_size('passkey') < :most
                """)
            .bind("most", mostBytes)
            .mapTo(Boolean.class)
            .one());
  }

  /// Writes this feature's tables anew, so that their files hold no deleted row. Each is locked meanwhile; when a lock is not
  /// to be had within a second, the statement fails and is tried again later.
  void rewrite() {
    database.useHandle(sql -> {
      sql.execute("set lock_timeout = '1s'");
      try {
        for (String table :
            List.of("account", "session", "unlock", "invitation", "code_app", "passkey")) {
          sql.execute("vacuum (full) " + table);
        }
      } finally {
        sql.execute("reset lock_timeout");
      }
    });
  }
}
