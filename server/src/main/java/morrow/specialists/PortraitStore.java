package morrow.specialists;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Portraits in the database.
final class PortraitStore {
  private final Jdbi database;

  PortraitStore(Jdbi database) {
    this.database = database;
  }

  /// The portrait that everyone may see on that day.
  Optional<byte[]> shown(String slug, LocalDate today) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select jpeg from portrait join specialist on account = specialist
                where slug = :slug and standing = 'verified' and verified_until >= :today
                """)
            .bind("slug", slug)
            .bind("today", today)
            .mapTo(byte[].class)
            .findOne());
  }

  Optional<byte[]> of(UUID specialist) {
    return database.withHandle(sql ->
        sql.createQuery("select jpeg from portrait where specialist = :specialist")
            .bind("specialist", specialist)
            .mapTo(byte[].class)
            .findOne());
  }

  /// Puts the portrait in place of the one before.
  ///
  /// @return false when there is no such specialist
  boolean set(UUID specialist, byte[] jpeg) {
    return database.inTransaction(sql -> {
      if (new SpecialistStore(sql).lock(specialist).isEmpty()) {
        return false;
      }
      sql.createUpdate(
              """
              insert into portrait (specialist, jpeg) values (:specialist, :jpeg)
              on conflict (specialist) do update set jpeg = excluded.jpeg
              """)
          .bind("specialist", specialist)
          .bind("jpeg", jpeg)
          .execute();
      sql.createUpdate(
              """
              update specialist set has_portrait = true, changed_in = pg_current_xact_id() where account = :specialist
              """)
          .bind("specialist", specialist)
          .execute();
      return true;
    });
  }

  void remove(UUID specialist) {
    database.useTransaction(sql -> {
      if (new SpecialistStore(sql).lock(specialist).isPresent()) {
        sql.createUpdate("delete from portrait where specialist = :specialist")
            .bind("specialist", specialist)
            .execute();
        sql.createUpdate(
                """
                update specialist set has_portrait = false, changed_in = pg_current_xact_id()
                where account = :specialist
                """)
            .bind("specialist", specialist)
            .execute();
      }
    });
  }
}
