package morrow.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Stores what is sent to be reviewed, and erases it.
final class SubmissionStore {
  private final Handle sql;

  SubmissionStore(Handle sql) {
    this.sql = sql;
  }

  /// Lets a piece wait as it is now. Who comes with the same piece at the same moment waits until the end of the transaction.
  void submit(Submission submission, Set<UUID> concerned, Instant now) {
    keepWhatWasAnswered(submission);
    UUID id =
        sql.createQuery(
                """
                insert into review_case as was (id, about, matter, piece, writer, language, title, urgent, state, waits_since, since)
                values (:id, 'submission', :matter, :piece, :writer, :language, :title, :urgent, 'waiting', :now, :now)
                on conflict (matter, piece, about) do update set
                  writer = excluded.writer, language = excluded.language, title = excluded.title, urgent = excluded.urgent,
                  state = 'waiting', version = was.version + 1, since = :now, reason = '',
                  waits_since = case was.state
                    when 'waiting' then was.waits_since
                    when 'asked' then least(:now, was.waits_since + (:now::timestamptz - was.since))
                    else :now end
                returning id
                """)
            .bind("id", Ids.next())
            .bind("matter", submission.matter().word())
            .bind("piece", submission.id())
            .bind("writer", submission.writer())
            .bind("language", submission.language().code())
            .bind("title", submission.title())
            .bind("urgent", submission.urgent())
            .bind("now", now)
            .mapTo(UUID.class)
            .one();
    for (String replaced :
        List.of(
            "delete from review_part where case_id = :id and snapshot = 'sent'",
            "delete from review_approval where case_id = :id",
            "delete from review_concerned where case_id = :id")) {
      sql.createUpdate(replaced).bind("id", id).execute();
    }
    parts(id, submission.parts());
    concerned(id, concerned);
  }

  /// What a reviewer gave back or asked about stays to be compared with what comes now.
  private void keepWhatWasAnswered(Submission submission) {
    List<UUID> answered =
        sql.createQuery(
                """
                select id from review_case
                where matter = :matter and piece = :piece and about = 'submission' and state in ('asked', 'returned')
                for update
                """)
            .bind("matter", submission.matter().word())
            .bind("piece", submission.id())
            .mapTo(UUID.class)
            .list();
    for (UUID id : answered) {
      sql.createUpdate("delete from review_part where case_id = :id and snapshot = 'before'")
          .bind("id", id)
          .execute();
      sql.createUpdate(
              "update review_part set snapshot = 'before' where case_id = :id and snapshot = 'sent'")
          .bind("id", id)
          .execute();
    }
  }

  /// The parts of a case as they came, one after the other.
  void parts(UUID id, List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        sql.prepareBatch(
            """
            insert into review_part (case_id, snapshot, place, label, text) values (:id, 'sent', :place, :label, :text)
            """);
    for (int place = 0; place < parts.size(); place++) {
      batch
          .bind("id", id)
          .bind("place", place)
          .bind("label", parts.get(place).label())
          .bind("text", parts.get(place).text())
          .add();
    }
    batch.execute();
  }

  /// Adds who may not review it beside its writer.
  void concerned(UUID id, Set<UUID> concerned) {
    for (UUID account : concerned) {
      sql.createUpdate(
              """
              insert into review_concerned (case_id, account) select :id, account.id from account where account.id = :account on conflict do nothing
              """)
          .bind("id", id)
          .bind("account", account)
          .execute();
    }
  }

  /// Takes what was sent last away; the case is as it was when the piece was approved. Whoever looked at what was sent sees that it changed.
  void takeBack(Matter matter, UUID piece, Instant now) {
    List<UUID> cases =
        sql.createQuery(
                """
                update review_case c set state = 'approved', version = version + 1, since = :now, waits_since = :now, reason = '',
                  title = coalesce((select text from review_part where case_id = c.id and snapshot = 'approved' and label = 'title'), title)
                where matter = :matter and piece = :piece and about = 'submission' and state <> 'approved' returning id
                """)
            .bind("now", now)
            .bind("matter", matter.word())
            .bind("piece", piece)
            .mapTo(UUID.class)
            .list();
    for (UUID id : cases) {
      for (String left :
          List.of(
              "delete from review_part where case_id = :id and snapshot <> 'approved'",
              "delete from review_approval where case_id = :id",
              "delete from review_message where case_id = :id")) {
        sql.createUpdate(left).bind("id", id).execute();
      }
    }
  }

  void retitle(Matter matter, UUID piece, String title) {
    sql.createUpdate(
            "update review_case set title = :title where matter = :matter and piece = :piece")
        .bind("matter", matter.word())
        .bind("piece", piece)
        .bind("title", title)
        .execute();
  }

  void rename(Matter matter, UUID piece, String name) {
    sql.createUpdate(
            """
            update review_case set name = :name where matter = :matter and piece = :piece and about = 'report'
            """)
        .bind("matter", matter.word())
        .bind("piece", piece)
        .bind("name", name)
        .execute();
  }

  /// A case goes with the writer whom it names.
  void forgetWriterOfReports(Matter matter, UUID piece) {
    sql.createUpdate(
            """
            update review_case set writer = null where matter = :matter and piece = :piece and about = 'report'
            """)
        .bind("matter", matter.word())
        .bind("piece", piece)
        .execute();
  }

  boolean isReported(Matter matter, UUID piece) {
    return sql.createQuery(
            """
            select exists (select from review_case where matter = :matter and piece = :piece and about = 'report' and state in ('waiting', 'asked'))
            """)
        .bind("matter", matter.word())
        .bind("piece", piece)
        .mapTo(Boolean.class)
        .one();
  }

  /// Takes all of a piece away, with what hangs on it.
  void erase(Matter matter, UUID piece) {
    sql.createUpdate("delete from review_case where matter = :matter and piece = :piece")
        .bind("matter", matter.word())
        .bind("piece", piece)
        .execute();
  }
}
