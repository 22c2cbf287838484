package morrow.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Puts specialists with free times into the database, as the features that own the tables leave them there.
final class Shelf {
  private final Jdbi database;
  private final Instant now;

  Shelf(Jdbi database, Instant now) {
    this.database = database;
    this.now = now;
  }

  /// A verified one in Berlin who offers the free consultation by video and speaks German.
  UUID specialist(String slug, String... topics) {
    UUID id = UUID.randomUUID();
    database.useHandle(sql -> {
      sql.createUpdate(
              """
              insert into account
              select :id, :handle, 'specialist', :now, 65536, 3, 1, b16, b16, b32, b32, b32, b32, b32, b32, b32 || b32, b32
              from (select uuid_send(:id) as b16, uuid_send(:id) || uuid_send(:id) as b32) as bytes
              """)
          .bind("id", id)
          .bind("handle", slug.length() < 20 ? slug : slug.substring(0, 20))
          .bind("now", now)
          .execute();
      sql.createUpdate(
              """
              insert into specialist (account, slug, name, standing, verified_until, zone, country, region, topics, approaches,
                languages, ways, offers_first, fee_from, fee_to, currency, for_whom, not_for, about, credential_kinds,
                credential_registers, credential_numbers, created_at)
              values (:id, :slug, :name, 'verified', :until, 'Europe/Berlin', 'DE', 'Berlin', :topics, '{systemic}', '{de}', '{video}',
                true, 8000, 9500, 'EUR', 'For people who doubt.', 'Not for couples.', 'I listen first.', '{licence}',
                '{State register Berlin}', '{B-4711}', :now)
              """)
          .bind("id", id)
          .bind("slug", slug)
          .bind("name", "Name of " + slug)
          .bind("until", LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(200))
          .bindArray("topics", String.class, (Object[]) topics)
          .bind("now", now)
          .execute();
      sql.createUpdate("insert into availability (specialist, lead_minutes) values (:id, 60)")
          .bind("id", id)
          .execute();
    });
    return id;
  }

  /// Sets columns of a specialist, for example `offers_first = false`.
  void set(UUID specialist, String columns) {
    database.useHandle(sql ->
        sql.createUpdate(
                "update specialist set "
                    + columns
                    + ", changed_in = pg_current_xact_id() where account = :id")
            .bind("id", specialist)
            .execute());
  }

  /// Free times by video so long from now.
  void free(UUID specialist, Duration... later) {
    database.useTransaction(sql -> {
      for (Duration each : List.of(later)) {
        sql.createUpdate("insert into free_time values (:id, :starts, '{video}')")
            .bind("id", specialist)
            .bind("starts", now.plus(each))
            .execute();
      }
      sql.createUpdate(
              "update availability set changed_in = pg_current_xact_id() where specialist = :id")
          .bind("id", specialist)
          .execute();
    });
  }
}
