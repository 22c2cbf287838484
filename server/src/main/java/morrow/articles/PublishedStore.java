package morrow.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import morrow.specialists.Topic;
import org.jdbi.v3.core.Handle;

/// What is public, within the transaction that publishes or takes away.
final class PublishedStore {
  private final Handle sql;

  PublishedStore(Handle sql) {
    this.sql = sql;
  }

  /// Waits until nobody else publishes or takes away a translation of the same piece: each page names the others.
  void lockTranslations(UUID translations) {
    sql.createQuery("select pg_advisory_xact_lock(hashtextextended(:translations, 11)) is null")
        .bind("translations", translations.toString())
        .mapTo(Boolean.class)
        .one();
  }

  /// Makes a revision public, in place of what was.
  void put(Writing writing, Content content, Typeset typeset) {
    sql.createUpdate(
            """
            insert into published_writing (writing, kind, language, slug, writer, translations, version, title, cover, source_html, html,
              references_html, minutes, topics, first_published_at, published_at, sample)
            values (:id, :kind, :language, :slug, :writer, :translations, nextval('published_version'), :title, :cover, :source, :html,
              :references, :minutes, :topics, :first, :now, :sample)
            on conflict (writing) do update set version = excluded.version, title = excluded.title, cover = excluded.cover,
              source_html = excluded.source_html, html = excluded.html, references_html = excluded.references_html,
              minutes = excluded.minutes, topics = excluded.topics, published_at = excluded.published_at
            """)
        .bind("id", writing.id())
        .bind("kind", writing.kind().word())
        .bind("language", writing.language().code())
        .bind("slug", writing.slug())
        .bind("writer", writing.writer())
        .bind("translations", writing.translations())
        .bind("title", content.title())
        .bind("cover", content.cover())
        .bind("source", typeset.source())
        .bind("html", typeset.html())
        .bind("references", typeset.references())
        .bind("minutes", typeset.minutes())
        .bindArray("topics", String.class, content.topics().stream().map(Topic::word).toList())
        .bind("first", writing.firstPublishedAt())
        .bind("now", writing.changedAt())
        .bind("sample", writing.sample())
        .execute();
    changed(writing);
  }

  void remove(Writing writing) {
    sql.createUpdate("delete from published_writing where writing = :id")
        .bind("id", writing.id())
        .execute();
    changed(writing);
  }

  /// The pages of the translations name one another, and lists of that language are others now.
  private void changed(Writing writing) {
    sql.createUpdate(
            """
            update published_writing set version = nextval('published_version')
            where translations = :translations and writing <> :id
            """)
        .bind("translations", writing.translations())
        .bind("id", writing.id())
        .execute();
    sql.createUpdate(
            """
            insert into published_change (language, version) values (:language, nextval('published_version'))
            on conflict (language) do update set version = excluded.version
            """)
        .bind("language", writing.language().code())
        .execute();
  }

  /// The list of references of a public piece, an entry a line.
  String references(UUID id) {
    return sql.createQuery("select references_html from published_writing where writing = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one()
        .replace("</li>", "</li>\n");
  }

  /// The ids of what a writer has in public.
  List<UUID> of(UUID writer) {
    return sql.createQuery("select writing from published_writing where writer = :writer")
        .bind("writer", writer)
        .mapTo(UUID.class)
        .list();
  }

  List<UUID> samples() {
    return sql.createQuery("select id from writing where sample").mapTo(UUID.class).list();
  }

  /// A public piece by its address, for who reports it.
  Optional<Named> named(WritingKind kind, String slug) {
    return sql.createQuery(
            """
            select writing, language, title, slug from published_writing where kind = :kind and slug = :slug
            """)
        .bind("kind", kind.word())
        .bind("slug", slug)
        .map((row, _) -> named(row))
        .findOne();
  }

  /// A public piece as others name it.
  record Named(UUID id, String language, String title, String slug) {}

  private static Named named(ResultSet row) throws SQLException {
    return new Named(
        row.getObject("writing", UUID.class),
        row.getString("language"),
        row.getString("title"),
        row.getString("slug"));
  }
}
