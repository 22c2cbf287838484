package morrow.articles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// A finished piece of the sample collection, see [Articles#publishSample].
///
/// @param source what a post retells; empty when it retells nothing
/// @param translations the same for all languages of one piece
/// @param writer the specialist whose name stands under it; null: nobody's
/// @param publishedAt what the page shows as its day
public record SampleWriting(
    UUID id,
    UUID translations,
    WritingKind kind,
    Language language,
    String slug,
    String title,
    String cover,
    String body,
    List<Topic> topics,
    List<Reference> references,
    String source,
    @Nullable UUID writer,
    Instant publishedAt) {}
