package morrow.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Finds what a writer may know of the own pieces.
final class OwnReviewsStore {
  private final Handle sql;

  OwnReviewsStore(Handle sql) {
    this.sql = sql;
  }

  /// All cases of a writer but the reports that led to nothing, the latest first.
  List<Case> of(UUID writer) {
    return sql.createQuery(
            """
            select * from review_case
            where writer = :writer and (about = 'submission' or state = 'taken-down') order by since desc, about desc limit 400
            """)
        .bind("writer", writer)
        .map((row, _) -> Rows.reviewCase(row))
        .list();
  }

  /// What the writer sent of a piece, and nobody else's turn until the end of the transaction.
  Optional<Case> lock(UUID writer, Matter matter, UUID piece) {
    return sql.createQuery(
            """
            select * from review_case
            where writer = :writer and matter = :matter and piece = :piece and about = 'submission' for update
            """)
        .bind("writer", writer)
        .bind("matter", matter.word())
        .bind("piece", piece)
        .map((row, _) -> Rows.reviewCase(row))
        .findOne();
  }
}
