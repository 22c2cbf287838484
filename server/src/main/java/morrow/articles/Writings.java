package morrow.articles;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import morrow.review.Matter;
import morrow.review.Review;
import morrow.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What specialists do with what they write.
final class Writings {
  static final int MOST_OF_ONE = 500;
  private static final int MOST_REVISIONS = 100;
  private static final int APPROVALS_OF_THE_NEW = 3;

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
  private final Preparation preparation;
  private final CarefulWork careful;
  private final Review review;
  private final long room;

  /// @param room how many bytes one specialist may keep
  Writings(
      Jdbi database,
      Publishing publishing,
      Preparation preparation,
      CarefulWork careful,
      Review review,
      long room) {
    this.database = database;
    this.publishing = publishing;
    this.preparation = preparation;
    this.careful = careful;
    this.review = review;
    this.room = room;
  }

  List<OwnWriting> of(UUID writer) {
    return database.withHandle(sql -> new WritingStore(sql).of(writer));
  }

  /// Whether all that this specialist publishes is read by a reviewer first, however much was approved.
  boolean isAlwaysReviewed(UUID writer) {
    return database.withHandle(sql -> new WritingStore(sql).isAlwaysReviewed(writer));
  }

  /// Whether this specialist's pieces are read by a reviewer first, since few of them were approved so far.
  boolean isNew(UUID writer) {
    return database.withHandle(
        sql -> new WritingStore(sql).approved(writer) < APPROVALS_OF_THE_NEW);
  }

  Optional<OwnWriting> find(UUID writer, UUID id) {
    return database.inTransaction(
        sql -> own(new WritingStore(sql).find(id), writer).map(writing -> own(sql, writing)));
  }

  Outcome save(UUID writer, Save save) {
    return database.inTransaction(sql -> {
      WritingStore store = new WritingStore(sql);
      store.takeTurn(writer);
      long bytes = store.bytes(writer);
      sql.savepoint("before");
      Outcome outcome = saved(sql, writer, save);
      if (outcome instanceof Outcome.Done && !fits(store, writer, bytes)) {
        sql.rollbackToSavepoint("before");
        return Outcome.Refusal.FULL;
      }
      return outcome;
    });
  }

  /// Whether what the writer keeps has room, after old revisions went where it must be. Who makes something smaller is never refused.
  private boolean fits(WritingStore store, UUID writer, long before) {
    long now = store.bytes(writer);
    if (now <= room) {
      return true;
    }
    store.makeRoom(writer, now - room);
    return store.bytes(writer) <= Math.max(room, before);
  }

  private Outcome saved(Handle sql, UUID writer, Save save) {
    Optional<Writing> before = new WritingStore(sql).lock(save.id);
    if (before.isEmpty()) {
      return save.version == 0 ? begin(sql, writer, save) : Outcome.Refusal.NOT_FOUND;
    }
    if (!writer.equals(before.get().writer())) {
      return Outcome.Refusal.NOT_FOUND;
    }
    return save(sql, before.get(), save);
  }

  private Outcome begin(Handle sql, UUID writer, Save save) {
    WritingStore store = new WritingStore(sql);
    if (store.count(writer) >= MOST_OF_ONE) {
      return Outcome.Refusal.TOO_MANY;
    }
    UUID translations = save.id;
    UUID first = save.translationOf;
    if (first != null) {
      Writing original = own(store.find(first), writer).orElse(null);
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
    store.put(writing.id(), writing.latest(), save.content, now);
    return new Outcome.Done(own(sql, writing));
  }

  private Outcome save(Handle sql, Writing before, Save save) {
    WritingStore store = new WritingStore(sql);
    OwnWriting current = own(sql, before);
    boolean sameKind = before.kind() == save.kind && before.language() == save.language;
    if (sameKind && content(store, before).equals(save.content)) {
      return new Outcome.Done(current);
    }
    if (before.version() != save.version) {
      return new Outcome.Changed(current);
    }
    if (!sameKind
        && (before.slug() != null
            || before.state() == State.WAITING
            || store.isTaken(before.translations(), save.language, before.id()))) {
      return Outcome.Refusal.FIXED;
    }
    Instant now = publishing.now();
    boolean continues =
        !before.isLatestKept()
            && store
                .revision(before.id(), before.latest())
                .filter(
                    latest -> !latest.published() && latest.at().plus(ONE_REVISION).isAfter(now))
                .isPresent();
    int number = continues ? before.latest() : before.latest() + 1;
    Writing saved = before.saved(save.kind, save.language, number, now);
    store.put(saved.id(), number, save.content, now);
    store.update(saved);
    store.dropOld(saved, MOST_REVISIONS);
    return new Outcome.Done(own(sql, saved));
  }

  /// Publishes what was saved last, or hands it in for review. It is set before, while nothing is locked.
  Outcome submit(UUID writer, UUID id, long version) {
    Preparation.Ready ready = preparation.ofLatest(writer, id).orElse(null);
    if (ready == null) {
      return Outcome.Refusal.NOT_FOUND;
    }
    return database.inTransaction(sql -> {
      WritingStore store = new WritingStore(sql);
      Writing writing = own(store.lock(id), writer).orElse(null);
      if (writing == null) {
        return Outcome.Refusal.NOT_FOUND;
      }
      if (!store.isVerified(writer, publishing.now())) {
        return Outcome.Refusal.NOT_VERIFIED;
      }
      if (writing.version() != version || writing.version() != ready.writing().version()) {
        return new Outcome.Changed(own(sql, writing));
      }
      if (Integer.valueOf(writing.latest()).equals(writing.published())
          || Integer.valueOf(writing.latest()).equals(writing.submitted())) {
        return new Outcome.Done(own(sql, writing)); // it was sent already
      }
      if (!ready.typeset().faults().isEmpty()) {
        return new Outcome.Unfit(ready.typeset().faults());
      }
      boolean reviewed =
          writing.approvedAt() != null
              || store.isAlwaysReviewed(writer)
              || store.approved(writer) < APPROVALS_OF_THE_NEW;
      return new Outcome.Done(
          own(sql, reviewed ? handIn(sql, writing, ready) : publish(sql, writing, ready)));
    });
  }

  private Writing handIn(Handle sql, Writing writing, Preparation.Ready ready) {
    Writing waiting = writing.waiting(publishing.now());
    new WritingStore(sql).update(waiting);
    review.submit(sql, Submissions.of(waiting, ready.content(), ready.typeset()));
    return waiting;
  }

  private Writing publish(Handle sql, Writing writing, Preparation.Ready ready) {
    if (writing.state() == State.WAITING) {
      review.withdraw(sql, Submissions.matter(writing.kind()), writing.id());
    }
    return publishing.publish(
        sql, writing, ready.revision(), ready.content(), ready.typeset(), false);
  }

  /// Takes back what waits, and from everywhere what is public.
  Outcome withdraw(UUID writer, UUID id) {
    return database.inTransaction(sql -> {
      Writing writing = own(new WritingStore(sql).lock(id), writer).orElse(null);
      if (writing == null) {
        return Outcome.Refusal.NOT_FOUND;
      }
      if (!writing.isPublic() && writing.state() != State.WAITING) {
        return new Outcome.Done(own(sql, writing));
      }
      Matter matter = Submissions.matter(writing.kind());
      if (review.isReported(sql, matter, id)) {
        // Nobody gets rid of a report by withdrawing and publishing again, here or as another
        // piece.
        new WritingStore(sql).reviewAlways(writer, publishing.now());
      }
      review.withdraw(sql, matter, id);
      return new Outcome.Done(own(sql, publishing.takeAway(sql, writing, null)));
    });
  }

  /// Deletes what neither is public nor waits.
  ///
  /// @return null when it is gone, also when it never was
  @Nullable Outcome delete(UUID writer, UUID id) {
    return database.inTransaction(sql -> {
      WritingStore store = new WritingStore(sql);
      Writing writing = own(store.lock(id), writer).orElse(null);
      if (writing == null) {
        return null;
      }
      if (writing.isPublic() || writing.state() == State.WAITING) {
        return Outcome.Refusal.STANDS;
      }
      review.withdraw(sql, Submissions.matter(writing.kind()), id);
      store.delete(id);
      return null;
    });
  }

  /// The newest first; empty when there is no such piece of this writer.
  Optional<List<Revision>> revisions(UUID writer, UUID id) {
    return database.withHandle(sql -> {
      WritingStore store = new WritingStore(sql);
      return own(store.find(id), writer).map(writing -> store.revisions(writing.id()));
    });
  }

  /// What was added and removed between two revisions; empty when one is not there.
  Optional<List<Comparison.Part>> comparison(UUID writer, UUID id, int from, int to) {
    List<Content> both =
        database.withHandle(sql -> {
          WritingStore store = new WritingStore(sql);
          return own(store.find(id), writer).stream()
              .flatMap(
                  _ -> java.util.stream.Stream.of(store.content(id, from), store.content(id, to)))
              .flatMap(Optional::stream)
              .toList();
        });
    return both.size() < 2
        ? Optional.empty()
        : Optional.of(careful.of(() -> Comparison.of(both.getFirst(), both.getLast())));
  }

  /// Takes away from pages and search what an account has in public, before its rows go with it.
  void beforeDeletion(Handle sql, UUID account) {
    WritingStore store = new WritingStore(sql);
    for (Writing writing : Publishing.inOrder(store, new PublishedStore(sql).of(account))) {
      publishing.hide(sql, writing);
    }
  }

  private static Optional<Writing> own(Optional<Writing> found, UUID writer) {
    return found.filter(writing -> writer.equals(writing.writer()));
  }

  private static OwnWriting own(Handle sql, Writing writing) {
    return OwnWriting.of(writing, content(new WritingStore(sql), writing));
  }

  private static Content content(WritingStore store, Writing writing) {
    return store
        .content(writing.id(), writing.latest())
        .orElseThrow(() -> new IllegalStateException("no revision of " + writing.id()));
  }
}
