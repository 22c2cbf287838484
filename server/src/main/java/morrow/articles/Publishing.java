package morrow.articles;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import morrow.search.Kind;
import morrow.search.Piece;
import morrow.search.Search;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes a piece public and takes it away: its page, its place in lists and in search, always in one transaction.
final class Publishing {
  private static final int MOST_OF_A_NAME = 200;

  private final Search search;
  private final InstantSource clock;

  Publishing(Search search, InstantSource clock) {
    this.search = search;
    this.clock = clock;
  }

  /// Whole microseconds, as the database keeps them.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// Makes a revision public.
  ///
  /// @param approved whether a reviewer just approved of it
  Writing publish(
      Handle sql,
      Writing writing,
      int revision,
      Content content,
      Typeset typeset,
      boolean approved) {
    WritingStore store = new WritingStore(sql);
    PublishedStore pages = new PublishedStore(sql);
    pages.lockTranslations(writing.translations());
    String slug = writing.slug() == null ? freeSlug(store, writing, content) : writing.slug();
    Writing published = writing.published(revision, slug, approved, now());
    store.update(published);
    new RevisionStore(sql).markPublished(writing.id(), revision);
    show(sql, published, slug, content, typeset);
    return published;
  }

  /// Puts a piece that is stored as published onto its page and into search.
  void show(Handle sql, Writing published, String slug, Content content, Typeset typeset) {
    new PublishedStore(sql).put(published, content, typeset);
    Instant first = published.firstPublishedAt();
    search.put(
        sql,
        new Piece(
            kind(published.kind()),
            published.id(),
            published.language(),
            slug,
            content.title(),
            content.cover(),
            typeset.words(),
            content.topics(),
            first == null ? published.changedAt() : first,
            published.sample()));
  }

  /// Takes a piece away from everywhere.
  ///
  /// @param reason why it was taken down; null when the writer withdrew it
  Writing takeAway(Handle sql, Writing writing, @Nullable String reason) {
    new PublishedStore(sql).lockTranslations(writing.translations());
    Writing withdrawn = writing.withdrawn(reason, now());
    new WritingStore(sql).update(withdrawn);
    hide(sql, writing);
    return withdrawn;
  }

  /// Takes the page and what can be found of it away.
  void hide(Handle sql, Writing writing) {
    if (writing.isPublic()) {
      new PublishedStore(sql).remove(writing);
      search.remove(sql, kind(writing.kind()), writing.id());
    }
  }

  private static String freeSlug(WritingStore store, Writing writing, Content content) {
    String slug = Address.of(writing.kind(), content.title());
    for (int n = 1; n <= MOST_OF_A_NAME; n++) {
      String numbered = Address.numbered(slug, n);
      if (store.spend(writing.kind(), numbered)) {
        return numbered;
      }
    }
    String random = slug.substring(0, Math.min(slug.length(), 60)).replaceAll("-$", "");
    String last = random + "-" + (100_000 + new SecureRandom().nextInt(900_000));
    if (!store.spend(writing.kind(), last)) {
      throw new IllegalStateException("no address is free for " + slug);
    }
    return last;
  }

  /// In the order in which everybody who takes away several does it.
  static List<Writing> inOrder(WritingStore store, List<UUID> ids) {
    return ids.stream()
        .flatMap(id -> store.lock(id).stream())
        .sorted(
            java.util.Comparator.comparing((Writing each) -> each.language())
                .thenComparing(Writing::id))
        .toList();
  }

  static Kind kind(WritingKind kind) {
    return kind == WritingKind.ARTICLE ? Kind.ARTICLE : Kind.POST;
  }
}
