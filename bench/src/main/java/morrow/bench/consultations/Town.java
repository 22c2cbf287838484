package morrow.bench.consultations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import morrow.availability.Availability;
import morrow.bench.machine.SameDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// Specialists who have time day and night, and persons who want it.
final class Town {
  private final Jdbi jdbi;

  Town(SameDatabase database) {
    jdbi = Jdbi.create(database::connect).installPlugin(new PostgresPlugin());
  }

  /// Makes accounts that nobody can sign in to.
  List<UUID> persons(String name, int count) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(account(name + "-" + i));
    }
    jdbi.useHandle(sql ->
        sql.createUpdate(
                """
                insert into account (id, handle, role, created_at, kdf_memory_kib, kdf_passes, kdf_lanes, salt, auth_salt,
                  auth_hash, wrapped_account_key, recovery_hash, recovery_wrapped_account_key, identity_signing,
                  identity_agreement, identity_agreement_signature, identity_sealed)
                select id, :name || '-' || place, 'person', now(), 65536, 3, 1, uuid_send(id), uuid_send(id), b32, b32, b32, b32,
                  b32, b32, b32 || b32, b32
                from (select id, place, uuid_send(id) || uuid_send(id) as b32
                  from unnest(:ids::uuid[]) with ordinality as each (id, place)) as made
                """)
            .bind("name", name)
            .bindArray("ids", UUID.class, ids)
            .execute());
    return ids;
  }

  /// Makes one specialist, found under the name.
  UUID specialist(String name) {
    UUID id = persons(name, 1).getFirst();
    jdbi.useTransaction(sql -> {
      sql.createUpdate("update account set role = 'specialist' where id = :id")
          .bind("id", id)
          .execute();
      sql.createUpdate(
              """
              insert into specialist (account, slug, name, standing, verified_until, zone, country, ways, created_at)
              values (:id, :name, 'Open All Hours', 'verified', '2199-12-31', 'UTC', 'CH', '{phone}', now())
              """)
          .bind("id", id)
          .bind("name", name)
          .execute();
      sql.createUpdate(
              "insert into availability (specialist, buffer_minutes, lead_minutes) values (:id, 0,"
                  + " 0)")
          .bind("id", id)
          .execute();
      sql.createUpdate(
              """
              insert into weekly_hours (specialist, day, from_minute, until_minute, ways)
              select :id, day, 0, 1440, '{phone}' from generate_series(1, 7) as each (day)
              """)
          .bind("id", id)
          .execute();
      new Availability(InstantSource.system()).refill(sql, id);
    });
    return id;
  }

  /// Lets the database look at its tables, as it does by itself about once a minute.
  void settle() {
    jdbi.useHandle(sql -> sql.execute("analyze"));
  }

  List<Instant> freeTimes(UUID specialist) {
    return jdbi.withHandle(sql ->
        sql.createQuery("select starts_at from free_time where specialist = :id order by starts_at")
            .bind("id", specialist)
            .mapTo(Instant.class)
            .list());
  }

  private static UUID account(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
