package morrow.review;

import java.time.Instant;
import java.util.UUID;

/// One line of the queue.
///
/// @param since since when it is in its state
/// @param waitedSeconds how long it has waited for the reviewers
/// @param approvedByYou whether it waits for the approval of somebody else only
record Waiting(
    UUID id,
    About about,
    Matter matter,
    String language,
    String title,
    boolean urgent,
    State state,
    Instant since,
    long waitedSeconds,
    boolean approvedByYou) {}
