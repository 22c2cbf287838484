package morrow.articles;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What specialists write is kept while they write it.
final class Saving {
  static final int MOST_OF_ONE = 500;
  private static final int MOST_REVISIONS = 100;

  /// What is saved within this time goes into one revision.
  private static final Duration ONE_REVISION = Duration.ofMinutes(10);

  /// What is saved.
  ///
  /// @param version what the writer saw; 0 for something new
  record Save(
      UUID id,
      long version,
      WritingKind kind,
      Language language,
      Content content,
      @Nullable UUID translationOf) {}

  private final Jdbi database;
  private final Publishing publishing;
  private final long room;

  /// @param room how many bytes one specialist may keep
  Saving(Jdbi database, Publishing publishing, long room) {
    this.database = database;
    this.publishing = publishing;
    this.room = room;
  }

  Outcome save(UUID writer, Save save) {
    return database.inTransaction(sql -> {
      new WriterStore(sql).takeTurn(writer);
      RevisionStore revisions = new RevisionStore(sql);
      long bytes = revisions.bytes(writer);
      sql.savepoint("before");
      Outcome outcome = saved(sql, writer, save);
      long now = outcome instanceof Outcome.Done ? revisions.bytes(writer) : 0;
      if (now <= room) {
        return outcome;
      }
      // Old revisions make room where they can. Who makes something smaller is never refused.
      revisions.makeRoom(writer, now - room);
      if (revisions.bytes(writer) > Math.max(room, bytes)) {
        sql.rollbackToSavepoint("before");
        return Outcome.Refusal.FULL;
      }
      Writing saved = new WritingStore(sql).find(save.id).orElseThrow();
      return new Outcome.Done(revisions.own(saved));
    });
  }

  private Outcome saved(Handle sql, UUID writer, Save save) {
    Optional<Writing> before = new WritingStore(sql).lock(save.id);
    if (before.isEmpty()) {
      return save.version == 0 ? begin(sql, writer, save) : Outcome.Refusal.NOT_FOUND;
    }
    return before.get().isBy(writer) ? goOn(sql, before.get(), save) : Outcome.Refusal.NOT_FOUND;
  }

  private Outcome begin(Handle sql, UUID writer, Save save) {
    WritingStore store = new WritingStore(sql);
    if (store.count(writer) >= MOST_OF_ONE) {
      return Outcome.Refusal.TOO_MANY;
    }
    UUID translations = save.id;
    UUID first = save.translationOf;
    if (first != null) {
      Writing original = store.find(first).filter(each -> each.isBy(writer)).orElse(null);
      if (original == null || original.kind() != save.kind) {
        return Outcome.Refusal.NO_TRANSLATION;
      }
      translations = original.translations();
    }
    Instant now = publishing.now();
    Writing writing = Writing.begun(save.id, writer, save.kind, save.language, translations, now);
    if (!store.add(writing)) {
      return first == null ? Outcome.Refusal.NOT_FOUND : Outcome.Refusal.NO_TRANSLATION;
    }
    RevisionStore revisions = new RevisionStore(sql);
    revisions.put(writing.id(), writing.latest(), save.content, now);
    return new Outcome.Done(revisions.own(writing));
  }

  private Outcome goOn(Handle sql, Writing before, Save save) {
    WritingStore store = new WritingStore(sql);
    RevisionStore revisions = new RevisionStore(sql);
    boolean sameKind = before.kind() == save.kind && before.language() == save.language;
    if (sameKind && revisions.latest(before).equals(save.content)) {
      return new Outcome.Done(revisions.own(before));
    }
    if (before.version() != save.version) {
      return new Outcome.Changed(revisions.own(before));
    }
    if (!sameKind
        && (before.slug() != null
            || before.state() == State.WAITING
            || store.isTaken(before.translations(), save.language, before.id()))) {
      return Outcome.Refusal.FIXED;
    }
    Instant now = publishing.now();
    int number = continues(revisions, before, now) ? before.latest() : before.latest() + 1;
    Writing saved = before.saved(save.kind, save.language, number, now);
    revisions.put(saved.id(), number, save.content, now);
    store.update(saved);
    revisions.dropOld(saved, MOST_REVISIONS);
    return new Outcome.Done(revisions.own(saved));
  }

  /// Whether what is saved now goes into the revision that was saved last.
  private static boolean continues(RevisionStore revisions, Writing before, Instant now) {
    return !before.isLatestKept()
        && revisions
            .find(before.id(), before.latest())
            .filter(latest -> !latest.published() && latest.at().plus(ONE_REVISION).isAfter(now))
            .isPresent();
  }
}
