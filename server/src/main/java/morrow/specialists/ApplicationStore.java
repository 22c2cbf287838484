package morrow.specialists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Applications in the database, within a transaction that has locked the specialist before it changes one.
final class ApplicationStore {
  private final Handle sql;

  ApplicationStore(Handle sql) {
    this.sql = sql;
  }

  /// The last one, open or not.
  Optional<Application> of(UUID specialist) {
    return sql.createQuery("select * from application where specialist = :specialist")
        .bind("specialist", specialist)
        .map((row, _) -> application(row))
        .findOne();
  }

  Optional<UUID> specialistOf(UUID application) {
    return sql.createQuery("select specialist from application where id = :id")
        .bind("id", application)
        .mapTo(UUID.class)
        .findOne();
  }

  /// Puts a new one in place of the one before.
  void submit(Application application) {
    Rows.declared(
            sql.createUpdate(
                """
                insert into application (specialist, id, kind, state, submitted_at, name, country, credential_kinds,
                  credential_registers, credential_numbers)
                values (:specialist, :id, :kind, 'open', :now, :name, :country, :kinds, :registers, :numbers)
                on conflict (specialist) do update set id = excluded.id, kind = excluded.kind, state = 'open',
                  submitted_at = excluded.submitted_at, decided_at = null, reason = '', name = excluded.name,
                  country = excluded.country, credential_kinds = excluded.credential_kinds,
                  credential_registers = excluded.credential_registers, credential_numbers = excluded.credential_numbers
                """),
            application.declaration())
        .bind("specialist", application.specialist())
        .bind("id", application.id())
        .bind("kind", application.kind().word())
        .bind("now", application.submittedAt())
        .execute();
  }

  /// Ends the open one.
  void close(UUID specialist, Application.State state, String reason, Instant now) {
    sql.createUpdate(
            """
            update application set state = :state, reason = :reason, decided_at = :now
            where specialist = :specialist and state = 'open'
            """)
        .bind("specialist", specialist)
        .bind("state", state.word())
        .bind("reason", reason)
        .bind("now", now)
        .execute();
  }

  private static Application application(ResultSet row) throws SQLException {
    return new Application(
        row.getObject("specialist", UUID.class),
        row.getObject("id", UUID.class),
        ApplicationKind.of(row.getString("kind")),
        Application.State.of(row.getString("state")),
        row.getTimestamp("submitted_at").toInstant(),
        row.getString("reason"),
        Rows.declaration(row, "name", "country", "credential"));
  }
}
