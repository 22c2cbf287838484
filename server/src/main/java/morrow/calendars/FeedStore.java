package morrow.calendars;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Feeds in the database, and what stands in them.
final class FeedStore {
  /// Whose feed it is, and in which language its titles are.
  record Owner(UUID specialist, String language) {}

  /// A consultation as it stands in a calendar: without whom.
  record Taken(UUID id, Span during, Instant since) {}

  private final Jdbi database;

  FeedStore(Jdbi database) {
    this.database = database;
  }

  Optional<Instant> since(UUID specialist) {
    return database.withHandle(sql ->
        sql.createQuery("select since from calendar_feed where specialist = :specialist")
            .bind("specialist", specialist)
            .map((row, _) -> row.getTimestamp(1).toInstant())
            .findOne());
  }

  /// Sets the feed's token in place of an older one.
  ///
  /// @return false when this account has no profile
  boolean set(UUID specialist, FeedToken token, String language, Instant now) {
    return database.withHandle(sql ->
        sql.createUpdate(
                """
                insert into calendar_feed (specialist, token_hash, language, since)
                select account, :hash, :language, :now from specialist where account = :specialist
                on conflict (specialist) do update
                  set token_hash = excluded.token_hash, language = excluded.language, since = excluded.since
                """)
            .bind("specialist", specialist)
            .bind("hash", token.hash())
            .bind("language", language)
            .bind("now", CalendarStore.utc(now))
            .execute())
        > 0;
  }

  void revoke(UUID specialist) {
    database.useHandle(sql ->
        sql.createUpdate("delete from calendar_feed where specialist = :specialist")
            .bind("specialist", specialist)
            .execute());
  }

  Optional<Owner> owner(FeedToken token) {
    return database.withHandle(sql ->
        sql.createQuery("select specialist, language from calendar_feed where token_hash = :hash")
            .bind("hash", token.hash())
            .map((row, _) -> new Owner(row.getObject(1, UUID.class), row.getString(2)))
            .findOne());
  }

  List<Taken> taken(UUID specialist, Span during) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select id, starts_at, ends_at, created_at from consultation
                where specialist = :specialist and status = 'booked' and ends_at > :since and starts_at < :before
                order by starts_at
                """)
            .bind("specialist", specialist)
            .bind("since", CalendarStore.utc(during.from()))
            .bind("before", CalendarStore.utc(during.until()))
            .map((row, _) ->
                new Taken(
                    row.getObject(1, UUID.class),
                    new Span(row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()),
                    row.getTimestamp(4).toInstant()))
            .list());
  }
}
