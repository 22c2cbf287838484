package morrow.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import morrow.specialists.Topic;
import org.jspecify.annotations.Nullable;

/// Something written as its writer sees it, as protocol/HTTP.md tells it.
///
/// @param body null in a list
/// @param references null in a list
/// @param translationOf the piece that was there first; null for that one itself
/// @param approved whether a reviewer ever approved of it: then each change of it is read by a reviewer too
/// @param publishedAt since when it is public; null when it is not
/// @param kept what is left of its revisions; null when all are there, and in a list
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnWriting(
    UUID id,
    WritingKind kind,
    String language,
    @Nullable String slug,
    String title,
    String cover,
    @Nullable String body,
    List<Topic> topics,
    @Nullable List<Reference> references,
    String source,
    @Nullable UUID translationOf,
    long version,
    State state,
    boolean changedSincePublished,
    boolean approved,
    @Nullable Instant publishedAt,
    int minutes,
    @Nullable String reason,
    @Nullable Kept kept) {

  /// Old revisions went for want of room.
  ///
  /// @param revisions how many are there
  /// @param since from this moment on all of them; of what is older only what was public may be there
  record Kept(int revisions, Instant since) {}

  static OwnWriting of(Writing writing, Content content, @Nullable Kept kept) {
    return of(
        writing,
        kept,
        content.title(),
        content.cover(),
        content.body(),
        content.topics(),
        content.references(),
        content.source(),
        content.minutes());
  }

  static OwnWriting listed(
      Writing writing, String title, String cover, List<Topic> topics, String source, int minutes) {
    return of(writing, null, title, cover, null, topics, null, source, minutes);
  }

  private static OwnWriting of(
      Writing writing,
      @Nullable Kept kept,
      String title,
      String cover,
      @Nullable String body,
      List<Topic> topics,
      @Nullable List<Reference> references,
      String source,
      int minutes) {
    Integer published = writing.published();
    return new OwnWriting(
        writing.id(),
        writing.kind(),
        writing.language().code(),
        writing.slug(),
        title,
        cover,
        body,
        topics,
        references,
        source,
        writing.translations().equals(writing.id()) ? null : writing.translations(),
        writing.version(),
        writing.state(),
        published != null && published != writing.latest(),
        writing.approvedAt() != null,
        published == null ? null : writing.firstPublishedAt(),
        minutes,
        writing.reason(),
        kept);
  }
}
