package morrow.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import morrow.database.SharedRead;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What visitors read. It knows no drafts.
final class ReadStore {
  /// All that tells whether a page is still the same, read by two unique keys.
  record Opened(UUID id, long version, Language language, @Nullable Byline by) {}

  /// A page as somebody asks for it, on a day.
  private record Asked(String kind, String slug, LocalDate today) {}

  private final Jdbi database;
  private final SharedRead<Asked, Opened> opened = new SharedRead<>(this::open);
  private final SharedRead<Language, String> shelves = new SharedRead<>(this::shelves);

  ReadStore(Jdbi database) {
    this.database = database;
  }

  Optional<Opened> open(WritingKind kind, String slug, Instant now) {
    return opened.of(new Asked(kind.word(), slug, LocalDate.ofInstant(now, ZoneOffset.UTC)));
  }

  private Map<Asked, Opened> open(Set<Asked> pages) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select asked.kind, asked.slug, asked.today, p.writing, p.version, p.language, s.slug as by_slug, s.name as by_name,
                  s.standing = 'verified' and s.verified_until >= asked.today as by_stands
                from unnest(cast(:kinds as text[]), cast(:slugs as text[]), cast(:days as date[])) as asked (kind, slug, today)
                join published_writing p on p.kind = asked.kind and p.slug = asked.slug
                left join specialist s on s.account = p.writer
                """)
            .bindArray("kinds", String.class, pages.stream().map(Asked::kind).toList())
            .bindArray("slugs", String.class, pages.stream().map(Asked::slug).toList())
            .bindArray(
                "days", String.class, pages.stream().map(page -> page.today.toString()).toList())
            .<Map.Entry<Asked, Opened>>map((row, _) ->
                Map.entry(
                    new Asked(
                        row.getString("kind"),
                        row.getString("slug"),
                        row.getObject("today", LocalDate.class)),
                    new Opened(
                        row.getObject("writing", UUID.class),
                        row.getLong("version"),
                        Rows.language(row.getString("language")),
                        by(row))))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Whether something stood at an address once.
  boolean isSpent(WritingKind kind, String slug) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select 1 from spent_address where hash = :hash
                """)
            .bind("hash", Address.hash(kind, slug))
            .mapTo(Integer.class)
            .findOne()
            .isPresent());
  }

  /// The whole piece; empty when it was taken away a moment ago.
  Optional<Piece> piece(Opened opened) {
    return database.inTransaction(sql ->
        sql.createQuery(
                """
                select kind, slug, title, cover, source_html, html, references_html, minutes, topics, translations,
                  first_published_at, published_at, sample
                from published_writing where writing = :id
                """)
            .bind("id", opened.id)
            .map((row, _) ->
                new Piece(
                    WritingKind.of(row.getString("kind")),
                    opened.language,
                    row.getString("slug"),
                    row.getString("title"),
                    row.getString("cover"),
                    row.getString("source_html"),
                    row.getString("html"),
                    row.getString("references_html"),
                    row.getInt("minutes"),
                    Rows.topics(row),
                    row.getTimestamp("first_published_at").toInstant(),
                    row.getTimestamp("published_at").toInstant(),
                    row.getBoolean("sample"),
                    opened.by,
                    translations(row.getObject("translations", UUID.class))))
            .findOne());
  }

  /// All languages of a piece, that of the piece itself too.
  private List<Piece.Translation> translations(UUID translations) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select language, slug from published_writing where translations = :translations order by language
                """)
            .bind("translations", translations)
            .map((row, _) ->
                new Piece.Translation(
                    Rows.language(row.getString("language")), row.getString("slug")))
            .list());
  }

  /// The address of a piece in another language; empty when nobody translated it.
  Optional<String> translated(UUID id, Language language) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select o.slug from published_writing p
                join published_writing o on o.translations = p.translations and o.kind = p.kind and o.language = :language
                where p.writing = :id
                """)
            .bind("id", id)
            .bind("language", language.code())
            .mapTo(String.class)
            .findOne());
  }

  /// Changes whenever a list of articles in that language may be another. Of changes of specialists the last few count and not the last
  /// alone: transactions do not end in the order in which they began.
  String shelf(Language language) {
    return shelves.of(language).orElseThrow();
  }

  private Map<Language, String> shelves(Set<Language> languages) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select language, coalesce((select version from published_change where published_change.language = asked.language), 0)
                  || ' ' || coalesce((select string_agg(changed_in::text, ' ') from (
                    select changed_in from specialist order by changed_in desc limit 8) as last), '0') as version
                from unnest(cast(:languages as text[])) as asked (language)
                """)
            .bindArray("languages", String.class, languages.stream().map(Language::code).toList())
            .<Map.Entry<Language, String>>map((row, _) ->
                Map.entry(Rows.language(row.getString("language")), row.getString("version")))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Articles in a language, the newest first.
  ///
  /// @param topic null: all
  List<Line> newest(Language language, @Nullable Topic topic, int skip, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select p.writing, p.slug, p.title, p.cover, p.minutes, p.first_published_at, p.published_at, p.sample,
                  p.topics, s.slug as by_slug, s.name as by_name, false as by_stands
                from published_writing p left join specialist s on s.account = p.writer
                where p.kind = 'article' and p.language = :language
                  and (cast(:topic as text) is null or p.topics @> array[cast(:topic as text)])
                order by p.first_published_at desc, p.writing limit :most offset :skip
                """)
            .bind("language", language.code())
            .bind("topic", topic == null ? null : topic.word())
            .bind("skip", skip)
            .bind("most", most)
            .map((row, _) -> line(row))
            .list());
  }

  /// The topics of which there is an article, in their usual order.
  List<Topic> topics(Language language) {
    List<Topic> used =
        database.withHandle(sql ->
            sql.createQuery(
                    """
                    select distinct unnest(topics) from published_writing where kind = 'article' and language = :language
                    """)
                .bind("language", language.code())
                .mapTo(String.class)
                .map(Topic::of)
                .list());
    return used.stream().sorted().toList();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("writing", UUID.class),
        row.getString("slug"),
        row.getString("title"),
        row.getString("cover"),
        row.getInt("minutes"),
        row.getTimestamp("first_published_at").toInstant(),
        row.getTimestamp("published_at").toInstant(),
        row.getBoolean("sample"),
        Rows.topics(row),
        by(row));
  }

  private static @Nullable Byline by(ResultSet row) throws SQLException {
    String name = row.getString("by_name");
    return name == null
        ? null
        : new Byline(row.getString("by_slug"), name, row.getBoolean("by_stands"));
  }
}
