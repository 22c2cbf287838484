package morrow.review;

import java.time.Instant;
import java.util.UUID;

/// One line of the queue.
record Waiting(
    UUID id,
    String about,
    Matter matter,
    String language,
    String title,
    boolean urgent,
    String state,
    Instant since) {}
