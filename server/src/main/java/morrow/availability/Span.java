package morrow.availability;

import java.time.Instant;

/// A piece of time that somebody else has: from its start, up to and without its end.
record Span(Instant from, Instant until) {
  boolean meets(Instant otherFrom, Instant otherUntil) {
    return from.isBefore(otherUntil) && otherFrom.isBefore(until);
  }
}
