package morrow.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Naming specialists who review, and taking that back. Operators review without being named.
final class Reviewers {
  /// @param slug the last part of the address of the specialist's profile
  /// @param reviews false while the specialist is not verified, and so may not review
  record Named(String slug, String name, Instant since, boolean reviews) {}

  private final Jdbi database;
  private final InstantSource clock;

  Reviewers(Jdbi database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Named> all() {
    return database.withHandle(sql -> new ReviewerStore(sql).named(today()));
  }

  /// Names a verified specialist. Naming again changes nothing.
  Outcome.OfNaming name(String slug) {
    return database.inTransaction(sql -> {
      ReviewerStore store = new ReviewerStore(sql);
      Boolean verified = store.isVerified(slug, today()).orElse(null);
      if (verified == null) {
        return new Outcome.Unknown();
      }
      if (!verified) {
        return new Outcome.NotVerified();
      }
      store.name(slug, clock.instant());
      return new Outcome.Named();
    });
  }

  /// From now on this specialist does not review.
  void unname(String slug) {
    database.useHandle(sql -> new ReviewerStore(sql).unname(slug));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
