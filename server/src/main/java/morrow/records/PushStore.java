package morrow.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;

/// What a push reads and writes, in one transaction in which no other push of the same owner is under way.
final class PushStore {
  /// What was answered to an earlier push of the same id.
  record Earlier(byte[] requestHash, long cursor) {}

  /// A stored record as far as a push has to know it.
  record Current(UUID collection, long version, int size) {}

  private final Handle sql;
  private final UUID owner;

  private PushStore(Handle sql, UUID owner) {
    this.sql = sql;
    this.owner = owner;
  }

  /// Does all of `work` or nothing.
  static <T> T inTransaction(Jdbi database, UUID owner, Function<PushStore, T> work) {
    return database.inTransaction(sql -> work.apply(new PushStore(sql, owner)));
  }

  /// Waits for the owner's turn, which lasts until the end of the transaction. What is read from now on is what the push before
  /// left. Empty when the owner never made a collection.
  Optional<Turn> await() {
    return sql.createQuery(
            """
            select last_change, used_bytes, used_records,
              (select identity_signing from account where id = :owner) as signing
            from record_counter where owner = :owner for update
            """)
        .bind("owner", owner)
        .map((row, _) -> new Turn(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4)))
        .findOne();
  }

  Optional<Earlier> earlier(UUID push) {
    return sql.createQuery(
            "select request_hash, cursor from push where owner = :owner and id = :push")
        .bind("owner", owner)
        .bind("push", push)
        .map((row, _) -> new Earlier(row.getBytes(1), row.getLong(2)))
        .findOne();
  }

  Optional<Collection> collection(UUID collection) {
    return sql.createQuery(
            """
            select epoch, wrapped_key, head_seq, head_body, head_signature
            from collection where owner = :owner and id = :collection
            """)
        .bind("owner", owner)
        .bind("collection", collection)
        .map((row, _) ->
            new Collection(collection, row.getInt(1), row.getBytes(2), Rows.head(row, 3)))
        .findOne();
  }

  /// Those of the push's records that are there.
  Map<UUID, Current> current(Push push) {
    Map<UUID, Current> current = new HashMap<>();
    sql.createQuery(
            """
            select id, collection, version, coalesce(octet_length(ciphertext), 0)
            from record where owner = :owner and id = any(:ids)
            """)
        .bind("owner", owner)
        .bind("ids", array("uuid", push.ids()))
        .map((row, _) ->
            Map.entry(
                row.getObject(1, UUID.class),
                new Current(row.getObject(2, UUID.class), row.getLong(3), row.getInt(4))))
        .forEach(entry -> current.put(entry.getKey(), entry.getValue()));
    return current;
  }

  /// The records as they are stored, as many as fit into an answer.
  List<StoredRecord> records(List<UUID> ids, LongConsumer gather) {
    try (var rows =
        sql.createQuery(
                """
                select id, version, epoch, change, arrived_at, ciphertext
                from record where owner = :owner and id = any(:ids) order by change
                """)
            .bind("owner", owner)
            .bind("ids", array("uuid", ids.toArray(UUID[]::new)))
            .setFetchSize(Page.AT_ONCE)
            .map((row, _) -> Rows.record(row, 1))
            .iterator()) {
      return Page.of(rows, gather);
    }
  }

  /// Stores everything of the push in one statement.
  ///
  /// @param after the turn's numbers with this push counted in
  void store(Push push, Turn before, Turn after, Instant now) {
    List<NewRecord> records = push.records();
    SignedHead head = push.head().signed();
    sql.createUpdate(
            """
            with arrived as (
              select * from unnest(:ids::uuid[], :versions::bigint[], :ciphertexts::bytea[])
                with ordinality as each (id, version, ciphertext, place)
            ), stored as (
              insert into record (owner, id, collection, version, epoch, change, arrived_at, ciphertext)
              select :owner, id, :collection, version, :epoch, :lastChange + place, :now, ciphertext from arrived
              on conflict (owner, id) do update set version = excluded.version, epoch = excluded.epoch,
                change = excluded.change, arrived_at = excluded.arrived_at, ciphertext = excluded.ciphertext
            ), counted as (
              update record_counter set last_change = :cursor, used_bytes = :usedBytes, used_records = :usedRecords
              where owner = :owner
            ), headed as (
              update collection set head_seq = :seq, head_body = :body, head_signature = :signature
              where owner = :owner and id = :collection
            )
            insert into push (owner, id, request_hash, cursor, stored_at)
            values (:owner, :push, :requestHash, :cursor, :now)
            """)
        .bind("ids", array("uuid", push.ids()))
        .bind("versions", array("bigint", records.stream().map(NewRecord::version).toArray()))
        .bind(
            "ciphertexts",
            array("bytea", records.stream().map(NewRecord::ciphertext).toArray(byte[][]::new)))
        .bind("owner", owner)
        .bind("collection", push.collection())
        .bind("epoch", push.head().epoch())
        .bind("lastChange", before.lastChange())
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("cursor", after.lastChange())
        .bind("usedBytes", after.usedBytes())
        .bind("usedRecords", after.usedRecords())
        .bind("seq", head.seq())
        .bind("body", head.body())
        .bind("signature", head.signature())
        .bind("push", push.id())
        .bind("requestHash", push.requestHash())
        .execute();
  }

  private static Argument array(String type, Object[] elements) {
    return (position, statement, _) ->
        statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
  }
}
