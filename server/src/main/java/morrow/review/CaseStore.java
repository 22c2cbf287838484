package morrow.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Cases in the database, within one transaction.
final class CaseStore {
  private final Handle sql;

  CaseStore(Handle sql) {
    this.sql = sql;
  }

  Optional<Case> find(UUID id) {
    return sql.createQuery("select * from review_case where id = :id")
        .bind("id", id)
        .map((row, _) -> Rows.reviewCase(row))
        .findOne();
  }

  /// The case, and nobody else's turn until the end of the transaction. What it is about has to be locked before.
  Optional<Case> lock(UUID id) {
    return sql.createQuery("select * from review_case where id = :id for update")
        .bind("id", id)
        .map((row, _) -> Rows.reviewCase(row))
        .findOne();
  }

  /// Waits for who is deleting this account. Comes before the piece, as in a deletion, so that the two never wait for each other.
  void holdAccount(@Nullable UUID account) {
    sql.createQuery("select id from account where id = :account for key share")
        .bind("account", account)
        .mapTo(UUID.class)
        .findOne();
  }

  /// Whether somebody wrote it, or is concerned by it.
  boolean isOwnWork(Case of, UUID account) {
    return account.equals(of.writer())
        || sql.createQuery(
                """
                select exists (select from review_concerned where case_id = :id and account = :account)
                """)
            .bind("id", of.id())
            .bind("account", account)
            .mapTo(Boolean.class)
            .one();
  }

  /// @param snapshot `sent`, `before` or `approved`
  List<Part> parts(UUID id, String snapshot) {
    return sql.createQuery(
            """
            select label, text from review_part where case_id = :id and snapshot = :snapshot order by place
            """)
        .bind("id", id)
        .bind("snapshot", snapshot)
        .map((row, _) -> new Part(row.getString("label"), row.getString("text")))
        .list();
  }

  /// What was approved last of what is reported.
  List<Part> approvedParts(Matter matter, UUID piece) {
    return sql.createQuery(
            """
            select p.label, p.text from review_part p join review_case c on c.id = p.case_id
            where c.matter = :matter and c.piece = :piece and c.about = 'submission' and p.snapshot = 'approved'
            order by p.place
            """)
        .bind("matter", matter.word())
        .bind("piece", piece)
        .map((row, _) -> new Part(row.getString("label"), row.getString("text")))
        .list();
  }

  List<Message> thread(UUID id) {
    return sql.createQuery(
            "select at, by_writer, text from review_message where case_id = :id order by number")
        .bind("id", id)
        .map((row, _) -> message(row))
        .list();
  }

  /// The threads of several cases; of those without one there is nothing.
  Map<UUID, List<Message>> threads(List<UUID> ids) {
    Map<UUID, List<Message>> threads = new HashMap<>();
    sql.createQuery(
            """
            select case_id, at, by_writer, text from review_message where case_id = any(:ids) order by case_id, number
            """)
        .bindArray("ids", UUID.class, ids)
        .map((row, _) -> Map.entry(row.getObject("case_id", UUID.class), message(row)))
        .forEach(each ->
            threads.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return threads;
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        Rows.instant(row, "at"),
        row.getBoolean("by_writer") ? "writer" : "reviewer",
        row.getString("text"));
  }

  List<Seen.Opinion> approvals(UUID id, UUID viewer) {
    return sql.createQuery(
            """
            select at, reviewer = :viewer as by_you from review_approval where case_id = :id order by at, reviewer
            """)
        .bind("id", id)
        .bind("viewer", viewer)
        .map((row, _) -> new Seen.Opinion(Rows.instant(row, "at"), row.getBoolean("by_you")))
        .list();
  }

  /// What was decided about a piece, as sent and as reported, the latest first.
  List<Seen.Decided> decisions(Matter matter, UUID piece, UUID viewer) {
    return sql.createQuery(
            """
            select d.at, d.decision, d.reason, d.reviewer is not distinct from :viewer as by_you
            from review_decision d join review_case c on c.id = d.case_id
            where c.matter = :matter and c.piece = :piece order by d.at desc, d.number desc limit 50
            """)
        .bind("matter", matter.word())
        .bind("piece", piece)
        .bind("viewer", viewer)
        .map((row, _) ->
            new Seen.Decided(
                Rows.instant(row, "at"),
                State.of(row.getString("decision")),
                row.getString("reason"),
                row.getBoolean("by_you")))
        .list();
  }

  List<Seen.Report> reports(UUID id) {
    return sql.createQuery(
            "select at, reason, words from review_report where case_id = :id order by at, id")
        .bind("id", id)
        .map((row, _) ->
            new Seen.Report(
                Rows.instant(row, "at"),
                ReportReason.of(row.getString("reason")).orElse(ReportReason.OTHER),
                row.getString("words")))
        .list();
  }
}
