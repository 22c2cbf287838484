package morrow.questions;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import morrow.review.Published;
import morrow.review.Reviewed;
import morrow.web.Slug;
import org.jdbi.v3.core.Handle;

/// What comes of a decision about a question.
final class QuestionDecisions implements Reviewed {
  private final Submissions submissions;
  private final Shelf shelf;
  private final InstantSource clock;

  QuestionDecisions(Submissions submissions, Shelf shelf, InstantSource clock) {
    this.submissions = submissions;
    this.shelf = shelf;
    this.clock = clock;
  }

  @Override
  public Consumer<Handle> approval(UUID id) {
    return sql -> approved(sql, id);
  }

  /// A changed title gets an address of its own: the old one may have held what the asker took out.
  private void approved(Handle sql, UUID id) {
    QuestionStore store = new QuestionStore(sql);
    Asked asked = store.lock(id).orElseThrow();
    String title = store.written(id).title();
    String slug =
        asked.slug() != null && asked.title().equals(title)
            ? asked.slug()
            : new ShelfStore(sql).newSlug(title);
    store.publish(id, slug, clock.instant().truncatedTo(ChronoUnit.MICROS));
    submissions.retitle(sql, id, title);
    submissions.rename(sql, id, slug);
    shelf.show(sql, id);
  }

  @Override
  public void returned(Handle sql, UUID id, String reason) {
    new QuestionStore(sql).returned(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public void takenDown(Handle sql, UUID id, String reason) {
    QuestionStore store = new QuestionStore(sql);
    Asked asked = store.lock(id).orElseThrow();
    store.takenDown(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    shelf.hide(sql, asked);
  }

  @Override
  public Optional<UUID> writer(Handle sql, UUID id) {
    QuestionStore store = new QuestionStore(sql);
    store.awaitAsker(id);
    return store.lock(id).flatMap(asked -> Optional.ofNullable(asked.writer()));
  }

  @Override
  public Optional<Published> published(Handle sql, String name) {
    QuestionStore store = new QuestionStore(sql);
    return Optional.of(name)
        .filter(Slug::fits)
        .flatMap(store::ofSlug)
        .flatMap(store::find)
        .filter(Asked::shown)
        .map(asked ->
            new Published(
                asked.id(),
                asked.language(),
                asked.title(),
                "/" + asked.language().code() + "/questions/" + name));
  }
}
