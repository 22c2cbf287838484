package morrow.stories;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import morrow.review.Matter;
import morrow.review.Published;
import morrow.review.Review;
import morrow.review.Reviewed;
import morrow.search.Kind;
import morrow.search.Piece;
import morrow.search.Search;
import org.jdbi.v3.core.Handle;

/// What the review's decisions do to a story.
final class Decisions implements Reviewed {
  private static final int SUMMARY = 220;

  private final Review review;
  private final Search search;
  private final InstantSource clock;

  Decisions(Review review, Search search, InstantSource clock) {
    this.review = review;
    this.search = search;
    this.clock = clock;
  }

  @Override
  public Consumer<Handle> approval(UUID id) {
    return transaction -> approved(transaction, id);
  }

  private void approved(Handle transaction, UUID id) {
    ShelfStore shelf = new ShelfStore(transaction);
    shelf.show(id, clock.instant());
    new StoryStore(transaction).countVersion(id);
    Shown shown = shelf.story(id).orElseThrow();
    review.retitle(transaction, Matter.STORY, id, shown.telling().title());
    review.rename(transaction, Matter.STORY, id, shown.slug());
    find(transaction, id, shown);
  }

  /// Lets the search find what is shown.
  void find(Handle transaction, UUID id, Shown story) {
    Telling telling = story.telling();
    search.put(
        transaction,
        new Piece(
            Kind.STORY,
            id,
            Stories.language(story.language()),
            story.slug(),
            telling.title(),
            telling.beginning(SUMMARY),
            telling.text() + "\n" + story.penName(),
            telling.topics(),
            story.day().atStartOfDay().toInstant(ZoneOffset.UTC),
            story.sample()));
  }

  @Override
  public void returned(Handle transaction, UUID id, String reason) {
    StoryStore store = new StoryStore(transaction);
    store.returned(id, reason, now());
    store.countVersion(id);
  }

  @Override
  public void takenDown(Handle transaction, UUID id, String reason) {
    StoryStore store = new StoryStore(transaction);
    store.keepTakenDown(id, reason, now());
    store.countVersion(id);
    new ShelfStore(transaction).hide(id);
    search.remove(transaction, Kind.STORY, id);
  }

  @Override
  public Optional<UUID> writer(Handle transaction, UUID id) {
    StoryStore store = new StoryStore(transaction);
    store.awaitWriterOf(id);
    return store.lock(id);
  }

  @Override
  public Optional<Published> published(Handle transaction, String slug) {
    ShelfStore shelf = new ShelfStore(transaction);
    return Optional.ofNullable(shelf.versions(Set.of(slug)).get(slug))
        .flatMap(version ->
            shelf
                .story(version.id())
                .map(story ->
                    new Published(
                        version.id(),
                        Stories.language(story.language()),
                        story.telling().title(),
                        StoryPages.address(story.language(), story.slug()))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
