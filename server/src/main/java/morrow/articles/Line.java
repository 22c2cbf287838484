package morrow.articles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import org.jspecify.annotations.Nullable;

/// An article in a list.
///
/// @param by null: nobody's
public record Line(
    UUID id,
    String slug,
    String title,
    String cover,
    int minutes,
    Instant firstPublishedAt,
    Instant publishedAt,
    boolean sample,
    List<Topic> topics,
    @Nullable Byline by) {}
