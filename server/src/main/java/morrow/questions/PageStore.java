package morrow.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import morrow.database.SharedRead;
import morrow.search.Found;
import morrow.search.Place;
import morrow.specialists.Topic;
import morrow.web.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What everybody reads. One statement for each list, and one for each page that has not changed.
final class PageStore {
  /// A question that readers see.
  ///
  /// @param version equal to the one before exactly when the page shows the same
  record Known(UUID id, Language language, boolean danger, String version) {}

  /// A page as somebody asks for it, on a day.
  private record Asked(String slug, LocalDate today) {}

  private final Jdbi database;
  private final SharedRead<Asked, Known> known = new SharedRead<>(this::known);
  private final SharedRead<Language, Long> listVersions = new SharedRead<>(this::listVersions);

  PageStore(Jdbi database) {
    this.database = database;
  }

  /// Which version of the lists of a language is to be seen.
  long listVersion(Language language) {
    return listVersions.of(language).orElse(0L);
  }

  private Map<Language, Long> listVersions(Set<Language> languages) {
    return database.withHandle(sql ->
        sql.createQuery(
                "select language, version from question_list where language = any(:languages)")
            .bindArray("languages", String.class, languages.stream().map(Language::code).toList())
            .<Map.Entry<Language, Long>>map(
                (row, _) -> Map.entry(Rows.language(row, "language"), row.getLong("version")))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The newest first, from behind a place on.
  List<Listed> list(Language language, @Nullable Place after, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select slug, title, left(text, 400) as beginning, pen_name, topics, danger, answers, helped, sample, published_at
                from question
                where shown and language = :language
                  and (published_at, slug) < (coalesce(:at, 'infinity'::timestamptz), coalesce(:slug, ''))
                order by published_at desc, slug desc limit :most
                """)
            .bind("language", language.code())
            .bind("at", after == null ? null : after.at())
            .bind("slug", after == null ? null : after.slug())
            .bind("most", most)
            .map((row, _) -> listed(row))
            .list());
  }

  List<Listed> list(Language language, Topic topic, @Nullable Place after, int most) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select q.slug, q.title, left(q.text, 400) as beginning, q.pen_name, q.topics, q.danger, q.answers, q.helped, q.sample,
                  q.published_at
                from question_topic t join question q on q.id = t.question
                where t.topic = :topic and t.language = :language
                  and (t.published_at, t.slug) < (coalesce(:at, 'infinity'::timestamptz), coalesce(:slug, ''))
                order by t.published_at desc, t.slug desc limit :most
                """)
            .bind("topic", topic.word())
            .bind("language", language.code())
            .bind("at", after == null ? null : after.at())
            .bind("slug", after == null ? null : after.slug())
            .bind("most", most)
            .map((row, _) -> listed(row))
            .list());
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getString("slug"),
        row.getString("title"),
        Shelf.beginning(row.getString("beginning")),
        row.getString("pen_name"),
        Rows.topics(row, "topics"),
        row.getBoolean("danger"),
        row.getInt("answers"),
        row.getBoolean("helped"),
        row.getBoolean("sample"),
        Rows.instant(row, "published_at"));
  }

  /// A question that readers see, and which version of its page: its own, and the names of those who answered.
  Optional<Known> known(String slug, LocalDate today) {
    return known.of(new Asked(slug, today));
  }

  private Map<Asked, Known> known(Set<Asked> pages) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select asked.slug, asked.today, q.id, q.language, q.danger, concat(q.page_version, (
                    select string_agg(concat(' ', s.slug, ' ', s.changed_in, s.standing = 'verified' and s.verified_until >= asked.today), '')
                    from reply r join specialist s on s.account = r.writer where r.question = q.id and r.answer is null)) as version
                from unnest(cast(:slugs as text[]), cast(:days as date[])) as asked (slug, today)
                join question q on q.slug = asked.slug and q.shown
                """)
            .bindArray("slugs", String.class, pages.stream().map(Asked::slug).toList())
            .bindArray(
                "days", String.class, pages.stream().map(page -> page.today.toString()).toList())
            .<Map.Entry<Asked, Known>>map((row, _) ->
                Map.entry(
                    new Asked(row.getString("slug"), row.getObject("today", LocalDate.class)),
                    new Known(
                        row.getObject("id", UUID.class),
                        Rows.language(row, "language"),
                        row.getBoolean("danger"),
                        row.getString("version"))))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// A question with all that readers see under it; empty when it has just been taken back.
  Optional<QuestionPage> page(UUID id, LocalDate today, List<Found> related) {
    return database.withHandle(sql ->
        sql.createQuery(
                """
                select slug, pen_name, sample, title, text, tried, help, topics, danger, published_at from question
                where id = :id and shown
                """)
            .bind("id", id)
            .map((row, _) ->
                new QuestionPage(
                    row.getString("slug"),
                    row.getString("pen_name"),
                    row.getBoolean("sample"),
                    row.getString("title"),
                    row.getString("text"),
                    row.getString("tried"),
                    row.getString("help"),
                    Rows.topics(row, "topics"),
                    row.getBoolean("danger"),
                    Rows.instant(row, "published_at"),
                    new ArrayList<>(answers(id, today).values()),
                    related))
            .findOne());
  }

  private Map<UUID, QuestionPage.Said> answers(UUID question, LocalDate today) {
    Map<UUID, QuestionPage.Said> answers = new LinkedHashMap<>();
    database.useHandle(sql ->
        sql.createQuery(
                """
                select r.id, r.answer, r.author, r.shown, r.shown_at, r.helped, s.name, coalesce(s.topics, '{}') as topics,
                  case when s.standing = 'verified' and s.verified_until >= :today then s.slug end as profile
                from reply r left join specialist s on s.account = r.writer
                where r.question = :question and r.shown is not null
                order by r.answer is not null, r.helped desc, r.shown_at, r.id
                """)
            .bind("question", question)
            .bind("today", today)
            .map((row, _) -> {
              @Nullable UUID answer = row.getObject("answer", UUID.class);
              QuestionPage.Said said = said(row);
              if (answer == null) {
                answers.put(said.id(), said);
              } else {
                QuestionPage.Said under = answers.get(answer);
                if (under != null) {
                  under.followUps().add(said);
                }
              }
              return said;
            })
            .list());
    return answers;
  }

  private static QuestionPage.Said said(ResultSet row) throws SQLException {
    return new QuestionPage.Said(
        row.getObject("id", UUID.class),
        row.getString("author").equals("asker"),
        row.getString("name"),
        row.getString("profile"),
        Rows.topics(row, "topics"),
        row.getString("shown"),
        row.getBoolean("helped"),
        Rows.instant(row, "shown_at"),
        new ArrayList<>());
  }
}
