package morrow.questions;

import java.time.Instant;
import java.util.UUID;
import morrow.web.Language;
import org.jspecify.annotations.Nullable;

/// A question as it lies there, for who is about to change it.
///
/// @param writer null for a sample
/// @param shown whether readers see it
/// @param slug its address; null before it was published for the first time
/// @param title as readers see it
record Asked(
    UUID id,
    @Nullable UUID writer,
    Language language,
    String penName,
    boolean sample,
    boolean shown,
    State state,
    long version,
    @Nullable String slug,
    String title,
    boolean danger,
    @Nullable Instant publishedAt) {

  boolean isOf(UUID account) {
    return account.equals(writer);
  }
}
