package morrow.review;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as stored.
///
/// @param writer null when a public piece lost its writer
/// @param name by what the public page is found; only of a report
/// @param version counts what changes what a reviewer looks at
/// @param waitsSince since when the writer waits, moved on by the time in which the reviewer waited for the writer
/// @param since since when it is in its state
record Case(
    UUID id,
    About about,
    Matter matter,
    UUID piece,
    @Nullable UUID writer,
    String language,
    String title,
    @Nullable String name,
    boolean urgent,
    State state,
    long version,
    Instant waitsSince,
    Instant since,
    String reason) {
  /// How long it has waited for the reviewers, up to the decision.
  Duration waited(Instant now) {
    Duration waited = Duration.between(waitsSince, state == State.WAITING ? now : since);
    return waited.isNegative() ? Duration.ZERO : waited;
  }
}
