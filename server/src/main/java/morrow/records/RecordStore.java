package morrow.records;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Collections and records in the database.
final class RecordStore {
  /// A row of the head with a record, or with none.
  private record Row(@Nullable SignedHead head, @Nullable StoredRecord record) {}

  private final Jdbi database;

  RecordStore(Jdbi database) {
    this.database = database;
  }

  /// Makes a collection unless it is there, or the owner has `most` of them, or the account is being deleted.
  void make(UUID owner, UUID collection, byte[] wrappedKey, int most) {
    database.useTransaction(sql -> {
      sql.createUpdate(
              """
              insert into record_counter (owner, last_change, used_bytes, used_records)
              select id, 0, 0, 0 from account where id = :owner for key share
              on conflict do nothing
              """)
          .bind("owner", owner)
          .execute();
      sql.createQuery("select 1 from record_counter where owner = :owner for update")
          .bind("owner", owner)
          .mapTo(Integer.class)
          .findOne();
      sql.createUpdate(
              """
              insert into collection (owner, id, epoch, wrapped_key)
              select owner, :collection, 1, :wrappedKey from record_counter
              where owner = :owner and (select count(*) from collection where owner = :owner) < :most
              on conflict do nothing
              """)
          .bind("owner", owner)
          .bind("collection", collection)
          .bind("wrappedKey", wrappedKey)
          .bind("most", most)
          .execute();
    });
  }

  List<Collection> collections(UUID owner) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select id, epoch, wrapped_key, head_seq, head_body, head_signature
                from collection where owner = :owner order by id
                """)
            .bind("owner", owner)
            .map((row, _) ->
                new Collection(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getBytes(3),
                    Rows.head(row, 4)))
            .list());
  }

  Quota quota(UUID owner, RecordsSettings settings) {
    return database.withHandle(sql ->
        sql.createQuery("select used_bytes, used_records from record_counter where owner = :owner")
            .bind("owner", owner)
            .map((row, _) ->
                new Quota(settings.bytes(), row.getLong(1), settings.records(), row.getLong(2)))
            .findOne()
            .orElse(new Quota(settings.bytes(), 0, settings.records(), 0)));
  }

  /// Changes after `since`. One statement, so that head and records are of one moment.
  ///
  /// @return empty when the owner has no such collection
  Optional<Changes> since(UUID owner, UUID collection, long since, int limit, LongConsumer gather) {
    return database.inTransaction(sql -> {
      try (var rows =
          sql.createQuery(
                  """
                  select case when coalesce(later.place, 1) = 1 then collection.head_seq end,
                    case when coalesce(later.place, 1) = 1 then collection.head_body end,
                    case when coalesce(later.place, 1) = 1 then collection.head_signature end,
                    later.id, later.version, later.epoch, later.change, later.arrived_at, later.ciphertext
                  from collection left join lateral (
                    select row_number() over (order by change) as place,
                      id, version, epoch, change, arrived_at, ciphertext
                    from record
                    where record.owner = collection.owner and record.collection = collection.id and change > :since
                    order by change limit :limit) later on true
                  where collection.owner = :owner and collection.id = :collection
                  """)
              .bind("owner", owner)
              .bind("collection", collection)
              .bind("since", since)
              .bind("limit", limit + 1)
              .setFetchSize(Page.AT_ONCE)
              .map((row, _) ->
                  new Row(Rows.head(row, 1), row.getObject(4) == null ? null : Rows.record(row, 4)))
              .iterator()) {
        return rows.hasNext() ? Optional.of(changes(rows, since, limit, gather)) : Optional.empty();
      }
    });
  }

  private static Changes changes(Iterator<Row> rows, long since, int limit, LongConsumer gather) {
    Page page = new Page(limit, gather);
    Row row = rows.next();
    SignedHead head = row.head();
    while (row.record() != null && page.takes(row.record()) && rows.hasNext()) {
      row = rows.next();
    }
    long cursor = page.records().isEmpty() ? since : page.records().getLast().change();
    return new Changes(page.records(), cursor, page.more(), head);
  }

  /// Forgets what was answered to pushes before `instant`.
  void forgetPushes(Instant before) {
    database.useHandle(sql ->
        sql.createUpdate("delete from push where stored_at < :before")
            .bind("before", before)
            .execute());
  }
}
