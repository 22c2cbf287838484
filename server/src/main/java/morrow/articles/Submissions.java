package morrow.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import morrow.review.Matter;
import morrow.review.Part;
import morrow.review.Published;
import morrow.review.Reviewed;
import morrow.review.Submission;
import morrow.specialists.Topic;
import org.jdbi.v3.core.Handle;

/// What a review decides about one kind of writing.
final class Submissions implements Reviewed {

  private final WritingKind kind;
  private final Publishing publishing;
  private final Preparation preparation;

  Submissions(WritingKind kind, Publishing publishing, Preparation preparation) {
    this.kind = kind;
    this.publishing = publishing;
    this.preparation = preparation;
  }

  static Matter matter(WritingKind kind) {
    return kind == WritingKind.ARTICLE ? Matter.ARTICLE : Matter.POST;
  }

  /// What the reviewer reads.
  static Submission of(Writing writing, Content content, Typeset typeset) {
    return new Submission(
        matter(writing.kind()),
        writing.id(),
        Objects.requireNonNull(writing.writer()),
        writing.language(),
        content.title(),
        Stream.concat(parts(content, typeset.works()).stream(), annotations(content)).toList(),
        content.topics().stream().anyMatch(Topic::isOfDanger));
  }

  private static List<Part> parts(Content content, List<String> works) {
    List<Part> parts = new ArrayList<>();
    add(parts, "title", content.title());
    add(parts, "cover", content.cover());
    add(parts, "topics", String.join(", ", content.topics().stream().map(Topic::word).toList()));
    add(parts, "text", content.body());
    add(parts, "source", content.source());
    add(parts, "references", String.join("\n", works));
    return parts;
  }

  private static Stream<Part> annotations(Content content) {
    return content.references().stream()
        .filter(each -> !each.annotation().isEmpty())
        .map(each -> new Part("references", each.id() + ": " + each.annotation()));
  }

  /// The public revision. Its references were formatted when it was published, with what the writer says about them.
  @Override
  public List<Part> shown(Handle transaction, UUID id) {
    Integer published = new WritingStore(transaction).find(id).map(Writing::published).orElse(null);
    if (published == null) {
      return List.of();
    }
    List<String> works =
        new PublishedStore(transaction)
            .references(id)
            .lines()
            .map(CleanHtml::words)
            .filter(each -> !each.isEmpty())
            .toList();
    return new RevisionStore(transaction)
        .content(id, published)
        .map(content -> parts(content, works))
        .orElse(List.of());
  }

  private static void add(List<Part> parts, String label, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(label, text));
    }
  }

  /// Sets what waits, before anything is locked. In the transaction that approves it only has to be what waits still; it is, since
  /// whoever sends something else changes the case that the reviewer looked at.
  @Override
  public Consumer<Handle> approval(UUID id) {
    Optional<Preparation.Ready> prepared = preparation.ofWaiting(id);
    return transaction -> {
      Writing writing = waiting(new WritingStore(transaction), id);
      Preparation.Ready ready =
          prepared
              .filter(each -> each.isWaiting(writing))
              .orElseThrow(() -> new IllegalStateException("something else waits under " + id));
      publishing.publish(
          transaction, writing, ready.revision(), ready.content(), ready.typeset(), true);
    };
  }

  @Override
  public void returned(Handle transaction, UUID id, String reason) {
    WritingStore store = new WritingStore(transaction);
    store.update(waiting(store, id).returned(reason, publishing.now()));
  }

  private Writing waiting(WritingStore store, UUID id) {
    return store
        .lock(id)
        .filter(writing -> writing.kind() == kind && writing.submitted() != null)
        .orElseThrow(() -> new IllegalStateException("nothing waits under " + id));
  }

  @Override
  public void takenDown(Handle transaction, UUID id, String reason) {
    new WritingStore(transaction)
        .lock(id)
        .filter(Writing::isPublic)
        .ifPresent(writing -> {
          if (writing.writer() != null) {
            new WriterStore(transaction).reviewAlways(writing.writer(), publishing.now());
          }
          publishing.takeAway(transaction, writing, reason);
        });
  }

  @Override
  public Optional<UUID> writer(Handle transaction, UUID id) {
    return new WritingStore(transaction)
        .lock(id)
        .filter(writing -> writing.kind() == kind)
        .flatMap(writing -> Optional.ofNullable(writing.writer()));
  }

  @Override
  public Optional<Published> published(Handle transaction, String name) {
    return new PublishedStore(transaction)
        .named(kind, name)
        .map(named ->
            new Published(
                named.id(),
                Rows.language(named.language()),
                named.title(),
                "/" + named.language() + kind.path() + named.slug()));
  }
}
