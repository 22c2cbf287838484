package morrow.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/// What readers report. Nothing of who reports is stored: no account, no network address.
final class Reports {
  /// The most characters of one.
  static final int LONGEST = 1000;

  /// The most of one case that are kept; what more of them say is the same.
  static final int MOST = 50;

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{3,80}");

  private final Jdbi database;
  private final Review review;
  private final InstantSource clock;

  Reports(Jdbi database, Review review, InstantSource clock) {
    this.database = database;
    this.review = review;
    this.clock = clock;
  }

  /// What everybody can read by that name.
  Optional<Published> published(Matter matter, String name) {
    return NAME.matcher(name).matches()
        ? review.deciding(matter).flatMap(by -> database.withHandle(sql -> by.published(sql, name)))
        : Optional.empty();
  }

  /// Opens a case, or adds to the open one.
  Outcome.OfReport report(Matter matter, String name, ReportReason reason, String words) {
    Reviewed by = review.deciding(matter).orElse(null);
    if (by == null || !NAME.matcher(name).matches()) {
      return new Outcome.NotPublic();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Turn.take(
        database,
        sql -> {
          Optional<Published> found = by.published(sql, name);
          UUID writer = found.flatMap(piece -> by.writer(sql, piece.id())).orElse(null);
          // It may have been withdrawn until its row was ours.
          Published piece = found.flatMap(_ -> by.published(sql, name)).orElse(null);
          if (piece == null) {
            return new Outcome.NotPublic();
          }
          ReportStore store = new ReportStore(sql);
          UUID id = store.open(matter, piece, name, writer, reason.urgent(), now);
          store.keep(id, by.shown(sql, piece.id()));
          store.add(id, reason, words, now, MOST);
          store.concerned(id, by.concerned(sql, piece.id()));
          return new Outcome.Reported();
        });
  }
}
