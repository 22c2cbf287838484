package morrow.articles;

import java.util.List;
import java.util.UUID;
import morrow.review.Review;
import org.jdbi.v3.core.Handle;

/// What other features do with articles: the sample collection puts its own in and takes them out again.
public final class Articles {
  private final Publishing publishing;
  private final Typesetter typesetter;
  private final Review review;

  Articles(Publishing publishing, Typesetter typesetter, Review review) {
    this.review = review;
    this.publishing = publishing;
    this.typesetter = typesetter;
  }

  /// Publishes a finished piece as a sample, without review. Formatting its references takes tens of milliseconds, and half a second the
  /// first time.
  ///
  /// @return whether it was put in; not when its id, its address or its language among its translations is there already
  /// @throws IllegalArgumentException when it could not be published by a specialist either, in a sentence
  public boolean publishSample(Handle transaction, SampleWriting sample) {
    Content content =
        new Content(
            sample.title(),
            sample.cover(),
            sample.body(),
            sample.topics(),
            sample.references(),
            sample.source());
    Typeset typeset = typesetter.set(sample.kind(), sample.language(), content);
    if (!typeset.faults().isEmpty()) {
      throw new IllegalArgumentException(
          sample.slug()
              + ": "
              + typeset.faults().getFirst().text()
              + " "
              + typeset.faults().getFirst().about());
    }
    if (!Address.SLUG.matcher(sample.slug()).matches()
        || sample.slug().length() < 3
        || sample.slug().length() > 80) {
      throw new IllegalArgumentException(sample.slug() + " cannot be an address.");
    }
    WritingStore store = new WritingStore(transaction);
    if (store.find(sample.id()).isPresent()
        || store.isTaken(sample.translations(), sample.language(), sample.id())) {
      return false;
    }
    new PublishedStore(transaction).lockTranslations(sample.translations());
    Writing writing = writing(sample);
    if (!store.add(writing)) {
      return false;
    }
    store.spend(sample.kind(), sample.slug());
    RevisionStore revisions = new RevisionStore(transaction);
    revisions.put(sample.id(), 1, content, sample.publishedAt());
    revisions.markPublished(sample.id(), 1);
    publishing.show(transaction, writing, sample.slug(), content, typeset);
    return true;
  }

  private static Writing writing(SampleWriting sample) {
    return new Writing(
        sample.id(),
        sample.writer(),
        sample.kind(),
        sample.language(),
        State.PUBLISHED,
        sample.slug(),
        sample.translations(),
        1,
        1,
        null,
        1,
        null,
        sample.publishedAt(),
        null,
        true,
        sample.publishedAt());
  }

  /// Takes all samples out again, from pages, lists and search. Their addresses are free after that.
  ///
  /// @return how many there were
  public int removeSamples(Handle transaction) {
    WritingStore store = new WritingStore(transaction);
    List<UUID> ids = new PublishedStore(transaction).samples();
    List<Writing> samples = Publishing.inOrder(store, ids);
    for (Writing sample : samples) {
      review.withdraw(transaction, Submissions.matter(sample.kind()), sample.id());
      publishing.hide(transaction, sample);
      store.delete(sample.id());
      if (sample.slug() != null) {
        store.free(sample.kind(), sample.slug());
      }
    }
    return samples.size();
  }
}
