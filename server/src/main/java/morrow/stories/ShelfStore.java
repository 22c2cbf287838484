package morrow.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import morrow.search.Place;
import morrow.specialists.Topic;
import morrow.web.Slug;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stories as everybody finds them. Knows no writer.
final class ShelfStore {
  private static final int SLUG_LENGTH = 70; // room for a number behind it

  /// By what a page is known to be the same: the story's id, which stays in here, and its version.
  record Version(UUID id, String language, long version) {}

  private final Handle sql;

  ShelfStore(Handle sql) {
    this.sql = sql;
  }

  /// What the pages of slugs have to show now; nothing for those that are none.
  Map<String, Version> versions(Set<String> slugs) {
    return sql.createQuery(
            "select slug, story, language, version from story_page where slug = any(:slugs)")
        .bindArray("slugs", String.class, List.copyOf(slugs))
        .<Map.Entry<String, Version>>map((row, _) ->
            Map.entry(
                row.getString("slug"),
                new Version(
                    row.getObject("story", UUID.class),
                    row.getString("language"),
                    row.getLong("version"))))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  Optional<Shown> story(UUID id) {
    return sql.createQuery("select * from story_page where story = :id")
        .bind("id", id)
        .map((row, _) -> shown(row))
        .findOne();
  }

  /// How often what is public has changed.
  long changes() {
    return sql.createQuery("select changes from story_shelf").mapTo(Long.class).one();
  }

  /// The newest first, from behind a place on. Those of one day stand in the order of their addresses, which tells no time.
  List<Listed> stories(String language, @Nullable Topic topic, @Nullable Place after, int most) {
    String listed =
        "select page.slug, page.language, pen_name, title, left(text, :read) as beginning, topics,"
            + " page.published_at, sample";
    String place =
        "language = :language and (published_at, slug) < (coalesce(:at, 'infinity'::timestamptz),"
            + " coalesce(:slug, ''))";
    return sql.createQuery(
            topic == null
                ? listed
                    + " from story_page page where "
                    + place
                    + " order by published_at desc, slug desc limit :most"
                : listed
                    + " from (select story from story_topic where topic = :topic and "
                    + place
                    + """
                     order by published_at desc, slug desc limit :most) as listed join story_page page on page.story = listed.story
                    order by page.published_at desc, page.slug desc
                    """)
        .bind("language", language)
        .bind("topic", topic == null ? null : topic.word())
        .bind("at", after == null ? null : after.at())
        .bind("slug", after == null ? null : after.slug())
        .bind("most", most)
        .bind("read", Listed.READ)
        .map((row, _) -> listed(row))
        .list();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getString("slug"),
        row.getString("language"),
        row.getString("pen_name"),
        row.getString("title"),
        Telling.beginning(row.getString("beginning"), Listed.BEGINNING),
        StoryStore.topics(row, "topics"),
        StoryStore.instant(row, "published_at"),
        row.getBoolean("sample"));
  }

  /// Shows what was sent and deletes it from there; a story that was shown before keeps its day. Of when, the day is kept, and no time. A
  /// changed title gets an address of its own: the old one may have held what the writer took out.
  void show(UUID id, Instant now) {
    String slug =
        sql.createQuery(
                """
                select slug from story_page page join story_sent sent on sent.story = page.story
                where page.story = :id and page.title = sent.title
                """)
            .bind("id", id)
            .mapTo(String.class)
            .findOne()
            .orElseGet(() -> newSlug(id));
    sql.createUpdate(
            """
            with sent as (delete from story_sent where story = :id returning *)
            insert into story_page as was (story, slug, language, pen_name, title, text, topics, published_at, sample)
            select id, :slug, language, pen_name, title, text, topics, :day, false from story join sent on sent.story = story.id
            on conflict (story) do update set slug = excluded.slug, title = excluded.title, text = excluded.text,
              topics = excluded.topics, version = was.version + 1
            """)
        .bind("id", id)
        .bind("slug", slug)
        .bind("day", now.truncatedTo(ChronoUnit.DAYS))
        .execute();
    list(id);
    countChange();
  }

  /// Lists it under each of its topics.
  private void list(UUID id) {
    sql.createUpdate("delete from story_topic where story = :id").bind("id", id).execute();
    sql.createUpdate(
            """
            insert into story_topic (topic, language, published_at, slug, story)
            select topic, language, published_at, slug, story from story_page cross join lateral unnest(topics) as each (topic)
            where story = :id
            """)
        .bind("id", id)
        .execute();
  }

  /// Shows a sample story.
  void show(UUID id, SampleStory sample) {
    if (!takeSlug(sample.slug())) {
      throw new IllegalArgumentException("There is a story at " + sample.slug() + " already.");
    }
    sql.createUpdate(
            """
            insert into story_page (story, slug, language, pen_name, title, text, topics, published_at, sample)
            values (:id, :slug, :language, :name, :title, :text, :topics, :at, true)
            """)
        .bind("id", id)
        .bind("slug", sample.slug())
        .bind("language", sample.language().code())
        .bind("name", sample.penName())
        .bind("title", sample.telling().title())
        .bind("text", sample.telling().text())
        .bindArray(
            "topics", String.class, sample.telling().topics().stream().map(Topic::word).toList())
        .bind("at", sample.publishedAt().truncatedTo(ChronoUnit.DAYS))
        .execute();
    list(id);
    countChange();
  }

  /// Takes it from everywhere.
  void hide(UUID id) {
    int gone =
        sql.createUpdate("delete from story_page where story = :id").bind("id", id).execute();
    if (gone > 0) {
      countChange();
    }
  }

  /// Gives the address of a sample story free, so that the collection can be taken in again.
  void freeSlugOfSample(UUID id) {
    sql.createUpdate(
            """
            delete from story_slug where hash = (
              select sha256(convert_to(slug, 'UTF8')) from story_page where story = :id and sample)
            """)
        .bind("id", id)
        .execute();
  }

  private void countChange() {
    sql.createUpdate("update story_shelf set changes = changes + 1").execute();
  }

  private String newSlug(UUID id) {
    String title =
        sql.createQuery("select title from story_sent where story = :id")
            .bind("id", id)
            .mapTo(String.class)
            .one();
    String slug = Slug.of(title, SLUG_LENGTH);
    if (slug.length() < 3) {
      slug = slug.isEmpty() ? "story" : "story-" + slug;
    }
    int n = 1;
    // `feed` is a page of its own.
    while ((slug.equals("feed") && n == 1) || !takeSlug(Slug.numbered(slug, n))) {
      n++;
    }
    return Slug.numbered(slug, n);
  }

  private boolean takeSlug(String slug) {
    return sql.createUpdate(
                """
                insert into story_slug (hash) values (sha256(convert_to(:slug, 'UTF8'))) on conflict do nothing
                """)
            .bind("slug", slug)
            .execute()
        > 0;
  }

  static Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getString("slug"),
        row.getString("language"),
        row.getString("pen_name"),
        StoryStore.telling(row, "title", "text", "topics"),
        StoryStore.instant(row, "published_at"),
        row.getLong("version"),
        row.getBoolean("sample"));
  }
}
