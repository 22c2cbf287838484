package morrow.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stores what readers report.
final class ReportStore {
  private final Handle sql;

  ReportStore(Handle sql) {
    this.sql = sql;
  }

  /// The open case of a piece, or a new one. What was reported before the last decision is taken away.
  UUID open(
      Matter matter,
      Published piece,
      String name,
      @Nullable UUID writer,
      boolean urgent,
      Instant now) {
    for (String decided :
        List.of(
            """
            delete from review_report where case_id in (
              select id from review_case where matter = :matter and piece = :piece and about = 'report'
                and state in ('taken-down', 'dismissed'))
            """,
            """
            delete from review_part where case_id in (
              select id from review_case where matter = :matter and piece = :piece and about = 'report'
                and state in ('taken-down', 'dismissed'))
            """)) {
      sql.createUpdate(decided).bind("matter", matter.word()).bind("piece", piece.id()).execute();
    }
    return sql.createQuery(
            """
            insert into review_case as was
              (id, about, matter, piece, writer, language, title, name, urgent, state, waits_since, since)
            values (:id, 'report', :matter, :piece, :writer, :language, left(:title, 300), :name, :urgent, 'waiting', :now, :now)
            on conflict (matter, piece, about) do update set
              writer = excluded.writer, title = excluded.title, name = excluded.name, state = 'waiting', reason = '',
              version = case was.state when 'waiting' then was.version else was.version + 1 end, urgent = excluded.urgent or was.urgent and was.state = 'waiting',
              waits_since = case was.state when 'waiting' then was.waits_since else :now end,
              since = case was.state when 'waiting' then was.since else :now end
            returning id
            """)
        .bind("id", Ids.next())
        .bind("matter", matter.word())
        .bind("piece", piece.id())
        .bind("writer", writer)
        .bind("language", piece.language().code())
        .bind("title", piece.title())
        .bind("name", name)
        .bind("urgent", urgent)
        .bind("now", now)
        .mapTo(UUID.class)
        .one();
  }

  /// Keeps the text as it stood when it was reported first, whatever its writer makes of it until a reviewer comes.
  void keep(UUID id, List<Part> parts) {
    boolean kept =
        sql.createQuery("select exists (select from review_part where case_id = :id)")
            .bind("id", id)
            .mapTo(Boolean.class)
            .one();
    if (!kept) {
      new SubmissionStore(sql).parts(id, parts);
    }
  }

  /// Adds one report. The same once more, or more than so many, add nothing, and do not keep a reviewer who is deciding from doing so.
  void add(UUID id, ReportReason reason, String words, Instant now, int most) {
    int added =
        sql.createUpdate(
                """
                insert into review_report (case_id, id, at, reason, words)
                select :case, :id, :now, :reason, :words
                where not exists (select from review_report where case_id = :case and reason = :reason and words = :words)
                  and (select count(*) from review_report where case_id = :case) < :most
                """)
            .bind("case", id)
            .bind("id", Ids.next())
            .bind("now", now)
            .bind("reason", reason.word())
            .bind("words", words)
            .bind("most", most)
            .execute();
    if (added > 0) {
      sql.createUpdate(
              """
              update review_case set version = version + 1
              where id = :case and (select count(*) from review_report where case_id = :case) > 1
              """)
          .bind("case", id)
          .execute();
    }
  }

  void concerned(UUID id, Set<UUID> concerned) {
    new SubmissionStore(sql).concerned(id, concerned);
  }
}
