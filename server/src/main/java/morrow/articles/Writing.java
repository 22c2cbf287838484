package morrow.articles;

import java.time.Instant;
import java.util.UUID;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// Something written, as stored; what it says is in its revisions.
///
/// @param writer null: a sample that belongs to nobody
/// @param slug the last part of the public address; null until it was first public
/// @param translations shared by translations of one another
/// @param version counts what the writer saved
/// @param latest the revision that the writer works on
/// @param submitted the revision that waits for review; null when none does
/// @param published the revision that is public; null when none is
/// @param reason what a reviewer told the writer
/// @param approvedAt when a reviewer first approved of it
record Writing(
    UUID id,
    @Nullable UUID writer,
    WritingKind kind,
    Language language,
    State state,
    @Nullable String slug,
    UUID translations,
    long version,
    int latest,
    @Nullable Integer submitted,
    @Nullable Integer published,
    @Nullable String reason,
    @Nullable Instant firstPublishedAt,
    @Nullable Instant approvedAt,
    boolean sample,
    Instant changedAt) {

  /// A new one.
  static Writing begun(
      UUID id, UUID writer, WritingKind kind, Language language, UUID translations, Instant now) {
    return new Writing(
        id,
        writer,
        kind,
        language,
        State.DRAFT,
        null,
        translations,
        1,
        1,
        null,
        null,
        null,
        null,
        null,
        false,
        now);
  }

  boolean isBy(UUID account) {
    return account.equals(writer);
  }

  Writing saved(WritingKind newKind, Language newLanguage, int newLatest, Instant now) {
    return new Writing(
        id,
        writer,
        newKind,
        newLanguage,
        state,
        slug,
        translations,
        version + 1,
        newLatest,
        submitted,
        published,
        reason,
        firstPublishedAt,
        approvedAt,
        sample,
        now);
  }

  /// Handed in for review.
  Writing waiting(Instant now) {
    return new Writing(
        id,
        writer,
        kind,
        language,
        State.WAITING,
        slug,
        translations,
        version,
        latest,
        latest,
        published,
        null,
        firstPublishedAt,
        approvedAt,
        sample,
        now);
  }

  /// Public from now on with this revision.
  Writing published(int revision, String address, boolean approved, Instant now) {
    return new Writing(
        id,
        writer,
        kind,
        language,
        State.PUBLISHED,
        address,
        translations,
        version,
        latest,
        null,
        revision,
        null,
        firstPublishedAt == null ? now : firstPublishedAt,
        approved && approvedAt == null ? now : approvedAt,
        sample,
        now);
  }

  Writing returned(String why, Instant now) {
    return new Writing(
        id,
        writer,
        kind,
        language,
        State.RETURNED,
        slug,
        translations,
        version,
        latest,
        null,
        published,
        why,
        firstPublishedAt,
        approvedAt,
        sample,
        now);
  }

  /// Not public any more. A change that waits goes on waiting when it was taken down, since the review still has it.
  ///
  /// @param why given when it was taken down; null when the writer withdrew it
  Writing withdrawn(@Nullable String why, Instant now) {
    boolean waits = why != null && submitted != null;
    return new Writing(
        id,
        writer,
        kind,
        language,
        waits ? State.WAITING : slug == null ? State.DRAFT : State.WITHDRAWN,
        slug,
        translations,
        version,
        latest,
        waits ? submitted : null,
        null,
        why,
        firstPublishedAt,
        approvedAt,
        sample,
        now);
  }

  boolean isPublic() {
    return published != null;
  }

  /// Whether the revision the writer works on must stay as it is.
  boolean isLatestKept() {
    return Integer.valueOf(latest).equals(submitted) || Integer.valueOf(latest).equals(published);
  }
}
