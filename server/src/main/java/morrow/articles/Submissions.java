package morrow.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import morrow.review.Matter;
import morrow.review.Part;
import morrow.review.Published;
import morrow.review.Reviewed;
import morrow.review.Submission;
import morrow.specialists.Topic;
import org.jdbi.v3.core.Handle;

/// What a review decides about one kind of writing.
final class Submissions implements Reviewed {
  private static final Set<Topic> DANGER = Set.of(Topic.VIOLENCE, Topic.CONTROL);

  private final WritingKind kind;
  private final Publishing publishing;
  private final Typesetter typesetter;

  Submissions(WritingKind kind, Publishing publishing, Typesetter typesetter) {
    this.kind = kind;
    this.publishing = publishing;
    this.typesetter = typesetter;
  }

  static Matter matter(WritingKind kind) {
    return kind == WritingKind.ARTICLE ? Matter.ARTICLE : Matter.POST;
  }

  /// What the reviewer reads.
  static Submission of(Writing writing, Content content) {
    List<Part> parts = new ArrayList<>();
    add(parts, "title", content.title());
    add(parts, "cover", content.cover());
    add(parts, "topics", String.join(", ", content.topics().stream().map(Topic::word).toList()));
    add(parts, "text", content.body());
    add(parts, "source", content.source());
    List<String> references = new ArrayList<>();
    Typesetter.entries(writing.language(), content.references())
        .forEach((_, entry) -> references.add(CleanHtml.words(entry)));
    add(parts, "references", String.join("\n", references));
    content.references().stream()
        .filter(each -> !each.annotation().isEmpty())
        .forEach(each -> add(parts, "references", each.id() + ": " + each.annotation()));
    return new Submission(
        matter(writing.kind()),
        writing.id(),
        Objects.requireNonNull(writing.writer()),
        writing.language(),
        content.title(),
        parts,
        content.topics().stream().anyMatch(DANGER::contains));
  }

  private static void add(List<Part> parts, String label, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(label, text));
    }
  }

  @Override
  public void approved(Handle transaction, UUID id) {
    WritingStore store = new WritingStore(transaction);
    Writing writing = waiting(store, id);
    Integer submitted = Objects.requireNonNull(writing.submitted());
    Content content = store.content(id, submitted).orElseThrow();
    Typeset typeset = typesetter.set(writing.kind(), writing.language(), content);
    publishing.publish(transaction, writing, submitted, content, typeset, true);
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
        .ifPresent(writing -> publishing.takeAway(transaction, writing, reason));
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
                WritingStore.language(named.language()),
                named.title(),
                "/" + named.language() + kind.path() + named.slug()));
  }
}
