package morrow.availability;

import java.time.Instant;
import java.util.Set;
import morrow.specialists.Way;

/// A time that can be booked: 30 minutes from its start.
///
/// @param ways how the two can meet then; at least one
record FreeTime(Instant starts, Set<Way> ways) {}
