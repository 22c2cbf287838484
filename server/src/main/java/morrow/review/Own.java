package morrow.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How it stands with a piece, for its writer.
///
/// @param state never that something was reported and stayed
/// @param reason why it came back or was taken down
@JsonInclude(JsonInclude.Include.NON_NULL)
record Own(
    Matter matter,
    UUID id,
    String title,
    State state,
    Instant since,
    @Nullable String reason,
    List<Message> thread) {}
