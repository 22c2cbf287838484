package morrow.consultations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time that was blocked and is not any more.
///
/// @param insteadOf the consultation of who waited and did not take this time; null when it was not kept for anybody
record Freed(UUID specialist, Instant starts, Instant until, @Nullable UUID insteadOf) {}
