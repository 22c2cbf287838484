package morrow.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What somebody is to be told. It is told until it was seen, and forgotten after sixty days.
final class NoticeStore {
  /// One notice.
  ///
  /// @param starts of the consultation when the notice was made
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Notice(
      UUID id,
      NoticeWord word,
      Instant at,
      @Nullable UUID consultation,
      @Nullable Instant starts) {}

  private static final int MOST = 100;

  private final Handle sql;

  NoticeStore(Handle sql) {
    this.sql = sql;
  }

  void tell(UUID account, NoticeWord word, UUID consultation, Instant starts, Instant now) {
    sql.createUpdate(
            """
            insert into notice (account, id, word, at, consultation, starts_at)
            values (:account, :id, :word, :now, :consultation, :starts)
            """)
        .bind("account", account)
        .bind("id", Ids.next())
        .bind("word", word.word())
        .bind("now", now)
        .bind("consultation", consultation)
        .bind("starts", starts)
        .execute();
  }

  /// The newest, the newest first.
  List<Notice> notices(UUID account) {
    return sql.createQuery(
            """
            select id, word, at, consultation, starts_at from notice where account = :account and not seen
            order by at desc, id desc limit :most
            """)
        .bind("account", account)
        .bind("most", MOST)
        .map((row, _) ->
            new Notice(
                row.getObject("id", UUID.class),
                NoticeWord.of(row.getString("word")),
                Rows.instant(row, "at"),
                row.getObject("consultation", UUID.class),
                Rows.instantOrNull(row, "starts_at")))
        .list();
  }

  void seen(UUID account, List<UUID> ids) {
    sql.createUpdate("update notice set seen = true where account = :account and id = any(:ids)")
        .bind("account", account)
        .bindArray("ids", UUID.class, ids)
        .execute();
  }
}
