package morrow.specialists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Evidence in the database, within a transaction that has locked the specialist before it changes anything.
final class EvidenceStore {
  private final Handle sql;

  EvidenceStore(Handle sql) {
    this.sql = sql;
  }

  List<Evidence> of(UUID specialist) {
    return sql.createQuery(
            """
            select id, name, type, octet_length(content) as size from evidence
            where specialist = :specialist order by added_at, id
            """)
        .bind("specialist", specialist)
        .map((row, _) ->
            new Evidence(
                row.getObject("id", UUID.class),
                row.getString("name"),
                FileKind.ofType(row.getString("type")),
                row.getInt("size")))
        .list();
  }

  Optional<Evidence.Opened> open(UUID specialist, UUID id) {
    return sql.createQuery(
            "select name, type, content from evidence where specialist = :specialist and id = :id")
        .bind("specialist", specialist)
        .bind("id", id)
        .map((row, _) ->
            new Evidence.Opened(
                row.getString("name"),
                FileKind.ofType(row.getString("type")),
                row.getBytes("content")))
        .findOne();
  }

  /// The file of this name and content that is there already, since its first answer was lost.
  Optional<UUID> same(UUID specialist, String name, byte[] content) {
    return sql.createQuery(
            """
            select id from evidence where specialist = :specialist and name = :name and content = :content limit 1
            """)
        .bind("specialist", specialist)
        .bind("name", name)
        .bind("content", content)
        .mapTo(UUID.class)
        .findOne();
  }

  void add(UUID specialist, Evidence evidence, byte[] content, Instant now) {
    sql.createUpdate(
            """
            insert into evidence (specialist, id, name, type, content, added_at)
            values (:specialist, :id, :name, :type, :content, :now)
            """)
        .bind("specialist", specialist)
        .bind("id", evidence.id())
        .bind("name", evidence.name())
        .bind("type", evidence.kind().type())
        .bind("content", content)
        .bind("now", now)
        .execute();
  }

  void remove(UUID specialist, UUID id) {
    sql.createUpdate("delete from evidence where specialist = :specialist and id = :id")
        .bind("specialist", specialist)
        .bind("id", id)
        .execute();
  }

  void removeAll(UUID specialist) {
    sql.createUpdate("delete from evidence where specialist = :specialist")
        .bind("specialist", specialist)
        .execute();
  }

  void removeOld(UUID specialist, Instant before) {
    sql.createUpdate("delete from evidence where specialist = :specialist and added_at < :before")
        .bind("specialist", specialist)
        .bind("before", before)
        .execute();
  }

  /// Who has files that were added before that moment and are not being applied with.
  List<UUID> forgotten(Instant before) {
    return sql.createQuery(
            """
            select distinct specialist from evidence where added_at < :before and not exists (
              select from application where application.specialist = evidence.specialist and state = 'open')
            limit 500
            """)
        .bind("before", before)
        .mapTo(UUID.class)
        .list();
  }

  /// Whether the table is small enough to be written anew in about a second.
  boolean isQuicklyRewritten(long mostBytes) {
    return sql.createQuery("select pg_total_relation_size('evidence') < :most")
        .bind("most", mostBytes)
        .mapTo(Boolean.class)
        .one();
  }

  /// Writes the table anew, so that its file holds nothing that was deleted; not within a transaction. It is locked meanwhile; when
  /// the lock is not to be had within a second, this fails and is tried again later.
  void rewrite() {
    sql.execute("set lock_timeout = '1s'");
    try {
      sql.execute("vacuum (full) evidence");
    } finally {
      sql.execute("reset lock_timeout");
    }
  }
}
