package morrow.articles;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import morrow.review.Reviewed;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Sets what is stored while nothing is locked: the citation program may take seconds, and nobody waits for a piece meanwhile.
final class Preparation {
  /// A revision that was set.
  ///
  /// @param writing as it was then
  record Ready(Writing writing, int revision, Content content, Typeset typeset) {
    /// Whether this is what waits. A revision that waits does not change.
    boolean isWaiting(Writing now) {
      return now.id().equals(writing.id()) && Integer.valueOf(revision).equals(now.submitted());
    }
  }

  private record Stored(Writing writing, int revision, Content content) {}

  private final Jdbi database;
  private final Typesetter typesetter;
  private final CarefulWork careful;

  Preparation(Jdbi database, Typesetter typesetter, CarefulWork careful) {
    this.database = database;
    this.typesetter = typesetter;
    this.careful = careful;
  }

  /// The revision that the writer saved last; empty when there is no such piece of this writer.
  ///
  /// @throws CarefulWork.TooHard when the text makes too much work
  /// @throws CarefulWork.Busy when too much is waiting
  Optional<Ready> ofLatest(UUID writer, UUID id) {
    return stored(id, Writing::latest).filter(each -> each.writing.isBy(writer)).map(this::set);
  }

  /// The revision that waits for review; empty when none does.
  ///
  /// @throws Reviewed.Busy when it cannot be done now: it could when it was handed in
  Optional<Ready> ofWaiting(UUID id) {
    try {
      return stored(id, Writing::submitted).map(this::set);
    } catch (CarefulWork.Busy | CarefulWork.TooHard e) {
      throw new Reviewed.Busy(e);
    }
  }

  private Optional<Stored> stored(UUID id, Function<Writing, @Nullable Integer> number) {
    return database.withHandle(sql -> {
      Writing writing = new WritingStore(sql).find(id).orElse(null);
      Integer revision = writing == null ? null : number.apply(writing);
      return writing == null || revision == null
          ? Optional.empty()
          : new RevisionStore(sql)
              .content(id, revision)
              .map(content -> new Stored(writing, revision, content));
    });
  }

  private Ready set(Stored of) {
    WritingKind kind = of.writing.kind();
    return new Ready(
        of.writing,
        of.revision,
        of.content,
        careful.of(() -> typesetter.set(kind, of.writing.language(), of.content)));
  }
}
