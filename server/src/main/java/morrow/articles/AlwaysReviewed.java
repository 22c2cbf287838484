package morrow.articles;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who is always reviewed, and ending that: a report can turn out to be unfounded after its piece was withdrawn.
final class AlwaysReviewed {
  /// A specialist all of whose pieces are reviewed.
  record Now(String slug, String name, Instant since) {}

  /// How it ended for somebody.
  ///
  /// @param by the operator's handle; null when that account is gone
  record Ended(
      String slug, String name, Instant since, Instant at, @Nullable String by, String reason) {}

  record All(List<Now> specialists, List<Ended> ended) {}

  enum Outcome {
    DONE,
    UNKNOWN,
    OWN_ACCOUNT
  }

  private final Jdbi database;
  private final InstantSource clock;

  AlwaysReviewed(Jdbi database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  All all() {
    return database.withHandle(sql -> {
      AlwaysReviewedStore store = new AlwaysReviewedStore(sql);
      return new All(store.now(), store.ended());
    });
  }

  /// Ends it for a specialist; what happens later can bring it back. A repeated call changes nothing, and nobody ends it for themselves.
  Outcome end(UUID operator, String slug, String reason) {
    return database.inTransaction(sql -> {
      AlwaysReviewedStore store = new AlwaysReviewedStore(sql);
      UUID account = store.accountOf(slug).orElse(null);
      if (account == null) {
        return Outcome.UNKNOWN;
      }
      if (account.equals(operator)) {
        return Outcome.OWN_ACCOUNT;
      }
      Optional<Instant> since = store.end(account);
      since.ifPresent(each -> store.note(account, each, now(), reason, operator));
      return Outcome.DONE;
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
