package morrow.articles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import morrow.review.Matter;
import morrow.review.Review;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What specialists do with what they have written.
final class Writings {
  private static final int APPROVALS_OF_THE_NEW = 3;

  private final Jdbi database;
  private final Publishing publishing;
  private final Preparation preparation;
  private final CarefulWork careful;
  private final Review review;

  Writings(
      Jdbi database,
      Publishing publishing,
      Preparation preparation,
      CarefulWork careful,
      Review review) {
    this.database = database;
    this.publishing = publishing;
    this.preparation = preparation;
    this.careful = careful;
    this.review = review;
  }

  List<OwnWriting> of(UUID writer) {
    return database.withHandle(sql -> new WritingStore(sql).of(writer));
  }

  /// Whether all that this specialist publishes is read by a reviewer first, however much was approved.
  boolean isAlwaysReviewed(UUID writer) {
    return database.withHandle(sql -> new WriterStore(sql).isAlwaysReviewed(writer));
  }

  /// Whether this specialist's pieces are read by a reviewer first, since few of them were approved so far.
  boolean isNew(UUID writer) {
    return database.withHandle(sql -> new WriterStore(sql).approved(writer) < APPROVALS_OF_THE_NEW);
  }

  Optional<OwnWriting> find(UUID writer, UUID id) {
    return database.inTransaction(sql ->
        new WritingStore(sql)
            .find(id)
            .filter(each -> each.isBy(writer))
            .map(writing -> own(sql, writing)));
  }

  /// Publishes what was saved last, or hands it in for review. It is set before, while nothing is locked.
  Outcome submit(UUID writer, UUID id, long version) {
    Preparation.Ready ready = preparation.ofLatest(writer, id).orElse(null);
    if (ready == null) {
      return Outcome.Refusal.NOT_FOUND;
    }
    return database.inTransaction(sql -> {
      Writing writing = lock(sql, writer, id);
      if (writing == null) {
        return Outcome.Refusal.NOT_FOUND;
      }
      WriterStore writers = new WriterStore(sql);
      if (!writers.isVerified(writer, publishing.now())) {
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
              || writers.isAlwaysReviewed(writer)
              || writers.approved(writer) < APPROVALS_OF_THE_NEW;
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
      Writing writing = lock(sql, writer, id);
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
        new WriterStore(sql).reviewAlways(writer, publishing.now());
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
      Writing writing = lock(sql, writer, id);
      if (writing == null) {
        return null;
      }
      if (writing.isPublic() || writing.state() == State.WAITING) {
        return Outcome.Refusal.STANDS;
      }
      review.withdraw(sql, Submissions.matter(writing.kind()), id);
      new WritingStore(sql).delete(id);
      return null;
    });
  }

  /// The newest first; empty when there is no such piece of this writer.
  Optional<List<Revision>> revisions(UUID writer, UUID id) {
    return database.withHandle(sql ->
        new WritingStore(sql)
            .find(id)
            .filter(each -> each.isBy(writer))
            .map(_ -> new RevisionStore(sql).of(id)));
  }

  /// What was added and removed between two revisions; empty when one is not there.
  Optional<List<Comparison.Part>> comparison(UUID writer, UUID id, int from, int to) {
    List<Content> both =
        database.withHandle(sql -> {
          RevisionStore revisions = new RevisionStore(sql);
          return new WritingStore(sql)
              .find(id).filter(each -> each.isBy(writer)).stream()
                  .flatMap(_ -> Stream.of(revisions.content(id, from), revisions.content(id, to)))
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

  private static @Nullable Writing lock(Handle sql, UUID writer, UUID id) {
    return new WritingStore(sql).lock(id).filter(each -> each.isBy(writer)).orElse(null);
  }

  private static OwnWriting own(Handle sql, Writing writing) {
    return new RevisionStore(sql).own(writing);
  }
}
